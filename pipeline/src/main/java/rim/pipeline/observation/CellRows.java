package rim.pipeline.observation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import rim.pipeline.observation.CellTable.Place;
import rim.pipeline.source.RawLine;

/// The rows of a piece of a source: one for every cell or refusal, and a tally at the end.
final class CellRows implements Iterator<Row>, AutoCloseable {
    private static final char REPLACEMENT = '\uFFFD';

    private final LineSplit split;
    private final Lines lines;
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private long line;
    private long cells;
    private boolean isTallied;

    CellRows(LineSplit split) {
        this.split = split;
        this.lines = new Lines(split.uri(), split.start(), split.length());
        this.line = split.linesBefore();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !isTallied) {
            if (lines.hasNext()) {
                readLine(lines.next());
            } else {
                close();
                isTallied = true;
                ready.add(CellTable.tally(place(line - split.linesBefore()), cells));
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
        lines.close();
    }

    private void readLine(String text) {
        line++;
        if (line == 1 || text.isBlank()) {
            return;
        }
        var raw = split.reader().read(text);
        cells += raw.size();
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseLine(raw.size(), "not_utf8", "bytes that are not UTF-8 text", text);
            return;
        }
        switch (raw) {
            case RawLine.Unreadable bad -> refuseLine(bad.size(), bad.reason(), bad.detail(), text);
            case RawLine.Cells good -> check(good, text);
        }
    }

    private void check(RawLine.Cells good, String text) {
        List<CheckedCell> checked = new ArrayList<>(good.cells().size());
        good.cells().forEach(cell -> checked.add(split.checks().check(cell)));
        if (checked.size() > 1
                && checked.getFirst() instanceof CheckedCell.Refused first
                && checked.stream().allMatch(c -> isSameRefusal(c, first))) {
            refuseLine(checked.size(), first.reason(), first.detail(), text);
            return;
        }
        var place = place(line);
        for (CheckedCell each : checked) {
            ready.add(
                    switch (each) {
                        case CheckedCell.Accepted accepted -> CellTable.accepted(place, accepted);
                        case CheckedCell.Missing missing -> CellTable.missing(place, missing);
                        case CheckedCell.Refused r ->
                                CellTable.refusal(
                                        place, r.cell().col(), 1, r.reason(), r.detail(), text);
                    });
        }
    }

    /// A region that is unknown, say, is one fault of its line, not one of each cell.
    private static boolean isSameRefusal(CheckedCell cell, CheckedCell.Refused first) {
        return cell instanceof CheckedCell.Refused other
                && other.reason().equals(first.reason())
                && other.detail().equals(first.detail());
    }

    private void refuseLine(long size, String reason, String detail, String text) {
        ready.add(CellTable.refusal(place(line), 0, size, reason, detail, text));
    }

    private Place place(long row) {
        return new Place(split.dataset(), split.file(), row);
    }
}
