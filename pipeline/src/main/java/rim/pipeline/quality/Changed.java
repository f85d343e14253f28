package rim.pipeline.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /// Two parts are the same that have as many rows and the same sum over the hashes of these, of
    /// both halves of 64 bits.
    ///
    /// @param part the column that names the part of a row
    /// @param cells the other columns that count
    static Changed of(Dataset<Row> before, Dataset<Row> now, String part, String... cells) {
        var was = sums(before, part, cells);
        var is = sums(now, part, cells);
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> was.containsKey(name) && was.get(name).equals(is.get(name)));
        return new Changed(part, List.copyOf(names));
    }

    private static Map<String, List<Object>> sums(Dataset<Row> table, String part, String[] cells) {
        var hash = xxhash64(Arrays.stream(cells).map(each -> col(each)).toArray(Column[]::new));
        var sums = new TreeMap<String, List<Object>>();
        table.groupBy(part)
                .agg(
                        count(lit(1)),
                        sum(hash.bitwiseAND(lit(HALF))),
                        sum(shiftrightunsigned(hash, 32)))
                .collectAsList()
                .forEach(row ->
                        sums.put(
                                row.getString(0),
                                List.of(row.getLong(1), row.getLong(2), row.getLong(3))));
        return sums;
    }

    /// The rows of these parts.
    Dataset<Row> of(Dataset<Row> table) {
        return table.filter(col(part).isInCollection(names));
    }
}
