package rim.pipeline.observation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import rim.pipeline.observation.CellColumns.Place;
import rim.pipeline.source.RawLine;

/// The rows of a piece of a source: its observations, or its refusals and at the end the tally of
/// what was read.
final class CellRows implements Iterator<Row>, AutoCloseable {

    /// Which of the two is wanted. They are read one after the other, which costs less than keeping
    /// all rows of a large file.
    enum Wanted {
        OBSERVATIONS,
        ACCOUNT
    }

    private static final char REPLACEMENT = '\uFFFD';

    private final LineSplit split;
    private final Wanted wanted;
    private final Lines lines;
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private long line;
    private long cells;
    private boolean isTallied;

    CellRows(LineSplit split, Wanted wanted) {
        this.split = split;
        this.wanted = wanted;
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
                if (wanted == Wanted.ACCOUNT) {
                    ready.add(CellColumns.tally(place(line - split.linesBefore()), cells));
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
            refuse(0, raw.size(), "not_utf8", "bytes that are not UTF-8 text", text);
            return;
        }
        switch (raw) {
            case RawLine.Unreadable bad -> refuse(0, bad.size(), bad.reason(), bad.detail(), text);
            case RawLine.Cells good -> check(good, text);
        }
    }

    private void check(RawLine.Cells good, String text) {
        List<CheckedCell> checked = new ArrayList<>(good.cells().size());
        good.cells().forEach(cell -> checked.add(split.checks().check(cell)));
        if (checked.size() > 1
                && checked.getFirst() instanceof CheckedCell.Refused first
                && checked.stream().allMatch(c -> isSameRefusal(c, first))) {
            refuse(0, checked.size(), first.reason(), first.detail(), text);
            return;
        }
        var place = place(line);
        for (CheckedCell each : checked) {
            switch (each) {
                case CheckedCell.Accepted accepted ->
                        observe(() -> CellColumns.accepted(place, accepted));
                case CheckedCell.Missing missing ->
                        observe(() -> CellColumns.missing(place, missing));
                case CheckedCell.Refused r ->
                        refuse(r.cell().col(), 1, r.reason(), r.detail(), text);
            }
        }
    }

    private void observe(Supplier<Row> row) {
        if (wanted == Wanted.OBSERVATIONS) {
            ready.add(row.get());
        }
    }

    private void refuse(int col, long size, String reason, String detail, String text) {
        if (wanted == Wanted.ACCOUNT) {
            ready.add(CellColumns.refusal(place(line), col, size, reason, detail, text));
        }
    }

    /// A region that is unknown, say, is one fault of its line, not one of each cell.
    private static boolean isSameRefusal(CheckedCell cell, CheckedCell.Refused first) {
        return cell instanceof CheckedCell.Refused other
                && other.reason().equals(first.reason())
                && other.detail().equals(first.detail());
    }

    private Place place(long row) {
        return new Place(split.dataset(), split.file(), row);
    }
}
