package rim.schemas.table;

import java.util.List;

/// One region of the edition's NUTS version.
public final class RegionTable {
    public static final String CODE = "code";
    public static final String NUTS = "nuts";
    public static final String LEVEL = "level";
    public static final String KIND = "kind";
    public static final String COUNTRY = "country";
    public static final String PARENT = "parent";
    public static final String NAME = "name";
    public static final String NAME_LOCAL = "name_local";

    public static final Table TABLE =
            new Table(
                    "regions",
                    "One region of the edition's NUTS version.",
                    List.of(
                            Column.required(CODE, ColumnType.TEXT, "code of the region"),
                            Column.required(NUTS, ColumnType.INTEGER, "NUTS version of the code"),
                            Column.optional(
                                    LEVEL, ColumnType.INTEGER, "0 to 3; empty for aggregates"),
                            Column.required(
                                    KIND,
                                    ColumnType.TEXT,
                                    "nuts, aggregate, extra_regio, local or other"),
                            Column.optional(
                                    COUNTRY,
                                    ColumnType.TEXT,
                                    "country code as NUTS has it; empty for aggregates"),
                            Column.optional(
                                    PARENT,
                                    ColumnType.TEXT,
                                    "code of the region one level up; empty for countries and aggregates"),
                            Column.required(NAME, ColumnType.TEXT, "name in Latin script"),
                            Column.required(
                                    NAME_LOCAL, ColumnType.TEXT, "name in the local script")),
                    List.of(CODE));

    private RegionTable() {}
}
