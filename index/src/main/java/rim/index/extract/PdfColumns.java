package rim.index.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rim.index.extract.PdfLine.Piece;

/// Puts lines into the order in which they are read: columns of running text that were drawn row by
/// row become one column after the other, and a title that was drawn last comes first. Tables, and
/// whatever is in doubt, stay as they were drawn, with marks between their cells.
final class PdfColumns {
    /// Fewer rows make no columns.
    private static final int FEWEST_ROWS = 4;

    /// Running text has so many letters in a row of a column at least.
    private static final int FEWEST_LETTERS = 12;

    /// And goes on within a sentence in so many of its rows.
    private static final double GOING_ON = 0.4;

    private static final double LARGER = 1.15;
    private static final int MOST_TITLE_LINES = 4;

    private PdfColumns() {}

    static List<PdfLine> inReadingOrder(List<PdfLine> lines) {
        var ordered = new ArrayList<PdfLine>();
        int endOfTable = 0;
        for (int at = 0; at < lines.size(); ) {
            int end = endOfRows(lines, at);
            var rows = lines.subList(at, end).stream().filter(l -> !l.isBlank()).toList();
            if (rows.size() >= FEWEST_ROWS && isRunningText(rows)) {
                ordered.addAll(columnByColumn(rows));
                at = end;
            } else {
                endOfTable = rows.size() > 1 ? Math.max(endOfTable, end) : endOfTable;
                ordered.add(PdfCells.marked(lines.get(at), at < endOfTable));
                at++;
            }
        }
        return titleFirst(ordered);
    }

    // Rows that follow each other with as many pieces and a gap in common.
    private static int endOfRows(List<PdfLine> lines, int from) {
        var first = lines.get(from);
        int columns = first.pieces().size();
        if (columns < 2) {
            return from;
        }
        var ends = new double[columns - 1];
        var starts = new double[columns - 1];
        Arrays.fill(starts, Double.POSITIVE_INFINITY);
        int end = from;
        for (int at = from; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            if (line.pieces().size() != columns) {
                break;
            }
            boolean apart = true;
            for (int gap = 0; gap < columns - 1; gap++) {
                ends[gap] = Math.max(ends[gap], line.pieces().get(gap).to());
                starts[gap] = Math.min(starts[gap], line.pieces().get(gap + 1).from());
                apart &= starts[gap] > ends[gap];
            }
            if (!apart) {
                break;
            }
            end = at + 1;
        }
        return end;
    }

    private static boolean isRunningText(List<PdfLine> rows) {
        for (int column = 0; column < rows.getFirst().pieces().size(); column++) {
            int goingOn = 0;
            int letters = 0;
            int figures = 0;
            for (PdfLine row : rows) {
                var text = row.pieces().get(column).text();
                goingOn += Character.isLowerCase(text.codePointAt(0)) ? 1 : 0;
                letters += (int) text.chars().filter(Character::isLetter).count();
                figures += (int) text.chars().filter(Character::isDigit).count();
            }
            if (goingOn < GOING_ON * rows.size()
                    || letters < FEWEST_LETTERS * rows.size()
                    || figures * 5 > letters) {
                return false;
            }
        }
        return true;
    }

    private static List<PdfLine> columnByColumn(List<PdfLine> rows) {
        var lines = new ArrayList<PdfLine>();
        for (int column = 0; column < rows.getFirst().pieces().size(); column++) {
            for (PdfLine row : rows) {
                Piece piece = row.pieces().get(column);
                lines.add(
                        new PdfLine(
                                piece.text(),
                                piece.text(),
                                row.size(),
                                row.top(),
                                row.pageHeight(),
                                List.of(piece)));
            }
            lines.add(PdfLine.NONE);
        }
        return lines;
    }

    // The last lines, when they stand above all others and are larger.
    private static List<PdfLine> titleFirst(List<PdfLine> lines) {
        int found = lines.size();
        int taken = 0;
        for (int at = lines.size() - 1; at > 0 && taken < MOST_TITLE_LINES; at--) {
            if (!lines.get(at).isBlank()) {
                taken++;
                found = isTitle(lines.subList(at, lines.size()), lines.subList(0, at)) ? at : found;
            }
        }
        if (found == lines.size()) {
            return lines;
        }
        var ordered = new ArrayList<>(lines.subList(found, lines.size()));
        ordered.add(PdfLine.NONE);
        ordered.addAll(lines.subList(0, found));
        return ordered;
    }

    private static boolean isTitle(List<PdfLine> last, List<PdfLine> others) {
        double bottom = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (PdfLine each : last) {
            bottom = Math.max(bottom, each.top());
            smallest = each.isBlank() ? smallest : Math.min(smallest, each.size());
        }
        boolean any = false;
        for (PdfLine each : others) {
            if (!each.isBlank()) {
                any = true;
                if (each.top() <= bottom || each.size() * LARGER >= smallest) {
                    return false;
                }
            }
        }
        return any;
    }
}
