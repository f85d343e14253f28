package rim.index.passage;

/// The fields of a passage in the index.
///
/// Text and title are analysed twice: as whole words under their own name, and under {@link
/// #inLanguage} by the rules of the passage's language.
public final class PassageFields {
    /// The passage itself, and after the report's first one the title, so that a title is found
    /// once. Stored, without the title.
    public static final String TEXT = "text";

    /// The report's title, in each of its passages. Stored.
    public static final String TITLE = "title";

    /// Who wrote the report, a value for each. Stored.
    public static final String AUTHOR = "author";

    /// The heading that the passage stands under. Stored, absent when there is none.
    public static final String HEADING = "heading";

    /// Identifier of the report. Stored, and a doc value.
    public static final String REPORT = "report";

    /// Number of the passage in its report. Stored.
    public static final String PASSAGE = "passage";

    /// Where pages begin in the passage, as {@link PageStarts} writes it. Stored.
    public static final String PAGES = "pages";

    /// What the passage consists of. Stored unless it is text.
    public static final String KIND = "kind";

    /// {@link #OCR} when some of it was recognised on a picture of its page. Stored, else absent.
    public static final String READ_BY = "read_by";

    /// The value of {@link #READ_BY}.
    public static final String OCR = "ocr";

    /// ISO 639-1 code of the passage's language. Stored, and a doc value; absent when unknown.
    public static final String LANGUAGE = "language";

    /// Year of publication. Stored, and a doc value; absent when unknown.
    public static final String YEAR = "year";

    /// Codes of themes: what the report was said to be on, and what the passage speaks of. Stored.
    public static final String THEME = "theme";

    /// NUTS codes of regions: what the report was said to be about, and what the passage names.
    /// Stored.
    public static final String REGION = "region";

    /// The regions, and all that they lie in. A doc value.
    public static final String WITHIN = "within";

    /// The themes, and all that are broader. A doc value.
    public static final String BROADER = "broader";

    /// What the passage means, by the model that the index names. Absent where it has none, or does
    /// not know the passage's language.
    public static final String VECTOR = "vector";

    private PassageFields() {}

    /// The name under which a field is analysed by the rules of a language.
    public static String inLanguage(String field, String language) {
        return field + "_" + language;
    }
}
