package rim.schemas.table;

import java.util.List;

/// How much of the variance of one output goes back to one uncertain thing.
public final class SensitivityTable {
    public static final String NODE = "node";
    public static final String YEAR = "year";
    public static final String REGION = "region";
    public static final String OUTPUT = "output";
    public static final String INPUT = "input";
    public static final String FIRST = "first";
    public static final String FIRST_LOW = "first_low";
    public static final String FIRST_HIGH = "first_high";
    public static final String TOTAL = "total";
    public static final String TOTAL_LOW = "total_low";
    public static final String TOTAL_HIGH = "total_high";
    public static final String DRAWS = "draws";
    public static final String MISSING = "missing";

    public static final Table TABLE =
            new Table(
                            "sensitivity",
                            "How much of the variance of one output goes back to one uncertain thing.",
                            List.of(
                                    Column.required(
                                            NODE,
                                            ColumnType.TEXT,
                                            "code of an indicator or of an aggregate"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the output"),
                                    Column.required(
                                            REGION,
                                            ColumnType.TEXT,
                                            "code of the region; * for all regions together"),
                                    Column.required(
                                            OUTPUT,
                                            ColumnType.TEXT,
                                            "score, rank, group or mean_rank_change"),
                                    Column.required(
                                            INPUT, ColumnType.TEXT, "name of what is varied"),
                                    Column.optional(
                                            FIRST,
                                            ColumnType.DOUBLE,
                                            "first order index: share of the variance that goes back to it alone"),
                                    Column.optional(
                                            FIRST_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of its interval"),
                                    Column.optional(
                                            FIRST_HIGH,
                                            ColumnType.DOUBLE,
                                            "upper end of its interval"),
                                    Column.optional(
                                            TOTAL,
                                            ColumnType.DOUBLE,
                                            "total index: share of the variance that it has a part in"),
                                    Column.optional(
                                            TOTAL_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of its interval"),
                                    Column.optional(
                                            TOTAL_HIGH,
                                            ColumnType.DOUBLE,
                                            "upper end of its interval"),
                                    Column.required(
                                            DRAWS, ColumnType.INTEGER, "base draws that entered"),
                                    Column.optional(
                                                    MISSING,
                                                    ColumnType.TEXT,
                                                    "why there are no indices: no_variation (the output is the same in all draws) or too_few_draws; empty when there are some")
                                            .since(9)),
                            List.of(NODE, YEAR, REGION, OUTPUT, INPUT))
                    .since(1);

    private SensitivityTable() {}
}
