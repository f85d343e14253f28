package rim.app.question.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class PublishedQuestionTest {
    private static JsonNode json(DataHome home, String... more) throws IOException {
        var words = new String[more.length + 3];
        words[0] = "published";
        System.arraycopy(more, 0, words, 1, more.length);
        words[more.length + 1] = "--format";
        words[more.length + 2] = "json";
        var answer = Answer.to(home, words);
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }

    private static JsonNode of(JsonNode list, String member, String value) {
        for (var each : list) {
            if (each.path(member).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError(value + " is not in " + list);
    }

    /// The index of 2018 is 0.59 at 117.5 and 0.60 at 119.0 of the reference, so that the Union's
    /// is the middle of 0.50213 and 0.50420.
    @Test
    void bothAreTakenRelativeToTheUnionInTheBaseYear(DataHome home) throws IOException {
        var comparison = json(home);
        assertThat(comparison.path("against").asText()).isEqualTo("base_year");
        assertThat(comparison.path("against_year").asInt()).isEqualTo(2018);
        var region = of(comparison.path("differences"), "region", "SE33");
        double union = (59 / 117.5 + 60 / 119.0) / 2;
        assertThat(region.path("here").asDouble())
                .isCloseTo(100 * 0.5123456789012345 / union, within(1e-9));
        assertThat(region.path("published").asDouble()).isEqualTo(110.5);
        assertThat(region.path("difference").asDouble())
                .isCloseTo(100 * 0.5123456789012345 / union - 110.5, within(1e-9));
    }

    /// Ranks from below: published 4, 2, 1, 3 of FI1D, SE33, SE32 and LU00; here 4, 3, and the last
    /// two level at 1.5. So Spearman is 3 / √(5 · 4.5).
    @Test
    void agreementIsByLevelByOrderAndByGroup(DataHome home) throws IOException {
        var comparison = json(home);
        assertThat(comparison.path("regions").asInt()).isEqualTo(4);
        assertThat(comparison.path("pearson").asDouble()).isCloseTo(0.6468, within(1e-3));
        assertThat(comparison.path("spearman").asDouble())
                .isCloseTo(3 / Math.sqrt(5 * 4.5), within(1e-12));
        assertThat(comparison.path("grouped").asInt()).isEqualTo(4);
        // 118.6 of the EU in the same year is strong there, and 83.5 moderate here
        assertThat(comparison.path("same_group").asDouble()).isEqualTo(0.75);
        assertThat(of(comparison.path("differences"), "region", "LU00").path("published_group"))
                .hasToString("\"strong\"");
    }

    @Test
    void everyDifferenceHasItsParts(DataHome home) throws IOException {
        var differences = json(home).path("differences");
        var north = of(differences, "region", "SE33").path("parts");
        assertThat(of(north, "kind", "missing_here").path("codes"))
                .hasToString("[\"high_tech_employment\"]");
        assertThat(of(north, "kind", "not_published").path("codes").toString())
                .contains("tertiary_education", "public_rd")
                .doesNotContain("business_rd");
        var luxembourg = of(differences, "region", "LU00").path("parts");
        assertThat(of(luxembourg, "kind", "region").path("text").asText())
                .isEqualTo("published as LU0 of NUTS 2021");
    }

    @Test
    void causesAddUpToEveryDifference(DataHome home) throws IOException {
        var comparison = json(home);
        var causes = comparison.path("causes");
        assertThat(causes.findValuesAsText("cause"))
                .containsExactly(
                        "indicators",
                        "country",
                        "years",
                        "nuts",
                        "treatment",
                        "values",
                        "aggregation",
                        "rest");
        for (var difference : comparison.path("differences")) {
            double sum = 0;
            for (var cause : causes) {
                sum +=
                        of(cause.path("effects"), "region", difference.path("region").asText())
                                .path("effect")
                                .asDouble();
            }
            assertThat(sum).isCloseTo(difference.path("difference").asDouble(), within(1e-9));
        }
        double lacking = 0;
        for (var cause : causes) {
            lacking += cause.path("pearson").asDouble();
        }
        assertThat(lacking).isCloseTo(1 - comparison.path("pearson").asDouble(), within(1e-9));
        assertThat(Answer.to(home, "published", "--list", "effects", "--format", "csv").out())
                .startsWith("region,year,cause,effect\nFI1D,2019,");
        assertThat(Answer.to(home, "published").out()).contains("What the differences come from");
        // nothing tells levels apart where the two are not relative to the same
        assertThat(json(home, "--node", "business_rd").path("causes")).isEmpty();
    }

    @Test
    void whatHoldsForAllRegionsAndWhatIsLeftOutIsSaidOnce(DataHome home) throws IOException {
        var comparison = json(home);
        assertThat(of(comparison.path("parts"), "kind", "not_here").path("codes"))
                .hasToString("[\"4.3.2\"]");
        var leftOut = comparison.path("left_out");
        assertThat(of(leftOut, "code", "AT1").path("why").asText()).isEqualTo("coarser");
        assertThat(of(leftOut, "code", "EU27_2020").path("why").asText()).isEqualTo("reference");
        assertThat(comparison.path("others").path(0).path("dataset").asText()).isEqualTo("other");
    }

    /// The edition has no score of 2012, and the publication has the Union's of 2019: 110.
    @Test
    void withoutTheBaseYearBothAreTakenRelativeToTheUnionInTheYearItself(DataHome home)
            throws IOException {
        var comparison = json(home, "--dataset", "other", "--region", "Övre Norrland");
        assertThat(comparison.path("against").asText()).isEqualTo("same_year");
        assertThat(comparison.path("pearson").isNull()).isTrue();
        var region = comparison.path("differences").path(0);
        assertThat(region.path("value").asDouble()).isEqualTo(110.0);
        assertThat(region.path("published").asDouble()).isCloseTo(100.0, within(1e-9));
        assertThat(region.path("here").asDouble()).isBetween(103.0, 105.0);
        assertThat(of(comparison.path("parts"), "kind", "base_year").path("text").asText())
                .contains("the EU in 2012", "both are taken relative to the EU in 2019");
    }

    @Test
    void whereNothingBringsThemToOneLevelThatIsSaid(DataHome home) throws IOException {
        var comparison = json(home, "--node", "business_rd");
        assertThat(comparison.path("against").asText()).isEqualTo("as_they_are");
        assertThat(comparison.path("mean_difference").isNull()).isTrue();
        assertThat(comparison.path("same_group").isNull()).isTrue();
        assertThat(Answer.to(home, "published", "--node", "business_rd").out())
                .contains("not the same: each as it is", "only the order can be compared");
    }

    @Test
    void thePageOfTextSaysItInOneLook(DataHome home) {
        assertThat(Answer.to(home, "published").out())
                .contains(
                        "Published   Regional Innovation Scoreboard, relative to the EU in 2018",
                        "Relative to the EU in the base year 2018",
                        "4 in common",
                        "the same for 75% of 4 regions",
                        "Largest differences",
                        "no score here: Employment in high-tech manufacturing and services",
                        "Not compared");
    }

    @Test
    void whatIsNotComparedAndWhatThereIsIsSaidInARefusal(DataHome home) {
        var region = Answer.to(home, "published", "--region", "EL30");
        assertThat(region.code()).isEqualTo(1);
        assertThat(region.err()).contains("EL30 Attiki is not compared", "--list left_out");
        var year = Answer.to(home, "published", "--year", "2017");
        assertThat(year.err()).contains("for 2017 (known: other with base 2012: 2019;");
    }

    @Test
    void aProfileShowsThePublishedIndexBesideOurs(DataHome home) throws IOException {
        assertThat(Answer.to(home, "profile", "SE33").out())
                .contains(
                        "Published by others",
                        "Regional Innovation Scoreboard, 2019, relative to the EU in 2018",
                        "published: 110.5, here: 101.8 (-8.7)");
        var profile =
                new ObjectMapper()
                        .readTree(Answer.to(home, "profile", "SE33", "--format", "json").out());
        var index = of(profile.path("published_scores"), "dataset", "ris_database");
        assertThat(index.path("published").asDouble()).isEqualTo(110.5);
        assertThat(index.path("parts")).isNotEmpty();
        assertThat(Answer.to(home, "profile", "SE33", "--format", "csv").out())
                .contains("published,published_here,published_year");
        assertThat(Answer.to(home, "profile", "SE33", "--format", "html").out())
                .contains(
                        "<p>Published 2019, Regional Innovation Scoreboard: 110.5, here 101.8</p>");
    }

    @Test
    void aRegionOfWhichNothingWasPublishedSaysNothing(DataHome home) {
        assertThat(Answer.to(home, "profile", "EL30").out()).doesNotContain("Published by others");
    }
}
