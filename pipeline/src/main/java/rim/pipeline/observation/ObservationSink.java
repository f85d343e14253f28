package rim.pipeline.observation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
            out.required(0, dataset);
            out.required(1, file);
            out.required(2, row);
            out.required(3, cell.col());
            out.required(4, cell.series());
            out.required(5, cell.region());
            out.optional(6, nuts);
            out.required(7, year);
            out.optional(8, value);
            out.optional(9, missing);
            out.required(10, flags);
            out.optional(11, cell.unit());
            out.endRow();
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
            out.required(0, dataset);
            out.required(1, file);
            out.required(2, row);
            out.required(3, col);
            out.required(4, cells);
            out.required(5, reason);
            out.required(6, detail);
            out.required(7, text);
            out.endRow();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + refusalsFile, e);
        }
    }

    @Override
    public void close() throws IOException {
        close(observations);
        close(refusals);
    }

    private static void close(@Nullable TableFile file) throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
