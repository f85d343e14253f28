package rim.sources.contribution;

import java.util.Locale;
import java.util.Optional;

/// A language in which templates are written and senders are answered.
public enum Language {
    ENGLISH("en"),
    SWEDISH("sv");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The one of a code such as `sv`.
    public static Optional<Language> of(String code) {
        return code.toLowerCase(Locale.ROOT).equals(SWEDISH.code)
                ? Optional.of(SWEDISH)
                : Optional.of(ENGLISH).filter(e -> code.toLowerCase(Locale.ROOT).equals(e.code));
    }

    /// One of two texts.
    public String choose(String english, String swedish) {
        return this == SWEDISH ? swedish : english;
    }

    /// A number as spreadsheets of the language read it.
    public String number(String text) {
        return this == SWEDISH ? text.replace('.', ',') : text;
    }

    /// What parts the fields of a CSV that such spreadsheets open.
    public char delimiter() {
        return this == SWEDISH ? ';' : ',';
    }
}
