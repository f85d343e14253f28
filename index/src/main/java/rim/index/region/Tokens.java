package rim.index.region;

import java.util.Arrays;

/// The words of a text, with hyphens and apostrophes within them.
final class Tokens {
    private static final int ASCII = 128;

    /// Letters and digits of ASCII, for which the JDK's tables are slow: most letters are of it.
    private static final boolean[] IS_WORD = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            IS_WORD[c] = Character.isLetterOrDigit(c);
        }
    }

    private final String text;
    private int[] bounds;
    private int size;

    private Tokens(String text) {
        this.text = text;
        this.bounds = new int[2 * Math.max(8, text.length() / 4)];
    }

    /// The words of a text.
    static Tokens of(String text) {
        var tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            if (isLetterOrDigit(text.charAt(at))) {
                int end = end(text, at);
                tokens.add(at, end);
                at = end;
            } else {
                at++;
            }
        }
        return tokens;
    }

    private void add(int start, int end) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        size++;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c < ASCII && IS_WORD[c]) {
                end++;
                continue;
            }
            if (isJoint(c)
                    ? end + 1 == text.length() || !isPart(text.charAt(end + 1))
                    : !isPart(c)) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '‐' || c == '’' || c == '\'';
    }

    private static boolean isPart(char c) {
        return isLetterOrDigit(c)
                || (c >= ASCII
                        && (Character.getType(c) == Character.NON_SPACING_MARK
                                || Character.getType(c) == Character.COMBINING_SPACING_MARK));
    }

    private static boolean isLetterOrDigit(char c) {
        return c < ASCII ? IS_WORD[c] : Character.isLetterOrDigit(c);
    }

    int size() {
        return size;
    }

    int start(int token) {
        return bounds[2 * token];
    }

    int end(int token) {
        return bounds[2 * token + 1];
    }

    String text() {
        return text;
    }

    /// Whether a word begins with a great letter.
    boolean isGreat(int token) {
        char c = text.charAt(start(token));
        return c < ASCII ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /// A word as names are kept.
    String form(int token) {
        return RegionNames.form(text.substring(start(token), end(token)));
    }
}
