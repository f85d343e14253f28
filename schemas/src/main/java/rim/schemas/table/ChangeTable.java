package rim.schemas.table;

import java.util.List;

/// The change of one score between two years, over draws that both years have in common.
public final class ChangeTable {
    public static final String NODE = "node";
    public static final String REGION = "region";
    public static final String FROM_YEAR = "from_year";
    public static final String TO_YEAR = "to_year";
    public static final String DRAWS = "draws";
    public static final String CHANGE_MEAN = "change_mean";
    public static final String CHANGE_LOW = "change_low";
    public static final String CHANGE_MEDIAN = "change_median";
    public static final String CHANGE_HIGH = "change_high";
    public static final String PROBABILITY_UP = "probability_up";
    public static final String P_VALUE = "p_value";

    public static final Table TABLE =
            new Table(
                            "changes",
                            "The change of one score between two years, over draws that both years have in common.",
                            List.of(
                                    Column.required(
                                            NODE,
                                            ColumnType.TEXT,
                                            "code of an indicator or of an aggregate; the root is the composite index"),
                                    Column.required(REGION, ColumnType.TEXT, "code of the region"),
                                    Column.required(FROM_YEAR, ColumnType.INTEGER, "earlier year"),
                                    Column.required(TO_YEAR, ColumnType.INTEGER, "later year"),
                                    Column.required(
                                            DRAWS,
                                            ColumnType.INTEGER,
                                            "draws that gave both scores"),
                                    Column.required(
                                            CHANGE_MEAN,
                                            ColumnType.DOUBLE,
                                            "mean change of the score over the draws"),
                                    Column.required(
                                            CHANGE_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of the interval of the change"),
                                    Column.required(
                                            CHANGE_MEDIAN, ColumnType.DOUBLE, "median change"),
                                    Column.required(
                                            CHANGE_HIGH,
                                            ColumnType.DOUBLE,
                                            "upper end of the interval of the change"),
                                    Column.required(
                                            PROBABILITY_UP,
                                            ColumnType.DOUBLE,
                                            "share of the draws in which the score rises, level counting half"),
                                    Column.required(
                                            P_VALUE, ColumnType.DOUBLE, "two-sided, of no change")),
                            List.of(NODE, FROM_YEAR, TO_YEAR, REGION))
                    .since(1);

    private ChangeTable() {}
}
