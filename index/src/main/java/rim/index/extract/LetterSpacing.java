package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/// Headings whose letters are set apart (`S T R A T E G Y`): their words are what stands between
/// the wider gaps.
final class LetterSpacing {
    private static final int FEWEST_LETTERS = 5;
    private static final double SHARE = 0.7;
    private static final double WIDER = 1.7;

    private LetterSpacing() {}

    /// Whether most of a line's words are single letters.
    static boolean isSpaced(String line) {
        var words = line.split("\\s+");
        int single = 0;
        for (String word : words) {
            single += word.length() == 1 && Character.isLetter(word.charAt(0)) ? 1 : 0;
        }
        return single >= FEWEST_LETTERS && single >= SHARE * words.length;
    }

    /// The words of such a line.
    ///
    /// @param letters from left to right, without spaces
    static String joined(List<TextPosition> letters) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < letters.size(); i++) {
            gaps.add(gap(letters, i));
        }
        double usual = gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(0.0);
        double size = letters.getFirst().getFontSizeInPt();
        var line = new StringBuilder(letters.getFirst().getUnicode());
        for (int i = 1; i < letters.size(); i++) {
            boolean apart = gap(letters, i) > WIDER * usual + 0.1 * size;
            line.append(apart ? " " : "").append(letters.get(i).getUnicode());
        }
        return line.toString();
    }

    private static double gap(List<TextPosition> letters, int at) {
        var before = letters.get(at - 1);
        return letters.get(at).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    }
}
