package rim.schemas.table;

import java.util.List;

/// How sure it is that one region is ahead of another by the composite index.
public final class ComparisonTable {
    public static final String YEAR = "year";
    public static final String REGION = "region";
    public static final String OTHER = "other";
    public static final String PROBABILITY_AHEAD = "probability_ahead";

    public static final Table TABLE =
            new Table(
                            "comparisons",
                            "How sure it is that one region is ahead of another by the composite index; of more than 1,000 regions those within 100 places of each other by rank.",
                            List.of(
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the scores"),
                                    Column.required(
                                            REGION, ColumnType.TEXT, "code of the first region"),
                                    Column.required(
                                            OTHER,
                                            ColumnType.TEXT,
                                            "code of the second region, later in the alphabet"),
                                    Column.required(
                                            PROBABILITY_AHEAD,
                                            ColumnType.DOUBLE,
                                            "share of the draws in which the first is ahead, level counting half")),
                            List.of(YEAR, REGION, OTHER))
                    .since(1);

    private ComparisonTable() {}
}
