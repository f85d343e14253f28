package rim.schemas.table;

import java.util.List;

/// How many cells of each dataset differ from those of the edition before.
public final class CellChangeTable {
    public static final String DATASET = "dataset";
    public static final String ADDED = "added";
    public static final String REVISED = "revised";
    public static final String GONE = "gone";

    public static final Table TABLE =
            new Table(
                            "cell_changes",
                            "How many cells of each dataset differ from those of the edition before.",
                            List.of(
                                    Column.required(
                                            DATASET, ColumnType.TEXT, "code of the dataset"),
                                    Column.required(
                                            ADDED,
                                            ColumnType.LONG,
                                            "cells that say something where nothing was said"),
                                    Column.required(
                                            REVISED,
                                            ColumnType.LONG,
                                            "cells that say something else"),
                                    Column.required(
                                            GONE,
                                            ColumnType.LONG,
                                            "cells that say nothing any more")),
                            List.of(DATASET))
                    .since(3);

    private CellChangeTable() {}
}
