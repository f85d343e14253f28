package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.table.ScoreTable;

/// The benchmark of six indicators over real files from three sources.
class RealPanelTest {
    @TempDir Path folder;

    @Test
    void openSixScoresTheRegionsOfRealSources() throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        copy(SharedData.file("panel", "i40_core_long.csv"), sources);
        copy(SharedData.file("eurostat-tsv", "trng_lfse_04.tsv"), sources);
        copy(SharedData.file("eurostat-csv", "pat_ep_rtot_nuts.csv"), sources);
        var result =
                AnnualUpdate.run(
                        Requests.update("2019", folder.resolve("home"), sources),
                        Progress.silent());
        var index =
                SparkTest.SPARK
                        .read()
                        .parquet(result.edition().folderOf(ScoreTable.TABLE).toString())
                        .filter("node = 'innovation_index' and year = 2018 and rank is not null")
                        .orderBy(ScoreTable.RANK)
                        .collectAsList();
        assertThat(index).hasSizeGreaterThanOrEqualTo(140);
        assertThat(index)
                .allMatch(row ->
                        row.<Double>getAs(ScoreTable.SCORE) >= 0
                                && row.<Double>getAs(ScoreTable.SCORE) <= 1);
        // Leaders and laggards that every edition of the Regional Innovation Scoreboard agrees on
        assertThat(regions(index.subList(0, 40)))
                .contains("DK01", "SE11", "SE22", "FI1B", "DE21", "DE11");
        assertThat(regions(index.subList(index.size() - 20, index.size())))
                .contains("RO22", "RO41", "BG31");
        assertThat(result.manifest().notCarried())
                .extracting("region")
                .contains("PL12", "HU10", "IE01");
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()));
    }

    private static List<String> regions(List<Row> rows) {
        return rows.stream().map(row -> row.<String>getAs(ScoreTable.REGION)).toList();
    }
}
