package rim.schemas.table;

import java.util.List;

/// How common activities are, and how complex. See the reference page on specialisation.
public final class MeasuredActivityTable {
    public static final String DATASET = "dataset";
    public static final String YEAR = "year";
    public static final String ACTIVITY = "activity";
    public static final String TOTAL = "total";
    public static final String UBIQUITY = "ubiquity";
    public static final String AVERAGE_DIVERSITY = "average_diversity";
    public static final String COMPLEXITY = "complexity";
    public static final String REFLECTIONS = "reflections";
    public static final String FITNESS_COMPLEXITY = "fitness_complexity";
    public static final String MISSING = "missing";

    public static final Table TABLE =
            new Table(
                            "activities",
                            "How common an activity is in a year, and how complex.",
                            List.of(
                                    Column.required(
                                            DATASET,
                                            ColumnType.TEXT,
                                            "code of the dataset that counts by activity"),
                                    Column.required(
                                            ACTIVITY, ColumnType.TEXT, "code of the activity"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the values"),
                                    Column.optional(
                                            TOTAL,
                                            ColumnType.DOUBLE,
                                            "sum of the values of all regions"),
                                    Column.optional(
                                            UBIQUITY,
                                            ColumnType.INTEGER,
                                            "how many regions are specialised in it"),
                                    Column.optional(
                                            AVERAGE_DIVERSITY,
                                            ColumnType.DOUBLE,
                                            "how many activities those regions are specialised in, on average"),
                                    Column.optional(
                                            COMPLEXITY,
                                            ColumnType.DOUBLE,
                                            "complexity of the activity by the second eigenvector, mean 0 and standard deviation 1"),
                                    Column.optional(
                                            REFLECTIONS,
                                            ColumnType.DOUBLE,
                                            "complexity of the activity by 19 reflections, 0 to 100"),
                                    Column.optional(
                                            FITNESS_COMPLEXITY,
                                            ColumnType.DOUBLE,
                                            "complexity of the activity that belongs to fitness, mean 1"),
                                    Column.optional(
                                            MISSING,
                                            ColumnType.TEXT,
                                            "why there is no number: one reason for all that is missing, or column: reason, separated by a semicolon")),
                            List.of(DATASET, YEAR, ACTIVITY))
                    .since(8);

    private MeasuredActivityTable() {}
}
