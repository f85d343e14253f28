package rim.schemas.table;

import java.util.List;

/// What was checked on the way to the edition, and what came out.
public final class CheckTable {
    public static final String DATASET = "dataset";
    public static final String NAME = "name";
    public static final String RULE = "rule";
    public static final String WEIGHT = "weight";
    public static final String LOOKED = "looked";
    public static final String FAILED = "failed";
    public static final String NOTE = "note";
    public static final String EXAMPLES = "examples";

    public static final Table TABLE =
            new Table(
                            "checks",
                            "What was checked on the way to the edition, and what came out.",
                            List.of(
                                    Column.required(
                                            DATASET, ColumnType.TEXT, "code of the dataset"),
                                    Column.required(NAME, ColumnType.TEXT, "name of the check"),
                                    Column.required(
                                            RULE, ColumnType.TEXT, "what must hold, in words"),
                                    Column.required(
                                            WEIGHT,
                                            ColumnType.TEXT,
                                            "what follows from a failure: `warn` or `stop`"),
                                    Column.required(
                                            LOOKED,
                                            ColumnType.LONG,
                                            "how many things were looked at"),
                                    Column.required(
                                            FAILED, ColumnType.LONG, "how many of them fail"),
                                    Column.optional(
                                            NOTE,
                                            ColumnType.TEXT,
                                            "what else was found; empty for nothing"),
                                    Column.optional(
                                            EXAMPLES,
                                            ColumnType.TEXT,
                                            "the first failures, each in a line; empty when there are none")),
                            List.of(DATASET, NAME, RULE))
                    .since(2);

    private CheckTable() {}
}
