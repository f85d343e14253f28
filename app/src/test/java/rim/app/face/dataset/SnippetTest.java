package rim.app.face.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// What the page of an edition tells programs to do, done by them.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnippetTest {
    private static final String SCORES = "scores/part-0.parquet";

    private RunningService service;

    @TempDir Path folder;

    @BeforeAll
    void start(DataHome home) throws SQLException {
        service = RunningService.of(home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private String shown(Snippet snippet) {
        return snippet.of("2019", List.of(SCORES))
                .replace("ADDRESS", "http://127.0.0.1:" + service.port());
    }

    private String said(List<String> command) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "said", ".txt");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s", command).isTrue();
        var text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    private static boolean works(String... command) {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The library has no extension for HTTP, so that the file is fetched first.
    @Test
    void duckdbReadsScores() throws IOException, SQLException {
        var file = folder.resolve("scores.parquet");
        var shown = shown(Snippet.DUCKDB);
        var address = shown.replaceAll("(?s).*'(http[^']*)'.*", "$1");
        Files.write(file, service.get(URI.create(address).getPath()).body());
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var rows = statement.executeQuery(shown.replace(address, file.toString()))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("region")).isEqualTo("SE33");
            assertThat(rows.getInt("rank")).isEqualTo(1);
        }
    }

    @Test
    void duckdbReadsScoresOfSeveralFiles() {
        assertThat(Snippet.DUCKDB.of("2019", List.of("scores/a.parquet", "scores/b.parquet")))
                .contains(
                        "FROM read_parquet(['ADDRESS/editions/2019/scores/a.parquet',"
                                + " 'ADDRESS/editions/2019/scores/b.parquet'])");
    }

    @Test
    void rReadsScores() throws IOException, InterruptedException {
        assumeThat(works("Rscript", "--version")).as("R is not here").isTrue();
        var script = Files.writeString(folder.resolve("scores.R"), shown(Snippet.R));
        assertThat(said(List.of("Rscript", script.toString()))).contains("SE33", "rank");
    }

    @Test
    void pandasReadsScores() throws IOException, InterruptedException {
        assumeThat(works("python3", "-c", "import pandas")).as("pandas is not here").isTrue();
        var script = Files.writeString(folder.resolve("scores.py"), shown(Snippet.PYTHON));
        assertThat(said(List.of("python3", script.toString()))).contains("SE33", "rank");
    }

    @Test
    void javaScriptReadsRanks() throws IOException, InterruptedException {
        assumeThat(works("node", "--version")).as("Node is not here").isTrue();
        var script =
                Files.writeString(
                        folder.resolve("ranks.mjs"),
                        shown(Snippet.JAVASCRIPT)
                                + "\nconsole.log(edition, total, rows[0].region);\n");
        assertThat(said(List.of("node", script.toString()))).contains("2019 5 FI1D");
    }
}
