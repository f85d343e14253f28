package rim.index.extract;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.index.extract.DocumentText.PageText;
import rim.index.extract.WorkerMessages.Answer;
import rim.index.language.LanguageGuess;

/// Title, language and year of a document, from what it holds.
final class Description {
    /// So much of the text is enough to know its language.
    private static final int SAMPLE = 60_000;

    private Description() {}

    static Answer of(Path file, DocumentText text) {
        var name = String.valueOf(file.getFileName());
        return new Answer(
                TitleChoice.of(text, name),
                language(text),
                year(text, name),
                text.pages(),
                null,
                text.note());
    }

    // Files often claim the language of the program that made them: the words know better.
    private static @Nullable String language(DocumentText text) {
        int each = Math.max(200, SAMPLE / text.pages().size());
        var sample =
                text.pages().stream()
                        .map(PageText::text)
                        .map(t -> t.substring(0, Math.min(each, t.length())))
                        .limit(SAMPLE / 200)
                        .collect(Collectors.joining("\n"));
        return LanguageGuess.of(sample).orElse(declared(text.language()));
    }

    private static @Nullable String declared(@Nullable String language) {
        if (language == null) {
            return null;
        }
        var code = Locale.forLanguageTag(language.strip().replace('_', '-')).getLanguage();
        return code.length() == 2 ? (code.equals("nb") || code.equals("nn") ? "no" : code) : null;
    }

    private static @Nullable Integer year(DocumentText text, String name) {
        if (text.year() != null) {
            return text.year();
        }
        OptionalInt inName = YearChoice.ofName(name);
        OptionalInt year =
                inName.isPresent() ? inName : YearChoice.ofText(text.pages().getFirst().text());
        return year.isPresent() ? year.getAsInt() : null;
    }
}
