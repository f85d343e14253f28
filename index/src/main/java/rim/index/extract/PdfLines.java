package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Takes the lines of one page from a PDF, with an empty line between paragraphs: in the order in
/// which they were drawn, but columns that were drawn row by row one after the other, a title that
/// was drawn last first, and what is written at an angle by itself.
final class PdfLines extends PDFTextStripper {
    private static final int LONGEST_HEADING = 200;
    private static final double SAME_SIZE = 0.97;

    /// Heads and feet stand in so much of a page at its top and bottom.
    private static final double EDGE = 0.12;

    /// Of a letter that stands so much of its size outside the page, something may be seen.
    private static final double AT_EDGE = 0.5;

    private static final int FULL_TURN = 360;

    /// Stands for a soft hyphen that is given as the text of what is drawn, which the library takes
    /// out: a word that was broken there would fall apart.
    private static final char SOFT_HYPHEN = '\uE0AD';

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private final SlantedText slanted = new SlantedText();
    private final PdfLayers layers;

    /// @param layers the layers of the document
    PdfLines(PdfLayers layers) {
        this.layers = layers;
    }

    /// The lines read so far.
    List<PrintedLine> lines() {
        return PdfColumns.inReadingOrder(Initials.joined(lines)).stream()
                .map(PdfLines::printed)
                .toList();
    }

    private static PrintedLine printed(PdfLine line) {
        if (line.isBlank()) {
            return PrintedLine.NONE;
        }
        double share = line.pageHeight() == 0 ? 0.5 : line.top() / line.pageHeight();
        return new PrintedLine(
                withSoftHyphens(line.text()),
                (int) Math.round(line.top() / PrintedLine.PLACE),
                (int) Math.round(line.size() / PrintedLine.TYPE),
                share < EDGE || share > 1 - EDGE);
    }

    // A hyphen that the author wrote needs no other.
    private static String withSoftHyphens(String text) {
        return text.indexOf(SOFT_HYPHEN) < 0
                ? text
                : text.replace("-" + SOFT_HYPHEN, "-").replace(SOFT_HYPHEN, '\u00AD');
    }

    /// The text in the largest letters: neighbouring lines of that size together.
    Optional<String> largest() {
        var written = Initials.joined(lines).stream().filter(l -> isWritten(l.text())).toList();
        double largest = written.stream().mapToDouble(PdfLine::size).max().orElse(0);
        var found = new StringBuilder();
        for (PdfLine each : written) {
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
    protected void processTextPosition(TextPosition letter) {
        if (isOnPage(letter) && !layers.isHiding() && !slanted.take(letter)) {
            super.processTextPosition(upright(letter));
        }
    }

    // What printers are told beside a page is cut off with the paper, and no reader sees it. Places
    // count from the corner of what is left.
    private boolean isOnPage(TextPosition letter) {
        var box = getCurrentPage().getCropBox();
        double edge = AT_EDGE * letter.getTextMatrix().getScalingFactorY();
        double x = letter.getTextMatrix().getTranslateX();
        double y = letter.getTextMatrix().getTranslateY();
        return Math.max(x, letter.getEndX()) >= -edge
                && Math.min(x, letter.getEndX()) <= box.getWidth() + edge
                && Math.max(y, letter.getEndY()) >= -edge
                && Math.min(y, letter.getEndY()) <= box.getHeight() + edge;
    }

    // The library passes over a part whose properties it does not find; its end counts all the
    // same.
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        int depth = layers.depth();
        super.processOperator(operator, operands);
        boolean begins = operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ);
        if (begins && layers.depth() == depth) {
            layers.begin(null, null);
        }
    }

    @Override
    public void beginMarkedContentSequence(@Nullable COSName tag, @Nullable COSDictionary marked) {
        layers.begin(tag, marked);
        super.beginMarkedContentSequence(tag, withSoftHyphens(marked));
    }

    private static @Nullable COSDictionary withSoftHyphens(@Nullable COSDictionary marked) {
        var text = marked == null ? null : marked.getString(COSName.ACTUAL_TEXT);
        if (text == null || text.indexOf('\u00AD') < 0) {
            return marked;
        }
        var other = new COSDictionary(marked);
        other.setString(COSName.ACTUAL_TEXT, text.replace('\u00AD', SOFT_HYPHEN));
        return other;
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        layers.end();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!layers.isHidden(form.getOptionalContent())) {
            layers.apart(() -> super.showForm(form));
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (!layers.isHidden(form.getOptionalContent())) {
            layers.apart(() -> super.showTransparencyGroup(form));
        }
    }

    // The library joins letters along the page: those that stand on their side are laid down.
    private static TextPosition upright(TextPosition letter) {
        if (Math.floorMod((int) (letter.getDir() - letter.getRotation()), FULL_TURN) == 0) {
            return letter;
        }
        float size = letter.getTextMatrix().getScalingFactorX();
        boolean aside = letter.getDir() % 180 != 0;
        float width = aside ? letter.getPageHeight() : letter.getPageWidth();
        float height = aside ? letter.getPageWidth() : letter.getPageHeight();
        float x = letter.getXDirAdj();
        float y = height - letter.getYDirAdj();
        return new TextPosition(
                0,
                width,
                height,
                new Matrix(size, 0, 0, size, x, y),
                x + letter.getWidthDirAdj(),
                y,
                letter.getHeight(),
                letter.getWidthDirAdj(),
                letter.getWidthOfSpace(),
                letter.getUnicode(),
                letter.getCharacterCodes(),
                letter.getFont(),
                letter.getFontSize(),
                (int) letter.getFontSizeInPt());
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        current.append(text);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        current.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        if (!current.toString().isBlank()) {
            lines.add(PdfLine.of(current.toString().strip(), letters));
        }
        current.setLength(0);
        letters.clear();
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

    @Override
    protected void endPage(PDPage page) throws IOException {
        super.endPage(page);
        for (PdfLine line : slanted.lines()) {
            parted();
            lines.add(line);
        }
        parted();
    }

    private void parted() {
        writeLineSeparator();
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add(PdfLine.NONE);
        }
    }
}
