package rim.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.SparkSchemas;
import rim.schemas.RimException;
import rim.schemas.dataset.NaceDivisions;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Quality.Result;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Succession;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.PriorityFinding.Field;
import rim.schemas.table.PriorityTable;
import rim.schemas.table.QuarantineTable;
import rim.sources.priority.ListedPriority;
import rim.sources.priority.PriorityListFile;
import rim.sources.priority.ReadPriorities;
import rim.sources.priority.RefusedPriority;

/// Priorities of lists that somebody exported: rows of the table of priorities, and what became of
/// every row of the lists. They are few, and read by one machine.
public final class ListedPriorities {
    private static final String NO_THEME = "no theme of the vocabulary is named";
    private static final String NOT_OF_A_THEME =
            "no theme of the vocabulary that is named has these activities";

    private final List<ReadPriorities> files;
    private final PriorityFinding finding;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /// Rows of each file without a theme.
    private final Map<String, Long> themeless = new TreeMap<>();

    /// Rows of each file whose region the edition's NUTS version does not have.
    private final Map<String, Long> elsewhere = new TreeMap<>();

    private final NutsVersion nuts;

    private ListedPriorities(
            List<ReadPriorities> files, PriorityFinding finding, NutsVersion nuts) {
        this.files = files;
        this.finding = finding;
        this.nuts = nuts;
    }

    /// Reads the files.
    ///
    /// @param finding knows the themes
    /// @param nuts the version that the edition's regions are of
    /// @throws RimException when a file cannot be read, lacks a column, or too much of it is
    ///   refused
    public static ListedPriorities of(
            List<PriorityListFile> files, PriorityFinding finding, NutsVersion nuts) {
        var faults = new ArrayList<String>();
        var listed = new ListedPriorities(read(files, faults), finding, nuts);
        listed.files.forEach(each -> each.tooManyRefused().ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new RimException("Nothing was published:", faults);
        }
        var before = new TreeMap<String, Integer>();
        for (ReadPriorities file : listed.files) {
            var list = file.source().list().dataset();
            int first = before.getOrDefault(list, 0);
            file.listed().forEach(each -> listed.add(each, file, first + each.row()));
            before.put(list, first + lastRow(file));
        }
        return listed;
    }

    private static List<ReadPriorities> read(List<PriorityListFile> files, List<String> faults) {
        var said = new TreeMap<String, Map<String, String>>();
        var all = new ArrayList<ReadPriorities>();
        for (PriorityListFile each : files) {
            try {
                var before = said.computeIfAbsent(each.list().dataset(), l -> new HashMap<>());
                all.add(ReadPriorities.of(each, before));
            } catch (RimException e) {
                faults.add(String.valueOf(e.getMessage()));
            }
        }
        return all;
    }

    private static int lastRow(ReadPriorities file) {
        int last = 1;
        for (var each : file.listed()) {
            last = Math.max(last, each.row());
        }
        for (var each : file.refused()) {
            last = Math.max(last, each.row());
        }
        return last;
    }

    private void add(ListedPriority each, ReadPriorities file, int number) {
        var list = file.source().list();
        var placed = Placed.of(each.region(), nuts);
        if (placed.why() != null) {
            elsewhere.merge(each.file(), 1L, Long::sum);
        }
        var fields = fields(each, list.language());
        var codes = NaceDivisions.codesIn(each.domains());
        var unknown = codes.stream().filter(c -> NaceDivisions.of(c).isEmpty()).toList();
        var left = new TreeSet<>(codes);
        left.removeAll(unknown);
        for (Field field : fields) {
            var own = among(codes, NaceDivisions.of(field.activities()));
            left.removeAll(own);
            var activities = own.isEmpty() ? field.activities() : own;
            rows.add(
                    row(
                            each,
                            list.dataset(),
                            list.language(),
                            number,
                            placed.code(),
                            field.code(),
                            activities,
                            missing(placed.why(), null, unknown)));
        }
        if (fields.isEmpty() || !left.isEmpty()) {
            var why = fields.isEmpty() ? NO_THEME : NOT_OF_A_THEME;
            rows.add(
                    row(
                            each,
                            list.dataset(),
                            list.language(),
                            number,
                            placed.code(),
                            "",
                            left,
                            missing(placed.why(), why, unknown)));
        }
        if (fields.isEmpty()) {
            themeless.merge(each.file(), 1L, Long::sum);
        }
    }

    /// The themes that the description or a domain names.
    private Collection<Field> fields(ListedPriority each, String language) {
        var fields = new TreeMap<String, Field>();
        finding.named(each.description(), language).forEach(f -> fields.put(f.code(), f));
        for (String domain : each.domains()) {
            finding.named(domain, language).forEach(f -> fields.put(f.code(), f));
        }
        return fields.values();
    }

    /// The codes that have a division among some.
    private static List<String> among(List<String> codes, BitSet divisions) {
        return codes.stream()
                .filter(code ->
                        NaceDivisions.of(code).filter(all -> all.intersects(divisions)).isPresent())
                .toList();
    }

    /// A list's region among those of the edition.
    ///
    /// @param why it is none of them; null where it is one
    private record Placed(String code, @Nullable String why) {
        static Placed of(String code, NutsVersion nuts) {
            if (NutsList.of(nuts).find(code).isPresent()) {
                return new Placed(code, null);
            }
            var succession = Succession.of(code, nuts);
            return succession.filter(Succession::isOneToOne).isPresent()
                    ? new Placed(succession.get().codes().getFirst(), null)
                    : new Placed(
                            code,
                            succession
                                    .map(Succession::said)
                                    .orElse(code + " is not of NUTS " + nuts));
        }
    }

    private static @Nullable String missing(
            @Nullable String where, @Nullable String why, List<String> unknown) {
        var reasons = new ArrayList<String>();
        if (where != null) {
            reasons.add(where);
        }
        if (why != null) {
            reasons.add(why);
        }
        unknown.forEach(code -> reasons.add("activity " + code + " is not of NACE Rev. 2"));
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    private static List<@Nullable Object> row(
            ListedPriority each,
            String list,
            String language,
            int number,
            String region,
            String theme,
            Collection<String> activities,
            @Nullable String missing) {
        return Arrays.asList(
                region,
                list,
                number,
                theme,
                null,
                each.domains().isEmpty()
                        ? each.description()
                        : each.description() + " (" + String.join("; ", each.domains()) + ")",
                String.join(" ", activities),
                null,
                language,
                PriorityTable.IMPORTED,
                each.cells(),
                missing,
                null);
    }

    /// Rows of {@link PriorityTable}.
    public List<List<@Nullable Object>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /// Rows of the quarantine; empty where none was refused.
    public Optional<Dataset<Row>> refusals(SparkSession spark) {
        var refused = new ArrayList<Row>();
        for (ReadPriorities file : files) {
            for (RefusedPriority each : file.refused()) {
                refused.add(
                        RowFactory.create(
                                file.source().list().dataset(),
                                each.file(),
                                (long) each.row(),
                                each.column(),
                                1L,
                                each.reason().code(),
                                each.detail(),
                                each.text()));
            }
        }
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        spark.createDataFrame(refused, SparkSchemas.of(QuarantineTable.TABLE)));
    }

    /// The manifest's lines, which count rows for cells.
    ///
    /// @param digests SHA-256 by path
    public List<Input> inputs(Map<String, String> digests) {
        return files.stream().map(file -> input(file, digests)).toList();
    }

    private static Input input(ReadPriorities file, Map<String, String> digests) {
        var source = file.source();
        long refused = file.refused().size();
        long read = file.listed().size() + refused;
        return new Input(
                source.list().dataset(),
                source.path(),
                digests.getOrDefault(source.path(), ""),
                source.file().toFile().length(),
                read + 1,
                read,
                file.listed().size(),
                0,
                refused,
                refused,
                new TreeMap<>(),
                ListChecks.reasons(file));
    }

    /// What the quality account says of each list: how many rows were refused, how many have no
    /// theme, and how many a region that the edition has not.
    public List<Result> checks() {
        return new ListChecks(files, themeless, elsewhere).results();
    }
}
