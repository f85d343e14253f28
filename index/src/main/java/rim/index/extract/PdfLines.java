package rim.index.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines of one page from a PDF, with an empty line between paragraphs.
final class PdfLines extends PDFTextStripper {
    private static final int LONGEST_HEADING = 200;
    private static final double SAME_SIZE = 0.97;

    /// A gap between letters that is wider than so much of their size parts words.
    private static final double SPACE = 0.15;

    /// @param letters the line once more, its letters in the order of the eye
    private record Line(String text, float size, String letters) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private float size;

    /// The lines read so far.
    List<String> lines() {
        return lines.stream().map(Line::text).toList();
    }

    /// The text in the largest letters: neighbouring lines of that size together.
    Optional<String> largest() {
        var written = lines.stream().filter(l -> isWritten(l.text())).toList();
        double largest = written.stream().mapToDouble(Line::size).max().orElse(0);
        var found = new StringBuilder();
        for (Line each : written) {
            boolean large = each.size() >= largest * SAME_SIZE;
            boolean room = found.length() + each.text().length() < LONGEST_HEADING;
            if (large && room) {
                found.append(' ').append(each.letters());
            } else if (!found.isEmpty()) {
                break;
            }
        }
        return Optional.of(found.toString().strip()).filter(t -> !t.isEmpty());
    }

    private static boolean isWritten(String line) {
        return line.codePoints().filter(Character::isLetter).limit(3).count() == 3;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        current.append(text);
        for (TextPosition each : positions) {
            size = Math.max(size, each.getFontSizeInPt());
        }
        letters.addAll(positions);
    }

    // Programs draw the great letters of a title first and the small ones after them, where those
    // are of another size.
    private boolean isInOrder() {
        for (int i = 1; i < letters.size(); i++) {
            if (letters.get(i).getXDirAdj() < letters.get(i - 1).getXDirAdj()) {
                return letters.stream().anyMatch(PdfLines::isRightToLeft);
            }
        }
        return true;
    }

    private static boolean isRightToLeft(TextPosition letter) {
        byte direction = Character.getDirectionality((letter.getUnicode() + ' ').codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private String inOrder() {
        var ordered =
                letters.stream()
                        .filter(l -> !l.getUnicode().isBlank())
                        .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                        .toList();
        var line = new StringBuilder();
        double end = Double.POSITIVE_INFINITY;
        for (TextPosition each : ordered) {
            boolean apart = each.getXDirAdj() - end > SPACE * each.getFontSizeInPt();
            line.append(apart ? " " : "").append(each.getUnicode());
            end = each.getXDirAdj() + each.getWidthDirAdj();
        }
        return line.toString();
    }

    @Override
    protected void writeWordSeparator() {
        current.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        if (!current.toString().isBlank()) {
            var text = current.toString().strip();
            lines.add(new Line(text, size, isInOrder() ? text : inOrder()));
        }
        current.setLength(0);
        letters.clear();
        size = 0;
    }

    @Override
    protected void writeParagraphStart() {
        parted();
    }

    @Override
    protected void writeParagraphEnd() {
        parted();
    }

    @Override
    protected void writeParagraphSeparator() {
        parted();
    }

    @Override
    protected void writePageStart() {
        parted();
    }

    @Override
    protected void writePageEnd() {
        writeLineSeparator();
    }

    private void parted() {
        writeLineSeparator();
        if (!lines.isEmpty() && !lines.getLast().text().isEmpty()) {
            lines.add(new Line("", 0, ""));
        }
    }
}
