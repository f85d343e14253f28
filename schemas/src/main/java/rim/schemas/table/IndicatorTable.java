package rim.schemas.table;

import java.util.List;

/// One indicator for one region and year: a value or the reason why there is none.
public final class IndicatorTable {
    public static final String INDICATOR = "indicator";
    public static final String REGION = "region";
    public static final String YEAR = "year";
    public static final String VALUE = "value";
    public static final String MISSING = "missing";
    public static final String FLAGS = "flags";
    public static final String UNIT = "unit";
    public static final String STATUS = "status";
    public static final String CELLS = "cells";
    public static final String CONVERSION = "conversion";
    public static final String SHARE = "share";

    public static final Table TABLE =
            new Table(
                    "indicators",
                    "One indicator for one region and year: a value or the reason why there is none.",
                    List.of(
                            Column.required(INDICATOR, ColumnType.TEXT, "code of the indicator"),
                            Column.required(
                                    REGION,
                                    ColumnType.TEXT,
                                    "code of the region in the edition's NUTS version"),
                            Column.required(
                                    YEAR, ColumnType.INTEGER, "year that the value describes"),
                            Column.optional(
                                    VALUE,
                                    ColumnType.DOUBLE,
                                    "the number, in the indicator's unit; empty when missing"),
                            Column.optional(
                                    MISSING,
                                    ColumnType.TEXT,
                                    "why there is no number; empty when there is one"),
                            Column.required(
                                    FLAGS,
                                    ColumnType.TEXT,
                                    "the flags of all cells that it was made from, a set of letters in alphabetical order"),
                            Column.required(UNIT, ColumnType.TEXT, "code of the unit"),
                            Column.required(
                                    STATUS,
                                    ColumnType.TEXT,
                                    "observed (taken as it came), derived (summed or divided), converted (some part came from regions of another NUTS version), copied (a rate of a larger region of another NUTS version), linked (the same, brought to the level of the region's own values) or missing"),
                            Column.required(
                                    CELLS,
                                    ColumnType.TEXT,
                                    "the source cells that it was made from, as file#row:column separated by a space"),
                            Column.optional(
                                            CONVERSION,
                                            ColumnType.TEXT,
                                            "for a value of which some part came from regions of another NUTS version, how it comes about: their values and weights, as an expression that comes to the value")
                                    .since(1),
                            Column.optional(
                                            SHARE,
                                            ColumnType.DOUBLE,
                                            "for a converted value, the share, 0 to 1, that the regions it came from have in this region, on average over this region")
                                    .since(1)),
                    List.of(INDICATOR, REGION, YEAR));

    private IndicatorTable() {}
}
