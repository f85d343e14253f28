package rim.schemas.table;

import java.util.List;

/// One structural variable of one region: what regions are like, outside the index.
public final class StructureTable {
    public static final String DIMENSION = "dimension";
    public static final String VARIABLE = "variable";
    public static final String REGION = "region";
    public static final String YEAR = "year";
    public static final String VALUE = "value";
    public static final String CELLS = "cells";

    public static final Table TABLE =
            new Table(
                            "structure",
                            "One structural variable of one region, in the newest year that has a value.",
                            List.of(
                                    Column.required(
                                            DIMENSION,
                                            ColumnType.TEXT,
                                            "code of the dimension that the variable belongs to, such as size"),
                                    Column.required(
                                            VARIABLE,
                                            ColumnType.TEXT,
                                            "code of the variable, which is an indicator's"),
                                    Column.required(
                                            REGION,
                                            ColumnType.TEXT,
                                            "code of the region in the edition's NUTS version"),
                                    Column.required(
                                            YEAR,
                                            ColumnType.INTEGER,
                                            "year that the value describes"),
                                    Column.required(
                                            VALUE,
                                            ColumnType.DOUBLE,
                                            "the number, in the variable's unit"),
                                    Column.required(
                                            CELLS,
                                            ColumnType.TEXT,
                                            "the source cells that it was made from, as file#row:column separated by a space")),
                            List.of(DIMENSION, VARIABLE, REGION))
                    .since(1);

    private StructureTable() {}
}
