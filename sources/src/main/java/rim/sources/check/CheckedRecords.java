package rim.sources.check;

import java.util.ArrayList;
import java.util.List;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.raw.RawLine;
import rim.sources.raw.Records;
import rim.sources.raw.SourceRecord;

/// Checks the records of a source one after the other and hands on what became of their cells:
/// every cell is accepted, missing or refused, and counted.
public final class CheckedRecords implements AutoCloseable {
    /// The most characters of a row that are kept in quarantine.
    static final int LONGEST_TEXT = 4_000;

    private final Records records;
    private final CellChecks checks;
    private final CellSink sink;
    private long cells;

    /// @param records of a file of that dataset
    public CheckedRecords(Records records, DatasetDescriptor dataset, CellSink sink) {
        this(records, new CellChecks(dataset), sink);
    }

    public CheckedRecords(Records records, CellChecks checks, CellSink sink) {
        this.records = records;
        this.checks = checks;
        this.sink = sink;
    }

    /// Checks the next record.
    ///
    /// @return whether there was one
    public boolean advance() {
        if (!records.hasNext()) {
            return false;
        }
        var row = records.next();
        cells += row.line().size();
        switch (row.line()) {
            case RawLine.Unreadable bad -> refuse(row, 0, bad.size(), bad.reason(), bad.detail());
            case RawLine.Broken bad -> refuse(row, 0, 1, RawLine.Broken.REASON, bad.detail());
            case RawLine.Cells good -> check(good, row);
        }
        return true;
    }

    /// How many cells were read.
    public long cells() {
        return cells;
    }

    /// How many rows were read, headers and empty ones included.
    public long rows() {
        return records.rows();
    }

    @Override
    public void close() {
        records.close();
    }

    private void check(RawLine.Cells good, SourceRecord row) {
        List<CheckedCell> checked = new ArrayList<>(good.cells().size());
        good.cells().forEach(cell -> checked.add(checks.check(cell)));
        if (checked.size() > 1
                && checked.getFirst() instanceof CheckedCell.Refused first
                && checked.stream().allMatch(c -> isSameRefusal(c, first))) {
            refuse(row, 0, checked.size(), first.reason(), first.detail());
            return;
        }
        for (CheckedCell each : checked) {
            switch (each) {
                case CheckedCell.Accepted accepted -> sink.accepted(row.row(), accepted);
                case CheckedCell.Missing missing -> sink.missing(row.row(), missing);
                case CheckedCell.Refused r ->
                        refuse(row, r.cell().col(), 1, r.reason(), r.detail());
            }
        }
    }

    private void refuse(SourceRecord row, int col, long size, String reason, String detail) {
        sink.refused(row.row(), col, size, reason, abridged(detail), abridged(row.text()));
    }

    private static String abridged(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /// A region that is unknown, say, is one fault of its line, not one of each cell.
    private static boolean isSameRefusal(CheckedCell cell, CheckedCell.Refused first) {
        return cell instanceof CheckedCell.Refused other
                && other.reason().equals(first.reason())
                && other.detail().equals(first.detail());
    }
}
