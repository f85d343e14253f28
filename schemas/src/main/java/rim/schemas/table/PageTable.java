package rim.schemas.table;

import java.util.List;

/// One page of a report with its text.
public final class PageTable {
    public static final String REPORT = "report";
    public static final String PAGE = "page";
    public static final String LABEL = "label";
    public static final String TEXT = "text";
    public static final String READ_BY = "read_by";

    /// How a page was read whose text was recognised on its picture.
    public static final String OCR = "ocr";

    public static final Table TABLE =
            new Table(
                    "pages",
                    "One page of a report with its text.",
                    List.of(
                            Column.required(
                                    REPORT,
                                    ColumnType.TEXT,
                                    "identifier of the report inside the edition"),
                            Column.required(
                                    PAGE,
                                    ColumnType.INTEGER,
                                    "1 is the first; a form without pages has one page"),
                            Column.optional(
                                    LABEL,
                                    ColumnType.TEXT,
                                    "the page number as printed, where the file says so"),
                            Column.required(
                                    TEXT,
                                    ColumnType.TEXT,
                                    "text of the page, paragraphs separated by an empty line"),
                            Column.optional(
                                            READ_BY,
                                            ColumnType.TEXT,
                                            "`ocr` where the text was recognised on a picture of the page"
                                                    + " and may have misread letters")
                                    .since(4)),
                    List.of(REPORT, PAGE));

    private PageTable() {}
}
