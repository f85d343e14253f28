package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rim.schemas.RimException;

/// A folder with the two tables of COINr: `iData`, the values, and `iMeta`, what they are and what
/// belongs together.
///
/// @param data file of iData
/// @param meta file of iMeta
public record CoinrFolder(Path data, Path meta) {
    /// Types of rows that are no nodes of the index.
    private static final List<String> OTHERS = List.of("Group", "Denominator", "Other");

    /// Finds the two by their names.
    ///
    /// @throws RimException when one of them is not there, or there are several
    public static CoinrFolder of(Path folder) {
        return new CoinrFolder(only(folder, "idata"), only(folder, "imeta"));
    }

    private static Path only(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            throw new RimException(
                    "No folder '" + folder + "' (expected one with COINr's iData and iMeta)");
        }
        try (Stream<Path> files = Files.list(folder)) {
            var all = files.sorted().toList();
            var found =
                    all.stream()
                            .filter(file ->
                                    String.valueOf(file.getFileName())
                                            .toLowerCase(Locale.ROOT)
                                            .endsWith(name + ".csv"))
                            .toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            var there = found.isEmpty() ? all : found;
            throw new RimException(
                    (found.isEmpty() ? "No file" : found.size() + " files")
                            + " such as ASEM_"
                            + (name.equals("idata") ? "iData" : "iMeta")
                            + ".csv (expected one CSV each whose names end with iData and iMeta; there"
                            + (there.isEmpty()
                                    ? " is none"
                                    : " is "
                                            + Unread.listed(
                                                    there.stream()
                                                            .map(file ->
                                                                    String.valueOf(
                                                                            file.getFileName()))
                                                            .toList()))
                            + ") ["
                            + folder
                            + "]");
        } catch (IOException e) {
            throw new RimException("Cannot read '" + folder + "': " + e.getMessage(), e);
        }
    }

    /// The nodes of the index, indicators and aggregates; groups, denominators and others are none.
    ///
    /// @throws RimException with all faults of the file
    public List<MetaRow> nodes() {
        var table = TableText.read(meta);
        var faults = new ArrayList<String>();
        for (String needed : List.of("iCode", "Parent", "Type")) {
            if (column(table, needed) < 0) {
                faults.add("no column '" + needed + "'");
            }
        }
        if (table.rows().isEmpty() && faults.isEmpty()) {
            faults.add("no line below the header");
        }
        Faults.stopAt(table.place(), faults);
        var rows = new ArrayList<MetaRow>();
        for (var line : table.rows()) {
            var type = cell(table, line, "Type");
            boolean isIndicator = type.equalsIgnoreCase("Indicator");
            if (isIndicator || type.equalsIgnoreCase("Aggregate")) {
                rows.add(row(table, line, isIndicator, new MetaCells(faults)));
            } else if (OTHERS.stream().noneMatch(type::equalsIgnoreCase)) {
                faults.add(
                        "line "
                                + line.number()
                                + ": Type '"
                                + type
                                + "' (expected Indicator, Aggregate, "
                                + String.join(", ", OTHERS)
                                + ")");
            }
        }
        Faults.stopAt(table.place(), faults);
        return rows;
    }

    /// Codes of the columns of iData that iMeta gives one of some types.
    Set<String> named(String... types) {
        var table = TableText.read(meta);
        return of(table, types).map(line -> cell(table, line, "iCode")).collect(Collectors.toSet());
    }

    private static Stream<TableText.Line> of(TableText table, String... types) {
        return table.rows().stream()
                .filter(line ->
                        Stream.of(types).anyMatch(cell(table, line, "Type")::equalsIgnoreCase));
    }

    /// Where iMeta names the variables that must be columns of iData, in words: its indicators, and
    /// what they are divided by.
    Map<String, String> places() {
        var table = TableText.read(meta);
        var places = new LinkedHashMap<String, String>();
        of(table, "Indicator")
                .forEach(line -> {
                    var code = cell(table, line, "iCode");
                    var place = "line " + line.number() + " of " + meta.getFileName();
                    places.put(
                            VariableCodes.kept(code),
                            place
                                    + " has as an indicator: name the column so in iData, or give"
                                    + " the line the type Other");
                    var denominator = cell(table, line, "Denominator");
                    if (!denominator.isEmpty()) {
                        places.putIfAbsent(
                                VariableCodes.kept(denominator),
                                place
                                        + " has as the Denominator of '"
                                        + code
                                        + "': name the column so in iData, or leave the cell empty");
                    }
                });
        return places;
    }

    /// What iMeta says of aggregates and nobody reads, in words.
    List<String> notes() {
        var table = TableText.read(meta);
        var divided =
                of(table, "Aggregate")
                        .filter(line -> !cell(table, line, "Denominator").isEmpty())
                        .map(line -> cell(table, line, "iCode"))
                        .toList();
        var turned =
                of(table, "Aggregate")
                        .filter(line ->
                                new MetaCells(new ArrayList<>())
                                        .isLowerBetter(text(table, line, "Direction"), ""))
                        .map(line -> cell(table, line, "iCode"))
                        .toList();
        var notes = new ArrayList<String>();
        if (!divided.isEmpty()) {
            notes.add(
                    Unread.note("Denominators of aggregates (only indicators have one)", divided));
        }
        if (!turned.isEmpty()) {
            notes.add(
                    Unread.note(
                            "Directions -1 of aggregates (only those of indicators count)",
                            turned));
        }
        return notes;
    }

    private static MetaRow row(
            TableText table, TableText.Line line, boolean isIndicator, MetaCells cells) {
        var place = "line " + line.number();
        var code = cell(table, line, "iCode");
        if (code.isEmpty()) {
            cells.faults().add(place + ": no iCode");
        }
        var parent = cell(table, line, "Parent");
        var denominator = cell(table, line, "Denominator");
        return new MetaRow(
                code,
                cell(table, line, "iName"),
                parent.isEmpty() ? null : parent,
                isIndicator && cells.isLowerBetter(text(table, line, "Direction"), place),
                !cell(table, line, "Direction").isEmpty(),
                cells.weight(cell(table, line, "Weight"), place),
                isIndicator && !denominator.isEmpty() ? denominator : null,
                null,
                isIndicator);
    }

    private static int column(TableText table, String name) {
        return table.column(null, List.of(name));
    }

    /// Nothing where there is no such column.
    private static String text(TableText table, TableText.Line line, String column) {
        int at = column(table, column);
        return at < 0 ? "" : line.cells().get(at);
    }

    /// Nothing for what stands for nothing, such as `NA`.
    private static String cell(TableText table, TableText.Line line, String column) {
        var text = text(table, line, column);
        return DecimalStyle.isMissing(text) ? "" : text;
    }
}
