package rim.index.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBrType;

/// A DOCX: paragraphs, tables row by row, then footnotes. It has the pages that its author parted
/// by hand; where lines and pages end otherwise is decided by the program that shows it.
final class WordReader {
    private static final double SMALLEST_RATIO = 0.002;

    private final List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<String>()));
    private @Nullable String heading;

    private WordReader() {}

    static DocumentText read(Path file, ReadingLimits limits) throws IOException {
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(limits.unpacked());
        ZipSecureFile.setMaxTextSize(limits.characters());
        requireDocument(file);
        try (var parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var document = new XWPFDocument(parts)) {
            return new WordReader().text(document);
        } catch (InvalidFormatException e) {
            throw new UnreadableException(Reason.DAMAGED, "Its parts are inconsistent");
        }
    }

    private static void requireDocument(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.stream().noneMatch(e -> e.getName().startsWith("word/"))) {
                throw new UnreadableException(
                        Reason.UNSUPPORTED_FORM, "It is an archive but not a DOCX");
            }
        } catch (ZipException e) {
            throw new UnreadableException(Reason.DAMAGED, "It is an archive that ends too early");
        }
    }

    /// What to say of a file in the container of old Office files.
    static UnreadableException refusalOfOldOffice(Path file) throws IOException {
        try (var streams = new POIFSFileSystem(file.toFile(), true)) {
            return streams.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? new UnreadableException(Reason.ENCRYPTED, "It has a password")
                    : new UnreadableException(
                            Reason.UNSUPPORTED_FORM, "It is an old Office file (DOC, XLS or PPT)");
        }
    }

    private DocumentText text(XWPFDocument document) {
        document.getBodyElements().forEach(this::add);
        for (XWPFFootnote footnote : document.getFootnotes()) {
            pages.getLast()
                    .add(
                            footnote.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .collect(Collectors.joining(" ")));
        }
        var properties = document.getProperties().getCoreProperties();
        return new DocumentText(
                properties.getTitle(), heading, null, null, DocumentText.pages(pages), null);
    }

    private void add(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            add(paragraph);
        } else if (element instanceof XWPFTable table) {
            for (XWPFTableRow row : table.getRows()) {
                pages.getLast()
                        .add(
                                row.getTableCells().stream()
                                        .map(c -> c.getText().strip())
                                        .filter(t -> !t.isEmpty())
                                        .collect(Collectors.joining(" | ")));
            }
        } else if (element instanceof XWPFSDT contents) {
            pages.getLast().addAll(contents.getContent().getText().lines().toList());
        }
    }

    private void add(XWPFParagraph paragraph) {
        if (paragraph.isPageBreak()) {
            newPage();
        }
        var text = new StringBuilder();
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run && breaksPage(run)) {
                text = acrossPages(run, text);
            } else {
                text.append(element);
            }
        }
        pages.getLast().add(text.toString());
        var style = paragraph.getStyle();
        boolean isTitle = style != null && style.matches("(?i)(title|titel|heading ?1).*");
        if (heading == null && isTitle && !text.toString().isBlank()) {
            heading = CleanText.paragraph(text.toString());
        }
    }

    private static boolean breaksPage(XWPFRun run) {
        return run.getCTR().getBrList().stream().anyMatch(b -> b.getType() == STBrType.PAGE);
    }

    // A run may hold text before and after its page break, in the order of its XML elements.
    private StringBuilder acrossPages(XWPFRun run, StringBuilder before) {
        var text = before;
        try (var cursor = run.getCTR().newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                var name = cursor.getName().getLocalPart();
                if (name.equals("t")) {
                    text.append(cursor.getTextValue());
                } else if (name.equals("br")) {
                    pages.getLast().add(text.toString());
                    newPage();
                    text = new StringBuilder();
                }
            }
        }
        return text;
    }

    private void newPage() {
        pages.add(new ArrayList<>());
    }
}
