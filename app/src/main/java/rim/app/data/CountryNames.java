package rim.app.data;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What countries are called in the languages of the Union and its neighbours, as the Java runtime
/// has it (Unicode CLDR).
final class CountryNames {
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "sv", "fi", "de", "fr", "it", "es", "nl", "da", "nb", "pl", "pt", "cs",
                    "sk", "hu", "ro", "hr", "sl", "et", "lv", "lt", "el", "bg", "is", "ga", "mt",
                    "tr", "sr", "sq", "mk");

    /// The one of some codes that a name stands for, whatever case and accents.
    ///
    /// @param codes of countries, as NUTS has them
    static Optional<String> code(String name, Collection<String> codes) {
        var plain = Spelling.plain(name);
        return codes.stream().filter(code -> isCalled(code, plain)).findFirst();
    }

    private static boolean isCalled(String code, String plain) {
        var country = Locale.of("", iso(code));
        return LANGUAGES.stream()
                .map(language -> country.getDisplayCountry(Locale.of(language)))
                .anyMatch(name -> Spelling.plain(name).equals(plain));
    }

    /// NUTS has two codes of its own.
    private static String iso(String code) {
        return switch (code) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> code;
        };
    }

    private CountryNames() {}
}
