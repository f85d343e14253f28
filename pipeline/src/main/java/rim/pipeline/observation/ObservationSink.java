package rim.pipeline.observation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.CellCounts;
import rim.pipeline.edition.TableFile;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;
import rim.sources.check.CellSink;
import rim.sources.check.CheckedCell;

/// Writes what became of the cells of a piece: observations into one file, refusals into another,
/// each begun with its first row. Positions of columns are those of the tables.
final class ObservationSink implements CellSink, Closeable {
    private final String dataset;
    private final String file;
    private final Except except;
    private final Path observationsFile;
    private final Path refusalsFile;
    private final CellCounts counts = new CellCounts();
    private @Nullable TableFile observations;
    private @Nullable TableFile refusals;

    /// @param except cells that are left out
    ObservationSink(
            String dataset, String file, Except except, Path observationsFile, Path refusalsFile) {
        this.dataset = dataset;
        this.file = file;
        this.except = except;
        this.observationsFile = observationsFile;
        this.refusalsFile = refusalsFile;
    }

    @Override
    public void accepted(long row, CheckedCell.Accepted cell) {
        write(row, cell, cell.nuts(), cell.year(), cell.value(), null, cell.flags());
    }

    @Override
    public void missing(long row, CheckedCell.Missing cell) {
        write(row, cell, cell.nuts(), cell.year(), Double.NaN, cell.reason().code(), cell.flags());
    }

    private void write(
            long row,
            CheckedCell checked,
            @Nullable Integer nuts,
            int year,
            double value,
            @Nullable String missing,
            String flags) {
        var cell = checked.cell();
        if (except.contains(file, row, cell.col())) {
            return;
        }
        try {
            if (observations == null) {
                observations = new TableFile(ObservationTable.TABLE, observationsFile);
            }
            var out = observations;
            out.put(0, dataset);
            out.put(1, file);
            out.put(2, row);
            out.put(3, cell.col());
            out.put(4, cell.series());
            out.put(5, cell.region());
            out.put(6, nuts);
            out.put(7, year);
            out.put(8, value);
            out.put(9, missing);
            out.put(10, flags);
            out.put(11, cell.unit());
            out.endRow();
            counts.add(dataset, file, missing != null, flags, nuts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + observationsFile, e);
        }
    }

    @Override
    public void refused(long row, int col, long cells, String reason, String detail, String text) {
        try {
            if (refusals == null) {
                refusals = new TableFile(QuarantineTable.TABLE, refusalsFile);
            }
            var out = refusals;
            out.put(0, dataset);
            out.put(1, file);
            out.put(2, row);
            out.put(3, col);
            out.put(4, cells);
            out.put(5, reason);
            out.put(6, detail);
            out.put(7, text);
            out.endRow();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + refusalsFile, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (observations != null) {
            counts.sayIn(observations);
        }
        close(observations);
        close(refusals);
    }

    private static void close(@Nullable TableFile file) throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
