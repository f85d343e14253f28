package rim.pipeline.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What checks and refusals say in English, said in Swedish. Tables keep the English text, of
/// earlier editions too, so that it is told by its form: `has {1} cells (expected {2})`. `{n1}`
/// stands for a whole number alone, `{p1}` for the place of a cell, `file#row:col`, and `{r1}` for
/// the code of a reason to refuse, which has a name in Swedish.
final class SwedishForms {
    private static final Pattern PLACE = Pattern.compile("\\{([npr]?)(\\d)}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CELL = Pattern.compile(".+#\\d+:\\d+", Pattern.DOTALL);
    private static final Pattern REASON = Pattern.compile("[a-z_]+");
    private static final List<Form> FORMS = read();

    /// A part of a text that varies.
    private record Part(String kind, String number) {
        static Part of(MatchResult place) {
            return new Part(place.group(1), place.group(2));
        }

        boolean mayBe(String text) {
            return switch (kind) {
                case "n" -> NUMBER.matcher(text).matches();
                case "p" -> CELL.matcher(text).matches();
                case "r" -> REASON.matcher(text).matches();
                default -> !text.isEmpty();
            };
        }

        String inSwedish(String text) {
            return kind.equals("r") ? CheckWords.swedishRefusal(text) : text;
        }
    }

    /// @param fixed what stands before each part, and after the last one
    /// @param swedish with the parts in it as `{1}`, `{2}` …
    private record Form(List<String> fixed, List<Part> parts, String swedish) {
        static Form of(String line) {
            var texts = line.split("\t", -1);
            var parts = PLACE.matcher(texts[0]).results().map(Part::of).toList();
            return new Form(List.of(PLACE.split(texts[0], -1)), parts, texts[1]);
        }

        Optional<String> said(String english) {
            var first = fixed.getFirst();
            var last = fixed.getLast();
            if (!english.startsWith(first) || !english.endsWith(last)) {
                return Optional.empty();
            }
            var said = new HashMap<String, String>();
            int at = first.length();
            for (int i = 0; i < parts.size(); i++) {
                var behind = fixed.get(i + 1);
                boolean isLast = i == parts.size() - 1;
                // texts are strangers': each part is the shortest, which takes no trying
                int end =
                        isLast
                                ? english.length() - behind.length()
                                : english.indexOf(behind, at + 1);
                if (end < at || !parts.get(i).mayBe(english.substring(at, end))) {
                    return Optional.empty();
                }
                var text = english.substring(at, end);
                said.put(parts.get(i).number, parts.get(i).inSwedish(text));
                at = end + behind.length();
            }
            return parts.isEmpty() && !english.equals(first)
                    ? Optional.empty()
                    : Optional.of(
                            PLACE.matcher(swedish)
                                    .replaceAll(place ->
                                            Matcher.quoteReplacement(
                                                    Objects.requireNonNull(
                                                            said.get(place.group(2))))));
        }
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
        return FORMS.stream().flatMap(form -> form.said(english).stream()).findFirst();
    }

    private SwedishForms() {}
}
