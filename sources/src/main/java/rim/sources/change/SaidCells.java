package rim.sources.change;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.check.CellSink;
import rim.sources.check.CheckedCell;
import rim.sources.check.CheckedRecords;
import rim.sources.raw.RawLine;
import rim.sources.read.Forms;

/// What the cells of a dataset say, read by its own reader; 16 bytes for each cell that says
/// anything: a value, or the reason why there is none.
public final class SaidCells implements CellSink {
    /// Datasets with more cells that say anything are not compared.
    public static final int MOST = 20_000_000;

    private final int most;
    private final FileStructure structure = new FileStructure();
    private long[] said = new long[1024];
    private long[] keys = new long[1024];
    private int count;
    private boolean isTooMuch;
    private long read;
    private long refused;
    private String firstRefusal = "";

    public SaidCells() {
        this(MOST);
    }

    SaidCells(int most) {
        this.most = most;
    }

    /// Reads a file to its end.
    ///
    /// @throws RimException when the file is not what the descriptor says
    public static SaidCells of(DatasetDescriptor dataset, Path file) {
        var cells = new SaidCells();
        cells.read(dataset, file);
        return cells;
    }

    /// Takes down what another file of the dataset says.
    ///
    /// @throws RimException when the file is not what the descriptor says
    public void read(DatasetDescriptor dataset, Path file) {
        var reader = Forms.reader(dataset, file, String.valueOf(file.getFileName()));
        try (var records =
                new CheckedRecords(Forms.records(reader, dataset, file), dataset, this)) {
            boolean isMore = true;
            while (isMore) {
                isMore = records.advance();
            }
            read += records.cells();
        }
    }

    /// How many cells were read.
    public long read() {
        return read;
    }

    /// How many of them were refused.
    public long refused() {
        return refused;
    }

    /// The first refusal, behind a colon; empty when there is none.
    public String firstRefusal() {
        return firstRefusal;
    }

    @Override
    public void accepted(long row, CheckedCell.Accepted cell) {
        var raw = cell.cell();
        say(raw.series(), raw.region(), cell.year(), cell.value(), cell.flags());
    }

    @Override
    public void missing(long row, CheckedCell.Missing cell) {
        var raw = cell.cell();
        say(raw.series(), raw.region(), cell.year(), null, cell.flags());
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

    /// Takes down what a cell says.
    ///
    /// @param value null where there is none; then the flags say why, and without them it says
    ///   nothing
    public void say(String series, String region, int year, @Nullable Double value, String flags) {
        structure.add(series, region, year);
        if (value == null && flags.isEmpty()) {
            return;
        }
        if (count == most) {
            isTooMuch = true;
            return;
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            said = Arrays.copyOf(said, count * 2);
        }
        keys[count] = key(series, region, Integer.toString(year));
        said[count++] =
                value == null
                        ? Long.MIN_VALUE + flags.hashCode()
                        : Double.hashCode(value) * 31L + flags.hashCode();
    }

    /// 64 bits of the cell's place.
    private static long key(String... parts) {
        long hash = 0xcbf29ce484222325L;
        for (var part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '|') * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    /// How newer cells differ; empty where either are more than are compared.
    public Optional<ChangedCells> changeTo(SaidCells newer) {
        return isTooMuch || newer.isTooMuch ? Optional.empty() : Optional.of(change(newer));
    }

    private ChangedCells change(SaidCells newer) {
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
        return new ChangedCells(added, revised, before.length - (long) same);
    }

    /// What is there of dimensions, codes, regions and years.
    public FileStructure structure() {
        return structure;
    }

    /// Place and what is said there, by place.
    private long[][] sorted() {
        var cells = new long[count][];
        for (int i = 0; i < count; i++) {
            cells[i] = new long[] {keys[i], said[i]};
        }
        Arrays.sort(cells, Arrays::compare);
        // files may overlap: the same said twice is said once
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (different == 0 || !Arrays.equals(cells[different - 1], cells[i])) {
                cells[different++] = cells[i];
            }
        }
        return Arrays.copyOf(cells, different);
    }
}
