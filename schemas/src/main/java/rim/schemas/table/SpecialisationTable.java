package rim.schemas.table;

import java.util.List;

/// How specialised a region is in an activity in a year, and for an activity that it has not how
/// near that is. See the reference page on specialisation.
public final class SpecialisationTable {
    public static final String DATASET = "dataset";
    public static final String REGION = "region";
    public static final String ACTIVITY = "activity";
    public static final String YEAR = "year";
    public static final String VALUE = "value";
    public static final String SHARE = "share";
    public static final String LOCATION_QUOTIENT = "location_quotient";
    public static final String SHRUNK_QUOTIENT = "shrunk_quotient";
    public static final String LOW = "low";
    public static final String HIGH = "high";
    public static final String SPECIALISED = "specialised";
    public static final String RELATEDNESS_DENSITY = "relatedness_density";
    public static final String ACTIVITY_COMPLEXITY = "activity_complexity";
    public static final String COMPLEXITY_GAIN = "complexity_gain";
    public static final String PROBABILITY = "probability";
    public static final String OBSERVED_RATE = "observed_rate";
    public static final String OBSERVED_LOW = "observed_low";
    public static final String OBSERVED_HIGH = "observed_high";
    public static final String OBSERVED_CASES = "observed_cases";
    public static final String MISSING = "missing";
    public static final String CELLS = "cells";

    public static final Table TABLE =
            new Table(
                            "specialisation",
                            "How specialised a region is in an activity, and how near one is that it has not.",
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
                                    Column.required(YEAR, ColumnType.INTEGER, "year of the value"),
                                    Column.optional(
                                            VALUE,
                                            ColumnType.DOUBLE,
                                            "as the dataset has it; empty when missing"),
                                    Column.optional(
                                            SHARE,
                                            ColumnType.DOUBLE,
                                            "the activity's share of the region, 0 to 1"),
                                    Column.optional(
                                            LOCATION_QUOTIENT,
                                            ColumnType.DOUBLE,
                                            "the same by the share of all regions; 1 is as much as they"),
                                    Column.optional(
                                            SHRUNK_QUOTIENT,
                                            ColumnType.DOUBLE,
                                            "the quotient, drawn to 1 as far as small counts leave it open"),
                                    Column.optional(
                                            LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of the 90 percent interval of the shrunk quotient"),
                                    Column.optional(HIGH, ColumnType.DOUBLE, "upper end of it"),
                                    Column.optional(
                                            SPECIALISED,
                                            ColumnType.INTEGER,
                                            "1 when the quotient is 1 or more, 0 when it is less"),
                                    Column.optional(
                                            RELATEDNESS_DENSITY,
                                            ColumnType.DOUBLE,
                                            "how much of what is related to the activity the region has, percent"),
                                    Column.optional(
                                            ACTIVITY_COMPLEXITY,
                                            ColumnType.DOUBLE,
                                            "complexity of the activity by the second eigenvector, mean 0 and standard deviation 1"),
                                    Column.optional(
                                            COMPLEXITY_GAIN,
                                            ColumnType.DOUBLE,
                                            "by how much the mean complexity of what the region has would grow; only of what it has not"),
                                    Column.optional(
                                            PROBABILITY,
                                            ColumnType.DOUBLE,
                                            "that the quotient is 1 or more five years later; only in the newest year, of what the region has not"),
                                    Column.optional(
                                            OBSERVED_RATE,
                                            ColumnType.DOUBLE,
                                            "share of what was foretold with about that probability that came, in countries that were held out"),
                                    Column.optional(
                                            OBSERVED_LOW,
                                            ColumnType.DOUBLE,
                                            "lower end of its 90 percent interval"),
                                    Column.optional(
                                            OBSERVED_HIGH, ColumnType.DOUBLE, "upper end of it"),
                                    Column.optional(
                                            OBSERVED_CASES, ColumnType.INTEGER, "of how many"),
                                    Column.optional(
                                            MISSING,
                                            ColumnType.TEXT,
                                            "why there is no number: one reason for all that is missing, or column: reason, separated by a semicolon"),
                                    Column.required(
                                            CELLS,
                                            ColumnType.TEXT,
                                            "the source cell of the value, as file#row:column; empty when there is none")),
                            List.of(DATASET, REGION, ACTIVITY, YEAR))
                    .since(5);

    private SpecialisationTable() {}
}
