package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.Quality;

/// What has not changed since the edition in force is neither read nor made again, and nobody can
/// tell.
class UnchangedSourcesTest {
    /// What differs from the edition in force, which only one of the two has.
    private static final Pattern COMPARED = Pattern.compile("(cell_changes|surprises)/.*");

    /// Its indicators are made in two shares, of twelve and of eight. Those of further files come
    /// after them.
    private static final EuropeSources SIZE = new EuropeSources(20, 13, 2, 2, 2);

    @TempDir private static Path first;
    @TempDir private Path folder;
    private Path sources;

    @BeforeAll
    static void makeAnEdition() throws IOException {
        var sources = SIZE.writeTo(first.resolve("sources"));
        append(sources, "europe00.csv", "XX99,2024,i000,1.00", "SE33,2024,i000,77.00");
        append(sources, "europe01.csv", "SE33,2024,i001,78.00", "SE33,20245,i001,1.00");
        add(sources, "more");
        update(first.resolve("home"), sources);
    }

    @BeforeEach
    void takeACopyOfIt() throws IOException {
        sources = folder.resolve("sources");
        try (Stream<Path> all = Files.walk(first)) {
            for (Path each : all.toList()) {
                Files.copy(
                        each,
                        folder.resolve(first.relativize(each).toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void append(Path sources, String file, String... lines) throws IOException {
        Files.writeString(
                sources.resolve(file), String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
    }

    /// Adds a dataset of one file that feeds an indicator of the same name.
    private static void add(Path sources, String name) throws IOException {
        Files.writeString(
                sources.resolve(name + ".csv"),
                "region,year,indicator,value\nSE33,2024,one,1\nSE33,2023,one,2\nXX99,2024,one,3\n");
        var like = Files.readString(sources.resolve("europe00.dataset.json"));
        var named =
                like.substring(0, like.indexOf("\"feeds\""))
                        .replace("europe00", name)
                        .replace("\"refused_limit\": 0.01", "\"refused_limit\": 1");
        var feed = "{ \"component\": \"" + name + "\", \"where\": { \"indicator\": \"one\" } }";
        Files.writeString(
                sources.resolve(name + ".dataset.json"), named + "\"feeds\": [" + feed + "] }");
        var indicator =
                """
                { "indicators": [{ "code": "NAME", "title": "One", "description": "Made up.", "unit": "PC", "made": { "take": "NAME" } }] }
                """;
        Files.writeString(
                sources.resolve(name + ".indicators.json"), indicator.replace("NAME", name));
    }

    private void remove(String name) throws IOException {
        for (String ending : List.of(".csv", ".dataset.json", ".indicators.json")) {
            Files.delete(sources.resolve(name + ending));
        }
    }

    private void replace(String file, String what, String by) throws IOException {
        var text = Files.readString(sources.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(sources.resolve(file), text.replace(what, by));
    }

    private static Edition update(Path home, Path sources) {
        var methodology = sources.resolve("europe.methodology.json");
        return AnnualUpdate.run(Requests.by(methodology, "1", home, sources), Progress.silent())
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

    /// From what each file of indicators was made.
    private static List<String> bases(Edition edition) throws IOException {
        var bases = new ArrayList<String>();
        new ObjectMapper()
                .readTree(edition.sharesFile().toFile())
                .path("shares")
                .forEach(share -> bases.add(share.path("basis").asText()));
        return bases;
    }

    /// @param taken how many files of indicators are those of the edition before
    private void requireThatTheSameComesFromNothing(int taken) throws IOException {
        var again = update(folder.resolve("home"), sources);
        var anew = update(folder.resolve("new"), sources);
        assertThat(tables(again)).isEqualTo(tables(anew)).isNotEmpty();
        assertThat(again.sharesFile()).hasSameTextualContentAs(anew.sharesFile());
        assertThat(again.manifest().inputs()).isEqualTo(anew.manifest().inputs());
        assertThat(again.manifest().notCarried()).isEqualTo(anew.manifest().notCarried());
        assertThat(again.manifest().converted()).isEqualTo(anew.manifest().converted());
        assertThat(Quality.read(again.qualityFile()).checks())
                .isEqualTo(Quality.read(anew.qualityFile()).checks());
        var before = new Edition(again.name(), folder.resolve("home/editions/1"));
        assertThat(bases(again).stream().filter(bases(before)::contains)).hasSize(taken);
    }

    @Test
    void oneChangedFileGivesTheSameTablesAsIfAllHadBeenReadAgain() throws IOException {
        append(sources, "europe01.csv", "SE11,2023,i001,:");
        requireThatTheSameComesFromNothing(0);
    }

    @Test
    void indicatorsThatTheChangedFileDoesNotFeedAreTakenOver() throws IOException {
        append(sources, "more.csv", "SE11,2023,one,3", "SE33,2024,one,4");
        requireThatTheSameComesFromNothing(1);
    }

    @Test
    void addedAndRemovedFilesLeaveOtherIndicatorsAsTheyAre() throws IOException {
        add(sources, "still_more");
        remove("more");
        requireThatTheSameComesFromNothing(1);
    }

    @Test
    void anotherMethodologyMeansThatNoIndicatorIsTakenOver() throws IOException {
        replace("europe.methodology.json", "\"level\": 0.9", "\"level\": 0.8");
        requireThatTheSameComesFromNothing(0);
    }

    @Test
    void anotherDescriptorMeansThatItsFilesAreReadAgain() throws IOException {
        replace("europe00.dataset.json", "\"min\": -1000", "\"min\": 40");
        replace("europe00.dataset.json", "\"refused_limit\": 0.01", "\"refused_limit\": 1");
        requireThatTheSameComesFromNothing(0);
    }
}
