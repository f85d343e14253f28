package rim.app.benchmark.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.engine.method.Methods;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.gaps.GapMethods;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.Weightings;
import rim.engine.methodology.Methodologies;
import rim.sources.contribution.Language;

/// The page says the same in both languages, and each says nothing in the other.
class SummaryWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final List<Methods<?>> KINDS =
            List.of(
                    GapMethods.ALL,
                    OutlierRules.ALL,
                    Transformations.ALL,
                    Normalisations.ALL,
                    Weightings.ALL,
                    Aggregations.ALL);

    @TempDir static Path folder;

    private static JsonNode words(String language) throws IOException {
        try (var file =
                SummaryWordsTest.class.getResourceAsStream(
                        "/rim/app/summary/" + language + ".json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    @Test
    void sharesAndTitlesAreInTheLanguage() {
        assertThat(SummaryWords.in(Language.ENGLISH).share(0.996)).isEqualTo("99.6%");
        assertThat(SummaryWords.in(Language.SWEDISH).share(0.996)).isEqualTo("99,6\u00a0%");
        var tree = Methodologies.load("coinr-example").methodology().tree();
        assertThat(SummaryWords.in(Language.SWEDISH).title(tree))
                .isEqualTo("Hållbar sammanlänkning");
        assertThat(SummaryWords.in(Language.ENGLISH).title(tree))
                .isEqualTo("Sustainable Connectivity");
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> places(String rule) {
        var places = new TreeSet<String>();
        PLACE.matcher(rule).results().map(MatchResult::group).forEach(places::add);
        return places;
    }

    @Test
    void everyRuleIsInBothLanguagesWithTheSamePlacesAndInItsOwnWords() throws IOException {
        var english = words("en").path("rules");
        var swedish = words("sv").path("rules");
        assertThat(names(swedish)).containsExactlyElementsOf(names(english));
        for (var rule : names(english)) {
            var here = english.path(rule).asText();
            var there = swedish.path(rule).asText();
            assertThat(places(there)).as(rule).isEqualTo(places(here));
            if (!List.of("head_median").contains(rule)) {
                assertThat(there).as(rule).isNotEqualTo(here);
            }
        }
    }

    @Test
    void everyMethodHasSwedishWords() throws IOException {
        var swedish = words("sv");
        assertThat(names(swedish.path("methods")))
                .containsExactlyInAnyOrderElementsOf(KINDS.stream().map(Methods::kind).toList());
        for (var kind : KINDS) {
            var methods = swedish.path("methods").path(kind.kind());
            assertThat(names(methods))
                    .as(kind.kind())
                    .containsExactlyInAnyOrderElementsOf(
                            kind.ours().stream().map(each -> each.card().name()).toList());
            for (var each : kind.ours()) {
                var own = methods.path(each.card().name());
                boolean isOfSigns = each.card().title().contains(" − ");
                assertThat(own.path("title").asText().isBlank()).isFalse();
                assertThat(own.path("formula").asText().isBlank()).isFalse();
                assertThat(isOfSigns || !own.path("title").asText().equals(each.card().title()))
                        .as(each.card().name())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing below has a score",
                "scores below for which the aggregation has no result",
                "coverage 0.25 (at least 0.60 is needed)",
                "no value",
                "no value, and nothing to fill it with",
                "no value in 2020",
                "no value in 2020, and nothing to fill it with",
                "no value up to 2020",
                "no value from 2018 to 2020",
                "fewer than two values before 2020",
                "no value of Population to divide by",
                "Population is 0, which nothing is divided by",
                "Population is below 0, which nothing is divided by",
                "no value in the base years",
                "all values are equal",
                "all values are equal after treatment",
                "only one value in all, so nothing to compare it with",
                "values too far apart to be subtracted",
                "'power' needs scores of 0 or more, which a has not",
                "'geometric' needs scores above 0, which a has not",
                "'factor' needs a score of each node below, which a has not",
                "'mixed_factor' needs a kind by side, which there is not",
                "no score of SE33, which all are compared with",
                "fewer than three units have a score of each node below",
                "all units with a score of each node below have the same of a",
                "scores below follow from each other: fewer components than asked for",
                "only one unit has scores, so nothing to compare it with",
                "no unit is away from the best of each node below",
                "all scores below are 0",
                "scores below that are too large to be computed with",
                "the goalposts are equal after the transformation",
                "no value of the reference, SE33",
                "the reference, SE33, has the worst value itself",
                "the target is no better than the worst value",
                "the best value is not above 0, so that nothing is a share of it",
                "values for which the normalisation has no rule",
                "a value that the normalisation has no score for",
                "screened out: 0.25 of the indicators have a value, 1.00 of the values are not 0"
            })
    void everyReasonHasSwedishWords(String reason) {
        var swedish = SummaryWords.in(Language.SWEDISH);
        assertThat(swedish.reason(reason)).isNotEqualTo(reason).doesNotContain("{");
        assertThat(swedish.reason(reason).replaceAll("[^0-9]", ""))
                .isEqualTo(reason.replaceAll("[^0-9]", ""));
        assertThat(SummaryWords.in(Language.ENGLISH).reason(reason)).isEqualTo(reason);
    }

    /// Of a table with all that there is to be told of: gaps, a constant, a copy, its opposite,
    /// ties, units without a score, groups that are unsure.
    @Test
    void aPageIsInOneLanguage() throws IOException {
        var english = text(page("en", "benchmark-en"));
        var swedish = text(page("sv", "benchmark-sv"));
        assertThat(page("sv", "again")).startsWith("<!DOCTYPE html>\n<html lang=\"sv\">");
        var spoken = new TreeSet<String>();
        for (var rule : names(words("en").path("rules"))) {
            for (var piece : pieces(words("en").path("rules").path(rule).asText())) {
                assertThat(swedish).as(rule).doesNotContain(piece);
                if (english.contains(piece)) {
                    spoken.add(rule);
                }
            }
            for (var piece : pieces(words("sv").path("rules").path(rule).asText())) {
                assertThat(english).as(rule).doesNotContain(piece);
            }
        }
        assertThat(spoken)
                .contains("constant", "few_values", "interval", "least_sure", "lead_year", "ties")
                .contains("contrary", "redundant", "without_score_one", "higher_is_better")
                .hasSizeGreaterThan(25);
        assertThat(swedish)
                .contains("mellan ")
                .contains("inget därunder har poäng")
                .contains("normalisering min_max")
                .doesNotContain("nothing below");
    }

    @Test
    void aLanguageThatThereIsNotIsRefused() throws IOException {
        var answer = Answer.to("benchmark", "--table", "t.csv", "--out", "o", "--language", "fr");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'fr'").contains("en or sv");
    }

    private static String page(String language, String out) throws IOException {
        var to = folder.resolve(out);
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        Files.writeString(folder.resolve("t.csv"), table()).toString(),
                        "--methodology",
                        Files.writeString(folder.resolve("m.json"), METHODOLOGY).toString(),
                        "--out",
                        to.toString(),
                        "--language",
                        language);
        assertThat(answer.code()).as(answer.err()).isZero();
        return Files.readString(to.resolve("summary.html"));
    }

    private static final String METHODOLOGY =
            """
            { "name": "m", "title": "M", "description": "-", "source": "-",
              "indicator_defaults": { "gaps": [{ "method": "latest" }],
                "outliers": { "method": "winsorise", "skewness": 1, "kurtosis": 2, "most": 2 },
                "normalisation": { "method": "min_max" } },
              "minimum_coverage": 0.2,
              "reference": {},
              "groups": [ { "code": "high", "title": "High", "above": 100 }, { "code": "low", "title": "Low" } ],
              "uncertainty": { "draws": 100, "weights": {}, "data": { "error": 0.5 } },
              "tree": { "code": "i", "children": [ { "code": "a" }, { "code": "b" }, { "code": "c" },
                { "code": "d" }, { "code": "e", "treatment": { "direction": "lower_is_better" } } ] } }
            """;

    private static String table() {
        var text = new StringBuilder("unit,year,a,b,c,d,e\n");
        for (int unit = 0; unit < 20; unit++) {
            for (int year = 2019; year <= 2020; year++) {
                int a = unit == 18 ? 17 : unit * unit * unit;
                var rest =
                        unit == 19
                                ? ",,,,"
                                : a
                                        + ","
                                        + 2 * a
                                        + ","
                                        + (year == 2020 && unit == 4 ? "" : String.valueOf(-a))
                                        + ",7,"
                                        + (unit < 5 ? String.valueOf(unit % 2) : "");
                text.append("u").append(unit).append(',').append(year).append(',');
                text.append(rest).append('\n');
            }
        }
        text.append("v,2020,0,0,0,7,0\nw,2020,0,0,0,7,0\n");
        return text.toString();
    }

    /// What a reader sees, with a space where a cell ends.
    private static String text(String page) {
        return page.substring(page.indexOf("<body>"))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("&apos;", "'")
                .replaceAll("\\s+", " ");
    }

    /// The words between places, those of one language only.
    private static List<String> pieces(String rule) {
        return Stream.of(PLACE.split(Objects.requireNonNull(rule)))
                .map(String::strip)
                .filter(piece -> piece.length() > 8 && piece.contains(" "))
                .toList();
    }
}
