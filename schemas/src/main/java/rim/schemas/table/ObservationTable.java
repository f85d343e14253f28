package rim.schemas.table;

import java.util.List;

/// One cell of a source: its place, its series, its region and year, and a value or the reason why
/// there is none.
public final class ObservationTable {
    public static final String DATASET = "dataset";
    public static final String FILE = "file";
    public static final String ROW = "row";
    public static final String COL = "col";
    public static final String SERIES = "series";
    public static final String REGION = "region";
    public static final String NUTS = "nuts";
    public static final String YEAR = "year";
    public static final String VALUE = "value";
    public static final String MISSING = "missing";
    public static final String FLAGS = "flags";
    public static final String UNIT = "unit";

    public static final Table TABLE =
            new Table(
                    "observations",
                    "One cell of a source: its place, its series, its region and year, and a value or the reason why there is none.",
                    List.of(
                            Column.required(DATASET, ColumnType.TEXT, "code of the dataset"),
                            Column.required(
                                    FILE,
                                    ColumnType.TEXT,
                                    "path of the source inside the sources folder, with forward slashes"),
                            Column.required(
                                    ROW, ColumnType.LONG, "line of the source, 1 is the first"),
                            Column.required(
                                    COL,
                                    ColumnType.INTEGER,
                                    "column of the source, 1 is the first"),
                            Column.required(
                                    SERIES,
                                    ColumnType.TEXT,
                                    "the other dimensions as name=code, separated by a vertical bar"),
                            Column.required(
                                    REGION,
                                    ColumnType.TEXT,
                                    "code of the region as the source has it"),
                            Column.optional(
                                    NUTS,
                                    ColumnType.INTEGER,
                                    "NUTS version in which the code was found; empty for aggregates and countries outside NUTS"),
                            Column.required(YEAR, ColumnType.INTEGER, "year of the observation"),
                            Column.optional(
                                    VALUE, ColumnType.DOUBLE, "the number; empty when missing"),
                            Column.optional(
                                    MISSING,
                                    ColumnType.TEXT,
                                    "why there is no number; empty when there is one"),
                            Column.required(
                                    FLAGS,
                                    ColumnType.TEXT,
                                    "the source's flags as a set of letters in alphabetical order; empty when there are none"),
                            Column.optional(
                                    UNIT,
                                    ColumnType.TEXT,
                                    "code of the unit, where the source has one")),
                    List.of(DATASET, FILE, ROW, COL));

    private ObservationTable() {}
}
