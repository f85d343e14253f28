package rim.schemas.table;

import java.util.List;

/// What became of every region that the edition's NUTS version does not have under its code.
public final class RegionChangeTable {
    public static final String REGION = "region";
    public static final String NAME = "name";
    public static final String NUTS = "nuts";
    public static final String FATE = "fate";
    public static final String OTHER = "other";
    public static final String CELLS = "cells";

    public static final Table TABLE =
            new Table(
                            "region_changes",
                            "What became of every region that the edition's NUTS version does not have under its code.",
                            List.of(
                                    Column.required(REGION, ColumnType.TEXT, "code of the region"),
                                    Column.required(NAME, ColumnType.TEXT, "name of the region"),
                                    Column.optional(
                                            NUTS,
                                            ColumnType.INTEGER,
                                            "NUTS version of its code; none for a region of the edition's version that got values"),
                                    Column.required(
                                            FATE,
                                            ColumnType.TEXT,
                                            "`lost`, `converted` or `renamed`"),
                                    Column.required(
                                            OTHER,
                                            ColumnType.TEXT,
                                            "the code that it was renamed to, what a converted value came from, or why the region was lost"),
                                    Column.required(
                                            CELLS,
                                            ColumnType.LONG,
                                            "observations that are lost, or values that were converted; 0 where they were not counted")),
                            List.of(FATE, REGION, NUTS, OTHER))
                    .since(3);

    private RegionChangeTable() {}
}
