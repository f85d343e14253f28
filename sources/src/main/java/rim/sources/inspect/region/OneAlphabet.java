package rim.sources.inspect.region;

/// Greek and Cyrillic names in which Latin letters stand that look the same, as in Eurostat's own
/// list, which writes `Aττική` with a Latin A.
final class OneAlphabet {
    private static final String LATIN = "abehikmnoptuvxyz";
    private static final String GREEK = "αβεηικμνορτυνχυζ";
    private static final String LATIN_IN_CYRILLIC = "abcehkmoptxyijs";
    private static final String CYRILLIC = "авсенкмортхуіјѕ";

    /// The text, all in Greek or Cyrillic letters where it has any of them.
    ///
    /// @param text in lower case, without accents
    static String of(String text) {
        if (has(text, Character.UnicodeScript.GREEK)) {
            return replaced(text, LATIN, GREEK);
        }
        return has(text, Character.UnicodeScript.CYRILLIC)
                ? replaced(text, LATIN_IN_CYRILLIC, CYRILLIC)
                : text;
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    private static String replaced(String text, String from, String to) {
        var letters = new StringBuilder(text);
        for (int i = 0; i < letters.length(); i++) {
            int at = from.indexOf(letters.charAt(i));
            if (at >= 0) {
                letters.setCharAt(i, to.charAt(at));
            }
        }
        return letters.toString();
    }

    private OneAlphabet() {}
}
