package rim.index.search;

/// What stands before and after each word of a snippet that was asked for.
///
/// Snippets are plain text from files that anybody may have written. Whoever shows them as HTML
/// escapes them: choose markers that no text holds, such as two private-use characters, escape the
/// snippet, and only then put tags in their place.
public record Markers(String before, String after) {
    /// `<b>` and `</b>`.
    public static final Markers BOLD = new Markers("<b>", "</b>");

    /// Nothing.
    public static final Markers NONE = new Markers("", "");
}
