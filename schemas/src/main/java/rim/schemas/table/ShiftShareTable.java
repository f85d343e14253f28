package rim.schemas.table;

import java.util.List;

/// How activities of regions changed, and what explains it. See the reference page on
/// specialisation.
public final class ShiftShareTable {
    public static final String DATASET = "dataset";
    public static final String FROM_YEAR = "from_year";
    public static final String TO_YEAR = "to_year";
    public static final String REGION = "region";
    public static final String ACTIVITY = "activity";
    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    public static final String CHANGE = "change";
    public static final String NATIONAL = "national";
    public static final String INDUSTRY = "industry";
    public static final String REGIONAL = "regional";

    public static final Table TABLE =
            new Table(
                            "shift_share",
                            "How an activity of a region changed from one year to the next that there is, and which part of it all activities, the same activity elsewhere, and the region itself explain.",
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
                                            BEFORE, ColumnType.DOUBLE, "value of the year before"),
                                    Column.required(
                                            AFTER, ColumnType.DOUBLE, "value of the year after"),
                                    Column.required(
                                            CHANGE, ColumnType.DOUBLE, "difference of the two"),
                                    Column.required(
                                            NATIONAL,
                                            ColumnType.DOUBLE,
                                            "what it would have changed as all activities of all regions did"),
                                    Column.required(
                                            INDUSTRY,
                                            ColumnType.DOUBLE,
                                            "what comes to that where it had changed as the activity did in all regions"),
                                    Column.required(
                                            REGIONAL,
                                            ColumnType.DOUBLE,
                                            "the rest, which is of the region")),
                            List.of(DATASET, FROM_YEAR, TO_YEAR, REGION, ACTIVITY))
                    .since(8);

    private ShiftShareTable() {}
}
