package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

/// An indicator that has values and scores nobody, and a unit whose scores an aggregation cannot do
/// with, are told with the reason.
class IndicatorsWithoutScoreTest {
    private static final String METHODOLOGY =
            """
            {"name": "t", "title": "T", "description": "-", "source": "-", "tree":
             {"code": "Index", "children": [
              {"code": "a", "treatment": {"normalisation": {"method": "distance_to_reference", "unit": "u1"}}},
              {"code": "b"},
              {"code": "c", "treatment": {"normalisation": {"method": "distance_to_target", "target": -5}}},
              {"code": "d", "treatment": {"normalisation": {"method": "fraction_of_max"}}},
              {"code": "P", "aggregation": {"method": "geometric"}, "children": [
               {"code": "e", "treatment": {"normalisation": {"method": "fraction_of_max"}}},
               {"code": "f", "treatment": {"normalisation": {"method": "fraction_of_max"}}}]}]}}
            """;

    @TempDir Path folder;

    private String summary(String... more) throws IOException {
        var table =
                Files.write(
                        folder.resolve("t.csv"),
                        List.of(
                                "unit,a,b,c,d,e,f",
                                "u1,1,5,2,-4,3,2",
                                "u2,3,2,4,-1,-1,4",
                                "u3,2,3,6,-2,2,1"));
        var methodology = Files.writeString(folder.resolve("m.json"), METHODOLOGY);
        var words =
                new ArrayList<>(
                        List.of(
                                "benchmark",
                                "--table",
                                table.toString(),
                                "--methodology",
                                methodology.toString(),
                                "--out",
                                folder.resolve("out").toString()));
        words.addAll(List.of(more));
        var answer = Answer.to(words.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return Files.readString(folder.resolve("out/summary.html"));
    }

    @Test
    void theSummarySaysWhy() throws IOException {
        assertThat(summary())
                .contains(
                        "the reference, u1, has the worst value itself",
                        "the target is no better than the worst value",
                        "the best value is not above 0, so that nothing is a share of it");
        assertThat(Files.readString(folder.resolve("out/missing.csv")))
                .contains("'geometric' needs scores above 0, which e has not")
                .doesNotContain("has no rule", "has no result");
    }

    @Test
    void itSaysSoInSwedishToo() throws IOException {
        assertThat(summary("--language", "sv"))
                .contains(
                        "referensen, u1, har själv det sämsta värdet",
                        "målet är inte bättre än det sämsta värdet",
                        "det bästa värdet är inte över 0, så att inget är en andel av det")
                .doesNotContain("has the worst", "no better than", "is a share of it");
    }

    /// Three of five parts of the index have no score, so that the two others count a half each.
    @Test
    void theyCountForNothingAndTheOthersForThem() throws IOException {
        assertThat(summary())
                .contains(
                        "<td class=\"n\">0%: no score (the reference, u1, has the worst value itself",
                        "<td class=\"n\">50%</td>", "<td class=\"n\">25%</td>")
                .doesNotContain("<td class=\"n\">20%</td>");
        assertThat(summary("--language", "sv")).contains(": ingen poäng (referensen, u1, har");
        var importance = CsvTable.of(folder.resolve("out/importance.csv"));
        assertThat(importance.number("a", "weight")).isZero();
        assertThat(importance.number("a", "effective_weight")).isZero();
        assertThat(importance.text("a", "empty"))
                .startsWith("counts for nothing: the reference, u1, has the worst value itself");
        assertThat(importance.number("b", "weight")).isEqualTo(0.5);
        assertThat(importance.number("e", "effective_weight")).isEqualTo(0.25);
        assertThat(importance.text("b", "empty"))
                .isEqualTo("parent: 3 units have both (at least 5 are needed)");
    }

    /// In tables and in answers.
    @Test
    void everyCorrelationThatIsNotThereHasItsReason() throws IOException {
        summary();
        var answer =
                Answer.to(
                        "coherence",
                        "--list",
                        "correlations",
                        "--format",
                        "csv",
                        "--data",
                        folder.resolve("out").toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        var asked = Files.writeString(folder.resolve("asked.csv"), answer.out());
        for (var file : List.of(asked, folder.resolve("out/correlations.csv"))) {
            int without = 0;
            for (var pair : LongTable.of(file).rows()) {
                boolean isThere = !pair.getOrDefault("coefficient", "").isEmpty();
                boolean isWhole =
                        !pair.getOrDefault("low", "").isEmpty()
                                || !"pearson".equals(pair.get("method"));
                assertThat(pair.getOrDefault("empty", "-").isEmpty())
                        .as(pair.toString())
                        .isEqualTo(isThere && isWhole);
                without += isThere ? 0 : 1;
            }
            var pair = Map.of("first", "a", "second", "b", "method", "pearson");
            assertThat(LongTable.of(file).where(pair).rows())
                    .anyMatch(row -> row.getOrDefault("empty", "").startsWith("a: the reference"));
            assertThat(without).isPositive();
        }
    }
}
