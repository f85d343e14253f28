package rim.pipeline.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import rim.schemas.dataset.Form;
import rim.schemas.edition.Quality.Refused;
import rim.schemas.table.QuarantineTable;
import rim.sources.bytes.Lines;
import rim.sources.bytes.SourceBytes;
import rim.sources.folder.SourceFile;

/// Some of what was refused, of each file and reason, with the rows above and below it in the
/// source.
public final class RefusedRows {
    private static final int OF_EACH = 3;
    private static final int MOST = 60;

    /// Neighbours further down in a file are not looked for.
    private static final long FURTHEST = 2_000_000;

    private static final String PLACE = "place";

    /// Picks them, sorted by dataset, file and place.
    ///
    /// @param quarantine the table as it was written
    public static List<Refused> of(Dataset<Row> quarantine, List<SourceFile> files) {
        var each =
                Window.partitionBy(QuarantineTable.FILE, QuarantineTable.REASON)
                        .orderBy(QuarantineTable.ROW, QuarantineTable.COL);
        var rows =
                quarantine
                        .withColumn(PLACE, row_number().over(each))
                        .filter(col(PLACE).leq(OF_EACH))
                        .orderBy(
                                col(PLACE),
                                col(QuarantineTable.FILE),
                                col(QuarantineTable.ROW),
                                col(QuarantineTable.COL),
                                col(QuarantineTable.REASON))
                        .limit(MOST)
                        .collectAsList();
        var lines = new HashMap<String, Map<Long, String>>();
        for (SourceFile file : files) {
            var wanted = neighbours(rows, file.path());
            if (!wanted.isEmpty() && isOfLines(file.dataset().form())) {
                lines.put(file.path(), lines(file, wanted));
            }
        }
        var refused = new ArrayList<Refused>();
        for (Row row : rows) {
            var file = row.<String>getAs(QuarantineTable.FILE);
            long at = row.<Long>getAs(QuarantineTable.ROW);
            var around = lines.getOrDefault(file, Map.of());
            refused.add(
                    new Refused(
                            row.getAs(QuarantineTable.DATASET),
                            file,
                            at,
                            row.<Integer>getAs(QuarantineTable.COL),
                            row.<Long>getAs(QuarantineTable.CELLS),
                            row.getAs(QuarantineTable.REASON),
                            row.getAs(QuarantineTable.DETAIL),
                            row.getAs(QuarantineTable.TEXT),
                            around.get(at - 1),
                            around.get(at + 1)));
        }
        return refused;
    }

    private static boolean isOfLines(Form form) {
        return switch (form) {
            case EUROSTAT_TSV, SDMX_CSV, LONG_CSV, WIDE_CSV -> true;
            case SDMX_ML, JSON_STAT, EXCEL -> false;
        };
    }

    private static Set<Long> neighbours(List<Row> rows, String file) {
        var wanted = new TreeSet<Long>();
        for (Row row : rows) {
            long at = row.<Long>getAs(QuarantineTable.ROW);
            if (row.<String>getAs(QuarantineTable.FILE).equals(file) && at < FURTHEST) {
                wanted.add(at - 1);
                wanted.add(at + 1);
            }
        }
        return wanted;
    }

    private static Map<Long, String> lines(SourceFile file, Set<Long> wanted) {
        var found = new HashMap<Long, String>();
        var charset = file.dataset().charset();
        long last = wanted.stream().mapToLong(Long::longValue).max().orElse(0);
        try (var lines =
                new Lines(
                        SourceBytes.openText(file.file(), charset),
                        SourceBytes.lineCharset(charset))) {
            var line = lines.next();
            for (long at = 1; line != null && at <= last; at++) {
                if (wanted.contains(at)) {
                    found.put(at, line);
                }
                line = lines.next();
            }
        } catch (IOException e) {
            // the file was read a moment ago; what is around a refused row is no reason to stop
            return found;
        }
        return found;
    }

    private RefusedRows() {}
}
