package rim.app.benchmark.table;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How any table is to be read, where it does not show it.
final class TableForm {
    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description =
                    "column or dimension with the year (default: Time, year, TIME_PERIOD; else none)")
    @Nullable String time;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description =
                    "in a table with a row for each value, the value's column (default: value,"
                            + " OBS_VALUE)")
    @Nullable String value;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "sheet of a workbook (default: the first with a table of units)")
    @Nullable String sheet;

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
}
