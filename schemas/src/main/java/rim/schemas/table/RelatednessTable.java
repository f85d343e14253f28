package rim.schemas.table;

import java.util.List;

/// How related activities are to each other. See the reference page on specialisation.
public final class RelatednessTable {
    public static final String DATASET = "dataset";
    public static final String ACTIVITY = "activity";
    public static final String OTHER = "other";
    public static final String YEAR = "year";
    public static final String CO_OCCURRENCE = "co_occurrence";
    public static final String PROBABILITY = "probability";
    public static final String ASSOCIATION = "association";
    public static final String COSINE = "cosine";
    public static final String JACCARD = "jaccard";
    public static final String PROXIMITY = "proximity";
    public static final String MISSING = "missing";

    public static final Table TABLE =
            new Table(
                            "relatedness",
                            "How related two activities are in the newest year, by how many regions are specialised in both.",
                            List.of(
                                    Column.required(
                                            DATASET,
                                            ColumnType.TEXT,
                                            "code of the dataset that counts by activity"),
                                    Column.required(
                                            ACTIVITY, ColumnType.TEXT, "code of the activity"),
                                    Column.required(
                                            OTHER, ColumnType.TEXT, "code of the other activity"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the values"),
                                    Column.optional(
                                            CO_OCCURRENCE,
                                            ColumnType.INTEGER,
                                            "how many regions are specialised in both"),
                                    Column.optional(
                                            PROBABILITY,
                                            ColumnType.DOUBLE,
                                            "that by what chance would give"),
                                    Column.optional(
                                            ASSOCIATION,
                                            ColumnType.DOUBLE,
                                            "the same, by the product of how often both occur"),
                                    Column.optional(
                                            COSINE,
                                            ColumnType.DOUBLE,
                                            "the same, by the root of that product"),
                                    Column.optional(
                                            JACCARD,
                                            ColumnType.DOUBLE,
                                            "share of the occurrences of either that are of both"),
                                    Column.optional(
                                            PROXIMITY,
                                            ColumnType.DOUBLE,
                                            "the lesser share of the regions that are specialised in one and have the other too"),
                                    Column.optional(
                                            MISSING,
                                            ColumnType.TEXT,
                                            "why there is no number: one reason for all that is missing, or column: reason, separated by a semicolon")),
                            List.of(DATASET, ACTIVITY, OTHER))
                    .since(8);

    private RelatednessTable() {}
}
