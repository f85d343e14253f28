package rim.pipeline.observation;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import rim.pipeline.observation.CellColumns.Place;

/// The rows of a piece of a source: its observations, or its refusals and at the end the tally of
/// what was read.
final class CellRows implements Iterator<Row>, AutoCloseable {

    /// Which of the two is wanted. They are read one after the other, which costs less than keeping
    /// all rows of a large file.
    enum Wanted {
        OBSERVATIONS,
        ACCOUNT
    }

    private final SourcePiece piece;
    private final Wanted wanted;
    private final CheckedRecords records;
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private boolean isTallied;

    CellRows(SourcePiece piece, Wanted wanted) {
        this.piece = piece;
        this.wanted = wanted;
        this.records = new CheckedRecords(piece.records(), piece.checks(), sink());
    }

    private CellSink sink() {
        return wanted == Wanted.OBSERVATIONS ? new Observations() : new Refusals();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !isTallied) {
            if (!records.advance()) {
                close();
                isTallied = true;
                if (wanted == Wanted.ACCOUNT) {
                    ready.add(CellColumns.tally(place(records.rows()), records.cells()));
                }
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more cells");
        }
        return ready.remove();
    }

    @Override
    public void close() {
        records.close();
    }

    private Place place(long row) {
        return new Place(piece.dataset(), piece.file(), row);
    }

    private final class Observations implements CellSink {
        @Override
        public void accepted(long row, CheckedCell.Accepted cell) {
            ready.add(CellColumns.accepted(place(row), cell));
        }

        @Override
        public void missing(long row, CheckedCell.Missing cell) {
            ready.add(CellColumns.missing(place(row), cell));
        }

        @Override
        public void refused(
                long row, int col, long cells, String reason, String detail, String text) {
            // stands in the account
        }
    }

    private final class Refusals implements CellSink {
        @Override
        public void accepted(long row, CheckedCell.Accepted cell) {
            // stands among the observations
        }

        @Override
        public void missing(long row, CheckedCell.Missing cell) {
            // stands among the observations
        }

        @Override
        public void refused(
                long row, int col, long cells, String reason, String detail, String text) {
            ready.add(CellColumns.refusal(place(row), col, cells, reason, detail, text));
        }
    }
}
