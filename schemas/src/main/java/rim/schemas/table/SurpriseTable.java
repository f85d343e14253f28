package rim.schemas.table;

import java.util.List;

/// Values that are new or revised and that the series' own past does not explain.
public final class SurpriseTable {
    public static final String INDICATOR = "indicator";
    public static final String REGION = "region";
    public static final String YEAR = "year";
    public static final String KIND = "kind";
    public static final String VALUE = "value";
    public static final String FROM = "from_value";
    public static final String STEP = "step";

    public static final Table TABLE =
            new Table(
                            "surprises",
                            "Values that are new or revised and that the series' own past does not explain.",
                            List.of(
                                    Column.required(
                                            INDICATOR, ColumnType.TEXT, "code of the indicator"),
                                    Column.required(REGION, ColumnType.TEXT, "code of the region"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the value"),
                                    Column.required(KIND, ColumnType.TEXT, "`new` or `revised`"),
                                    Column.required(VALUE, ColumnType.DOUBLE, "the value"),
                                    Column.required(
                                            FROM,
                                            ColumnType.DOUBLE,
                                            "the value of the year before, or what it was before it was revised"),
                                    Column.required(
                                            STEP,
                                            ColumnType.DOUBLE,
                                            "the largest step of the series in the edition before")),
                            List.of(INDICATOR, REGION, YEAR))
                    .since(3);

    private SurpriseTable() {}
}
