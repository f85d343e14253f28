package rim.app.benchmark.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

/// What is said of correlations is as sure as they are.
class EvidenceTest {
    @TempDir Path folder;

    /// `b` falls while `a` rises with r = −.67 (by numpy), which five units have by chance with p =
    /// .21, and forty with p < 1e-5.
    private void benchmark(int units) throws IOException {
        int[] falling = {13, 4, 8, 8, 2};
        int[] other = {2, 5, 3, 1, 4};
        var lines = new ArrayList<>(List.of("unit,a,b,c"));
        for (int i = 0; i < units; i++) {
            lines.add("u" + i + "," + i % 5 + "," + falling[i % 5] + "," + other[i % 5]);
        }
        var table = Files.write(folder.resolve("t.csv"), lines);
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        table.toString(),
                        "--out",
                        folder.resolve("out").toString());
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private String summary() throws IOException {
        return Files.readString(folder.resolve("out/summary.html"));
    }

    private List<String> findings() throws IOException {
        return Files.readAllLines(folder.resolve("out/correlations.csv")).stream()
                .filter(line -> line.contains(",a,b,") && line.contains("pearson"))
                .toList();
    }

    @Test
    void whatChanceExplainsIsUncertain() throws IOException {
        benchmark(5);
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("contrary_unsure"));
        assertThat(summary())
                .contains(
                        "May be contrary in one aggregate; chance explains it too: b and c (-0.718)"
                                + " and 1 more pair.")
                .contains("b may move against the index (correlation -0.789)")
                .contains("contrary, uncertain")
                .doesNotContain("cancel each other out");
    }

    @Test
    void whatChanceDoesNotExplainIsSaid() throws IOException {
        benchmark(40);
        assertThat(findings())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(",contrary,"));
        assertThat(summary())
                .contains("so that they cancel each other out: b and c (")
                .contains("b moves against the index (correlation -0.789)")
                .doesNotContain("contrary, uncertain");
    }
}
