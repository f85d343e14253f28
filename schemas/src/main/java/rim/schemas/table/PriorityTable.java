package rim.schemas.table;

import java.util.List;

/// One priority that a report states for a region, in one passage.
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

    public static final Table TABLE =
            new Table(
                            "priorities",
                            "One priority that a report states for a region, in one passage, found by rules.",
                            List.of(
                                    Column.required(
                                            REGION,
                                            ColumnType.TEXT,
                                            "code of the region that the report is about, by its"
                                                    + " metadata, its title or what it names most"),
                                    Column.required(
                                            REPORT, ColumnType.TEXT, "identifier of the report"),
                                    Column.required(
                                            PASSAGE,
                                            ColumnType.INTEGER,
                                            "number of the passage in the report, 1 is the first"),
                                    Column.required(
                                            THEME,
                                            ColumnType.TEXT,
                                            "code of the theme that is stated"),
                                    Column.required(
                                            PAGE,
                                            ColumnType.INTEGER,
                                            "page on which the sentence begins"),
                                    Column.required(
                                            SENTENCE, ColumnType.TEXT, "what the report says"),
                                    Column.required(
                                            ACTIVITIES,
                                            ColumnType.TEXT,
                                            "divisions or sections of NACE Rev. 2 that the theme is, separated by a space; empty where it is no activity"),
                                    Column.required(
                                            CONFIDENCE,
                                            ColumnType.DOUBLE,
                                            "share of right ones among those that the rule found in labelled chapters, 0 to 1"),
                                    Column.required(
                                            LANGUAGE,
                                            ColumnType.TEXT,
                                            "ISO 639-1 code of the sentence's language"),
                                    Column.required(
                                            RULE,
                                            ColumnType.TEXT,
                                            "why it is held for a statement: named (in a sentence that names priorities), listed (in a list below such words) or aimed (after words such as 'focus on')")),
                            List.of(REGION, REPORT, PASSAGE, THEME))
                    .since(5);

    private PriorityTable() {}
}
