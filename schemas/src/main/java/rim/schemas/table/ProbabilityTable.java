package rim.schemas.table;

import java.util.List;

/// The probability of one performance group, or of being among the first so many.
public final class ProbabilityTable {
    public static final String NODE = "node";
    public static final String REGION = "region";
    public static final String YEAR = "year";
    public static final String EVENT = "event";
    public static final String OUTCOME = "outcome";
    public static final String PROBABILITY = "probability";

    public static final Table TABLE =
            new Table(
                            "probabilities",
                            "The probability of one performance group, or of being among the first so many.",
                            List.of(
                                    Column.required(
                                            NODE,
                                            ColumnType.TEXT,
                                            "code of an indicator or of an aggregate; the root is the composite index"),
                                    Column.required(REGION, ColumnType.TEXT, "code of the region"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the score"),
                                    Column.required(EVENT, ColumnType.TEXT, "group or top"),
                                    Column.required(
                                            OUTCOME,
                                            ColumnType.TEXT,
                                            "code of the performance group, or how many are the first"),
                                    Column.required(
                                            PROBABILITY,
                                            ColumnType.DOUBLE,
                                            "share of the draws, above 0")),
                            List.of(NODE, YEAR, REGION, EVENT, OUTCOME))
                    .since(1);

    private ProbabilityTable() {}
}
