package rim.index.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/// A line as it was drawn.
///
/// @param text its words in the order in which they were drawn; empty between paragraphs
/// @param letters the line once more, its letters in the order of the eye
/// @param size the largest size of its letters, in points
/// @param top how far it is below the top of the page, in points
/// @param pageHeight height of the page as the line is read, in points
/// @param pieces the line's parts between wide gaps, from left to right
record PdfLine(
        String text,
        String letters,
        double size,
        double top,
        double pageHeight,
        List<Piece> pieces) {

    /// What parts two paragraphs.
    static final PdfLine NONE = new PdfLine("", "", 0, 0, 0, List.of());

    /// No letter before Hebrew ones is written from right to left.
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

    /// A gap between letters that is wider than so much of their size parts words.
    private static final double SPACE = 0.15;

    /// One that is wider than so much may part columns.
    private static final double GUTTER = 1.1;

    /// A part of a line from one place to another, in points from the left.
    record Piece(String text, double from, double to) {}

    PdfLine {
        pieces = List.copyOf(pieces);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    PdfLine withText(String other) {
        return new PdfLine(other, letters, size, top, pageHeight, pieces);
    }

    /// The line of some letters.
    static PdfLine of(String text, List<TextPosition> drawn) {
        double size = size(drawn);
        var first = drawn.getFirst();
        boolean aside = first.getDir() == 90 || first.getDir() == 270;
        double height = aside ? first.getPageWidth() : first.getPageHeight();
        double top = first.getYDirAdj();
        var ordered = new ArrayList<TextPosition>(drawn.size());
        boolean isRightToLeft = false;
        for (TextPosition each : drawn) {
            if (!each.getUnicode().isBlank()) {
                ordered.add(each);
                isRightToLeft |= isRightToLeft(each);
            }
        }
        if (ordered.isEmpty() || isRightToLeft) {
            return new PdfLine(text, text, size, top, height, List.of());
        }
        boolean isInOrder = isInOrder(ordered);
        size =
                isInOrder && Initials.begins(ordered)
                        ? size(ordered.subList(1, ordered.size()))
                        : size;
        var line = isInOrder ? NoteMark.apart(text, ordered) : text;
        if (!isInOrder) {
            ordered.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        }
        var pieces = pieces(ordered);
        if (LetterSpacing.isSpaced(text)
                || (pieces.size() == 1 && LetterSpacing.isSpaced(ordered))) {
            var joined = LetterSpacing.joined(ordered);
            return new PdfLine(joined, joined, size, top, height, List.of());
        }
        return new PdfLine(
                line, isInOrder ? line : withSpaces(ordered, SPACE), size, top, height, pieces);
    }

    private static double size(List<TextPosition> letters) {
        double size = 0;
        for (TextPosition each : letters) {
            size = Math.max(size, each.getFontSizeInPt());
        }
        return size;
    }

    // Programs draw the great letters of a title first and the small ones after them, where those
    // are of another size.
    private static boolean isInOrder(List<TextPosition> letters) {
        for (int i = 1; i < letters.size(); i++) {
            if (letters.get(i).getXDirAdj() < letters.get(i - 1).getXDirAdj()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRightToLeft(TextPosition letter) {
        var text = letter.getUnicode();
        if (text.charAt(0) < FIRST_RIGHT_TO_LEFT) {
            return false;
        }
        byte direction = Character.getDirectionality(text.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String withSpaces(List<TextPosition> ordered, double space) {
        var line = new StringBuilder();
        double end = Double.POSITIVE_INFINITY;
        TextPosition last = null;
        for (TextPosition each : ordered) {
            boolean apart =
                    each.getXDirAdj() - end > space * each.getFontSizeInPt()
                            || (last != null && NoteMark.begins(line, last, each));
            line.append(apart ? " " : "").append(each.getUnicode());
            end = each.getXDirAdj() + each.getWidthDirAdj();
            last = each;
        }
        return line.toString();
    }

    private static List<Piece> pieces(List<TextPosition> ordered) {
        var pieces = new ArrayList<Piece>(1);
        int first = 0;
        double end = right(ordered.getFirst());
        for (int i = 1; i <= ordered.size(); i++) {
            boolean last = i == ordered.size();
            if (last
                    || ordered.get(i).getXDirAdj() - end
                            > GUTTER * ordered.get(i).getFontSizeInPt()) {
                var letters = ordered.subList(first, i);
                pieces.add(
                        new Piece(
                                withSpaces(letters, SPACE), letters.getFirst().getXDirAdj(), end));
                first = i;
            }
            end = last ? end : Math.max(end, right(ordered.get(i)));
        }
        return pieces;
    }

    private static double right(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }
}
