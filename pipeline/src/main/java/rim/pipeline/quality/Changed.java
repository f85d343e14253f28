package rim.pipeline.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/// Which parts of a table are not the same in two editions: most of a year's update is what the
/// last one had, and one look at each row finds that out, where comparing cell with cell sorts all
/// of both.
///
/// @param part the column that names the part of a row
/// @param names of the parts that differ, or that only one of the two has
record Changed(String part, List<String> names) {
    private static final long HALF = 0xFFFFFFFFL;
    private static final String SIDE = "is_now";

    /// Two parts are the same that have as many rows and the same sum over the hashes of these, of
    /// both halves of 64 bits.
    ///
    /// @param part the column that names the part of a row
    /// @param cells the other columns that count
    static Changed of(Dataset<Row> before, Dataset<Row> now, String part, String... cells) {
        var names = new TreeSet<String>();
        var sums = new HashMap<String, List<Object>>();
        sums(
                        side(before, false, part, cells).unionByName(side(now, true, part, cells)),
                        part,
                        cells)
                .forEach(row -> {
                    var name = row.getString(0);
                    var sum = List.<Object>of(row.getLong(2), row.getLong(3), row.getLong(4));
                    // of a part that both have there are two sums
                    if (sum.equals(sums.putIfAbsent(name, sum))) {
                        names.remove(name);
                    } else {
                        names.add(name);
                    }
                });
        return new Changed(part, List.copyOf(names));
    }

    private static Dataset<Row> side(
            Dataset<Row> table, boolean isNow, String part, String[] cells) {
        return table.select(part, cells).withColumn(SIDE, lit(isNow));
    }

    private static List<Row> sums(Dataset<Row> sides, String part, String[] cells) {
        var hash = xxhash64(Arrays.stream(cells).map(each -> col(each)).toArray(Column[]::new));
        return sides.groupBy(part, SIDE)
                .agg(
                        count(lit(1)),
                        sum(hash.bitwiseAND(lit(HALF))),
                        sum(shiftrightunsigned(hash, 32)))
                .collectAsList();
    }

    /// The rows of these parts.
    Dataset<Row> of(Dataset<Row> table) {
        return table.filter(col(part).isInCollection(names));
    }
}
