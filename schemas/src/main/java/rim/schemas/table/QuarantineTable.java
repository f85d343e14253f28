package rim.schemas.table;

import java.util.List;

/// What was refused: a cell or a whole row of a source, with its text and the reason.
public final class QuarantineTable {
    public static final String DATASET = "dataset";
    public static final String FILE = "file";
    public static final String ROW = "row";
    public static final String COL = "col";
    public static final String CELLS = "cells";
    public static final String REASON = "reason";
    public static final String DETAIL = "detail";
    public static final String TEXT = "text";

    /// The reason of cells that say different things of one region, year and series.
    public static final String CONFLICTING_DUPLICATE = "conflicting_duplicate";

    /// The reason of cells that a region corrected: the cell that it sent stands in their place.
    public static final String CORRECTED = "corrected";

    /// The reason of a corrected value that was not applied, as its source says something else by
    /// now.
    public static final String SOURCE_CHANGED = "source_changed";

    public static final Table TABLE =
            new Table(
                    "quarantine",
                    "What was refused: a cell or a whole row of a source, with its text and the reason.",
                    List.of(
                            Column.required(DATASET, ColumnType.TEXT, "code of the dataset"),
                            Column.required(
                                    FILE,
                                    ColumnType.TEXT,
                                    "path of the source inside the sources folder, with forward slashes"),
                            Column.required(
                                    ROW, ColumnType.LONG, "line of the source, 1 is the first"),
                            Column.required(
                                    COL,
                                    ColumnType.INTEGER,
                                    "column of the source, 1 is the first; 0 when the whole row was refused"),
                            Column.required(
                                    CELLS,
                                    ColumnType.LONG,
                                    "how many cells this refusal stands for"),
                            Column.required(REASON, ColumnType.TEXT, "code of the reason"),
                            Column.required(
                                    DETAIL,
                                    ColumnType.TEXT,
                                    "what was wrong and what was expected"),
                            Column.required(
                                    TEXT, ColumnType.TEXT, "the line as it stood in the source")),
                    List.of(DATASET, FILE, ROW, COL));

    private QuarantineTable() {}
}
