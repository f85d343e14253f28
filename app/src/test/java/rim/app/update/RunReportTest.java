package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;

class RunReportTest {
    @TempDir Path folder;

    @Test
    void aRunThatFailedSaysWhatWentWrong() throws IOException {
        var home = SmallEdition.publishedIn(folder.resolve("home"));
        var none = folder.resolve("<none>").toString();
        var answer = Answer.to(home, "update", "--edition", "2020", "--sources", none);
        assertThat(answer.code()).isEqualTo(1);
        var run = new ObjectMapper().readTree(Files.readString(only("*.json")));
        assertThat(run.path("outcome").asText()).isEqualTo("failed");
        assertThat(run.path("edition").asText()).isEqualTo("2020");
        assertThat(run.path("in_force").asText()).isEqualTo("2019");
        assertThat(answer.err()).contains(run.path("failure").asText());
        assertThat(run.at("/steps/0/name").asText()).startsWith("Looking through");
        assertThat(Files.readString(only("*.html")))
                .contains("rim update 2020: failed · misslyckades", "&lt;none&gt;")
                .doesNotContain("<none>");
    }

    private Path only(String pattern) throws IOException {
        try (var found = Files.newDirectoryStream(folder.resolve("home/runs"), pattern)) {
            var all = found.iterator();
            var first = all.next();
            assertThat(all.hasNext()).isFalse();
            return first;
        }
    }

    /// A home that is not there is not made by an update that cannot begin.
    @Test
    void nothingIsLeftWhereThereIsNoHome() {
        var home = folder.resolve("nowhere");
        var answer =
                Answer.to(
                        "update",
                        "--data",
                        home.toString(),
                        "--edition",
                        "2020",
                        "--sources",
                        folder.resolve("none").toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(home).doesNotExist();
    }
}
