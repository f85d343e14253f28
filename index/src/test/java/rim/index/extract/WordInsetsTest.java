package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.index.extract.DocumentText.PageText;

/// That documents of other forms which a DOCX takes in as they are lose no word, whatever their
/// form, and stand where they are taken in.
class WordInsetsTest {
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk";
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    @TempDir private Path folder;

    /// Puts a document into the archive; the identifier of the relation that calls it.
    private static String put(XWPFDocument document, String name, String type, byte[] content)
            throws IOException {
        try {
            var part = PackagingURIHelper.createPartName("/word/" + name);
            var chunk = document.getPackage().createPart(part, type);
            try (var out = chunk.getOutputStream()) {
                out.write(content);
            }
            return document.getPackagePart()
                    .addRelationship(part, TargetMode.INTERNAL, RELATION)
                    .getId();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void call(XWPFDocument document, String relation) {
        document.getDocument().getBody().addNewAltChunk().setId(relation);
    }

    private DocumentText read(SampleDocuments.Writing<XWPFDocument> contents) throws IOException {
        return DocumentReader.read(
                SampleDocuments.docx(folder.resolve("a.docx"), contents), ReadingLimits.DEFAULT);
    }

    private static List<String> pages(DocumentText text) {
        return text.pages().stream().map(PageText::text).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html | text/html | <html><body><p>Forest and <b>min</b>ing</p></body></html>",
                "a.htm | text/html | <b>Forest</b> and mining",
                "a.xhtml | application/xhtml+xml | <html xmlns='http://www.w3.org/1999/xhtml'><body><aside>Forest and mining</aside></body></html>",
                "a.txt | text/plain | Forest and mining",
                "a.rtf | application/rtf | {\\rtf1\\ansi Forest and \\b min\\b0 ing\\par}",
                "a.dat | application/octet-stream | {\\rtf1\\ansi Forest and mining\\par}",
                "a.mht | message/rfc822 | MIME-Version: 1.0~Content-Type: multipart/related; boundary=\"b\"~~--b~Content-Type: text/html~Content-Transfer-Encoding: quoted-printable~~<html><body><p>Forest and min=~ing</p></body></html>~--b--~",
            })
    void aDocumentWithinIsReadWhateverItsForm(String name, String type, String content)
            throws IOException {
        var text =
                read(document -> {
                    SampleDocuments.paragraph(document, "Before");
                    call(document, put(document, name, type, bytes(content.replace("~", "\r\n"))));
                });
        assertThat(pages(text)).containsExactly("Before\n\nForest and mining");
        assertThat(text.note()).isNull();
    }

    @Test
    void aDocumentWithinAnotherHasItsHeadingItsPagesAndItsOwnDocuments() throws IOException {
        var inner =
                SampleDocuments.docx(
                        folder.resolve("inner.docx"),
                        document -> {
                            var title = document.createParagraph();
                            title.setStyle("Heading1");
                            title.createRun().setText("Strategy of the north");
                            SampleDocuments.pageBreak(document);
                            call(
                                    document,
                                    put(document, "a.html", "text/html", bytes("<p>Reindeer</p>")));
                        });
        var text =
                read(document -> {
                    SampleDocuments.paragraph(document, "Before");
                    var relation = put(document, "b.docx", DOCX, Files.readAllBytes(inner));
                    call(document, relation);
                    // what is called twice is one document
                    call(document, relation);
                });
        assertThat(pages(text)).containsExactly("Before\n\nStrategy of the north", "Reindeer");
        assertThat(text.heading()).isEqualTo("Strategy of the north");
    }

    @Test
    void aDocumentWithinThatCannotBeReadIsNamed() throws IOException {
        var text =
                read(document -> {
                    SampleDocuments.paragraph(document, "Before");
                    call(document, put(document, "plan.pdf", "application/pdf", bytes("%PDF-1.7")));
                    call(document, put(document, "plan.docx", DOCX, bytes("PK\u0003\u0004")));
                });
        assertThat(pages(text)).containsExactly("Before");
        assertThat(text.note()).contains("plan.pdf", "plan.docx");
    }

    private String drawn(String shape) throws IOException {
        var file =
                SampleDocuments.docxOf(
                        folder.resolve("b.docx"),
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                                + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body><w:p><w:r><w:t>Text</w:t>"
                                + "</w:r><w:r><w:pict>"
                                + shape
                                + "</w:pict></w:r></w:p></w:body></w:document>");
        return pages(DocumentReader.read(file, ReadingLimits.DEFAULT)).getFirst();
    }

    @Test
    void wordArtIsReadWhereItIsShown() throws IOException {
        assertThat(
                        drawn(
                                "<v:shapetype><v:textpath on=\"t\"/></v:shapetype>"
                                        + "<v:group><v:shape><v:textpath string=\"Smart &amp; green\"/></v:shape></v:group>"))
                .isEqualTo("Text\n\nSmart & green");
        assertThat(drawn("<v:shape><v:textpath on=\"f\" string=\"unseen\"/></v:shape>"))
                .isEqualTo("Text");
    }
}
