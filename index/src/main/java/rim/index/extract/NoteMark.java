package rim.index.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/// A raised figure or sign that calls a note. The word that it stands at ends before it; what is
/// raised at a figure or a short sign is part of it (*2e*, *km2*).
final class NoteMark {
    private static final int LETTERS = 3;
    private static final Pattern WORD =
            Pattern.compile("\\p{L}{" + LETTERS + "}|.*[\\p{Pe}\\p{Pf}.,;:]");
    private static final Pattern MARK = Pattern.compile("[\\[(]?(\\d{1,3}|[*†‡]+)[\\])]?");

    /// What is raised is smaller than so much of the letter before it, and higher by so much of it.
    private static final double SMALLER = 0.85;

    private static final double HIGHER = 0.15;

    private NoteMark() {}

    /// Whether raised text behind some other is such a mark.
    static boolean is(CharSequence before, String raised) {
        int from = Math.max(0, before.length() - LETTERS);
        return MARK.matcher(raised.strip()).matches()
                && WORD.matcher(before.subSequence(from, before.length())).matches();
    }

    /// Whether such a mark begins with a letter of a line in a PDF.
    static boolean begins(CharSequence before, TextPosition last, TextPosition next) {
        return isSmaller(last, next)
                && last.getYDirAdj() - next.getYDirAdj() > HIGHER * last.getFontSizeInPt()
                && is(before, next.getUnicode());
    }

    private static boolean isSmaller(TextPosition last, TextPosition next) {
        return next.getFontSizeInPt() < SMALLER * last.getFontSizeInPt();
    }

    // Most lines are of one size.
    private static boolean mayHaveMarks(List<TextPosition> letters) {
        for (int i = 1; i < letters.size(); i++) {
            if (isSmaller(letters.get(i - 1), letters.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// A line with its marks apart; as it is when its letters are not those that were drawn.
    static String apart(String line, List<TextPosition> letters) {
        if (!mayHaveMarks(letters)) {
            return line;
        }
        var apart = new StringBuilder(line.length());
        int at = 0;
        TextPosition last = null;
        for (TextPosition each : letters) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                apart.append(line.charAt(at++));
            }
            if (!line.startsWith(each.getUnicode(), at)) {
                return line;
            }
            if (last != null && begins(apart, last, each)) {
                apart.append(' ');
            }
            apart.append(each.getUnicode());
            at += each.getUnicode().length();
            last = each;
        }
        return apart.append(line, at, line.length()).toString();
    }
}
