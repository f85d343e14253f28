package rim.pipeline.edition;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rim.schemas.table.ScoreTable;

/// How long a table of scores takes to write, the size of Europe's: 334 regions, 25 years, 111
/// nodes. Run with a folder and how many times.
public final class TableFileBenchmark {
    private static final int REGIONS = 334;
    private static final int YEARS = 25;
    private static final int NODES = 111;

    public static void main(String[] arguments) throws Exception {
        var path = Path.of(arguments[0]).resolve("scores.parquet");
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Files.deleteIfExists(path);
            long began = threads.getCurrentThreadCpuTime();
            try (var file = new TableFile(ScoreTable.TABLE, path, TableFiles.GROUP_ROWS)) {
                write(file);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d ms of processor time, %d bytes%n",
                    (threads.getCurrentThreadCpuTime() - began) / 1_000_000,
                    Files.size(path));
        }
    }

    private static void write(TableFile file) throws Exception {
        var random = new Random(5);
        var regions = new ArrayList<String>();
        for (int i = 0; i < REGIONS; i++) {
            regions.add("R" + (1000 + i));
        }
        for (int node = 0; node < NODES; node++) {
            for (int year = 0; year < YEARS; year++) {
                for (String region : regions) {
                    file.row(row("node" + node, region, 2000 + year, node < 100, random));
                }
            }
        }
    }

    private static List<@Nullable Object> row(
            String node, String region, int year, boolean isIndicator, Random random) {
        double value = Math.round(random.nextDouble() * 1000) / 10.0;
        double score = random.nextDouble();
        var row = new ArrayList<@Nullable Object>();
        for (var column : ScoreTable.TABLE.columns()) {
            row.add(
                    switch (column.name()) {
                        case ScoreTable.NODE -> node;
                        case ScoreTable.REGION -> region;
                        case ScoreTable.YEAR -> year;
                        case ScoreTable.VALUE, ScoreTable.TREATED -> isIndicator ? value : null;
                        case ScoreTable.VALUE_YEAR -> isIndicator ? year : null;
                        case ScoreTable.SCORE -> score;
                        case ScoreTable.RELATIVE -> score * 190;
                        case ScoreTable.RANK -> 1 + (int) (score * REGIONS);
                        case ScoreTable.PERFORMANCE_GROUP -> score > 0.5 ? "leader" : "strong";
                        case ScoreTable.COVERAGE, ScoreTable.WEIGHT -> 1.0;
                        default -> null;
                    });
        }
        return row;
    }

    private TableFileBenchmark() {}
}
