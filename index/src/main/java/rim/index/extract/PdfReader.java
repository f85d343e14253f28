package rim.index.extract;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import rim.index.extract.DocumentText.PageText;

/// A PDF, page by page, in the order in which its text was laid down.
final class PdfReader {
    private static final long IN_MEMORY = 16L << 20;
    private static final long IN_MEMORY_AND_FILES = 1L << 30;
    private static final int PAGES_WITH_TITLE = 3;

    private final PDDocument document;
    private final ReadingLimits limits;
    private final List<List<PrintedLine>> pages = new ArrayList<>();
    private final List<Integer> failed = new ArrayList<>();
    private final Set<Integer> recognised = new HashSet<>();
    private final @Nullable PagePictures pictures;
    private @Nullable String heading;
    private int pictured;
    private long characters;

    private PdfReader(PDDocument document, ReadingLimits limits, @Nullable PagePictures pictures) {
        this.document = document;
        this.limits = limits;
        this.pictures = pictures;
    }

    /// How pages that are pictures are read.
    ///
    /// @param language ISO 639-1 code of the document's language, empty when unknown
    record Recognising(Tesseract tesseract, String language) {}

    /// @param recognising how pages that are pictures are read; none to leave them without text
    static DocumentText read(Path file, ReadingLimits limits, Optional<Recognising> recognising)
            throws IOException {
        var cache = MemoryUsageSetting.setupMixed(IN_MEMORY, IN_MEMORY_AND_FILES).streamCache;
        try (var document = Loader.loadPDF(file.toFile(), "", cache)) {
            var pictures =
                    recognising
                            .map(by -> new PagePictures(document, by.tesseract(), by.language()))
                            .orElse(null);
            return new PdfReader(document, limits, pictures).text();
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "It has a password");
        }
    }

    private DocumentText text() throws IOException {
        int count = document.getNumberOfPages();
        if (count == 0) {
            throw new UnreadableException(Reason.DAMAGED, "It has no pages");
        }
        if (count > limits.pages()) {
            throw new UnreadableException(
                    Reason.TOO_LARGE,
                    "It has " + count + " pages (" + limits.pages() + " are allowed)");
        }
        for (int page = 1; page <= count; page++) {
            readPage(page);
        }
        if (failed.size() == count) {
            throw new UnreadableException(Reason.DAMAGED, "None of its pages can be read");
        }
        var properties = new PdfProperties(document);
        return new DocumentText(
                        properties.title(),
                        heading,
                        declaredLanguage(),
                        null,
                        paragraphs(),
                        note(properties))
                .made(properties.made())
                .withPictures(pictured);
    }

    // A hostile page makes the library fail in many ways: the page costs itself, not the report.
    private void readPage(int page) throws UnreadableException {
        var layers = new PdfLayers(document.getDocumentCatalog().getOCProperties());
        var lines = new PdfLines(layers);
        lines.setStartPage(page);
        lines.setEndPage(page);
        try {
            lines.writeText(document, Writer.nullWriter());
        } catch (IOException | RuntimeException e) {
            failed.add(page);
        }
        var all = new ArrayList<>(lines.lines());
        var own = String.join(" ", PrintedLine.texts(all));
        for (String each : PdfForm.lines(document.getPage(page - 1), layers, own)) {
            all.add(new PrintedLine(each, 0, 0, false));
        }
        if (PrintedLine.texts(all).stream().allMatch(String::isBlank)
                && PagePictures.isIn(document.getPage(page - 1))) {
            all = new ArrayList<>(onPicture(page));
        }
        pages.add(all);
        if (heading == null && page <= PAGES_WITH_TITLE) {
            heading = lines.largest().orElse(null);
        }
        characters += all.stream().mapToLong(l -> l.text().length()).sum();
        if (characters > limits.characters()) {
            throw new UnreadableException(
                    Reason.TOO_LARGE,
                    "It has more than " + limits.characters() + " characters of text");
        }
    }

    private List<PrintedLine> onPicture(int page) {
        pictured++;
        var lines = pictures == null ? List.<PrintedLine>of() : pictures.lines(page);
        if (!lines.stream().allMatch(PrintedLine::isBlank)) {
            recognised.add(page);
        }
        return lines;
    }

    private List<PageText> paragraphs() {
        var labels = labels();
        var texts = new ArrayList<PageText>();
        for (String text : Paragraphs.ofPages(pages)) {
            var label = texts.size() < labels.length ? labels[texts.size()] : "";
            boolean isRecognised = recognised.contains(texts.size() + 1);
            texts.add(
                    new PageText(
                            label.isBlank() ? null : CleanText.paragraph(label),
                            text,
                            isRecognised));
        }
        return texts;
    }

    private String[] labels() {
        try {
            var labels = document.getDocumentCatalog().getPageLabels();
            return labels == null ? new String[0] : labels.getLabelsByPageIndices();
        } catch (IOException | RuntimeException e) {
            // labels are a convenience: pages still have their numbers
            return new String[0];
        }
    }

    private @Nullable String declaredLanguage() {
        return document.getDocumentCatalog().getLanguage();
    }

    private @Nullable String note(PdfProperties properties) {
        var notes = new ArrayList<String>();
        if (!failed.isEmpty()) {
            notes.add("Pages that could not be read: " + failed);
        } else if (pictures != null) {
            Optional.ofNullable(pictures.fault()).ifPresent(notes::add);
        }
        Optional.ofNullable(Attached.note(properties.files())).ifPresent(notes::add);
        return notes.isEmpty() ? null : String.join("; ", notes);
    }
}
