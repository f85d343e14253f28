package rim.index.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Small documents, written for one test each.
final class SampleDocuments {
    static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

    private SampleDocuments() {}

    @FunctionalInterface
    interface Writing<T> {
        void to(T document) throws IOException;
    }

    /// A PDF with these lines on each page, the first line of the first page in large letters.
    static Path pdf(Path file, List<List<String>> pages) {
        return pdf(file, pages, document -> {});
    }

    static Path pdf(Path file, List<List<String>> pages, Writing<PDDocument> more) {
        try (var document = new PDDocument()) {
            for (List<String> lines : pages) {
                addPage(document, lines);
            }
            more.to(document);
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, List<String> lines) throws IOException {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        var page = new PDPage();
        boolean large = document.getNumberOfPages() == 0;
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            float y = 740;
            for (String line : lines) {
                content.beginText();
                content.setFont(font, large ? 24 : 11);
                content.newLineAtOffset(60, y);
                content.showText(line);
                content.endText();
                y -= large ? 60 : 13;
                large = false;
            }
        }
    }

    static void numberedFrom(PDDocument document, String style, int first) throws IOException {
        var labels = new PDPageLabels(document);
        var range = new PDPageLabelRange();
        range.setStyle(style);
        range.setStart(first);
        labels.setLabelItem(0, range);
        document.getDocumentCatalog().setPageLabels(labels);
    }

    static void locked(PDDocument document) throws IOException {
        var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
    }

    static Path docx(Path file, Writing<XWPFDocument> contents) {
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            contents.to(document);
            document.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    static void pageBreak(XWPFDocument document) {
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    /// A DOCX whose main part is this XML.
    static Path docxOf(Path file, String xml) {
        return docxOf(
                file,
                xml,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument");
    }

    /// A DOCX whose main part is this XML.
    ///
    /// @param kind address of the relation by which the main part is found
    static Path docxOf(Path file, String xml, String kind) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/"
                            + "vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                            + "\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                            + "relationships\"><Relationship Id=\"r1\" Target=\"word/document.xml\""
                            + " Type=\""
                            + kind
                            + "\"/></Relationships>");
            part(zip, "word/document.xml", xml);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An OpenDocument text with this in its `office:text`.
    static Path odt(Path file, String text, String... moreParts) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            part(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\""
                            + ODF
                            + "office:1.0\" xmlns:text=\""
                            + ODF
                            + "text:1.0\" xmlns:table=\""
                            + ODF
                            + "table:1.0\"><office:body><office:text>"
                            + text
                            + "</office:text></office:body></office:document-content>");
            for (int i = 0; i < moreParts.length; i += 2) {
                part(zip, moreParts[i], moreParts[i + 1]);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An OpenDocument text with these parts.
    static Path odtOf(Path file, String content, String styles) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            part(zip, "content.xml", content);
            part(zip, "styles.xml", styles);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static Path text(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
