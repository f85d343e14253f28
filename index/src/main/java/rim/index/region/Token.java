package rim.index.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word of a text, with hyphens and apostrophes within it.
final class Token {
    private final String text;
    private final int start;
    private final int end;
    private @Nullable String form;

    private Token(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /// The words of a text.
    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                int end = end(text, at);
                tokens.add(new Token(text, at, end));
                at = end;
            } else {
                at++;
            }
        }
        return tokens;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length()) {
            boolean isJoint = isJoint(text.charAt(end));
            if (isJoint && (end + 1 == text.length() || !isPart(text.charAt(end + 1)))) {
                return end;
            }
            if (!isJoint && !isPart(text.charAt(end))) {
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
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /// Whether it begins with a great letter.
    boolean isGreat() {
        return Character.isUpperCase(text.charAt(start));
    }

    /// As names are kept.
    String form() {
        var known = form;
        if (known == null) {
            known = RegionNames.form(text.substring(start, end));
            form = known;
        }
        return known;
    }
}
