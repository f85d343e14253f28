package rim.schemas.table;

import java.util.List;

/// How many of the scored regions have each indicator in each year.
public final class CoverageTable {
    public static final String INDICATOR = "indicator";
    public static final String YEAR = "year";
    public static final String COUNTRY = "country";
    public static final String REGIONS = "regions";
    public static final String OUT_OF = "out_of";

    /// Stands for all countries together.
    public static final String ALL = "all";

    public static final Table TABLE =
            new Table(
                            "coverage",
                            "How many of the scored regions have each indicator in each year.",
                            List.of(
                                    Column.required(
                                            INDICATOR, ColumnType.TEXT, "code of the indicator"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the values"),
                                    Column.required(
                                            COUNTRY,
                                            ColumnType.TEXT,
                                            "code of the country; `all` for all of them together"),
                                    Column.required(
                                            REGIONS,
                                            ColumnType.LONG,
                                            "how many regions have a value"),
                                    Column.required(
                                            OUT_OF, ColumnType.LONG, "how many regions there are")),
                            List.of(INDICATOR, YEAR, COUNTRY))
                    .since(2);

    private CoverageTable() {}
}
