package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;
import rim.app.SmallSource;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;

class DryRunTest {
    @TempDir private Path folder;

    private Path sources(String more) throws IOException {
        return SmallSource.in(folder.resolve("sources"), more);
    }

    private static SortedMap<String, String> bytesOf(DataHome home) throws IOException {
        var bytes = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(home.folder())) {
            for (Path each : all.toList()) {
                bytes.put(each.toString(), Files.isRegularFile(each) ? Digests.of(each) : "");
            }
        }
        return bytes;
    }

    private static Answer dryRun(DataHome home, Path sources, String... more) {
        var words =
                Stream.concat(
                                Stream.of(
                                        "update",
                                        "--dry-run",
                                        "--edition=2030",
                                        "--sources=" + sources,
                                        "--spark=local[1]"),
                                Stream.of(more))
                        .toArray(String[]::new);
        return Answer.to(home, words);
    }

    @Test
    void aDryRunTellsWhatAnUpdateWouldDoAndLeavesTheHomeAsItIs() throws IOException {
        var home = SmallEdition.publishedIn(folder.resolve("home"));
        var before = bytesOf(home);

        var text = dryRun(home, sources(""));

        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .contains(
                        "Against edition 2019, which is in force",
                        "read = accepted + missing + quarantined",
                        "An update would publish edition 2030",
                        "Nothing was written.")
                .doesNotContain("quality.html");
        var json = new ObjectMapper().readTree(dryRun(home, sources(""), "--format=json").out());
        assertThat(json.path("outcome").asText()).isEqualTo("rehearsed");
        assertThat(json.path("before").asText()).isEqualTo("2019");
        assertThat(json.path("manifest").path("inputs").get(0).path("accepted").asInt())
                .isEqualTo(40);
        assertThat(bytesOf(home)).isEqualTo(before);
    }

    @Test
    void whatWouldStopAnUpdateIsToldAndExitsAsTheUpdateWould() throws IOException {
        var home = new DataHome(folder.resolve("none"));

        var answer = dryRun(home, sources(", \"unsure\": [\"Which year?\"]"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("Which year?");
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void thePageThatAStoppedDryRunNamesIsThereToRead() throws IOException {
        var home = new DataHome(folder.resolve("none"));
        var sources =
                sources(
                        ", \"checks\": [{\"check\": \"coverage\", \"from\": 2015, \"to\": 2019,"
                                + " \"countries\": [\"SE\"], \"minimum\": 1, \"weight\": \"stop\"}]");

        var answer = dryRun(home, sources);

        assertThat(answer.code()).isEqualTo(1);
        var named = Pattern.compile("page \\[([^\\]]+)\\]").matcher(answer.err());
        assertThat(named.find()).as(answer.err()).isTrue();
        var page = Path.of(named.group(1));
        assertThat(page).content().contains("<html");
        Files.delete(page);
        assertThat(home.folder()).doesNotExist();
    }
}
