package rim.pipeline.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.pipeline.SharedData;
import rim.pipeline.SparkTest;
import rim.pipeline.edition.SourceCounts;
import rim.pipeline.edition.TableFiles;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Manifest.Input;
import rim.sources.folder.SourceFolders;

/// Real bulk tables against a count by plain string handling that shares nothing with the reader.
class EurostatTablesTest {

    @TempDir private Path home;

    private record Counted(long values, SortedMap<String, Long> missing, long negative) {}

    @Test
    void everyCellOfTenRealTablesIsAccountedFor() throws IOException {
        var folder = SharedData.folder("eurostat-tsv");
        var files = SourceFolders.scan(List.of(folder)).files();
        var intake = new Intake(SparkTest.SPARK, files, EarlierSources.none());
        List<Input> inputs;
        var tables = new TableFiles(SparkTest.SPARK, new DataHome(home).draft("test"));
        try (var account = intake.write(tables)) {
            inputs =
                    new SourceCounts(account.tallies(), tables, account.refusals())
                            .inputs(files, new TreeMap<>());
        }
        assertThat(inputs).hasSize(10);
        for (Input input : inputs) {
            var counted = count(folder.resolve(input.path()));
            var isStudents = input.dataset().equals("educ_uoe_enra03");
            assertThat(input.quarantinedByReason())
                    .as(input.path())
                    .isEqualTo(
                            isStudents
                                    ? new TreeMap<>(java.util.Map.of("out_of_range", 27L))
                                    : new TreeMap<>());
            assertThat(input.accepted())
                    .as(input.path())
                    .isEqualTo(counted.values() - (isStudents ? counted.negative() : 0));
            assertThat(input.missingByFlag()).as(input.path()).isEqualTo(counted.missing());
        }
    }

    private static Counted count(Path table) throws IOException {
        long values = 0;
        long negative = 0;
        var missing = new TreeMap<String, Long>();
        var lines = Files.readString(table).split("\n");
        for (int i = 1; i < lines.length; i++) {
            var cells = lines[i].split("\t", -1);
            for (int j = 1; j < cells.length; j++) {
                var cell = cells[j].trim();
                if (cell.startsWith(":")) {
                    var flags =
                            cell.substring(1)
                                    .trim()
                                    .chars()
                                    .sorted()
                                    .collect(
                                            StringBuilder::new,
                                            StringBuilder::appendCodePoint,
                                            StringBuilder::append)
                                    .toString();
                    missing.merge(flags.isEmpty() ? ":" : flags, 1L, Long::sum);
                } else {
                    values++;
                    negative += cell.startsWith("-") ? 1 : 0;
                }
            }
        }
        return new Counted(values, missing, negative);
    }
}
