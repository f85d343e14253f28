package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That what stands beside the text (notes, comments, boxes, diagrams) is read, and tears no
/// sentence apart; and that headings are known whatever their program calls them.
class AsidesTest {
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DIAGRAM =
            "<d:dataModel xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><d:ptLst>"
                    + "<d:pt><d:t><a:p><a:r><a:t>Green </a:t></a:r><a:r><a:t>hydrogen</a:t></a:r>"
                    + "</a:p></d:t></d:pt></d:ptLst></d:dataModel>";
    private static final String CHART =
            "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:title>"
                    + "<a:p><a:r><a:t>Exports by sector</a:t></a:r></a:p></c:title><c:cat><c:strCache>"
                    + "<c:pt><c:v>Forestry</c:v></c:pt><c:pt><c:v>Mining</c:v></c:pt></c:strCache>"
                    + "</c:cat><c:val><c:numCache><c:pt><c:v>17</c:v></c:pt></c:numCache></c:val>"
                    + "</c:chartSpace>";

    @TempDir private Path folder;

    private DocumentText read(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, content);
        return DocumentReader.read(file, ReadingLimits.DEFAULT);
    }

    private DocumentText readText(String content) throws IOException {
        return DocumentReader.read(
                SampleDocuments.odt(folder.resolve("a.odt"), content), ReadingLimits.DEFAULT);
    }

    private static List<String> pages(DocumentText text) {
        return text.pages().stream().map(DocumentText.PageText::text).toList();
    }

    private static void show(PackagePart part, String kind, String xml) throws IOException {
        try {
            var name = PackagingURIHelper.createPartName("/drawn/" + kind + ".xml");
            var drawn = part.getPackage().createPart(name, "application/xml");
            try (var out = drawn.getOutputStream()) {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            part.addRelationship(name, TargetMode.INTERNAL, RELATIONS + "/" + kind);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    @Test
    void wordsOfDiagramsAndChartsAreReadOnTheirSlide() throws IOException {
        var file = folder.resolve("a.pptx");
        try (var show = new XMLSlideShow();
                var out = Files.newOutputStream(file)) {
            var slide = show.createSlide().getPackagePart();
            show(slide, "diagramData", DIAGRAM);
            show(slide, "chart", CHART);
            show.createSlide().createTextBox().setText("Second");
            show.write(out);
        }
        assertThat(pages(DocumentReader.read(file, ReadingLimits.DEFAULT)))
                .containsExactly(
                        "Green hydrogen\n\nExports by sector\n\nForestry Mining", "Second");
    }

    @Test
    void wordsOfDiagramsAndChartsAreReadAfterTheTextOfADocument() throws IOException {
        var file =
                SampleDocuments.docx(
                        folder.resolve("a.docx"),
                        document -> {
                            SampleDocuments.paragraph(document, "Text");
                            show(document.getPackagePart(), "diagramData", DIAGRAM);
                            show(document.getPackagePart(), "chart", CHART);
                        });
        assertThat(pages(DocumentReader.read(file, ReadingLimits.DEFAULT)))
                .containsExactly("Text\n\nGreen hydrogen\n\nExports by sector\n\nForestry Mining");
    }

    private static void styled(XWPFDocument document, String id, String name) {
        var style = document.createStyles();
        var described =
                org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory
                        .newInstance();
        described.setStyleId(id);
        described.addNewName().setVal(name);
        style.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(described));
        SampleDocuments.paragraph(document, "Region Norr");
        var paragraph = document.createParagraph();
        paragraph.setStyle(id);
        paragraph.createRun().setText("Strategi för Norrland");
    }

    @Test
    void aHeadingIsKnownWhateverTheStyleIsCalledInTheLanguageOfTheProgram() throws IOException {
        for (String id : List.of("Rubrik1", "berschrift1", "Otsikko1", "Nagwek1", "Rubrik")) {
            var file =
                    SampleDocuments.docx(
                            folder.resolve(id + ".docx"),
                            d -> styled(d, id, id.equals("Rubrik") ? "Title" : "heading 1"));
            assertThat(DocumentReader.read(file, ReadingLimits.DEFAULT).heading())
                    .as(id)
                    .isEqualTo("Strategi för Norrland");
        }
    }

    @Test
    void aDocumentInTheStrictFormOfTheStandardIsRead() throws IOException {
        var file = folder.resolve("a.docx");
        SampleDocuments.docxOf(
                file,
                "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>"
                        + "<w:p><w:r><w:t>Strict</w:t></w:r></w:p></w:body></w:document>",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");
        assertThat(pages(DocumentReader.read(file, ReadingLimits.DEFAULT)))
                .containsExactly("Strict");
    }

    @Test
    void notesAndCommentsOfOpenDocumentsTearNoWordApart() throws IOException {
        var text =
                readText(
                        "<text:p>The region supports inno<office:annotation><dc:creator"
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Anna</dc:creator>"
                                + "<text:p>Which?</text:p></office:annotation>vation and enter<text:note>"
                                + "<text:note-citation>1</text:note-citation><text:note-body><text:p>See"
                                + " page 4.</text:p><text:p>And 5.</text:p></text:note-body></text:note>"
                                + "prise.</text:p><text:p>Next</text:p>");
        assertThat(pages(text))
                .containsExactly(
                        "The region supports innovation and enterprise.\n\nComment: Which?\n\n"
                                + "See page 4. And 5.\n\nNext");
    }

    @Test
    void aTextBoxOfAnOpenDocumentIsReadAfterItsParagraph() throws IOException {
        var draw = " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";
        var text =
                readText(
                        "<text:p>Before <draw:frame"
                                + draw
                                + "><draw:text-box><text:p>in the box</text:p></draw:text-box>"
                                + "</draw:frame>and after.</text:p>");
        assertThat(pages(text)).containsExactly("Before and after.\n\nin the box");
    }

    @Test
    void theTitleOfTheFirstSlideIsTheHeadingOfAnOpenPresentation() throws IOException {
        var draw = " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";
        var presentation =
                " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\"";
        var text =
                readText(
                        "<draw:page"
                                + draw
                                + presentation
                                + "><draw:frame><draw:text-box><text:p>Region Nord</text:p>"
                                + "</draw:text-box></draw:frame><draw:frame presentation:class=\"title\">"
                                + "<draw:text-box><text:p>Plan for the north</text:p></draw:text-box>"
                                + "</draw:frame></draw:page>");
        assertThat(text.heading()).isEqualTo("Plan for the north");
    }

    @Test
    void notesCommentsAndTextBoxesOfRichTextAreReadAfterTheText() throws IOException {
        var text =
                read(
                        "a.rtf",
                        "{\\rtf1\\ansi{\\header{\\shp{\\*\\shpinst{\\shptxt head}}}}"
                                + "The cluster{\\*\\footnote\\pard See\\par page 4.} grows"
                                + "{\\*\\annotation{\\*\\atnref 1}Really?}.\\par "
                                + "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 2}}{\\shptxt in the box\\par}}"
                                + "{\\shprslt{\\*\\do{\\dptxbxtext in the box}}}}"
                                + "{\\upr{Strat?}{\\*\\ud{Strat\\u281?}}}\\par "
                                + "\\trowd\\pard\\intbl one\\par line\\cell two\\cell\\row}");
        assertThat(pages(text))
                .containsExactly(
                        "The cluster grows.\n\nStratę\n\none line | two\n\nSee page 4.\n\n"
                                + "Comment: Really?\n\nin the box");
    }

    @Test
    void richTextSaysItsHeadingByItsLettersOrItsRankAndWhenItWasMade() throws IOException {
        var named =
                read(
                        "a.rtf",
                        "{\\rtf1{\\info{\\creatim\\yr2017\\mo3}{\\revtim\\yr2020}}\\pard Region North\\par"
                                + "\\pard\\outlinelevel0 Plan of growth\\par\\pard Text\\par}");
        assertThat(named.heading()).isEqualTo("Plan of growth");
        assertThat(named.made()).isEqualTo(2017);
        var large =
                read(
                        "b.rtf",
                        "{\\rtf1\\pard\\fs24 Region North\\par{\\pard\\fs40 Strategy\\par}"
                                + "\\pard\\outlinelevel0\\fs28 Background\\par\\pard\\plain Text\\par}");
        assertThat(large.heading()).isEqualTo("Strategy");
    }

    private static String mail(String type, String... parts) {
        var mail =
                new StringBuilder("From: a@b.eu\nSubject: Plan\nMIME-Version: 1.0\nContent-Type: ")
                        .append(type)
                        .append("; boundary=B\n\n");
        for (String part : parts) {
            mail.append("--B\nContent-Type: ").append(part).append('\n');
        }
        return mail.append("--B--\n").toString();
    }

    @Test
    void theFormOfAMessageThatSaysMoreIsRead() throws IOException {
        var text =
                read(
                        "a.eml",
                        mail(
                                "multipart/alternative",
                                "text/plain\n\nYour program shows no HTML.",
                                "text/html\n\n<p>The council of the region adopted the strategy for"
                                        + " growth and innovation in the north.</p>",
                                "text/calendar\n\nBEGIN:VCALENDAR one two three four five six seven"
                                        + " eight nine ten eleven twelve thirteen fourteen fifteen"
                                        + " sixteen seventeen eighteen nineteen twenty and so on and"
                                        + " on and on and on and on"));
        assertThat(pages(text))
                .containsExactly(
                        "Plan\n\nThe council of the region adopted the strategy for growth and"
                                + " innovation in the north.");
    }

    @Test
    void filesThatHangOnAMessageAreNamed() throws IOException {
        var text =
                read(
                        "a.eml",
                        mail(
                                "multipart/mixed",
                                "text/plain\n\nSee the report.",
                                "application/pdf; name=report.pdf\nContent-Disposition: attachment\n\nx",
                                "message/rfc822\n\nSubject: Older\n\nThe draft"));
        assertThat(pages(text)).containsExactly("Plan\n\nSee the report.\n\nOlder\n\nThe draft");
        assertThat(text.note()).endsWith("put them beside it: report.pdf");
    }

    @Test
    void aMessageOfAMailboxIsAPage() throws IOException {
        var text =
                read(
                        "a.mbox",
                        "From a@b.eu Mon Mar  4 10:00:00 2019\n"
                                + mail("multipart/mixed", "text/plain\n\nFirst")
                                + "\nFrom a@b.eu Tue Mar  5 10:00:00 2019\n"
                                + "Subject: =?UTF-8?Q?F=C3=B6rslag?=\n\nSecond\n");
        assertThat(pages(text)).containsExactly("Plan\n\nFirst", "Förslag\n\nSecond");
    }

    @Test
    void aSavedPageWithoutTitleIsCalledWhatItWasSavedAs() throws IOException {
        var text =
                read(
                        "a.mhtml",
                        "From: <Saved by Blink>\nSubject: Report of the council\nMIME-Version: 1.0\n"
                                + "Content-Type: text/html\n\n<p>Text</p><p style=\"display: none\">x</p>");
        assertThat(text.heading()).isEqualTo("Report of the council");
        assertThat(pages(text)).containsExactly("Text");
    }

    @Test
    void notesOfLawsAreReadAfterTheTextAndTablesByRow() throws IOException {
        var text =
                read(
                        "a.xml",
                        "<?xml version=\"1.0\"?><akomaNtoso><act><body><p>The council<authorialNote><p>Of"
                                + " ministers.</p></authorialNote> adopts it.</p><table><tr><td><p>a</p></td>"
                                + "<td><p>b</p></td></tr></table></body></act></akomaNtoso>");
        assertThat(pages(text)).containsExactly("The council adopts it.\n\na | b\n\nOf ministers.");
        var formex =
                read(
                        "b.xml",
                        "<?xml version=\"1.0\"?><ACT><TITLE><TI><P>Regulation</P><P>on funds</P></TI></TITLE>"
                                + "<P>It is law.</P></ACT>");
        assertThat(formex.heading()).isEqualTo("Regulation on funds");
    }
}
