package rim.index.extract;

import rim.index.extract.PdfLine.Piece;

/// Marks where the cells of a table's row end, as the tables of other forms have it: by a bar
/// between words. What stands beside each other, such as a region and a company, is no name and no
/// phrase. Figures need none.
final class PdfCells {
    private static final String BAR = " |";

    /// A gap that is wider than so much of the letters' size parts cells also where no other row
    /// shows it.
    private static final double WIDE = 3;

    private PdfCells() {}

    /// @param isRow whether other rows have the same gaps
    static PdfLine marked(PdfLine line, boolean isRow) {
        var text = new StringBuilder(line.text());
        int at = 0;
        for (int i = 1; i < line.pieces().size(); i++) {
            var piece = line.pieces().get(i - 1);
            var next = line.pieces().get(i);
            at = behind(text, at, piece.text());
            if (at < 0) {
                return line;
            }
            boolean isWide = next.from() - piece.to() > WIDE * line.size();
            if ((isRow || isWide) && hasWord(piece) && beginsWithLetter(next)) {
                text.insert(at, BAR);
                at += BAR.length();
            }
        }
        return line.withText(text.toString());
    }

    private static boolean hasWord(Piece piece) {
        return piece.text().codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }

    private static boolean beginsWithLetter(Piece piece) {
        return hasWord(piece) && Character.isLetter(piece.text().codePointAt(0));
    }

    /// The place in a line behind a part of it; -1 when that is not what comes next, or a blank
    /// does not follow.
    private static int behind(CharSequence line, int from, String part) {
        int at = from;
        for (int i = 0; i < part.length(); i++) {
            if (Character.isWhitespace(part.charAt(i))) {
                continue;
            }
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at == line.length() || line.charAt(at) != part.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at < line.length() && Character.isWhitespace(line.charAt(at)) ? at : -1;
    }
}
