package rim.sources.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.sources.change.FileStructure;
import rim.sources.change.SaidCells;
import rim.sources.check.CellSink;
import rim.sources.check.CheckedCell;
import rim.sources.check.CheckedRecords;
import rim.sources.intake.FileAccount.Refusal;
import rim.sources.intake.FileAccount.Sample;
import rim.sources.raw.RawCell;
import rim.sources.read.Forms;

/// One pass through a file as an update would read it, that takes down what there is.
final class FileReading implements CellSink {
    private static final int REFUSALS_OF_A_REASON = 3;
    private static final int MOST_REFUSALS = 15;
    private static final int MOST_UNITS = 200;
    private static final int LONGEST_TEXT = 300;

    /// Name of what lies outside NUTS.
    static final String OUTSIDE = "other";

    private final FileStructure structure = new FileStructure();
    private final FedCells fed;
    private final @Nullable SaidCells said;
    private final SortedMap<Integer, Long> years = new TreeMap<>();
    private final SortedMap<String, Set<String>> regions = new TreeMap<>();
    private final SortedMap<String, Long> flags = new TreeMap<>();
    private final SortedMap<String, Long> units = new TreeMap<>();
    private final SortedMap<String, Long> refused = new TreeMap<>();
    private final SortedMap<String, Integer> told = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private @Nullable Sample last;
    private @Nullable String lastRegion;
    private long next = 1;
    private long accepted;
    private long missing;
    private long read;
    private long rows;

    private FileReading(DatasetDescriptor dataset, @Nullable SaidCells said) {
        this.fed = new FedCells(dataset.feeds());
        this.said = said;
    }

    /// Reads a file to its end.
    ///
    /// @param said takes down what its cells say; null for nobody
    /// @throws rim.schemas.RimException when it is not what its descriptor says
    static FileReading of(DatasetDescriptor dataset, Path file, @Nullable SaidCells said) {
        var reading = new FileReading(dataset, said);
        var reader = Forms.reader(dataset, file, String.valueOf(file.getFileName()));
        try (var records =
                new CheckedRecords(Forms.records(reader, dataset, file), dataset, reading)) {
            boolean isMore = true;
            while (isMore) {
                isMore = records.advance();
            }
            reading.read = records.cells();
            reading.rows = records.rows();
        }
        return reading;
    }

    @Override
    public void accepted(long row, CheckedCell.Accepted cell) {
        accepted++;
        years.merge(cell.year(), 1L, Long::sum);
        take(row, cell.cell(), cell.nuts(), cell.year(), cell.value(), cell.flags());
        fed.add(cell.cell().series(), cell.cell().region(), cell.nuts(), cell.year());
    }

    @Override
    public void missing(long row, CheckedCell.Missing cell) {
        missing++;
        years.merge(cell.year(), 0L, Long::sum);
        take(row, cell.cell(), cell.nuts(), cell.year(), null, cell.flags());
    }

    private void take(
            long row,
            RawCell cell,
            @Nullable Integer nuts,
            int year,
            @Nullable Double value,
            String letters) {
        structure.add(cell.series(), cell.region(), year);
        if (said != null) {
            said.say(cell.series(), cell.region(), year, value, letters);
        }
        if (!cell.region().equals(lastRegion)) {
            lastRegion = cell.region();
            regions.computeIfAbsent(kind(cell.region(), nuts), k -> new TreeSet<>())
                    .add(cell.region());
        }
        if (!letters.isEmpty()) {
            flags.merge(letters, 1L, Long::sum);
        }
        var unit = cell.unit();
        if (unit != null && (units.size() < MOST_UNITS || units.containsKey(unit))) {
            units.merge(unit, 1L, Long::sum);
        }
        boolean isSample = accepted + missing == next;
        if (isSample || value != null) {
            last =
                    new Sample(
                            row,
                            cell.col(),
                            cell.series(),
                            cell.region(),
                            year,
                            value,
                            letters,
                            unit,
                            abridged(cell.text()));
        }
        if (isSample && last != null) {
            samples.add(last);
            next *= next == 1 ? 2 : 10;
        }
    }

    private static String kind(String region, @Nullable Integer nuts) {
        if (nuts == null) {
            return OUTSIDE;
        }
        return nuts
                + "/"
                + NutsList.of(NutsVersion.parse(nuts))
                        .find(region)
                        .map(Region::level)
                        .map(l -> String.valueOf(l.orElse(-1)))
                        .orElse("?");
    }

    @Override
    public void refused(long row, int col, long cells, String reason, String detail, String text) {
        refused.merge(reason, cells, Long::sum);
        int already = told.merge(reason, 1, Integer::sum);
        if (already <= REFUSALS_OF_A_REASON && refusals.size() < MOST_REFUSALS) {
            refusals.add(new Refusal(row, col, cells, reason, detail, abridged(text)));
        }
    }

    private static String abridged(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    FileAccount.Counts counts() {
        long all = refused.values().stream().mapToLong(Long::longValue).sum();
        return new FileAccount.Counts(rows, read, accepted, missing, all, refused);
    }

    SortedMap<Integer, Long> years() {
        return years;
    }

    /// How many different regions there are by kind.
    SortedMap<String, Integer> regions() {
        var counts = new TreeMap<String, Integer>();
        regions.forEach((kind, codes) -> counts.put(kind, codes.size()));
        return counts;
    }

    SortedMap<String, Long> flags() {
        return flags;
    }

    SortedMap<String, Long> units() {
        return units;
    }

    /// The first cells, the tenth part of the way again and again, and the last with a value.
    List<Sample> samples() {
        var all = new ArrayList<>(samples);
        if (last != null && !all.contains(last)) {
            all.add(last);
        }
        return all;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    FileStructure structure() {
        return structure;
    }

    FedCells fed() {
        return fed;
    }
}
