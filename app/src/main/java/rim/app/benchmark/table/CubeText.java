package rim.app.benchmark.table;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DimensionNames;
import rim.schemas.dataset.SeriesCodes;
import rim.schemas.json.CheckedJson;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.SourceRecord;
import rim.sources.read.Forms;

/// A file that names its dimensions itself: a dimension of units, one of years, and one whose codes
/// are the methodology's indicators.
final class CubeText {
    private static final String FIRST_NUTS = "2021";

    private final Path file;
    private final String form;
    private final TableOptions options;
    private final Set<String> wanted;
    private final Map<String, Set<String>> allCodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> chosenCodes = new LinkedHashMap<>();
    private final List<Found> cells = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private record Found(long row, RawCell cell, Map<String, String> series) {}

    /// @param form as a descriptor names it
    /// @param wanted codes of the variables that the methodology names; none for all that the
    ///   dimension has which the options name
    CubeText(Path file, String form, TableOptions options, Set<String> wanted) {
        this.file = file;
        this.form = form;
        this.options = options;
        this.wanted = wanted;
    }

    /// A line for each value.
    ///
    /// @throws RimException when a dimension cannot be told, or leaves several values for one
    TableText text() {
        var dataset = named();
        var reader = Forms.reader(dataset, file, file.toString());
        try (var records = Forms.records(reader, dataset, file)) {
            records.forEachRemaining(this::add);
        }
        requireChosen();
        Faults.stopAt(file.toString(), faults);
        var indicator = indicator();
        requireOneSeriesEach(indicator);
        var labels = Forms.labels(dataset, file, file.toString());
        var units = labels.getOrDefault(unit(dataset), Map.of());
        var titles = labels.getOrDefault(indicator, Map.of());
        var lines = new ArrayList<TableText.Line>();
        for (var each : cells) {
            var cell = each.cell();
            var code = each.series().getOrDefault(indicator, "");
            lines.add(
                    new TableText.Line(
                            each.row(),
                            List.of(
                                    cell.region(),
                                    cell.period(),
                                    code,
                                    Objects.requireNonNullElse(cell.value(), ""),
                                    cell.flags(),
                                    units.getOrDefault(cell.region(), cell.region()),
                                    titles.getOrDefault(code, code)),
                            Collections.nCopies(7, cell.col())));
        }
        return TableText.ofValues(file.toString(), lines);
    }

    /// What the dimension of units is called.
    private String unit(DatasetDescriptor dataset) {
        return dimensions().stream()
                .filter(name -> dataset.dimensions().isRegion(name))
                .findFirst()
                .orElse("");
    }

    /// Names of the dimensions.
    List<String> dimensions() {
        return Forms.dimensionNames(descriptor(Map.of()), file, file.toString());
    }

    private DatasetDescriptor named() {
        var names = dimensions();
        var dimensions = new LinkedHashMap<String, Object>();
        if (options.unit != null || names.stream().noneMatch(DimensionNames.USUAL::isRegion)) {
            dimensions.put("region", dimension(names, options.unit, TableColumns.UNIT, "units"));
        }
        if (options.form.time != null || names.stream().noneMatch(DimensionNames.USUAL::isTime)) {
            dimensions.put("time", dimension(names, options.form.time, TableColumns.TIME, "years"));
        }
        return descriptor(dimensions);
    }

    private String dimension(
            List<String> names, @Nullable String named, List<String> usual, String what) {
        return names.stream()
                .filter(name ->
                        named == null
                                ? usual.stream().anyMatch(name::equalsIgnoreCase)
                                : name.equals(named))
                .findFirst()
                .orElseThrow(() ->
                        new RimException(
                                "No dimension of "
                                        + what
                                        + " among "
                                        + names
                                        + " (expected "
                                        + (named == null
                                                ? "one of " + String.join(", ", usual)
                                                : "'" + named + "'")
                                        + ", or one named with "
                                        + (what.equals("units") ? "--unit" : "--time")
                                        + ") ["
                                        + file
                                        + "]"));
    }

    private DatasetDescriptor descriptor(Map<String, Object> dimensions) {
        var members = new LinkedHashMap<String, Object>();
        members.put("dataset", "table");
        members.put("title", "table");
        members.put("source", Map.of("publisher", "-", "code", "table", "licence", "-"));
        members.put("form", form);
        members.put("files", List.of("table"));
        members.put("nuts", List.of(Integer.valueOf(FIRST_NUTS)));
        if (!dimensions.isEmpty()) {
            members.put("dimensions", dimensions);
        }
        return CheckedJson.parse(
                CheckedJson.write(members),
                "what is known of " + file,
                DatasetDescriptor.class,
                "dataset.schema.json",
                DatasetDescriptor.class);
    }

    private void add(SourceRecord row) {
        switch (row.line()) {
            case RawLine.Cells good -> good.cells().forEach(cell -> add(row.row(), cell));
            case RawLine.Unreadable bad -> faults.add("row " + row.row() + ": " + bad.detail());
            case RawLine.Broken bad -> faults.add("row " + row.row() + ": " + bad.detail());
        }
    }

    private void add(long row, RawCell cell) {
        var series = SeriesCodes.of(cell.series());
        collect(series, allCodes);
        if (options.where.entrySet().stream()
                .anyMatch(e -> !e.getValue().equals(series.get(e.getKey())))) {
            return;
        }
        collect(series, chosenCodes);
        cells.add(new Found(row, cell, series));
    }

    private static void collect(Map<String, String> series, Map<String, Set<String>> codes) {
        series.forEach(
                (name, code) -> codes.computeIfAbsent(name, it -> new TreeSet<>()).add(code));
    }

    /// What is to be read must be there.
    private void requireChosen() {
        options.where.forEach((name, code) -> {
            var there = allCodes.get(name);
            if (there == null) {
                faults.add(
                        "no dimension '" + name + "' (expected one of " + allCodes.keySet() + ")");
            } else if (!there.contains(code)) {
                faults.add(
                        "no value has '"
                                + code
                                + "' in dimension '"
                                + name
                                + "' (expected one of "
                                + Unread.listed(there)
                                + ")");
            }
        });
    }

    /// The dimension whose codes the methodology names.
    private String indicator() {
        if (options.indicator != null && chosenCodes.containsKey(options.indicator)) {
            return options.indicator;
        }
        if (options.indicator == null) {
            for (var each : chosenCodes.entrySet()) {
                if (each.getValue().stream().anyMatch(wanted::contains)) {
                    return each.getKey();
                }
            }
        }
        if (wanted.isEmpty() && options.indicator == null) {
            return onlyVaried();
        }
        throw new RimException(
                "No dimension has codes of the methodology's indicators (expected such as "
                        + wanted.stream().limit(3).toList()
                        + " in one of "
                        + chosenCodes.keySet()
                        + ", or one named with --indicator) ["
                        + file
                        + "]");
    }

    /// The dimension of which there are several codes; of several without, the last, as what comes
    /// before it says less: the frequency, the kind of price.
    private String onlyVaried() {
        var varied =
                chosenCodes.keySet().stream().filter(name -> several(name).isPresent()).toList();
        if (chosenCodes.isEmpty() || varied.size() > 1) {
            throw new RimException(
                    varied.isEmpty()
                            ? "No dimension beside units and years, so that nothing names an"
                                    + " indicator ["
                                    + file
                                    + "]"
                            : "Several dimensions have several codes, "
                                    + varied.stream()
                                            .map(name -> several(name).orElse(name))
                                            .collect(joining("; "))
                                    + " (expected --indicator with the one whose codes are"
                                    + " indicators, and of each other one code, such as --where "
                                    + varied.getFirst()
                                    + "="
                                    + chosenCodes
                                            .getOrDefault(varied.getFirst(), Set.of())
                                            .iterator()
                                            .next()
                                    + ") ["
                                    + file
                                    + "]");
        }
        return varied.isEmpty() ? List.copyOf(chosenCodes.keySet()).getLast() : varied.getFirst();
    }

    private Optional<String> several(String dimension) {
        var known = chosenCodes.getOrDefault(dimension, Set.of());
        return known.size() > 1
                ? Optional.of(dimension + ": " + Unread.listed(known))
                : Optional.empty();
    }

    /// Any other dimension has one code for the values that are wanted.
    private void requireOneSeriesEach(String indicator) {
        var others = new LinkedHashMap<String, Set<String>>();
        for (var each : cells) {
            if (wanted.isEmpty() || wanted.contains(each.series().getOrDefault(indicator, ""))) {
                each.series()
                        .forEach((name, code) ->
                                others.computeIfAbsent(name, it -> new TreeSet<>()).add(code));
            }
        }
        others.remove(indicator);
        others.forEach((name, known) -> {
            if (known.size() > 1) {
                faults.add(
                        "dimension '"
                                + name
                                + "' has "
                                + String.join(", ", known)
                                + " (expected one of them: --where "
                                + name
                                + "="
                                + known.iterator().next()
                                + ")");
            }
        });
        Faults.stopAt(file.toString(), faults);
    }
}
