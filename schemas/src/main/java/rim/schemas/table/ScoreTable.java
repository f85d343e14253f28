package rim.schemas.table;

import java.util.List;

/// One node of the methodology's tree for one region and year.
public final class ScoreTable {
    public static final String NODE = "node";
    public static final String REGION = "region";
    public static final String YEAR = "year";
    public static final String VALUE = "value";
    public static final String VALUE_YEAR = "value_year";
    public static final String TREATED = "treated";
    public static final String SCORE = "score";
    public static final String RELATIVE = "relative";
    public static final String RANK = "rank";
    public static final String PERFORMANCE_GROUP = "performance_group";
    public static final String PERFORMANCE_SUBGROUP = "performance_subgroup";
    public static final String COVERAGE = "coverage";
    public static final String WEIGHT = "weight";
    public static final String FILLED_BY = "filled_by";
    public static final String OUTLIER = "outlier";
    public static final String CORRECTION = "correction";
    public static final String MISSING = "missing";

    public static final Table TABLE =
            new Table(
                    "scores",
                    "One node of the methodology's tree for one region and year.",
                    List.of(
                            Column.required(
                                    NODE,
                                    ColumnType.TEXT,
                                    "code of an indicator or of an aggregate; the root is the composite index"),
                            Column.required(
                                    REGION,
                                    ColumnType.TEXT,
                                    "code of the region in the edition's NUTS version"),
                            Column.required(YEAR, ColumnType.INTEGER, "year of the score"),
                            Column.optional(
                                    VALUE,
                                    ColumnType.DOUBLE,
                                    "the indicator's value that was scored; empty for aggregates"),
                            Column.optional(
                                    VALUE_YEAR,
                                    ColumnType.INTEGER,
                                    "year that the value describes, earlier than year when it was carried; empty for aggregates"),
                            Column.optional(
                                    TREATED,
                                    ColumnType.DOUBLE,
                                    "the value after outlier rule and transformation; empty for aggregates"),
                            Column.optional(
                                    SCORE,
                                    ColumnType.DOUBLE,
                                    "normalised or aggregated score; empty when coverage was too low"),
                            Column.optional(
                                    RELATIVE,
                                    ColumnType.DOUBLE,
                                    "score as a percentage of the reference's score in the same year"),
                            Column.optional(
                                    RANK,
                                    ColumnType.INTEGER,
                                    "1 is the best of the ranked regions of that year; ties share the better rank"),
                            Column.optional(
                                    PERFORMANCE_GROUP,
                                    ColumnType.TEXT,
                                    "code of the performance group"),
                            Column.required(
                                    COVERAGE,
                                    ColumnType.DOUBLE,
                                    "share of the weights below the node that had a value, 0 to 1"),
                            Column.optional(
                                    MISSING,
                                    ColumnType.TEXT,
                                    "why there is no score; empty when there is one"),
                            Column.optional(
                                            PERFORMANCE_SUBGROUP,
                                            ColumnType.TEXT,
                                            "code of the performance group with that of its part; empty when groups have no parts")
                                    .since(1),
                            Column.optional(
                                            WEIGHT,
                                            ColumnType.DOUBLE,
                                            "share of the node among its siblings, 0 to 1")
                                    .since(1),
                            Column.optional(
                                            FILLED_BY,
                                            ColumnType.TEXT,
                                            "method that filled the gap of the year, as the methodology names it; empty for a value of the year itself")
                                    .since(1),
                            Column.optional(
                                            OUTLIER,
                                            ColumnType.TEXT,
                                            "replaced (by the nearest value that is not an outlier) or excluded (from the bounds); empty otherwise")
                                    .since(1),
                            Column.optional(
                                            CORRECTION,
                                            ColumnType.DOUBLE,
                                            "what the composite index was multiplied by to bring the country in line; empty for nothing")
                                    .since(1)),
                    List.of(YEAR, NODE, REGION));

    private ScoreTable() {}
}
