package rim.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.KnownDatasets;
import rim.sources.SharedData;
import rim.sources.check.CellSink;
import rim.sources.check.CheckedCell;
import rim.sources.check.CheckedRecords;
import rim.sources.folder.Sources.PassedOver;
import rim.sources.read.Forms;
import rim.sources.sample.KnownTable;

/// A file in the shape of every known table is known by its name and read without a refusal.
class KnownTablesTest {
    private static final List<String> REGIONS =
            List.of("EU27_2020", "SE", "SE1", "SE11", "NL35", "PT1A", "NO08");

    @TempDir private Path folder;

    /// What a reading of a file came to.
    private static final class Counts implements CellSink {
        private final HashSet<String> series = new HashSet<>();
        private long accepted;
        private long missing;
        private long refused;

        @Override
        public void accepted(long row, CheckedCell.Accepted cell) {
            accepted++;
            series.add(cell.cell().series());
        }

        @Override
        public void missing(long row, CheckedCell.Missing cell) {
            missing++;
            series.add(cell.cell().series());
        }

        @Override
        public void refused(
                long row, int col, long cells, String reason, String detail, String text) {
            refused += cells;
        }

        long seriesOf(Feed feed) {
            return series.stream().filter(feed.where()::contains).count();
        }
    }

    static Stream<DatasetDescriptor> tables() {
        return KnownDatasets.all().stream()
                .filter(d -> !Objects.requireNonNull(d.knowledge()).dimensions().isEmpty());
    }

    /// A table that ended before a version of NUTS has none of its codes.
    private static List<String> regions(DatasetDescriptor known) {
        return known.nuts().contains(2024) ? REGIONS : REGIONS.subList(0, 4);
    }

    private Counts read(SourceFile file) {
        var counts = new Counts();
        var dataset = file.dataset();
        var reader = Forms.reader(dataset, file.file(), file.path());
        try (var records =
                new CheckedRecords(Forms.records(reader, dataset, file.file()), dataset, counts)) {
            boolean isMore = true;
            while (isMore) {
                isMore = records.advance();
            }
            assertThat(counts.accepted + counts.missing + counts.refused)
                    .isEqualTo(records.cells());
        }
        return counts;
    }

    private void assertThatAllIsRead(DatasetDescriptor known, String name, byte[] content)
            throws IOException {
        Files.write(folder.resolve(name), content);
        var files = SourceFolders.scan(List.of(folder)).files();
        assertThat(files).hasSize(1);
        assertThat(files.getFirst().dataset().dataset()).isEqualTo(known.dataset());
        var counts = read(files.getFirst());
        assertThat(counts.refused).isZero();
        assertThat(counts.accepted + counts.missing)
                .isEqualTo(new KnownTable(known).cells(regions(known).size(), 3));
        assertThat(known.feeds())
                .allSatisfy(
                        feed -> assertThat(counts.seriesOf(feed)).isEqualTo(feed.cellsPerValue()));
        Files.delete(folder.resolve(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void isReadAsItsServiceAndABrowserWriteIt(DatasetDescriptor known) throws IOException {
        var table = new KnownTable(known);
        var code = known.dataset();
        assertThatAllIsRead(
                known, code + ".tsv.gz", KnownTable.packed(table.tsv(regions(known), 2021, 2023)));
        assertThatAllIsRead(
                known,
                code + "__custom_12345_linear_2_0.csv.gz",
                KnownTable.packed(table.sdmxCsv(regions(known), 2021, 2023)));
    }

    @ParameterizedTest
    @CsvSource({
        "estat_tgs00042.tsv, tgs00042, 4476",
        "eurostat_tgs00109_tertiary_education_25_64.csv, tgs00109, 3732",
        "eurostat_nama_10r_2gdp.csv, nama_10r_2gdp, 4625",
        "jsonstat_rd_e_gerdreg_2026-09-15.json, rd_e_gerdreg, 13",
        "eligibility_categories_2014_2020.csv, eu_regional_policy, 279"
    })
    void aRealDownloadIsKnownByItsName(String name, String code, long cells) throws IOException {
        Files.copy(SharedData.file("eurostat-2026", name), folder.resolve(name));
        var file = SourceFolders.scan(List.of(folder)).files().getFirst();
        assertThat(file.dataset().dataset()).isEqualTo(code);
        var counts = read(file);
        assertThat(counts.refused).isZero();
        assertThat(counts.accepted + counts.missing).isEqualTo(cells);
    }

    @Test
    void theFirstOfTwoKnownTablesThatFeedTheSameFeedsIt() throws IOException {
        for (var code : List.of("tgs00042", "rd_e_gerdreg")) {
            var known = KnownDatasets.find(code).orElseThrow();
            Files.writeString(
                    folder.resolve(code + ".tsv"), new KnownTable(known).tsv(REGIONS, 2021, 2023));
        }
        var sources = SourceFolders.scan(List.of(folder));
        var datasets = sources.datasets();
        assertThat(sources.passedOver())
                .as("and both are named")
                .containsExactly(new PassedOver("tgs00042", "rd_total", "rd_e_gerdreg"));
        assertThat(datasets).hasSize(2);
        assertThat(datasets)
                .filteredOn(d -> d.dataset().equals("tgs00042"))
                .singleElement()
                .satisfies(d -> assertThat(d.feeds()).isEmpty());
    }
}
