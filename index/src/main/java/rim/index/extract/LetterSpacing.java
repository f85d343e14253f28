package rim.index.extract;

import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/// Headings whose letters are set apart (`S T R A T E G Y`): their words are what stands between
/// the wider gaps.
final class LetterSpacing {
    private static final int FEWEST_LETTERS = 5;
    private static final double SHARE = 0.7;

    /// What parts words is wider than the usual gap by so much of it, and of the letters' size:
    /// less than a blank is.
    private static final double WIDER = 0.45;

    private static final double MORE = 0.16;

    /// Letters are set apart when nearly all gaps are wider than so much of their size, but not
    /// than a letter.
    private static final double SET_APART = 0.06;

    private static final double NEARLY_ALL = 0.7;

    private static final double HALF = 0.5;
    private static final double A_LETTER = 0.3;

    private LetterSpacing() {}

    /// Whether most of a line's words are single letters.
    static boolean isSpaced(String line) {
        int words = 0;
        int single = 0;
        int length = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() && !Character.isWhitespace(line.charAt(i))) {
                length++;
            } else if (length > 0) {
                words++;
                single += length == 1 && Character.isLetter(line.charAt(i - 1)) ? 1 : 0;
                length = 0;
            }
        }
        return single >= FEWEST_LETTERS && single >= SHARE * words;
    }

    /// Whether the letters of a line are set apart a little, so that some of the gaps were taken
    /// for those between words.
    ///
    /// @param letters from left to right, without spaces
    static boolean isSpaced(List<TextPosition> letters) {
        long written = letters.stream().filter(l -> isLetter(l.getUnicode())).count();
        if (written < FEWEST_LETTERS || written * 2 < letters.size()) {
            return false;
        }
        double size = letters.getFirst().getFontSizeInPt();
        double narrow = gap(letters, 1 - NEARLY_ALL);
        double width = letters.stream().mapToDouble(TextPosition::getWidthDirAdj).sum();
        boolean areWidthsKnown = width > A_LETTER * size * letters.size();
        return areWidthsKnown && narrow > SET_APART * size && narrow < A_LETTER * size;
    }

    /// The words of such a line.
    ///
    /// @param letters from left to right, without spaces
    static String joined(List<TextPosition> letters) {
        double usual = gap(letters, HALF);
        double size = letters.getFirst().getFontSizeInPt();
        double widest = usual + Math.max(WIDER * usual, MORE * size);
        var line = new StringBuilder(letters.getFirst().getUnicode());
        for (int i = 1; i < letters.size(); i++) {
            boolean apart = gap(letters, i) > widest;
            line.append(apart ? " " : "").append(letters.get(i).getUnicode());
        }
        return line.toString();
    }

    private static boolean isLetter(String text) {
        return Character.isLetter(text.codePointAt(0));
    }

    // The gap than which such a share of all is narrower.
    private static double gap(List<TextPosition> letters, double share) {
        var gaps = new double[letters.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gap(letters, i + 1);
        }
        Arrays.sort(gaps);
        int place = (int) (gaps.length * share);
        return place < gaps.length ? gaps[place] : 0;
    }

    private static double gap(List<TextPosition> letters, int at) {
        var before = letters.get(at - 1);
        return letters.get(at).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    }
}
