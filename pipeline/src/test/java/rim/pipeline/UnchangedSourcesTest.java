package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.Quality;

/// What has not changed since the edition in force is not read again, and nobody can tell.
class UnchangedSourcesTest {
    /// What differs from the edition in force, which only one of the two has.
    private static final Pattern COMPARED = Pattern.compile("(cell_changes|surprises)/.*");

    @TempDir private Path folder;
    private Path sources;

    @BeforeEach
    void makeAnEdition() throws IOException {
        sources = new EuropeSources(20, 6, 2, 20, 12).writeTo(folder.resolve("sources"));
        append("europe00.csv", "XX99,2024,i000,1.00", "SE33,2024,i000,77.00");
        append("europe01.csv", "SE33,2024,i001,78.00", "SE33,20245,i001,1.00");
        update("home");
    }

    private void append(String file, String... lines) throws IOException {
        Files.writeString(
                sources.resolve(file), String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
    }

    private Edition update(String home) {
        var methodology = sources.resolve("europe.methodology.json");
        return AnnualUpdate.run(
                        Requests.by(methodology, "1", folder.resolve(home), sources),
                        Progress.silent())
                .edition();
    }

    private static Map<String, String> tables(Edition edition) {
        var digests = new TreeMap<String, String>();
        for (Output each : edition.manifest().outputs()) {
            boolean isCompared = COMPARED.matcher(each.path()).matches();
            if (each.path().endsWith(".parquet") && !isCompared) {
                digests.put(each.path(), each.sha256());
            }
        }
        return digests;
    }

    private void requireThatTheSameComesFromNothing() {
        var again = update("home");
        var anew = update("new");
        assertThat(tables(again)).isEqualTo(tables(anew)).isNotEmpty();
        assertThat(again.manifest().inputs()).isEqualTo(anew.manifest().inputs());
        assertThat(Quality.read(again.qualityFile()).checks())
                .isEqualTo(Quality.read(anew.qualityFile()).checks());
    }

    @Test
    void oneChangedFileGivesTheSameTablesAsIfAllHadBeenReadAgain() throws IOException {
        append("europe01.csv", "SE11,2023,i001,:");
        requireThatTheSameComesFromNothing();
        var home = new DataHome(folder.resolve("home"));
        var before = tables(home.edition(EditionName.parse("1")));
        var again = tables(home.edition(EditionName.parse("1-r2")));
        for (var table : List.of("indicators", "scores", "certainty", "probabilities", "changes")) {
            var files = before.keySet().stream().filter(f -> f.startsWith(table + "/")).toList();
            assertThat(files)
                    .as("what the change does not reach")
                    .anyMatch(file -> Objects.equals(before.get(file), again.get(file)));
            assertThat(files)
                    .as("what the change reaches")
                    .anyMatch(file -> !Objects.equals(before.get(file), again.get(file)));
        }
    }

    @Test
    void anotherDescriptorMeansThatItsFilesAreReadAgain() throws IOException {
        var descriptor = sources.resolve("europe00.dataset.json");
        Files.writeString(
                descriptor, Files.readString(descriptor).replace("\"min\": -1000", "\"min\": 40"));
        Files.writeString(
                descriptor,
                Files.readString(descriptor)
                        .replace("\"refused_limit\": 0.01", "\"refused_limit\": 1"));
        requireThatTheSameComesFromNothing();
    }
}
