package rim.pipeline.edition;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import rim.schemas.json.CheckedJson;
import rim.schemas.table.ObservationTable;

/// How many cells of each kind the table of observations holds, counted as they are written: each
/// file says it in its footer, so that nobody has to read them again for that.
public final class CellCounts {
    private static final String COUNTED = "rim.counted";

    private final Map<Kind, Long> counts = new HashMap<>();

    /// Cells that are alike.
    ///
    /// @param dataset code
    /// @param file path of the source
    /// @param flags of the source, empty for none
    /// @param nuts year of the version of the region's code; null where it has none
    record Kind(
            String dataset, String file, boolean isMissing, String flags, @Nullable Integer nuts) {
        private String order() {
            return String.join("\0", dataset, file, flags, isMissing + " " + nuts);
        }
    }

    /// How many cells are of a kind.
    record Counted(Kind kind, long cells) {
        private static Counted of(Row row) {
            return new Counted(
                    new Kind(
                            row.getString(0),
                            row.getString(1),
                            row.getBoolean(2),
                            row.getString(3),
                            row.isNullAt(4) ? null : (Integer) row.getInt(4)),
                    row.getLong(5));
        }
    }

    /// Counts a cell that is written.
    public void add(
            String dataset, String file, boolean isMissing, String flags, @Nullable Integer nuts) {
        counts.merge(new Kind(dataset, file, isMissing, flags, nuts), 1L, Long::sum);
    }

    /// Has a file say what was counted.
    public void sayIn(TableFile file) {
        var all =
                counts.entrySet().stream()
                        .map(each -> new Counted(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(each -> each.kind().order()))
                        .toList();
        file.says(COUNTED, CheckedJson.canonical(all));
    }

    /// What the files of the table say, and of those that do not, what they hold.
    static List<Counted> of(TableFiles tables) {
        var counted = new ArrayList<Counted>();
        var silent = new ArrayList<Path>();
        for (Path file : tables.parts(ObservationTable.TABLE)) {
            said(file).ifPresentOrElse(counted::addAll, () -> silent.add(file));
        }
        if (!silent.isEmpty()) {
            tables.read(ObservationTable.TABLE, silent)
                    .groupBy(
                            col(ObservationTable.DATASET),
                            col(ObservationTable.FILE),
                            col(ObservationTable.VALUE).isNull(),
                            col(ObservationTable.FLAGS),
                            col(ObservationTable.NUTS))
                    .agg(count(lit(1)))
                    .collectAsList()
                    .forEach(row -> counted.add(Counted.of(row)));
        }
        return counted;
    }

    /// What a file says, if that is as many cells as it has rows.
    private static Optional<List<Counted>> said(Path file) {
        try {
            var footer = Footers.of(file);
            return Optional.ofNullable(footer.getFileMetaData().getKeyValueMetaData().get(COUNTED))
                    .map(said -> List.of(CheckedJson.published(said, Counted[].class)))
                    .filter(all ->
                            all.stream().mapToLong(Counted::cells).sum() == Footers.rows(footer));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
