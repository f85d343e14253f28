package rim.index.passage;

/// The fields of a passage in the index.
///
/// Text, title and cover are analysed twice: under their own name without regard to language, and
/// under {@link #inLanguage} by the rules of the report's language.
public final class PassageFields {
    /// The passage itself. Stored.
    public static final String TEXT = "text";

    /// The report's title, in each of its passages. Stored.
    public static final String TITLE = "title";

    /// The report's title, in its first passage only, so that a title is found once.
    public static final String COVER = "cover";

    /// Identifier of the report. Stored.
    public static final String REPORT = "report";

    /// Number of the page in the report, 1 is the first. Stored.
    public static final String PAGE = "page";

    /// The page number as printed. Stored, absent when unknown.
    public static final String LABEL = "label";

    /// Number of the page in the whole index, as a doc value: passages of one page share it.
    public static final String PAGE_IN_INDEX = "page_in_index";

    /// ISO 639-1 code of the report's language. Stored, absent when unknown.
    public static final String LANGUAGE = "language";

    /// Year of publication. Stored, absent when unknown.
    public static final String YEAR = "year";

    /// Codes of themes. Stored.
    public static final String THEME = "theme";

    /// NUTS codes of regions. Stored.
    public static final String REGION = "region";

    private PassageFields() {}

    /// The name under which a field is analysed by the rules of a language.
    public static String inLanguage(String field, String language) {
        return field + "_" + language;
    }
}
