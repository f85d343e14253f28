package rim.schemas.table;

import java.util.List;

/// How the activities of a region are spread, and how complex they are. See the reference page on
/// specialisation.
public final class PortfolioTable {
    public static final String DATASET = "dataset";
    public static final String YEAR = "year";
    public static final String REGION = "region";
    public static final String TOTAL = "total";
    public static final String DIVERSITY = "diversity";
    public static final String AVERAGE_UBIQUITY = "average_ubiquity";
    public static final String KRUGMAN_INDEX = "krugman_index";
    public static final String HERFINDAHL_INDEX = "herfindahl_index";
    public static final String ENTROPY = "entropy";
    public static final String RELATED_VARIETY = "related_variety";
    public static final String UNRELATED_VARIETY = "unrelated_variety";
    public static final String COMPLEXITY = "complexity";
    public static final String REFLECTIONS = "reflections";
    public static final String FITNESS = "fitness";
    public static final String DENSITY_OWN = "density_own";
    public static final String DENSITY_OTHER = "density_other";
    public static final String MISSING = "missing";

    public static final Table TABLE =
            new Table(
                            "portfolios",
                            "How the activities of a region are spread in a year, and how complex they are.",
                            List.of(
                                    Column.required(
                                            DATASET,
                                            ColumnType.TEXT,
                                            "code of the dataset that counts by activity"),
                                    Column.required(
                                            REGION,
                                            ColumnType.TEXT,
                                            "code of the region, in the edition's NUTS version"),
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the values"),
                                    Column.optional(
                                            TOTAL,
                                            ColumnType.DOUBLE,
                                            "sum of the values of all its activities"),
                                    Column.optional(
                                            DIVERSITY,
                                            ColumnType.INTEGER,
                                            "how many activities it is specialised in"),
                                    Column.optional(
                                            AVERAGE_UBIQUITY,
                                            ColumnType.DOUBLE,
                                            "how many regions are specialised in what it is specialised in, on average"),
                                    Column.optional(
                                            KRUGMAN_INDEX,
                                            ColumnType.DOUBLE,
                                            "sum of the differences between its shares and those of all regions, 0 for none to 2"),
                                    Column.optional(
                                            HERFINDAHL_INDEX,
                                            ColumnType.DOUBLE,
                                            "sum of the squares of its shares, 1 for a single activity"),
                                    Column.optional(
                                            ENTROPY,
                                            ColumnType.DOUBLE,
                                            "entropy of its shares, bits"),
                                    Column.optional(
                                            RELATED_VARIETY,
                                            ColumnType.DOUBLE,
                                            "entropy within groups of activities, weighted by the groups' shares, bits"),
                                    Column.optional(
                                            UNRELATED_VARIETY,
                                            ColumnType.DOUBLE,
                                            "entropy of the groups of activities, bits"),
                                    Column.optional(
                                            COMPLEXITY,
                                            ColumnType.DOUBLE,
                                            "complexity of the region by the second eigenvector, mean 0 and standard deviation 1"),
                                    Column.optional(
                                            REFLECTIONS,
                                            ColumnType.DOUBLE,
                                            "complexity of the region by 20 reflections, 0 to 100"),
                                    Column.optional(
                                            FITNESS,
                                            ColumnType.DOUBLE,
                                            "fitness of the region, mean 1"),
                                    Column.optional(
                                            DENSITY_OWN,
                                            ColumnType.DOUBLE,
                                            "mean relatedness density of what it is specialised in, percent"),
                                    Column.optional(
                                            DENSITY_OTHER,
                                            ColumnType.DOUBLE,
                                            "the same of all other activities, percent"),
                                    Column.optional(
                                            MISSING,
                                            ColumnType.TEXT,
                                            "why there is no number: one reason for all that is missing, or column: reason, separated by a semicolon")),
                            List.of(DATASET, YEAR, REGION))
                    .since(8);

    /// Columns that measure a region, in the order of the table.
    public static final List<String> MEASURES =
            TABLE.columns().subList(TABLE.indexOf(TOTAL), TABLE.indexOf(MISSING)).stream()
                    .map(Column::name)
                    .toList();

    private PortfolioTable() {}
}
