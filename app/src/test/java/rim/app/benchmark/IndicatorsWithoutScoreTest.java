package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}
