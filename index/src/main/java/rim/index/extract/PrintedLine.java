package rim.index.extract;

import java.util.ArrayList;
import java.util.List;

/// A line of a page and how it stands there.
///
/// @param text empty between paragraphs
/// @param place how far down its page it stands, in steps that are the same on every page
/// @param type size of its letters, in steps; 0 where it is not known
/// @param atEdge whether it stands where heads and feet of pages are printed
record PrintedLine(String text, int place, int type, boolean atEdge) {
    /// Lines so many points apart stand at the same place.
    static final double PLACE = 3;

    /// A step between types, in points.
    static final double TYPE = 0.5;

    private static final int EDGE = 3;

    /// What parts two paragraphs.
    static final PrintedLine NONE = new PrintedLine("", 0, 0, false);

    boolean isBlank() {
        return text.isBlank();
    }

    PrintedLine withText(String other) {
        return new PrintedLine(other, place, type, atEdge);
    }

    /// The lines of a page of plain text: they stand where they are counted from the nearer end of
    /// the page, and its first and last three are at its edge.
    static List<PrintedLine> ofPlainText(List<String> lines) {
        int written = (int) lines.stream().filter(l -> !l.isBlank()).count();
        var printed = new ArrayList<PrintedLine>();
        int at = 0;
        for (String line : lines) {
            if (line.isBlank()) {
                printed.add(NONE);
                continue;
            }
            boolean above = at < written - 1 - at;
            // two apart, so that neighbours are not taken for the same place
            int place = 3 * (above ? at : at - written);
            boolean atEdge = at < EDGE || written - at <= EDGE;
            printed.add(new PrintedLine(line, place, 0, atEdge));
            at++;
        }
        return printed;
    }

    static List<String> texts(List<PrintedLine> lines) {
        return lines.stream().map(PrintedLine::text).toList();
    }
}
