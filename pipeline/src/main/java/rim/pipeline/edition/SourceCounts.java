package rim.pipeline.edition;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rim.schemas.RimException;
import rim.schemas.contribution.Event.Received;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.region.NutsVersion;
import rim.schemas.table.QuarantineTable;
import rim.sources.folder.SourceFile;
import rim.sources.raw.RawLine;

/// Holds what was read of every file against what the written tables hold.
public final class SourceCounts {
    /// What the manifest calls the dataset of a file that a region sent, whatever it corrects.
    public static final String CONTRIBUTIONS = "contributions";

    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, Long> cells = new HashMap<>();
    private final Map<String, Long> accepted = new HashMap<>();
    private final Map<String, SortedMap<String, Long>> missing = new HashMap<>();
    private final Map<String, SortedMap<String, Long>> refused = new HashMap<>();
    private final Map<String, Long> refusals = new HashMap<>();
    private final Map<String, SortedMap<String, String>> examples = new HashMap<>();
    private final Map<String, SortedSet<NutsVersion>> versions = new HashMap<>();

    /// Counts by file.
    ///
    /// @param tallies dataset, file, lines and cells of each piece that was read
    /// @param tables of which the observations were written
    /// @param quarantine what was refused
    public SourceCounts(List<Row> tallies, TableFiles tables, Dataset<Row> quarantine) {
        for (Row tally : tallies) {
            lines.merge(tally.getString(1), tally.getLong(2), Long::sum);
            cells.merge(tally.getString(1), tally.getLong(3), Long::sum);
        }
        CellCounts.of(tables).forEach(this::take);
        countQuarantine(quarantine);
    }

    private void take(CellCounts.Counted counted) {
        var kind = counted.kind();
        if (kind.isMissing()) {
            var flags = kind.flags().isEmpty() ? ":" : kind.flags();
            in(missing, kind.file()).merge(flags, counted.cells(), Long::sum);
        } else {
            accepted.merge(kind.file(), counted.cells(), Long::sum);
        }
        var of = versions.computeIfAbsent(kind.dataset(), dataset -> new TreeSet<>());
        if (kind.nuts() != null) {
            of.add(NutsVersion.parse(kind.nuts()));
        }
    }

    /// The versions of NUTS that the regions of some datasets have.
    public SortedSet<NutsVersion> versions(List<DatasetDescriptor> datasets) {
        var all = new TreeSet<NutsVersion>();
        datasets.forEach(d -> all.addAll(versions.getOrDefault(d.dataset(), new TreeSet<>())));
        return all;
    }

    private void countQuarantine(Dataset<Row> quarantine) {
        quarantine
                .groupBy(QuarantineTable.FILE, QuarantineTable.REASON)
                .agg(
                        sum(QuarantineTable.CELLS),
                        count(lit(1)),
                        min(struct(col(QuarantineTable.ROW), col(QuarantineTable.DETAIL))))
                .collectAsList()
                .forEach(row -> {
                    var first = row.getStruct(4);
                    examples.computeIfAbsent(row.getString(0), f -> new TreeMap<>())
                            .put(
                                    row.getString(1),
                                    "line " + first.getLong(0) + ": " + first.getString(1));
                    in(refused, row.getString(0)).put(row.getString(1), row.getLong(2));
                    refusals.merge(row.getString(0), row.getLong(3), Long::sum);
                });
    }

    private static SortedMap<String, Long> in(
            Map<String, SortedMap<String, Long>> counts, String file) {
        return counts.computeIfAbsent(file, f -> new TreeMap<>());
    }

    /// The manifest's lines.
    ///
    /// @param digests SHA-256 by path
    /// @throws RimException when a file does not balance, or too much of it was refused
    public List<Input> inputs(List<SourceFile> files, Map<String, String> digests) {
        var inputs = new ArrayList<Input>();
        var faults = new ArrayList<String>();
        for (SourceFile file : files) {
            var input =
                    input(
                            file.dataset().dataset(),
                            file.path(),
                            digests.getOrDefault(file.path(), ""),
                            file.file().toFile().length());
            inputs.add(input);
            if (!input.isBalanced()) {
                faults.add(unbalanced(input));
            }
            if (input.quarantinedByReason().containsKey(RawLine.Broken.REASON)) {
                faults.add(
                        input.path()
                                + ": "
                                + examples.getOrDefault(input.path(), new TreeMap<>())
                                        .get(RawLine.Broken.REASON));
            } else if (input.refused() > file.dataset().refusedLimit() * input.read()) {
                faults.add(tooManyRefused(input, file.dataset().refusedLimit()));
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Nothing was published:", faults);
        }
        return inputs;
    }

    /// The manifest's lines of files that regions sent; what is counted are the values that were
    /// accepted of them.
    ///
    /// @param files with the number of those values
    /// @throws RimException when a file does not balance
    public List<Input> contributed(SortedMap<Received, Long> files) {
        var inputs = new ArrayList<Input>();
        files.forEach((file, values) -> {
            lines.put(file.file(), (long) file.lines().size());
            cells.put(file.file(), values);
            var input = input(CONTRIBUTIONS, file.file(), file.sha256(), file.bytes());
            if (!input.isBalanced()) {
                throw new RimException("Nothing was published:", List.of(unbalanced(input)));
            }
            inputs.add(input);
        });
        return inputs;
    }

    private Input input(String dataset, String path, String digest, long bytes) {
        var missingByFlag = missing.getOrDefault(path, new TreeMap<>());
        var refusedByReason = refused.getOrDefault(path, new TreeMap<>());
        return new Input(
                dataset,
                path,
                digest,
                bytes,
                lines.getOrDefault(path, 0L),
                cells.getOrDefault(path, 0L),
                accepted.getOrDefault(path, 0L),
                total(missingByFlag),
                total(refusedByReason),
                refusals.getOrDefault(path, 0L),
                missingByFlag,
                refusedByReason);
    }

    private static long total(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String unbalanced(Input input) {
        return input.path()
                + ": read "
                + input.read()
                + " cells, but accepted + missing + quarantined is "
                + (input.accepted() + input.missing() + input.quarantined())
                + " (a fault of the program; please report it with the file)";
    }

    private static String remedy(Input input) {
        return input.quarantinedByReason().containsKey(QuarantineTable.CONFLICTING_DUPLICATE)
                ? "; where two files hold the same figures, keep the newer one alone; else correct"
                        + " the file or its descriptor, or raise the limit)"
                : "; correct the file or its descriptor, or raise the limit)";
    }

    private String tooManyRefused(Input input, double limit) {
        var firsts = new StringBuilder();
        examples.getOrDefault(input.path(), new TreeMap<>())
                .forEach((reason, where) ->
                        firsts.append("\n    first ").append(reason).append(" at ").append(where));
        return input.path()
                + ": "
                + input.refused()
                + " of "
                + input.read()
                + " cells were refused "
                + input.quarantinedByReason()
                + " (at most a share of "
                + limit
                + " is allowed by 'refused_limit' of dataset "
                + input.dataset()
                + remedy(input)
                + firsts;
    }
}
