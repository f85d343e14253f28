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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.AnyEdition;
import rim.app.map.Boundaries;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// What the page of an edition tells programs to do, done by them.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnippetTest {
    private static final String SCORES = "scores/part-0.parquet";
    private static final Pattern ADDRESS = Pattern.compile("\"(?:/vsicurl/)?(http[^\"]*)\"");
    private static final Pattern TYPED = Pattern.compile("\\{\"(\\w+)\", ([\\w. ]+)}");
    private static final String OUTLINES =
            """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"NUTS_ID": "SE33"}, "geometry":
              {"type": "Polygon", "coordinates": [[[16,64],[16,68],[24,68],[24,64],[16,64]]]}}
            ]}
            """;

    private RunningService service;

    @TempDir Path folder;

    @BeforeAll
    void start(DataHome home, @TempDir Path outlinesFolder) throws IOException, SQLException {
        var outlines = Files.writeString(outlinesFolder.resolve("outlines.geojson"), OUTLINES);
        service = RunningService.withOutlines(Boundaries.read(outlines), home);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private String shown(Snippet snippet) {
        return snippet.of("2019-r1", List.of(SCORES))
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
    void observableLoadsScores() throws IOException, InterruptedException {
        assumeThat(works("node", "--version")).as("Node is not here").isTrue();
        var loader = Files.writeString(folder.resolve("scores.csv.mjs"), shown(Snippet.OBSERVABLE));
        assertThat(said(List.of("node", loader.toString())))
                .isEqualTo(service.text("/editions/2019-r1/scores.csv"));
    }

    /// By the library that reads vector layers for QGIS.
    @Test
    void qgisReadsALayerOfRanks() throws IOException, InterruptedException {
        assumeThat(works("ogrinfo", "--version")).as("GDAL is not here").isTrue();
        var layer = shown(Snippet.QGIS).replaceAll("(?s).*Layer\\(\"([^\"]*)\".*", "$1");
        assertThat(said(List.of("ogrinfo", "-al", layer)))
                .contains("using driver `GeoJSON' successful")
                .contains("Feature Count: 5")
                .contains("Extent: (16.000000, 64.000000) - (24.000000, 68.000000)")
                .contains("region (String) = SE33", "rank (Integer) = ", "score (Real) = ");
    }

    /// Excel is not here: what its statement names is what there is.
    @Test
    void powerQueryNamesAnAddressAndColumnsThatAreThere() {
        var shown = shown(Snippet.POWER_QUERY);
        var file = service.get(address(shown));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(shown)
                .contains("Delimiter = \",\"", "Encoding = 65001", "Table.PromoteHeaders")
                .as("numbers have points")
                .endsWith("\"en-US\")");
        var lines = RunningService.text(file).lines().map(line -> line.split(",", -1)).toList();
        var header = List.of(lines.getFirst());
        var typed = TYPED.matcher(shown).results().toList();
        assertThat(typed).hasSize(3);
        for (var each : typed) {
            int at = header.indexOf(each.group(1));
            assertThat(at).as(each.group(1)).isNotNegative();
            for (var line : lines.subList(1, lines.size())) {
                // an empty cell becomes null
                assertThat(line[at])
                        .as(each.group())
                        .matches(
                                each.group(2).equals("Int64.Type")
                                        ? "|-?\\d+"
                                        : "|-?\\d+(\\.\\d+)?(E-?\\d+)?");
            }
        }
    }

    /// What a service is asked by name alone is asked nowhere else: parameters that it does not
    /// know would be refused.
    @Test
    void everyAddressIsAnsweredWithTheEditionThatItNames() {
        for (var snippet : Snippet.values()) {
            if (snippet == Snippet.DUCKDB) {
                continue;
            }
            var answer = service.get(address(shown(snippet)));
            assertThat(answer.statusCode()).as(snippet.title()).isEqualTo(200);
            assertThat(shown(snippet)).as(snippet.title()).contains("2019-r1");
        }
    }

    private static String address(String shown) {
        var found = ADDRESS.matcher(shown);
        assertThat(found.find()).as(shown).isTrue();
        return found.group(1).replaceFirst("http://[^/]*", "");
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
