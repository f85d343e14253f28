package rim.schemas.table;

import java.util.List;

/// One priority of a region: what a report states in a passage, a row of a list of priorities, or
/// what a region sent in as missing.
public final class PriorityTable {
    public static final String REGION = "region";
    public static final String REPORT = "report";
    public static final String PASSAGE = "passage";
    public static final String THEME = "theme";
    public static final String PAGE = "page";
    public static final String SENTENCE = "sentence";
    public static final String ACTIVITIES = "activities";
    public static final String CONFIDENCE = "confidence";
    public static final String LANGUAGE = "language";
    public static final String RULE = "rule";
    public static final String CELLS = "cells";
    public static final String MISSING = "missing";

    public static final String LINE = "line";

    /// The rule of a row of a list.
    public static final String IMPORTED = "imported";

    /// The rule of a row that a region sent in as missing.
    public static final String CONTRIBUTED = "contributed";

    public static final Table TABLE =
            new Table(
                            "priorities",
                            "One priority of a region: what a report states in a passage, found by"
                                    + " rules, a row of a list of priorities, or what a region sent in"
                                    + " as missing.",
                            List.of(
                                    Column.required(
                                            REGION,
                                            ColumnType.TEXT,
                                            "code of the region: of a report the one that it is"
                                                    + " about, by its metadata, its title or what it"
                                                    + " names most"),
                                    Column.required(
                                            REPORT,
                                            ColumnType.TEXT,
                                            "identifier of the report; of a list its code; of what"
                                                    + " was sent in the id of the contribution"),
                                    Column.required(
                                            PASSAGE,
                                            ColumnType.INTEGER,
                                            "number of the passage in the report, 1 is the first;"
                                                    + " of a list the number of the row among those of"
                                                    + " all its files; of what was sent in its row"),
                                    Column.required(
                                            THEME,
                                            ColumnType.TEXT,
                                            "code of the theme that is stated; empty where the"
                                                    + " vocabulary has none for a row of a list"),
                                    Column.optional(
                                            PAGE,
                                            ColumnType.INTEGER,
                                            "page on which the sentence begins; empty for a row of"
                                                    + " a list"),
                                    Column.required(
                                            SENTENCE,
                                            ColumnType.TEXT,
                                            "what the report, the list or the region says"),
                                    Column.required(
                                            ACTIVITIES,
                                            ColumnType.TEXT,
                                            "divisions or sections of NACE Rev. 2, separated by a"
                                                    + " space: those that a list or a region gives,"
                                                    + " else what the theme is; empty where it is no"
                                                    + " activity"),
                                    Column.optional(
                                            CONFIDENCE,
                                            ColumnType.DOUBLE,
                                            "share of right ones among those that the rule found in"
                                                    + " labelled chapters, 0 to 1; empty for a row of a"
                                                    + " list, whose themes nobody labelled"),
                                    Column.required(
                                            LANGUAGE,
                                            ColumnType.TEXT,
                                            "ISO 639-1 code of the sentence's language"),
                                    Column.required(
                                            RULE,
                                            ColumnType.TEXT,
                                            "why it is held for a statement: named (in a sentence"
                                                    + " that names priorities), listed (in a list below"
                                                    + " such words), aimed (after words such as 'focus"
                                                    + " on'), imported (a row of a list) or contributed"
                                                    + " (sent in by a region)"),
                                    Column.optional(
                                                    CELLS,
                                                    ColumnType.TEXT,
                                                    "the source cell of a row of a list or of what"
                                                            + " was sent in, as file#row:column; empty"
                                                            + " for a passage")
                                            .since(6),
                                    Column.optional(
                                                    MISSING,
                                                    ColumnType.TEXT,
                                                    "why there is no theme, or no activity of a"
                                                            + " code that the list gives")
                                            .since(6),
                                    Column.optional(
                                                    LINE,
                                                    ColumnType.TEXT,
                                                    "name of the accepted line by which a region"
                                                            + " changed or added it; empty where none"
                                                            + " did")
                                            .since(7)),
                            List.of(REGION, REPORT, PASSAGE, THEME))
                    .since(5);

    private PriorityTable() {}
}
