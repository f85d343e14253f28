package rim.app.question.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rim.app.print.Rounding;
import rim.app.question.report.Figure.Kind;
import rim.schemas.numeral.Numerals;

/// The sentences of one language: a rule is a sentence with places for figures. What was said can
/// be read back, so that it can be held against the edition.
final class Wording {
    /// Languages that there are sentences in.
    static final List<String> LANGUAGES = List.of("en", "sv");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    /// The figure that may be without text, as of an indicator whose unit nobody says; then the
    /// space before it goes too.
    private static final String UNIT = "unit";

    private static final String BEFORE_UNIT = " {" + UNIT + "}";
    private static final String NUMBER = "[+\u2212-]?[0-9](?:[0-9\u00a0.,]*[0-9])?";

    private final JsonNode words;
    private final Numerals numerals;

    private Wording(JsonNode words, Numerals numerals) {
        this.words = words;
        this.numerals = numerals;
    }

    /// The sentences of one of the languages.
    static Wording in(String language) {
        try (var file =
                Wording.class.getResourceAsStream("/rim/app/report/" + language + ".json")) {
            return new Wording(JSON.readTree(file), Numerals.of(language));
        } catch (IOException e) {
            throw new UncheckedIOException("The program lacks the sentences of " + language, e);
        }
    }

    /// A name that has words in this language.
    ///
    /// @param kind which list it is in
    Optional<String> name(String kind, String code) {
        return Optional.ofNullable(words.path(kind).path(code).textValue());
    }

    /// Says something.
    String say(String rule, List<Figure> figures) {
        var texts = new LinkedHashMap<String, String>();
        figures.forEach(each -> texts.put(each.name(), text(each)));
        var template = template(rule);
        var unit = texts.getOrDefault(UNIT, "");
        var spaced =
                template.replace(
                        BEFORE_UNIT, unit.isEmpty() ? "" : numerals.gap(unit) + "{" + UNIT + "}");
        return PLACE.matcher(spaced)
                .replaceAll(place -> {
                    var text = texts.get(place.group(1));
                    if (text == null) {
                        throw new IllegalArgumentException(
                                "Rule '" + rule + "' wants a figure '" + place.group(1) + "'");
                    }
                    return Matcher.quoteReplacement(text);
                });
    }

    /// What a sentence says, by the names of its figures; empty where the rule did not make it.
    ///
    /// @param kinds how the rule's figures are written
    Optional<Map<String, String>> read(String rule, String sentence, Map<String, Kind> kinds) {
        var pattern = new StringBuilder();
        var names = new LinkedHashMap<String, Integer>();
        var place = PLACE.matcher(template(rule));
        int end = 0;
        while (place.find()) {
            var name = place.group(1);
            var before = template(rule).substring(end, place.start());
            var earlier = names.get(name);
            boolean isUnit = name.equals(UNIT) && earlier == null;
            pattern.append(Pattern.quote(isUnit ? before.stripTrailing() : before));
            if (isUnit) {
                names.put(name, names.size() + 1);
                pattern.append("(?:(?:[ \u00a0]|(?=%))(.+?))?");
            } else if (earlier == null) {
                names.put(name, names.size() + 1);
                boolean isText = kinds.get(name) == Kind.TEXT;
                pattern.append('(').append(isText ? ".+?" : NUMBER).append(')');
            } else {
                pattern.append('\\').append(earlier);
            }
            if (kinds.get(name) == Kind.SHARE) {
                pattern.append(Pattern.quote(numerals.percent("")));
            }
            end = place.end();
        }
        pattern.append(Pattern.quote(template(rule).substring(end)));
        var found = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(sentence);
        if (!found.matches()) {
            return Optional.empty();
        }
        var said = new LinkedHashMap<String, String>();
        names.forEach((name, group) ->
                said.put(name, Objects.requireNonNullElse(found.group(group), "")));
        return Optional.of(said);
    }

    /// The number that a text in this language stands for.
    ///
    /// @throws ParseException where it stands for none
    BigDecimal number(String text) throws ParseException {
        var format = numerals.format("#,##0.###");
        format.setParseBigDecimal(true);
        return (BigDecimal) format.parse(text.startsWith("+") ? text.substring(1) : text);
    }

    /// A figure as it is written.
    String text(Figure figure) {
        return figure.number() == null
                ? String.valueOf(figure.text())
                : number(figure.kind(), rounded(figure.kind(), figure.number()));
    }

    /// A value with its unit.
    String measured(double value, String unit) {
        return numerals.united(
                number(Kind.MEASURED, rounded(Kind.MEASURED, value)), Numerals.behind(unit));
    }

    /// The number that is written for a figure.
    static BigDecimal rounded(Kind kind, double number) {
        var exact = new BigDecimal(String.valueOf(number));
        return switch (kind) {
            case RELATIVE -> exact.setScale(1, RoundingMode.HALF_UP);
            case SCORE, DIFFERENCE, CHANCE -> exact.setScale(3, RoundingMode.HALF_UP);
            case SHARE -> Rounding.inPerCent(number);
            case MEASURED ->
                    exact.round(
                            new MathContext(
                                    exact.abs().compareTo(new BigDecimal(1000)) >= 0 ? 4 : 3,
                                    RoundingMode.HALF_UP));
            case COUNT, YEAR -> exact.setScale(0, RoundingMode.HALF_UP);
            case TEXT, EXACT -> exact;
        };
    }

    private String number(Kind kind, BigDecimal rounded) {
        return switch (kind) {
            case YEAR -> rounded.toPlainString();
            case RELATIVE -> format("#,##0.0", rounded);
            case SCORE, CHANCE -> format("#,##0.000", rounded);
            case DIFFERENCE -> (rounded.signum() > 0 ? "+" : "") + format("#,##0.000", rounded);
            case SHARE -> numerals.percent(format("#,##0.######", rounded));
            case TEXT, COUNT, MEASURED, EXACT -> format("#,##0.############", rounded);
        };
    }

    private String format(String pattern, BigDecimal number) {
        return numerals.format(pattern).format(number);
    }

    private String template(String rule) {
        return name("rules", rule)
                .orElseThrow(() -> new IllegalArgumentException("No rule '" + rule + "'"));
    }
}
