package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;

/// A folder with the two tables of COINr: `iData`, the values, and `iMeta`, what they are and what
/// belongs together.
///
/// @param data file of iData
/// @param meta file of iMeta
public record CoinrFolder(Path data, Path meta) {

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
            var found =
                    files.filter(file ->
                                    String.valueOf(file.getFileName())
                                            .toLowerCase(Locale.ROOT)
                                            .endsWith(name + ".csv"))
                            .sorted()
                            .toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            throw new RimException(
                    (found.isEmpty() ? "No file" : found.size() + " files")
                            + " such as ASEM_"
                            + (name.equals("idata") ? "iData" : "iMeta")
                            + ".csv (expected one CSV each whose names end with iData and iMeta) ["
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
        var table = TableText.read(meta, null);
        var faults = new ArrayList<String>();
        for (String needed : List.of("iCode", "Parent", "Type")) {
            if (table.column(needed) < 0) {
                faults.add("no column '" + needed + "'");
            }
        }
        if (table.rows().isEmpty() && faults.isEmpty()) {
            faults.add("no line below the header");
        }
        Faults.stopAt(table.place(), faults);
        var rows = new ArrayList<MetaRow>();
        for (var line : table.rows()) {
            boolean isIndicator = "Indicator".equals(cell(table, line, "Type"));
            if (isIndicator || "Aggregate".equals(cell(table, line, "Type"))) {
                rows.add(row(table, line, isIndicator, faults));
            }
        }
        Faults.stopAt(table.place(), faults);
        return rows;
    }

    private static MetaRow row(
            TableText table, TableText.Line line, boolean isIndicator, List<String> faults) {
        var code = cell(table, line, "iCode");
        if (code == null) {
            faults.add("line " + line.number() + ": no iCode");
        }
        var direction = number(table, line, "Direction", faults);
        if (direction != null && Math.abs(direction) != 1) {
            faults.add(
                    "line " + line.number() + ": Direction " + direction + " (expected 1 or -1)");
        }
        var weight = number(table, line, "Weight", faults);
        if (weight != null && weight <= 0) {
            faults.add(
                    "line "
                            + line.number()
                            + ": Weight "
                            + weight
                            + " (expected more than 0; leave out what does not count)");
        }
        var name = cell(table, line, "iName");
        return new MetaRow(
                code == null ? "" : code,
                name == null ? "" : name,
                cell(table, line, "Parent"),
                direction != null && direction < 0,
                weight,
                cell(table, line, "Denominator"),
                null,
                isIndicator);
    }

    private static @Nullable Double number(
            TableText table, TableText.Line line, String column, List<String> faults) {
        var text = cell(table, line, column);
        if (text == null) {
            return null;
        }
        var number = new DecimalStyle('.').parse(text);
        if (number.isEmpty()) {
            faults.add("line " + line.number() + ": no number in " + column + ": '" + text + "'");
            return null;
        }
        return number.getAsDouble();
    }

    private static @Nullable String cell(TableText table, TableText.Line line, String column) {
        int at = table.column(column);
        var text = at < 0 ? "" : line.cells().get(at);
        return DecimalStyle.isMissing(text) ? null : text;
    }
}
