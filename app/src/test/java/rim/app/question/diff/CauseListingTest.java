package rim.app.question.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// Two editions of which the later revised a value of the earlier year, so that the causes of that
/// year are told from cells of both.
class CauseListingTest {
    private static final String TABLE =
            """
            code,year,a,b
            u1,2019,FIRST,1
            u2,2019,3,2
            u3,2019,1,3
            u1,2020,1,9
            u2,2020,5,5
            u3,2020,9,2
            """;

    @TempDir static Path folder;

    @BeforeAll
    static void make() throws IOException {
        publish("before", "5");
        publish("after", "2");
    }

    private static void publish(String edition, String first) throws IOException {
        var table = folder.resolve("t.csv");
        Files.writeString(table, TABLE.replace("FIRST", first));
        var answer =
                Answer.to(
                        "benchmark",
                        "--table=" + table,
                        "--edition=" + edition,
                        "--out=" + folder.resolve("out"));
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @Test
    void causesOfEarlierYearsAreListedWithTheirCells() throws SQLException {
        var home = new DataHome(folder.resolve("out"));
        var command =
                Answer.to(home, "diff", "before", "after", "--list", "causes", "--format", "csv");
        assertThat(command.code()).as(command.err()).isZero();
        assertThat(command.lines())
                .anyMatch(line ->
                        line.startsWith("index,u1,2019,revised,") && line.contains("t.csv#2:3"));
        try (var service = RunningService.of(home)) {
            var address = "/api/v1/diff?before=before&edition=after&list=causes&format=csv";
            assertThat(service.text(address)).isEqualTo(command.out());
        }
    }
}
