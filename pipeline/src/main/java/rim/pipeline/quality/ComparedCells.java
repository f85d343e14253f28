package rim.pipeline.quality;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Quality.DatasetChange;

/// Counts which cells of two editions say something else, from rows of both that come in the order
/// of dataset, series, region, year and edition. Of a cell that an edition has twice, the greater
/// text counts.
final class ComparedCells {
    private static final int DATASET = 0;
    private static final int SERIES = 1;
    private static final int REGION = 2;
    private static final int YEAR = 3;
    private static final int SAID = 4;
    private static final int IS_NOW = 5;

    /// What one cell says in each edition.
    private @Nullable Cell cell;

    private @Nullable UTF8String then;
    private @Nullable UTF8String now;

    private final TreeMap<String, Counted> counts = new TreeMap<>();

    /// @param dataset its code
    record Counted(String dataset, long added, long revised, long gone) implements Serializable {
        Counted plus(Counted other) {
            return new Counted(
                    dataset, added + other.added, revised + other.revised, gone + other.gone);
        }

        long all() {
            return added + revised + gone;
        }
    }

    private record Cell(UTF8String dataset, UTF8String series, UTF8String region, int year) {
        static Cell of(InternalRow row) {
            return new Cell(
                    row.getUTF8String(DATASET).copy(),
                    row.getUTF8String(SERIES).copy(),
                    row.getUTF8String(REGION).copy(),
                    row.getInt(YEAR));
        }

        boolean isOf(InternalRow row) {
            return year == row.getInt(YEAR)
                    && region.equals(row.getUTF8String(REGION))
                    && series.equals(row.getUTF8String(SERIES))
                    && dataset.equals(row.getUTF8String(DATASET));
        }
    }

    static Iterator<Counted> counted(Iterator<InternalRow> rows) {
        var counting = new ComparedCells();
        while (rows.hasNext()) {
            counting.take(rows.next());
        }
        counting.end();
        return counting.counts.values().iterator();
    }

    private void take(InternalRow row) {
        if (cell == null || !cell.isOf(row)) {
            end();
            cell = Cell.of(row);
        }
        var said = row.getUTF8String(SAID);
        if (row.getBoolean(IS_NOW)) {
            now = greater(now, said);
        } else {
            then = greater(then, said);
        }
    }

    private static UTF8String greater(@Nullable UTF8String one, UTF8String other) {
        return one == null || other.compareTo(one) > 0 ? other.copy() : one;
    }

    private void end() {
        if (cell != null && !(then != null && then.equals(now))) {
            var dataset = cell.dataset.toString();
            counts.merge(
                    dataset,
                    new Counted(
                            dataset,
                            then == null ? 1 : 0,
                            then != null && now != null ? 1 : 0,
                            now == null ? 1 : 0),
                    Counted::plus);
        }
        cell = null;
        then = null;
        now = null;
    }

    /// The datasets in which something changed, those with most of it first.
    static List<DatasetChange> changes(List<Counted> counted) {
        var sums = new TreeMap<String, Counted>();
        counted.forEach(each -> sums.merge(each.dataset, each, Counted::plus));
        return sums.values().stream()
                .sorted(Comparator.comparingLong(Counted::all).reversed())
                .map(c -> new DatasetChange(c.dataset, c.added, c.revised, c.gone))
                .toList();
    }
}
