package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.edition.DataHome;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportReading;

class AnnualUpdateTest {
    @TempDir Path folder;

    /// Reads nothing, as there are no reports.
    private static final class NoReports implements ReportReading {
        @Override
        public List<String> filesIn(Path folder) {
            return List.of();
        }

        @Override
        public void read(
                Path folder, List<String> files, java.util.function.Consumer<ReadReport> done) {}
    }

    private UpdateRequest request(List<Path> sources) {
        return new UpdateRequest(
                "2019",
                sources,
                Optional.empty(),
                "open-6",
                new DataHome(folder.resolve("home")),
                "local[2]",
                new NoReports(),
                (reports, target) -> 0);
    }

    @Test
    void theRealPanelIsScored() throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        Files.copy(
                SharedData.folder("panel").resolve("i40_core_long.csv"),
                sources.resolve("i40_core_long.csv"));
        Files.copy(
                SharedData.folder("eurostat-tsv").resolve("trng_lfse_04.tsv"),
                sources.resolve("trng_lfse_04.tsv"));
        Files.copy(
                SharedData.folder("eurostat-csv").resolve("pat_ep_rtot_nuts.csv"),
                sources.resolve("pat_ep_rtot_nuts.csv"));
        var result = AnnualUpdate.run(request(List.of(sources)), Progress.silent());
        System.out.println(result.manifest().toJson());
        assertThat(result.manifest().inputs()).hasSize(3);
        SparkTest.SPARK
                .read()
                .parquet(result.edition().folder().resolve("scores").toString())
                .filter("node = 'innovation_index' and year = 2018 and score is not null")
                .orderBy("rank")
                .show(400, false);
        SparkTest.SPARK
                .read()
                .parquet(result.edition().folder().resolve("scores").toString())
                .filter("year = 2018")
                .groupBy("node")
                .agg(
                        org.apache.spark.sql.functions.expr("count(score)"),
                        org.apache.spark.sql.functions.expr("min(treated)"),
                        org.apache.spark.sql.functions.expr("max(treated)"),
                        org.apache.spark.sql.functions.expr("max(value)"))
                .show(400, false);
    }
}
