package rim.index.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Takes the lines of one page from a PDF, with an empty line between paragraphs.
final class PdfLines extends PDFTextStripper {
    private static final int LONGEST_HEADING = 200;
    private static final double SAME_SIZE = 0.97;

    private record Line(String text, float size) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
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
                found.append(' ').append(each.text());
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
    }

    @Override
    protected void writeWordSeparator() {
        current.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        if (!current.toString().isBlank()) {
            lines.add(new Line(current.toString().strip(), size));
        }
        current.setLength(0);
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
            lines.add(new Line("", 0));
        }
    }
}
