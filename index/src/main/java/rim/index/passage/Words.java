package rim.index.passage;

/// Counts words as a reader does: runs of characters without a space, but no bars between the cells
/// of a table.
final class Words {
    private Words() {}

    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i)) || isBar(text, i);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    private static boolean isBar(String text, int at) {
        return text.charAt(at) == '|'
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    /// How many of the words are numbers, perhaps with a sign or a unit.
    static int figures(String text) {
        int figures = 0;
        for (String word : text.split("\\s+")) {
            long digits = word.chars().filter(Character::isDigit).count();
            long letters = word.chars().filter(Character::isLetter).count();
            figures += digits > letters ? 1 : 0;
        }
        return figures;
    }
}
