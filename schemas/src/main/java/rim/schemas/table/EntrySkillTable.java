package rim.schemas.table;

import java.util.List;

/// How well it was foretold which activities came to regions that were held out. See the reference
/// page on specialisation.
public final class EntrySkillTable {
    public static final String DATASET = "dataset";
    public static final String FROM_YEAR = "from_year";
    public static final String TO_YEAR = "to_year";
    public static final String CASES = "cases";
    public static final String ENTRIES = "entries";
    public static final String MODEL = "model";
    public static final String MODEL_LOW = "model_low";
    public static final String MODEL_HIGH = "model_high";
    public static final String DENSITY = "density";
    public static final String DENSITY_LOW = "density_low";
    public static final String DENSITY_HIGH = "density_high";
    public static final String QUOTIENT = "quotient";
    public static final String QUOTIENT_LOW = "quotient_low";
    public static final String QUOTIENT_HIGH = "quotient_high";
    public static final String MODEL_LESS_DENSITY = "model_less_density";
    public static final String MODEL_LESS_DENSITY_LOW = "model_less_density_low";
    public static final String MODEL_LESS_DENSITY_HIGH = "model_less_density_high";

    public static final Table TABLE =
            new Table(
                            "entry_skill",
                            "How well it was foretold which activities came within five years; an area of 0.5 is chance.",
                            List.of(
                                    Column.required(
                                            DATASET,
                                            ColumnType.TEXT,
                                            "code of the dataset that counts by activity"),
                                    Column.required(
                                            FROM_YEAR, ColumnType.INTEGER, "year that was known"),
                                    Column.required(
                                            TO_YEAR, ColumnType.INTEGER, "year that was foretold"),
                                    Column.required(
                                            CASES,
                                            ColumnType.INTEGER,
                                            "activities that could come and were foretold"),
                                    Column.required(
                                            ENTRIES, ColumnType.INTEGER, "how many of them came"),
                                    Column.optional(
                                            MODEL,
                                            ColumnType.DOUBLE,
                                            "area under the ROC curve of the probability that the model"
                                                    + " says; as all areas, empty where those that"
                                                    + " came, or the rest, are of fewer than two"
                                                    + " countries"),
                                    Column.optional(
                                            MODEL_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of its 90 percent interval"),
                                    Column.optional(
                                            MODEL_HIGH, ColumnType.DOUBLE, "upper end of it"),
                                    Column.optional(
                                            DENSITY,
                                            ColumnType.DOUBLE,
                                            "area of relatedness density alone"),
                                    Column.optional(
                                            DENSITY_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of its interval"),
                                    Column.optional(
                                            DENSITY_HIGH, ColumnType.DOUBLE, "upper end of it"),
                                    Column.optional(
                                            QUOTIENT,
                                            ColumnType.DOUBLE,
                                            "area of the shrunk location quotient alone"),
                                    Column.optional(
                                            QUOTIENT_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of its interval"),
                                    Column.optional(
                                            QUOTIENT_HIGH, ColumnType.DOUBLE, "upper end of it"),
                                    Column.optional(
                                            MODEL_LESS_DENSITY,
                                            ColumnType.DOUBLE,
                                            "area of the model less that of density"),
                                    Column.optional(
                                            MODEL_LESS_DENSITY_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of its interval"),
                                    Column.optional(
                                            MODEL_LESS_DENSITY_HIGH,
                                            ColumnType.DOUBLE,
                                            "upper end of it")),
                            List.of(DATASET, FROM_YEAR, TO_YEAR))
                    .since(5);

    private EntrySkillTable() {}
}
