package rim.index.extract;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.index.extract.DocumentText.PageText;
import rim.index.extract.WorkerMessages.Answer;
import rim.index.language.LanguageGuess;

/// Title, language and year of a document, from what it holds.
final class Description {
    /// So much of the text is enough to know its language.
    private static final int SAMPLE = 60_000;

    /// A cover and what is printed on its back.
    private static final int FIRST_PAGES = 3;

    private Description() {}

    static Answer of(Path file, DocumentText text) {
        var name = String.valueOf(file.getFileName());
        return new Answer(
                TitleChoice.of(text, name),
                language(text),
                year(text, name),
                text.pages(),
                null,
                text.note(),
                text.pictures());
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
        var named = Locale.forLanguageTag(language.strip().replace('_', '-')).getLanguage();
        var code = named.length() == 3 ? ofThreeLetters(named) : named;
        return code.length() == 2 ? (code.equals("nb") || code.equals("nn") ? "no" : code) : null;
    }

    /// The letters that libraries write, where ISO 639-2 has others for the language itself.
    private static final Map<String, String> OF_LIBRARIES =
            Map.ofEntries(
                    Map.entry("alb", "sq"),
                    Map.entry("arm", "hy"),
                    Map.entry("baq", "eu"),
                    Map.entry("bur", "my"),
                    Map.entry("chi", "zh"),
                    Map.entry("cze", "cs"),
                    Map.entry("dut", "nl"),
                    Map.entry("fre", "fr"),
                    Map.entry("geo", "ka"),
                    Map.entry("ger", "de"),
                    Map.entry("gre", "el"),
                    Map.entry("ice", "is"),
                    Map.entry("mac", "mk"),
                    Map.entry("mao", "mi"),
                    Map.entry("may", "ms"),
                    Map.entry("per", "fa"),
                    Map.entry("rum", "ro"),
                    Map.entry("slo", "sk"),
                    Map.entry("tib", "bo"),
                    Map.entry("wel", "cy"));

    // Laws and books write languages in the three letters of ISO 639-2.
    private static String ofThreeLetters(String letters) {
        var known = OF_LIBRARIES.get(letters);
        return known != null ? known : ofLanguage(letters);
    }

    private static String ofLanguage(String letters) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(l -> Locale.of(l).getISO3Language().equals(letters))
                .findFirst()
                .orElse(letters);
    }

    private static @Nullable Integer year(DocumentText text, String name) {
        if (text.year() != null) {
            return text.year();
        }
        var first = text.pages().getFirst().text();
        var choices =
                List.<Supplier<OptionalInt>>of(
                        () -> YearChoice.ofName(name),
                        () -> YearChoice.ofText(first, text.made()),
                        () -> YearChoice.ofText(beginning(text), text.made()),
                        () -> YearChoice.ofFile(beginning(text), text.made()));
        for (Supplier<OptionalInt> each : choices) {
            var year = each.get();
            if (year.isPresent()) {
                return year.getAsInt();
            }
        }
        return null;
    }

    private static String beginning(DocumentText text) {
        return text.pages().stream()
                .limit(FIRST_PAGES)
                .map(PageText::text)
                .collect(Collectors.joining("\n\n"));
    }
}
