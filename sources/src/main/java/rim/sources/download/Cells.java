package rim.sources.download;

import java.nio.file.Path;
import java.util.Arrays;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.check.CellSink;
import rim.sources.check.CheckedCell;
import rim.sources.check.CheckedRecords;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.read.Forms;

/// What the cells of a file say, read by its dataset's own reader; 16 bytes for each cell that says
/// anything: a value, or the reason why there is none.
final class Cells implements CellSink {
    /// So many cells are compared at most.
    private static final int MOST = 20_000_000;

    private long[] said = new long[1024];
    private long[] keys = new long[1024];
    private int count;
    private long read;
    private long refused;
    private String firstRefusal = "";

    /// Reads a file to its end.
    ///
    /// @throws RimException when the file is not what the descriptor says
    static Cells of(DatasetDescriptor dataset, Path file) {
        var cells = new Cells();
        var reader = Forms.reader(dataset, file, String.valueOf(file.getFileName()));
        try (var records =
                new CheckedRecords(Forms.records(reader, dataset, file), dataset, cells)) {
            boolean isMore = true;
            while (isMore) {
                isMore = records.advance();
            }
            cells.read = records.cells();
        }
        return cells;
    }

    /// Whether the file may stand in place of the one before.
    ///
    /// @throws Refusal when it has no cells, was cut, or too many of its cells were refused
    void requireUsable(DatasetDescriptor dataset) throws Refusal {
        if (read - refused <= 0) {
            throw new Refusal("no cell of it could be read" + firstRefusal);
        }
        if (refused > dataset.refusedLimit() * read) {
            throw new Refusal(refused + " of its " + read + " cells were refused" + firstRefusal);
        }
    }

    @Override
    public void accepted(long row, CheckedCell.Accepted cell) {
        add(cell.cell(), Double.hashCode(cell.value()) * 31L + cell.flags().hashCode());
    }

    @Override
    public void missing(long row, CheckedCell.Missing cell) {
        if (!cell.flags().isEmpty()) {
            add(cell.cell(), Long.MIN_VALUE + cell.flags().hashCode());
        }
    }

    @Override
    public void refused(long row, int col, long cells, String reason, String detail, String text) {
        if (refused == 0) {
            firstRefusal = ": " + reason + " at row " + row + ", " + detail;
        }
        refused += cells;
        if (reason.equals(RawLine.Broken.REASON)) {
            throw new RimException(detail);
        }
    }

    private void add(RawCell cell, long what) {
        if (count == MOST) {
            return;
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            said = Arrays.copyOf(said, count * 2);
        }
        keys[count] = key(cell);
        said[count++] = what;
    }

    /// 64 bits of the cell's place.
    private static long key(RawCell cell) {
        long hash = 0xcbf29ce484222325L;
        for (var part : new String[] {cell.series(), cell.region(), cell.period()}) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '|') * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    /// How the cells of a newer file differ.
    ///
    /// @param added cells that say something where nothing was said
    /// @param revised cells that say something else
    /// @param gone cells that say nothing any more
    record Change(long added, long revised, long gone) {
        @Override
        public String toString() {
            return added + " cells new, " + revised + " revised, " + gone + " gone";
        }
    }

    Change changeTo(Cells newer) {
        var before = sorted();
        var after = newer.sorted();
        long added = 0;
        long revised = 0;
        int same = 0;
        int old = 0;
        for (long[] cell : after) {
            while (old < before.length && before[old][0] < cell[0]) {
                old++;
            }
            if (old < before.length && before[old][0] == cell[0]) {
                same++;
                revised += before[old][1] == cell[1] ? 0 : 1;
                old++;
            } else {
                added++;
            }
        }
        return new Change(added, revised, before.length - (long) same);
    }

    private long[][] sorted() {
        var cells = new long[count][];
        for (int i = 0; i < count; i++) {
            cells[i] = new long[] {keys[i], said[i]};
        }
        Arrays.sort(cells, (a, b) -> Long.compare(a[0], b[0]));
        return cells;
    }
}
