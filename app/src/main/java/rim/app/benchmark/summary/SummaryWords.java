package rim.app.benchmark.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rim.app.print.Rounding;
import rim.engine.coherence.Coherence;
import rim.engine.method.MethodCard;
import rim.schemas.methodology.Node;
import rim.schemas.numeral.Numerals;
import rim.sources.contribution.Language;

/// What the page says, in one language: rules with numbered places for what is told.
final class SummaryWords {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final JsonNode words;
    private final JsonNode reasons;
    private final Language language;

    private SummaryWords(JsonNode words, JsonNode reasons, Language language) {
        this.words = words;
        this.reasons = reasons;
        this.language = language;
    }

    static SummaryWords in(Language language) {
        return new SummaryWords(
                read("summary/" + language.code()),
                language == Language.ENGLISH
                        ? JSON.createArrayNode()
                        : read("page/words/reasons-" + language.code()),
                language);
    }

    private static JsonNode read(String name) {
        var file = "/rim/app/" + name + ".json";
        try (var stream = SummaryWords.class.getResourceAsStream(file)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The program lacks " + file, e);
        }
    }

    Language language() {
        return language;
    }

    /// @param told what stands in the places, from 0
    String say(String rule, Object... told) {
        var template = words.path("rules").path(rule).textValue();
        if (template == null) {
            throw new IllegalArgumentException("No rule '" + rule + "' in " + language.code());
        }
        return PLACE.matcher(template)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                String.valueOf(told[Integer.parseInt(place.group(1))])));
    }

    /// The rule for one, or that for any other number, which stands in place 0.
    ///
    /// @param told what stands in the other places
    String many(long number, String rule, Object... told) {
        var all = new Object[told.length + 1];
        all[0] = number;
        System.arraycopy(told, 0, all, 1, told.length);
        return say(rule + (number == 1 ? "_one" : "_many"), all);
    }

    /// A number with as many digits as are read; nothing for none.
    String number(double number) {
        return language.number(Html.number(number));
    }

    /// A share in per cent.
    String share(double share) {
        var number = language.number(Rounding.inPerCent(share).toPlainString());
        return Numerals.of(language.code()).percent(number);
    }

    /// What a node is called, in this language where the methodology says so; nothing where it has
    /// no title.
    String title(Node node) {
        var own = node.languages().get(language.code());
        return own == null ? Objects.requireNonNullElse(node.title(), "") : own.title();
    }

    /// Such as `a and b (-0.42)`.
    String pair(Coherence.PairOfNodes pair) {
        return say(
                "pair",
                pair.first(),
                pair.second(),
                number(pair.coefficient() == null ? Double.NaN : pair.coefficient()));
    }

    /// Why there is no score, as the engine says it; the page's own forms say it in other
    /// languages.
    String reason(String said) {
        for (var each : reasons) {
            var found = Pattern.compile(each.path("said").asText()).matcher(said);
            if (found.matches()) {
                return PLACE.matcher(each.path("says").asText())
                        .replaceAll(place ->
                                language.number(found.group(Integer.parseInt(place.group(1)))));
            }
        }
        return said;
    }

    /// A kind of method.
    String step(String kind) {
        return words.path("steps").path(kind).asText(kind);
    }

    /// What a method does; of a method from elsewhere, in its own words.
    String title(String kind, MethodCard card) {
        return method(kind, card).path("title").asText(card.title());
    }

    String formula(String kind, MethodCard card) {
        return method(kind, card).path("formula").asText(card.formula());
    }

    private JsonNode method(String kind, MethodCard card) {
        return words.path("methods").path(kind).path(card.name());
    }
}
