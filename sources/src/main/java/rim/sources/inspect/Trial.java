package rim.sources.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DatasetDescriptor;
import rim.sources.check.CellChecks;
import rim.sources.check.CheckedCell;
import rim.sources.check.Period;
import rim.sources.inspect.proof.RoundTrip;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.Records;
import rim.sources.raw.SourceRecord;
import rim.sources.read.Forms;

/// Reads a file with a descriptor, as an update would, and takes down what it holds.
final class Trial {
    /// Codes of a dimension that are told apart.
    private static final int MOST_CODES = 20_000;

    /// So many rows are proven, and then one in so many.
    private static final long PROVEN = 100_000;

    private static final long ONE_IN = 64;

    /// What was found.
    ///
    /// @param conflicts cells that say something else than one before them of the same key
    /// @param conflict the first of them, in words
    /// @param unproven what the proof could not explain, in words; empty when it explained all
    /// @param date the first year that is written as a date; empty when there is none
    /// @param areSchoolYears whether the periods that are no years are two years each
    /// @param versions the NUTS versions that rows name
    record Found(
            Contents contents,
            long conflicts,
            String conflict,
            String unproven,
            String date,
            boolean areSchoolYears,
            NavigableSet<Integer> versions) {}

    private final CellChecks checks;
    private final Optional<RoundTrip> proof;
    private final Keys keys = new Keys();
    private final SchoolYears schoolYears = new SchoolYears();
    private final TreeSet<Integer> versions = new TreeSet<>();
    private String unproven = "";
    private String date = "";
    private long rowsRead;
    private final long mostCells;
    private final SortedMap<String, Set<String>> codes = new TreeMap<>();
    private final Set<String> regions = new TreeSet<>();
    private final Set<String> unknownRegions = new TreeSet<>();
    private final SortedMap<String, Long> refused = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private final SortedMap<String, Long> flags = new TreeMap<>();
    private @Nullable String lastSeries;
    private long cells;
    private long accepted;
    private long missing;
    private long unknownCells;
    private int firstYear = Integer.MAX_VALUE;
    private int lastYear;

    private Trial(DatasetDescriptor dataset, Optional<RoundTrip> proof, long mostCells) {
        this.checks = new CellChecks(dataset);
        this.proof = proof;
        this.mostCells = mostCells;
    }

    /// @param mostCells after so many cells reading ends
    static Found of(
            DatasetDescriptor dataset, Path file, Optional<RoundTrip> proof, long mostCells) {
        var reader = Forms.reader(dataset, file, String.valueOf(file.getFileName()));
        try (var records = Forms.records(reader, dataset, file)) {
            return new Trial(dataset, proof, mostCells).read(records);
        }
    }

    private Found read(Records records) {
        boolean isMore = records.hasNext();
        while (isMore && cells < mostCells) {
            take(records.next());
            isMore = records.hasNext();
        }
        return new Found(
                contents(records, !isMore),
                keys.conflicts(),
                keys.example(),
                unproven,
                date,
                schoolYears.areAll(),
                versions);
    }

    private Contents contents(Records records, boolean isAll) {
        return new Contents(
                isAll,
                records.rows(),
                cells,
                accepted,
                missing,
                refused,
                examples,
                codes,
                regions,
                unknownRegions,
                unknownCells,
                lastYear == 0 ? 0 : firstYear,
                lastYear,
                flags);
    }

    private void take(SourceRecord row) {
        cells += row.line().size();
        rowsRead++;
        if (unproven.isEmpty() && (rowsRead <= PROVEN || rowsRead % ONE_IN == 0)) {
            proof.flatMap(p -> p.fault(row)).ifPresent(fault -> unproven = fault);
        }
        switch (row.line()) {
            case RawLine.Cells good -> good.cells().forEach(cell -> take(row, cell));
            case RawLine.Unreadable bad -> refuse(row, bad.size(), bad.reason(), bad.detail());
            case RawLine.Broken bad -> refuse(row, 1, RawLine.Broken.REASON, bad.detail());
        }
    }

    private void take(SourceRecord row, RawCell cell) {
        if (regions.size() < MOST_CODES) {
            regions.add(cell.region());
        }
        keys.add(row.row(), cell);
        schoolYears.add(cell.period());
        if (date.isEmpty() && cell.period().length() > 4 && isYear(cell.period())) {
            date = cell.period();
        }
        if (!cell.series().equals(lastSeries)) {
            lastSeries = cell.series();
            takeSeries(cell.series());
        }
        switch (checks.check(cell)) {
            case CheckedCell.Accepted each -> {
                accepted++;
                takeVersion(cell, each.nuts());
                takeYear(each.year(), each.flags());
            }
            case CheckedCell.Missing each -> {
                missing++;
                takeVersion(cell, each.nuts());
                takeYear(each.year(), each.flags());
            }
            case CheckedCell.Refused each -> {
                if (each.reason().equals("unknown_region")) {
                    unknownCells++;
                    if (unknownRegions.size() < MOST_CODES) {
                        unknownRegions.add(cell.region());
                    }
                }
                refuse(row, 1, each.reason(), each.detail());
            }
        }
    }

    private static boolean isYear(String text) {
        return Period.of(text) instanceof Period.Year year && year.isDate();
    }

    private void takeVersion(RawCell cell, @Nullable Integer nuts) {
        if (cell.version() != null && nuts != null) {
            versions.add(nuts);
        }
    }

    private void takeSeries(String series) {
        for (String part : series.split("\\|", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                var known =
                        codes.computeIfAbsent(
                                part.substring(0, equals), d -> new LinkedHashSet<>());
                if (known.size() < MOST_CODES) {
                    known.add(part.substring(equals + 1));
                }
            }
        }
    }

    private void takeYear(int year, String letters) {
        firstYear = Math.min(firstYear, year);
        lastYear = Math.max(lastYear, year);
        if (!letters.isEmpty()) {
            flags.merge(letters, 1L, Long::sum);
        }
    }

    private void refuse(SourceRecord row, long size, String reason, String detail) {
        if (refused.merge(reason, size, Long::sum) == size) {
            examples.add(reason + ": " + detail + " [row " + row.row() + "]");
        }
    }
}
