package rim.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;

/// A table whose newest year has gaps, and draws made elsewhere: what was estimated is marked, and
/// what was read is named.
class NowcastTableTest {
    @TempDir static Path folder;

    @BeforeAll
    static void run() throws IOException {
        var table = new StringBuilder("unit,Time,a\n");
        for (int unit = 0; unit < 12; unit++) {
            for (int year = 2012; year <= 2020; year++) {
                if (unit > 2 || year < 2020) {
                    table.append(
                            "u" + unit + "," + year + "," + (10 * unit + unit * (year - 2012)));
                    table.append('\n');
                }
            }
        }
        Files.writeString(folder.resolve("t.csv"), table);
        Files.writeString(
                folder.resolve("d.csv"),
                "draw,unit,year,indicator,value\n1,u5,2020,a,1\n2,u5,2020,a,2\n");
        Files.writeString(
                folder.resolve("m.json"),
                ("{'name':'test','title':'T','description':'-','source':'-',"
                                + "'indicator_defaults':{'gaps':{'method':'nowcast'}},"
                                + "'uncertainty':{'draws':20,'data':{'error':0.01}},"
                                + "'tree':{'code':'Index','children':[{'code':'a'}]}}")
                        .replace('\'', '"'));
        var answer =
                Answer.to(
                        "benchmark",
                        "--table",
                        folder.resolve("t.csv").toString(),
                        "--methodology",
                        folder.resolve("m.json").toString(),
                        "--draws",
                        folder.resolve("d.csv").toString(),
                        "--out",
                        out().toString());
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static Path out() {
        return folder.resolve("out");
    }

    @Test
    void everyStageTellsWhatWasEstimatedAndHow() throws IOException {
        assertThat(Files.readString(out().resolve("imputations.csv")))
                .contains("u2,2020,a,36.0,nowcast (drift),2019,");
        assertThat(Files.readString(out().resolve("imputation_errors.csv")))
                .contains("a,nowcast (drift),", ",1\n");
        assertThat(Files.readString(out().resolve("summary.html")))
                .contains("3 gaps: 3 by nowcast (drift), error 0.000");
    }

    @Test
    void everyFaceOfTheEditionMarksIt() throws IOException {
        var home = List.of("--data", out().toString());
        assertThat(asked("profile", "u2", home)).contains("Filled in: a, by nowcast (drift)");
        assertThat(asked("explain", "Index", "u2", home)).contains("filled in by nowcast (drift)");
        assertThat(asked("profile", "u2", "--format", "html", home)).contains("36.00 (estimate)");
        assertThat(asked("profile", "u2", "--format", "csv", home)).contains("filled_by");
        assertThat(asked("profile", "u5", home)).doesNotContain("nowcast");
    }

    private static String asked(Object... words) {
        var all = new java.util.ArrayList<String>();
        for (Object each : words) {
            if (each instanceof List<?> more) {
                more.forEach(word -> all.add(String.valueOf(word)));
            } else {
                all.add(String.valueOf(each));
            }
        }
        var answer = Answer.to(all.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    @Test
    void theManifestNamesFilesWithDraws() throws IOException {
        var manifest =
                new ObjectMapper().readTree(out().resolve("editions/2020/manifest.json").toFile());
        assertThat(manifest.path("inputs").findValuesAsText("path"))
                .containsExactly("t.csv", "d.csv");
        assertThat(manifest.path("inputs").path(1).path("sha256").asText()).hasSize(64);
        assertThat(asked("verify", "--data", out().toString())).isNotNull();
    }
}
