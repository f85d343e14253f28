package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import rim.engine.specialisation.ActivityPanel;
import rim.engine.specialisation.PrefixSums;
import rim.engine.specialisation.SpecialisationChoice.ActivityGroups;
import rim.schemas.RimException;
import rim.schemas.dataset.Activities;
import rim.sources.inspect.FormGuess;

/// Reads a table of regions by activities, and years where it has some.
public final class ActivityFile {
    private static final List<String> REGION =
            List.of("geo", "region", "nuts", "nuts_id", "uCode", "unit", "code", "country", "id");
    private static final List<String> ACTIVITY =
            List.of(
                    "activity",
                    "nace_r2",
                    "nace",
                    "nace_r1",
                    "ipc",
                    "cpc",
                    "isced",
                    "iscedf13",
                    "isco08",
                    "prod",
                    "product",
                    "industry",
                    "sector",
                    "field",
                    "occupation",
                    "iCode");
    private static final List<String> VALUE = List.of("value", "values", "obs_value");
    private static final List<String> NAME = List.of("name", "label", "uName");

    private final ActivityOptions options;
    private final ActivityPanel.Builder panel = new ActivityPanel.Builder();
    private final Set<String> regions = new TreeSet<>();
    private final Set<String> otherRegions = new TreeSet<>();
    private final Set<String> activities = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    /// What was read.
    ///
    /// @param hasYears whether the table says years; else its only year is 0
    /// @param notes what stands around the table and is not read, in words
    public record Read(ActivityPanel panel, boolean hasYears, List<String> notes) {}

    private ActivityFile(ActivityOptions options) {
        this.options = options;
    }

    /// @throws RimException with the faults of the table
    public static Read read(ActivityOptions options) {
        var reading = new ActivityFile(options);
        var table = reading.text();
        var columns = reading.columns(table);
        var numbers = TableNumbers.of(table, options.form.decimal);
        for (TableText.Line line : table.rows()) {
            reading.read(table, columns, numbers, line);
        }
        reading.requireEachOnce();
        reading.requireOneLevel();
        reading.requireRegions();
        Faults.stopAt(options.table.toString(), reading.faults);
        var panel = reading.panel.build(options.absent == Activities.Absent.ZERO);
        reading.requireOneLevelOfActivities(panel);
        Faults.stopAt(options.table.toString(), reading.faults);
        var notes = new ArrayList<>(table.outside());
        notes.addAll(numbers.notes(Set.copyOf(columns.ofValues())));
        return new Read(panel, columns.time >= 0, notes);
    }

    /// Groups of activities, from a table that says the group of each.
    ///
    /// @throws RimException when it does not, or later, when it lacks one
    public static ActivityGroups groups(Path file) {
        var table = TableText.read(file);
        int activity = table.column("activity", List.of());
        int group = table.column("group", List.of());
        var groups = new TreeMap<String, String>();
        table.rows().forEach(r -> groups.put(r.cells().get(activity), r.cells().get(group)));
        return activities -> {
            var missing = activities.stream().filter(code -> !groups.containsKey(code)).toList();
            Faults.stopAt(
                    file.toString(),
                    missing.stream()
                            .map(code ->
                                    "no group of activity '" + code + "' (expected a row for each)")
                            .toList());
            return activities.stream().map(code -> groups.getOrDefault(code, "")).toList();
        };
    }

    /// @param activity −1 where each of the columns is one
    /// @param activities where each of these columns is one
    private record Columns(
            int region, int activity, int time, int value, List<Integer> activities) {
        List<Integer> ofValues() {
            return value < 0 ? activities : List.of(value);
        }
    }

    private TableText text() {
        if (!Files.isRegularFile(options.table)) {
            throw new RimException(
                    "No such file: '"
                            + options.table
                            + "' (expected a table of regions by activities)");
        }
        var asTable = options.asTable();
        try {
            var form = FormGuess.of(options.table);
            return switch (form) {
                case CSV, EXCEL -> {
                    var file = new TableFile(options.table, asTable, Set.of());
                    var text = file.asItStands();
                    yield text.column(options.activity, ACTIVITY) < 0 ? text : file.text();
                }
                case EUROSTAT_TSV, SDMX_CSV, SDMX_ML, JSON_STAT -> {
                    if (asTable.indicator == null) {
                        asTable.indicator = dimension(asTable, form.word());
                    }
                    yield new CubeText(options.table, form.word(), asTable, Set.of()).text();
                }
            };
        } catch (IOException e) {
            throw new RimException("Cannot read '" + options.table + "': " + e.getMessage(), e);
        }
    }

    private String dimension(TableOptions asTable, String form) {
        var names = new CubeText(options.table, form, asTable, Set.of()).dimensions();
        return ACTIVITY.stream()
                .flatMap(usual -> names.stream().filter(usual::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() ->
                        new RimException(
                                "No dimension of activities among "
                                        + names
                                        + " (expected one of "
                                        + String.join(", ", ACTIVITY)
                                        + ", or --activity NAME) ["
                                        + options.table
                                        + "]"));
    }

    private Columns columns(TableText table) {
        if (table.isOfValues()) {
            return new Columns(0, 2, 1, 3, List.of());
        }
        int region = table.column(options.region, REGION);
        if (region < 0 && table.header().getFirst().isEmpty()) {
            region = 0;
        }
        if (region < 0) {
            throw table.lacks("the region's code", REGION, "--region");
        }
        int time = table.column(options.form.time, TableColumns.TIME);
        int activity = table.column(options.activity, ACTIVITY);
        if (activity >= 0) {
            int value = table.column(options.form.value, VALUE);
            if (value < 0) {
                throw table.lacks("the value", VALUE, "--value");
            }
            return new Columns(region, activity, time, value, List.of());
        }
        int taken = region;
        int name = table.column(null, NAME);
        var others =
                IntStream.range(0, table.header().size())
                        .filter(c -> c != taken && c != time && c != name)
                        .boxed()
                        .toList();
        return new Columns(region, -1, time, -1, others);
    }

    private void read(TableText table, Columns columns, TableNumbers numbers, TableText.Line line) {
        var cells = line.cells();
        var region = cells.get(columns.region);
        if (options.nutsLevel != null && !new NutsLevel(options.nutsLevel).has(region)) {
            otherRegions.add(region);
            return;
        }
        var place = "line " + line.number();
        int year = columns.time < 0 ? 0 : year(cells.get(columns.time), place);
        regions.add(region);
        if (columns.activity >= 0) {
            add(
                    region,
                    cells.get(columns.activity),
                    year,
                    cells.get(columns.value),
                    numbers.in(columns.value),
                    place);
        } else {
            for (int c : columns.activities) {
                add(region, table.header().get(c), year, cells.get(c), numbers.in(c), place);
            }
        }
    }

    private int year(String text, String place) {
        var year = YearText.of(text);
        if (year.orElse(0) > 999) {
            return year.getAsInt();
        }
        faults.add(place + ": '" + text + "' (expected a year of four digits)");
        return 0;
    }

    private void add(
            String region,
            String activity,
            int year,
            String cell,
            DecimalStyle numbers,
            String place) {
        if (options.leftOut.contains(activity)
                || (options.codeLength != null && activity.length() != options.codeLength)) {
            return;
        }
        if (region.isEmpty() || activity.isEmpty()) {
            faults.add(place + ": no code of the " + (region.isEmpty() ? "region" : "activity"));
            return;
        }
        activities.add(activity);
        if (DecimalStyle.isMissing(cell)) {
            panel.addMissing(region, activity);
            return;
        }
        var number = numbers.parse(cell);
        if (number.isEmpty()) {
            faults.add(place + ": '" + cell + "' of " + region + ", " + activity + " is no number");
        } else {
            panel.add(region, activity, year, number.getAsDouble(), place);
        }
    }

    private void requireEachOnce() {
        for (String sum : Sums.ofActivities(activities)) {
            faults.add(
                    "activity '"
                            + sum
                            + "' looks like the sum of the others (expected each thing counted"
                            + " once: --leave-out "
                            + sum
                            + ")");
        }
        var whole = Sums.ofUnits(regions);
        if (!whole.isEmpty()) {
            faults.add(
                    "regions that look like the sum of others: "
                            + Unread.listed(whole)
                            + " (expected each thing counted once: take their lines out, or choose a"
                            + " level by --nuts-level)");
        }
    }

    private void requireRegions() {
        if (regions.isEmpty() && options.nutsLevel != null && !otherRegions.isEmpty()) {
            faults.add(new NutsLevel(options.nutsLevel).lacking(otherRegions));
        }
    }

    private void requireOneLevelOfActivities(ActivityPanel read) {
        for (var sum : PrefixSums.of(read)) {
            faults.add(
                    "activity '"
                            + sum.whole()
                            + "' is the sum of "
                            + Unread.listed(sum.parts())
                            + " (expected those of one level, so that nothing is counted twice:"
                            + " --code-length "
                            + sum.parts().getFirst().length()
                            + ", or --leave-out)");
        }
    }

    /// Codes of NUTS of two levels would count people twice.
    private void requireOneLevel() {
        NutsLevel.nested(regions)
                .ifPresent(nested ->
                        faults.add(
                                "regions of several levels of NUTS, such as "
                                        + nested.whole()
                                        + " and "
                                        + nested.part()
                                        + " (expected those of one, so that nothing is counted twice:"
                                        + " --nuts-level 2)"));
    }
}
