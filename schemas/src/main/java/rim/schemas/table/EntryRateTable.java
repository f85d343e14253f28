package rim.schemas.table;

import java.util.List;

/// How often what was foretold came. See the reference page on specialisation.
public final class EntryRateTable {
    public static final String DATASET = "dataset";
    public static final String FROM_PROBABILITY = "from_probability";
    public static final String TO_PROBABILITY = "to_probability";
    public static final String MEAN_PROBABILITY = "mean_probability";
    public static final String CASES = "cases";
    public static final String ENTRIES = "entries";
    public static final String RATE = "rate";
    public static final String LOW = "low";
    public static final String HIGH = "high";

    public static final Table TABLE =
            new Table(
                            "entry_rates",
                            "How often activities came that were foretold with about the same probability, to regions of countries that were held out.",
                            List.of(
                                    Column.required(
                                            DATASET,
                                            ColumnType.TEXT,
                                            "code of the dataset that counts by activity"),
                                    Column.required(
                                            FROM_PROBABILITY,
                                            ColumnType.DOUBLE,
                                            "least probability that was foretold"),
                                    Column.required(
                                            TO_PROBABILITY,
                                            ColumnType.DOUBLE,
                                            "greatest probability that was foretold"),
                                    Column.required(
                                            MEAN_PROBABILITY,
                                            ColumnType.DOUBLE,
                                            "mean of those probabilities"),
                                    Column.required(
                                            CASES,
                                            ColumnType.INTEGER,
                                            "how many were foretold with these"),
                                    Column.required(
                                            ENTRIES, ColumnType.INTEGER, "how many of them came"),
                                    Column.required(RATE, ColumnType.DOUBLE, "share that came"),
                                    Column.required(
                                            LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of its 90 percent interval"),
                                    Column.required(HIGH, ColumnType.DOUBLE, "upper end of it")),
                            List.of(DATASET, FROM_PROBABILITY, TO_PROBABILITY))
                    .since(8);

    private EntryRateTable() {}
}
