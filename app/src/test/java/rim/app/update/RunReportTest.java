package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;
import rim.app.SmallSource;
import rim.pipeline.AnnualUpdate;
import rim.pipeline.UpdateRequest;
import rim.pipeline.edition.SparkMaster;
import rim.schemas.Progress;
import rim.schemas.edition.DataHome;
import rim.schemas.report.PriorityFinding;

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

    /// What a killed run leaves is what it had written last.
    @Test
    void aRunThatHasNotEndedIsUnfinished() throws IOException {
        var home = SmallEdition.publishedIn(folder.resolve("home"));
        var request =
                new UpdateRequest(
                        "2020",
                        List.of(),
                        Optional.empty(),
                        UpdateRequest.DEFAULT_METHODOLOGY,
                        home,
                        SparkMaster.of("local[1]"),
                        Optional.empty(),
                        ReportParts.reading(),
                        ReportParts.indexing(),
                        PriorityFinding.NONE);
        var progress = new RunReport(request).over(Progress.silent());
        progress.step(AnnualUpdate.LOOKING, 0);
        progress.step("Reading 3 sources", 3);
        var run = new ObjectMapper().readTree(Files.readString(only("*.json")));
        assertThat(run.path("outcome").asText()).isEqualTo("unfinished");
        assertThat(run.at("/steps/1/name").asText()).isEqualTo("Reading 3 sources");
        assertThat(run.path("ended").isNull()).isTrue();
    }

    /// Signed, reported, and without the editions that are no longer kept.
    @Test
    void aRunThatPublishedSaysSoSignsAndKeepsAsManyAsItWasTold() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var key = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        var sources = SmallSource.in(folder.resolve("sources"), "");
        var home = new DataHome(folder.resolve("home"));
        for (String edition : List.of("2017", "2018", "2019")) {
            var answer =
                    Answer.to(
                            home,
                            "update",
                            "--edition=" + edition,
                            "--sources=" + sources,
                            "--methodology=" + SmallSource.methodology(folder),
                            "--spark=local[1]",
                            "--sign=" + key,
                            "--keep=2");
            assertThat(answer.code()).as(answer.err()).isZero();
            Files.writeString(
                    sources.resolve("small.csv"),
                    "tertiary_education,SE12," + edition + ",30\n",
                    StandardOpenOption.APPEND);
        }
        assertThat(home.editions())
                .extracting(each -> each.name().toString())
                .containsExactly("2018", "2019");
        var published = pem("PUBLIC KEY", pair.getPublic().getEncoded());
        assertThat(Answer.to(home, "verify", "--key=" + published).code()).isZero();
        var runs = new ArrayList<String>();
        try (var found = Files.newDirectoryStream(folder.resolve("home/runs"), "*.json")) {
            for (var each : found) {
                var run = new ObjectMapper().readTree(Files.readString(each));
                runs.add(run.path("edition").asText() + " " + run.path("outcome").asText());
                assertThat(run.path("steps")).hasSizeGreaterThan(4);
            }
        }
        assertThat(runs)
                .containsExactlyInAnyOrder("2017 published", "2018 published", "2019 published");
    }

    private Path pem(String kind, byte[] der) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                folder.resolve(kind + ".pem"),
                "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
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
