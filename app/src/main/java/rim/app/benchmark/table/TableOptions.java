package rim.app.benchmark.table;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a table's columns are, where their names do not say it.
public final class TableOptions {
    @Option(
            names = "--table",
            required = true,
            paramLabel = "FILE",
            description = {
                "rows by unit (and year) or by value: CSV, a workbook (XLSX, XLS), Eurostat's TSV,",
                "SDMX-CSV, SDMX-ML or JSON-stat"
            })
    Path table = Path.of("");

    @Option(
            names = "--denominators",
            paramLabel = "FILE",
            description = "a table with further variables by unit (and year) to divide by")
    @Nullable Path denominators;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "sheet of a workbook (default: the first)")
    @Nullable String sheet;

    @Option(
            names = "--unit",
            paramLabel = "COLUMN",
            description =
                    "column or dimension with the unit's code (default: uCode, unit, code, geo, region…)")
    @Nullable String unit;

    @Option(
            names = "--name",
            paramLabel = "COLUMN",
            description = "column with the unit's name (default: uName, name)")
    @Nullable String name;

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description =
                    "column or dimension with the year (default: Time, year, TIME_PERIOD; else none)")
    @Nullable String time;

    @Option(
            names = "--indicator",
            paramLabel = "COLUMN",
            description =
                    "in a table with a row for each value, the indicator's column or dimension")
    @Nullable String indicator;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description = "in a table with a row for each value, the value's column")
    @Nullable String value;

    @Option(
            names = "--parent",
            paramLabel = "COLUMN",
            description = "column with the code of the unit above (default: parent)")
    @Nullable String parent;

    @Option(
            names = "--beside",
            split = ",",
            paramLabel = "UNIT",
            description = "units that are not scored and have no say, such as an average")
    java.util.List<String> beside = java.util.List.of();

    @Option(
            names = "--structure",
            split = ",",
            paramLabel = "COLUMN",
            description = {
                "columns that say what units are like, such as population, by which 'rim peers'",
                "finds similar units; they need not be indicators"
            })
    java.util.List<String> structure = java.util.List.of();

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            description = "what parts columns (default: found in the header)")
    @Nullable Character delimiter;

    @Option(
            names = "--decimal",
            paramLabel = "CHAR",
            description = "decimal point or comma (default: found in the cells)")
    @Nullable Character decimal;

    /// The file of the table.
    public Path file() {
        return table;
    }

    /// Codes of the variables that say what units are like, each with what the table calls it.
    public java.util.SequencedMap<String, String> structure() {
        var codes = new java.util.LinkedHashMap<String, String>();
        structure.forEach(column -> codes.put(VariableCodes.of(column), column));
        return codes;
    }
}
