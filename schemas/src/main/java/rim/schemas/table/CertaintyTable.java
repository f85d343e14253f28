package rim.schemas.table;

import java.util.List;

/// How sure one score, rank and group is over the draws of the uncertainty analysis.
public final class CertaintyTable {
    public static final String NODE = "node";
    public static final String REGION = "region";
    public static final String YEAR = "year";
    public static final String DRAWS = "draws";
    public static final String SCORE_MEAN = "score_mean";
    public static final String SCORE_SD = "score_sd";
    public static final String SCORE_LOW = "score_low";
    public static final String SCORE_MEDIAN = "score_median";
    public static final String SCORE_HIGH = "score_high";
    public static final String RANK_BEST = "rank_best";
    public static final String RANK_MEDIAN = "rank_median";
    public static final String RANK_WORST = "rank_worst";
    public static final String RANK_MEAN = "rank_mean";
    public static final String GROUP_PROBABILITY = "group_probability";
    public static final String TOP_PROBABILITY = "top_probability";

    public static final Table TABLE =
            new Table(
                            "certainty",
                            "How sure one score, rank and group is over the draws of the uncertainty analysis.",
                            List.of(
                                    Column.required(
                                            NODE,
                                            ColumnType.TEXT,
                                            "code of an indicator or of an aggregate; the root is the composite index"),
                                    Column.required(REGION, ColumnType.TEXT, "code of the region"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the score"),
                                    Column.required(
                                            DRAWS, ColumnType.INTEGER, "draws that gave a score"),
                                    Column.required(
                                            SCORE_MEAN,
                                            ColumnType.DOUBLE,
                                            "mean score of the draws"),
                                    Column.required(
                                            SCORE_SD,
                                            ColumnType.DOUBLE,
                                            "standard deviation of the score, n - 1"),
                                    Column.required(
                                            SCORE_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of the interval of the score, of the level that the methodology declares"),
                                    Column.required(
                                            SCORE_MEDIAN, ColumnType.DOUBLE, "median score"),
                                    Column.required(
                                            SCORE_HIGH,
                                            ColumnType.DOUBLE,
                                            "upper end of the interval of the score"),
                                    Column.required(
                                            RANK_BEST,
                                            ColumnType.INTEGER,
                                            "best rank of the interval of the rank"),
                                    Column.required(RANK_MEDIAN, ColumnType.INTEGER, "median rank"),
                                    Column.required(
                                            RANK_WORST,
                                            ColumnType.INTEGER,
                                            "worst rank of the interval of the rank"),
                                    Column.required(RANK_MEAN, ColumnType.DOUBLE, "mean rank"),
                                    Column.optional(
                                            GROUP_PROBABILITY,
                                            ColumnType.DOUBLE,
                                            "share of the draws in the performance group of the table of scores"),
                                    Column.optional(
                                            TOP_PROBABILITY,
                                            ColumnType.DOUBLE,
                                            "share of the draws among the first so many, for the first number that the methodology names")),
                            List.of(YEAR, NODE, REGION))
                    .since(1);

    private CertaintyTable() {}
}
