package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;
import rim.index.extract.PdfLine.Piece;

/// First letters of a text that are drawn so large that they reach down beside its first lines, or
/// rise above them: they are letters of its first word, and no heading.
final class Initials {
    /// An initial is so many times as large as the letters behind it.
    private static final double LARGER = 1.6;

    /// A gap from an initial to the rest of its word is at most so much of the size of that, where
    /// the initial alone is a word of some language (*I*, *Å*, *W*).
    private static final double GAP_IN_WORD = 0.45;

    /// And so much elsewhere.
    private static final double GAP = 1.2;

    /// Letters rise so far above the line that they stand on, of their size.
    private static final double RISE = 0.7;

    private static final Pattern INITIAL = Pattern.compile("[\\p{Pi}\\p{Ps}\"„'«»]?\\p{Lu}['’]?");
    private static final Pattern WORD_ALONE =
            Pattern.compile("[\\p{Pi}\\p{Ps}\"„'«»]?[AEIOUYKSVWZÀÁÂÅÆÈÉÍÓÖØÚΑΕΗΙΟΥАВЗИКОСУЯ]");
    private static final Pattern REST =
            Pattern.compile("['’]?\\p{Ll}.*|['’]?\\p{Lu}+(?!\\p{L}).*", Pattern.DOTALL);

    private Initials() {}

    /// Whether a line begins with one.
    ///
    /// @param letters from left to right, without spaces
    static boolean begins(List<TextPosition> letters) {
        return letters.size() > 1
                && letters.getFirst().getFontSizeInPt() >= LARGER * letters.get(1).getFontSizeInPt()
                && INITIAL.matcher(letters.getFirst().getUnicode()).matches();
    }

    /// Lines with the initials that were drawn as lines of their own at the words that they begin.
    static List<PdfLine> joined(List<PdfLine> lines) {
        var joined = new ArrayList<>(lines);
        for (PdfLine each : lines) {
            if (each.pieces().size() == 1 && INITIAL.matcher(each.text()).matches()) {
                join(each, joined);
            }
        }
        return joined;
    }

    private static void join(PdfLine initial, List<PdfLine> lines) {
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isBeside(initial, lines.get(i))
                    && (first < 0 || lines.get(i).top() < lines.get(first).top())) {
                first = i;
            }
        }
        if (first >= 0) {
            lines.set(first, begun(initial, lines.get(first)));
            int at = lines.indexOf(initial);
            lines.remove(at);
            // what parted it from the text parts nothing any more
            if (at + 2 == first && lines.get(at).isBlank()) {
                lines.remove(at);
            }
        }
    }

    private static boolean isBeside(PdfLine initial, PdfLine line) {
        return !line.pieces().isEmpty()
                && initial.size() >= LARGER * line.size()
                && line.top() <= initial.top()
                && line.top() - RISE * line.size() >= initial.top() - initial.size()
                && gap(initial, line) > -line.size()
                && gap(initial, line) < GAP * line.size()
                && REST.matcher(line.pieces().getFirst().text()).matches();
    }

    private static double gap(PdfLine initial, PdfLine line) {
        return line.pieces().getFirst().from() - initial.pieces().getFirst().to();
    }

    private static PdfLine begun(PdfLine initial, PdfLine line) {
        boolean isWord =
                WORD_ALONE.matcher(initial.text()).matches()
                        && gap(initial, line) > GAP_IN_WORD * line.size();
        var begin = initial.text() + (isWord ? " " : "");
        var pieces = new ArrayList<>(line.pieces());
        var piece = pieces.getFirst();
        pieces.set(
                0, new Piece(begin + piece.text(), initial.pieces().getFirst().from(), piece.to()));
        return new PdfLine(
                begin + line.text(),
                begin + line.letters(),
                line.size(),
                line.top(),
                line.pageHeight(),
                pieces);
    }
}
