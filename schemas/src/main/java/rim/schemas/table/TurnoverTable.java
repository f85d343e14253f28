package rim.schemas.table;

import java.util.List;

/// Which activities came to regions, and which went. See the reference page on specialisation.
public final class TurnoverTable {
    public static final String DATASET = "dataset";
    public static final String FROM_YEAR = "from_year";
    public static final String TO_YEAR = "to_year";
    public static final String REGION = "region";
    public static final String ACTIVITY = "activity";
    public static final String EVENT = "event";
    public static final String HAPPENED = "happened";
    public static final String LOCATION_QUOTIENT_BEFORE = "location_quotient_before";
    public static final String LOCATION_QUOTIENT_AFTER = "location_quotient_after";
    public static final String RELATEDNESS_DENSITY = "relatedness_density";
    public static final String MISSING = "missing";

    public static final Table TABLE =
            new Table(
                            "turnover",
                            "What became within five years of an activity that could come to a region, or that could go.",
                            List.of(
                                    Column.required(
                                            DATASET,
                                            ColumnType.TEXT,
                                            "code of the dataset that counts by activity"),
                                    Column.required(
                                            REGION,
                                            ColumnType.TEXT,
                                            "code of the region, in the edition's NUTS version"),
                                    Column.required(
                                            ACTIVITY, ColumnType.TEXT, "code of the activity"),
                                    Column.required(FROM_YEAR, ColumnType.INTEGER, "year before"),
                                    Column.required(TO_YEAR, ColumnType.INTEGER, "year after"),
                                    Column.required(
                                            EVENT,
                                            ColumnType.TEXT,
                                            "entry where the region was not specialised in it, exit where it was"),
                                    Column.required(
                                            HAPPENED,
                                            ColumnType.INTEGER,
                                            "1 when it came or went, 0 when not"),
                                    Column.required(
                                            LOCATION_QUOTIENT_BEFORE,
                                            ColumnType.DOUBLE,
                                            "location quotient of the year before"),
                                    Column.required(
                                            LOCATION_QUOTIENT_AFTER,
                                            ColumnType.DOUBLE,
                                            "location quotient of the year after"),
                                    Column.optional(
                                            RELATEDNESS_DENSITY,
                                            ColumnType.DOUBLE,
                                            "how much of what is related to it the region had in the year before, percent"),
                                    Column.optional(
                                            MISSING,
                                            ColumnType.TEXT,
                                            "why there is no number: one reason for all that is missing, or column: reason, separated by a semicolon")),
                            List.of(DATASET, FROM_YEAR, TO_YEAR, REGION, ACTIVITY))
                    .since(8);

    private TurnoverTable() {}
}
