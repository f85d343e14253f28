package rim.schemas.table;

import java.util.List;

/// What regions sent in and the steward accepted: a corrected value, a comment on a profile, a
/// report to add or what is wrong with a stated priority.
public final class ContributionTable {
    public static final String LINE = "line";
    public static final String SENDER = "sender";
    public static final String KIND = "kind";
    public static final String STATE = "state";
    public static final String FILE = "file";
    public static final String ROW = "row";
    public static final String COL = "col";
    public static final String DATASET = "dataset";
    public static final String SERIES = "series";
    public static final String REGION = "region";
    public static final String YEAR = "year";
    public static final String EXPECTED = "expected";
    public static final String FOUND = "found";
    public static final String CORRECTED = "corrected";
    public static final String SOURCE_CELL = "source_cell";
    public static final String SOURCE = "source";
    public static final String COMMENT = "comment";
    public static final String REPORT = "report";
    public static final String RECEIVED = "received";
    public static final String DECIDED = "decided";
    public static final String REASON = "reason";

    /// In the place of a dataset's code where a stated priority is corrected.
    public static final String PRIORITIES = "priorities";

    /// In the edition: the value was corrected, or the comment or report is of no cell.
    public static final String APPLIED = "applied";

    /// Not applied, as the source no longer says what the line corrects.
    public static final String ASKED_AGAIN = "asked_again";

    public static final Table TABLE =
            new Table(
                            "contributions",
                            "What regions sent in and the steward accepted: a corrected value, a"
                                    + " comment on a profile, a report to add or what is wrong with a"
                                    + " stated priority.",
                            List.of(
                                    Column.required(
                                            LINE,
                                            ColumnType.TEXT,
                                            "name of the line: id of the contribution and row"),
                                    Column.required(
                                            SENDER,
                                            ColumnType.TEXT,
                                            "code of the region that sent it"),
                                    Column.required(
                                            KIND,
                                            ColumnType.TEXT,
                                            "value, comment, report or priority"),
                                    Column.required(
                                            STATE,
                                            ColumnType.TEXT,
                                            "applied, or asked_again where the source no longer"
                                                    + " says what the line corrects"),
                                    Column.required(
                                            FILE,
                                            ColumnType.TEXT,
                                            "where the file is kept inside the data home; its name"
                                                    + " is its SHA-256"),
                                    Column.required(
                                            ROW,
                                            ColumnType.LONG,
                                            "row of that file, 1 is the first"),
                                    Column.required(
                                            COL,
                                            ColumnType.INTEGER,
                                            "column of that file, 1 is the first"),
                                    Column.optional(
                                            DATASET,
                                            ColumnType.TEXT,
                                            "dataset of the corrected cell; priorities where a"
                                                    + " stated priority is corrected; empty for"
                                                    + " comments and reports"),
                                    Column.optional(
                                            SERIES,
                                            ColumnType.TEXT,
                                            "its other dimensions as name=code, separated by a"
                                                    + " vertical bar; of a priority report, passage and"
                                                    + " theme, and of one that is missing the theme"),
                                    Column.optional(
                                            REGION,
                                            ColumnType.TEXT,
                                            "its region as the source has it; of a priority whose"
                                                    + " it is"),
                                    Column.optional(
                                            YEAR,
                                            ColumnType.INTEGER,
                                            "year of the corrected value"),
                                    Column.optional(
                                            EXPECTED,
                                            ColumnType.TEXT,
                                            "what the source said when the line was written: a"
                                                    + " number, : for no value, empty for no cell; of a"
                                                    + " priority the sentence"),
                                    Column.optional(
                                            FOUND,
                                            ColumnType.TEXT,
                                            "what the source says in this edition, in the same"
                                                    + " way"),
                                    Column.optional(
                                            CORRECTED,
                                            ColumnType.TEXT,
                                            "the corrected value: a number, or : for none; of a"
                                                    + " priority what is right as name=text, or : where"
                                                    + " it is none"),
                                    Column.optional(
                                            SOURCE_CELL,
                                            ColumnType.TEXT,
                                            "the cells of sources that say what was found, as"
                                                    + " file#row:column separated by a space"),
                                    Column.optional(
                                            SOURCE,
                                            ColumnType.TEXT,
                                            "where the corrected value comes from, or a missing"
                                                    + " priority is stated"),
                                    Column.optional(
                                            COMMENT,
                                            ColumnType.TEXT,
                                            "why the value or priority is corrected, or the comment"
                                                    + " on the profile"),
                                    Column.optional(
                                            REPORT,
                                            ColumnType.TEXT,
                                            "the report to add: its address, or title and"
                                                    + " publisher"),
                                    Column.required(
                                            RECEIVED,
                                            ColumnType.TEXT,
                                            "when it came, ISO 8601 in UTC"),
                                    Column.required(
                                            DECIDED,
                                            ColumnType.TEXT,
                                            "when it was accepted, ISO 8601 in UTC"),
                                    Column.required(
                                            REASON, ColumnType.TEXT, "why it was accepted")),
                            List.of(FILE, ROW))
                    .since(4);

    private ContributionTable() {}
}
