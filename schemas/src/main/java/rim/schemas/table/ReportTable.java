package rim.schemas.table;

import java.util.List;

/// One report file: what it is and whether it could be read.
public final class ReportTable {
    public static final String REPORT = "report";
    public static final String FILE = "file";
    public static final String SHA256 = "sha256";
    public static final String TITLE = "title";
    public static final String LANGUAGE = "language";
    public static final String YEAR = "year";
    public static final String AUTHORS = "authors";
    public static final String THEMES = "themes";
    public static final String REGIONS = "regions";
    public static final String PAGES = "pages";
    public static final String WORDS = "words";
    public static final String STATUS = "status";
    public static final String DETAIL = "detail";
    public static final String FINGERPRINT = "fingerprint";

    private static final String AUTHOR_SEPARATOR = "; ";

    public static final Table TABLE =
            new Table(
                    "reports",
                    "One report file: what it is and whether it could be read.",
                    List.of(
                            Column.required(
                                    REPORT,
                                    ColumnType.TEXT,
                                    "identifier of the report inside the edition"),
                            Column.required(
                                    FILE,
                                    ColumnType.TEXT,
                                    "path inside the reports folder, with forward slashes"),
                            Column.required(SHA256, ColumnType.TEXT, "SHA-256 of the file"),
                            Column.optional(
                                    TITLE,
                                    ColumnType.TEXT,
                                    "title; empty when the file could not be read"),
                            Column.optional(
                                    LANGUAGE,
                                    ColumnType.TEXT,
                                    "ISO 639-1 code of the main language"),
                            Column.optional(
                                    YEAR, ColumnType.INTEGER, "year of publication, where known"),
                            Column.required(
                                            AUTHORS,
                                            ColumnType.TEXT,
                                            "who wrote it, separated by a semicolon and a space; empty when unknown")
                                    .since(1, ""),
                            Column.required(
                                    THEMES, ColumnType.TEXT, "theme codes separated by a space"),
                            Column.required(
                                    REGIONS, ColumnType.TEXT, "NUTS codes separated by a space"),
                            Column.required(PAGES, ColumnType.INTEGER, "number of pages read"),
                            Column.required(WORDS, ColumnType.LONG, "number of words read"),
                            Column.required(
                                    STATUS,
                                    ColumnType.TEXT,
                                    "indexed, or the code of the reason why it is not"),
                            Column.optional(
                                    DETAIL,
                                    ColumnType.TEXT,
                                    "what was wrong and what to do; an indexed report may have"
                                            + " one too"),
                            Column.optional(
                                            FINGERPRINT,
                                            ColumnType.TEXT,
                                            "what the reading depended on; a file with the same one is not"
                                                    + " read again")
                                    .since(1)),
                    List.of(REPORT));

    /// The names of authors as one cell.
    public static String cellOf(List<String> authors) {
        return String.join(AUTHOR_SEPARATOR, authors);
    }

    /// The names of authors in a cell.
    public static List<String> authorsIn(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(AUTHOR_SEPARATOR));
    }

    private ReportTable() {}
}
