package rim.pipeline.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What checks and refusals say in English, said in Swedish. Tables keep the English text, of
/// earlier editions too, so that it is told by its form: `has {1} cells (expected {2})`. `{n1}`
/// stands for a whole number alone, `{p1}` for the place of a cell, `file#row:col`, and `{r1}` for
/// the code of a reason to refuse, which has a name in Swedish.
final class SwedishForms {
    private static final Pattern PLACE = Pattern.compile("\\{([npr]?)(\\d)}");
    private static final List<Form> FORMS = read();

    /// @param swedish with the English text's parts in it as `{1}`, `{2}` …
    private record Form(Pattern english, String swedish) {
        static Form of(String line) {
            var parts = line.split("\t", -1);
            var form =
                    PLACE.matcher(Pattern.quote(parts[0]))
                            .replaceAll(place ->
                                    Matcher.quoteReplacement(
                                            "\\E(" + textOf(place.group(1)) + ")\\Q"));
            return new Form(Pattern.compile(form, Pattern.DOTALL), parts[1]);
        }

        Optional<String> of(Matcher said) {
            return said.matches()
                    ? Optional.of(
                            PLACE.matcher(swedish)
                                    .replaceAll(place ->
                                            Matcher.quoteReplacement(
                                                    inSwedish(
                                                            place.group(1),
                                                            said.group(
                                                                    Integer.parseInt(
                                                                            place.group(2)))))))
                    : Optional.empty();
        }
    }

    private static String textOf(String kind) {
        return switch (kind) {
            case "n" -> "\\d+";
            case "p" -> ".+#\\d+:\\d+";
            case "r" -> "[a-z_]+";
            default -> ".+?";
        };
    }

    private static String inSwedish(String kind, String text) {
        return kind.equals("r") ? CheckWords.swedishRefusal(text) : text;
    }

    private static List<Form> read() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        SwedishForms.class.getResourceAsStream("said.sv.tsv")),
                                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Form::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text in Swedish; empty where it has no form that is known, as in editions of other
    /// programs. The first form that fits is taken.
    static Optional<String> of(String english) {
        return FORMS.stream()
                .flatMap(form -> form.of(form.english.matcher(english)).stream())
                .findFirst();
    }

    private SwedishForms() {}
}
