package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.extract.DocumentText.PageText;

class OfficeFormsTest {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                    + "<w:body>%s</w:body></w:document>";

    @TempDir Path folder;

    private DocumentText read(String name, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve(name), bytes);
        return DocumentReader.read(file, ReadingLimits.DEFAULT);
    }

    private DocumentText read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> pages(DocumentText text) {
        return text.pages().stream().map(PageText::text).toList();
    }

    private String word(String body) throws IOException {
        var file = SampleDocuments.docxOf(folder.resolve("a.docx"), WORD.replace("%s", body));
        return pages(DocumentReader.read(file, ReadingLimits.DEFAULT)).getFirst();
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String inside) {
        return "<w:p>" + inside + "</w:p>";
    }

    @Test
    void aLargeInitialIsALetterOfItsWord() throws IOException {
        var initial = "<w:p><w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr>%s</w:p>";
        var text =
                word(
                        initial.replace("%s", run("T"))
                                + paragraph(run("he region grows."))
                                + initial.replace("drop\"", "margin\"").replace("%s", run("I"))
                                + paragraph(
                                        "<w:r><w:t xml:space=\"preserve\"> live here.</w:t></w:r>")
                                + "<w:p><w:pPr><w:framePr w:w=\"2000\"/></w:pPr>"
                                + run("Framed")
                                + "</w:p>"
                                + paragraph(run("Text")));
        assertThat(text).isEqualTo("The region grows.\n\nI live here.\n\nFramed\n\nText");
        assertThat(
                        pages(
                                read(
                                        "a.rtf",
                                        "{\\rtf1 \\pard\\dropcapli3\\dropcapt1 T\\par"
                                                + "\\pard he region grows.\\par Next\\par}")))
                .containsExactly("The region grows.\n\nNext");
    }

    @Test
    void whatIsStruckOutIsNoTextAndWhatIsPutInIs() throws IOException {
        var text =
                word(
                        paragraph(
                                run("kept")
                                        + "<w:ins>"
                                        + run(" added")
                                        + "</w:ins>"
                                        + "<w:del><w:r><w:delText>struck</w:delText></w:r></w:del>"
                                        + "<w:moveFrom>"
                                        + run("away")
                                        + "</w:moveFrom>"
                                        + "<w:moveTo>"
                                        + run(" here")
                                        + "</w:moveTo>"));
        assertThat(text).isEqualTo("kept added here");
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() throws IOException {
        var box = "<w:txbxContent>" + paragraph(run("in the box")) + "</w:txbxContent>";
        var text =
                word(
                        paragraph(
                                run("before ")
                                        + "<w:r><mc:AlternateContent><mc:Choice>"
                                        + box
                                        + "</mc:Choice><mc:Fallback>"
                                        + box
                                        + "</mc:Fallback></mc:AlternateContent></w:r>"
                                        + run("after")));
        assertThat(text).isEqualTo("before after\n\nin the box");
    }

    @Test
    void aTableInACellIsPartOfTheCell() throws IOException {
        var inner =
                "<w:tbl><w:tr><w:tc>"
                        + paragraph(run("a"))
                        + "</w:tc><w:tc>"
                        + paragraph(run("b"))
                        + "</w:tc></w:tr></w:tbl>";
        var text =
                word(
                        "<w:tbl><w:tr><w:tc>"
                                + paragraph(run("outer"))
                                + inner
                                + "</w:tc><w:tc>"
                                + paragraph(run("last"))
                                + "</w:tc></w:tr></w:tbl>");
        assertThat(text).isEqualTo("outer a | b | last");
    }

    @Test
    void theResultOfAFieldIsTextAndItsCodeIsNot() throws IOException {
        var text =
                word(
                        paragraph(
                                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                                        + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
                                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                        + run("12")
                                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                                        + "<w:r><w:t>ff</w:t><w:noBreakHyphen/><w:t>x</w:t></w:r>"));
        assertThat(text).isEqualTo("12ff-x");
    }

    @Test
    void aDocumentWithoutTextIsEmptyAndNotScanned() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> word(paragraph("")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private DocumentText written(String name, Writing writing) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            writing.to(out);
        }
        return DocumentReader.read(file, ReadingLimits.DEFAULT);
    }

    private static <S extends Shape<S, P>, P extends TextParagraph<S, P, ?>> void draw(
            SlideShow<S, P> show) throws IOException {
        for (String text : List.of("Strategi för Norrland", "Tillväxt och hälsa")) {
            var box = show.createSlide().createTextBox();
            box.setAnchor(new Rectangle(50, 50, 400, 200));
            box.setText(text);
        }
    }

    @Test
    void aSlideIsAPage() throws IOException {
        try (var show = new XMLSlideShow()) {
            draw(show);
            assertThat(pages(written("a.pptx", show::write)))
                    .containsExactly("Strategi för Norrland", "Tillväxt och hälsa");
        }
        try (var show = new HSLFSlideShow()) {
            draw(show);
            assertThat(pages(written("a.ppt", show::write)))
                    .containsExactly("Strategi för Norrland", "Tillväxt och hälsa");
        }
    }

    private static Workbook filled(Workbook workbook) {
        var row = workbook.createSheet("Regions").createRow(0);
        row.createCell(0).setCellValue("Övre Norrland");
        var cell = row.createCell(1);
        cell.setCellValue("strategi");
        var anchor = workbook.getCreationHelper().createClientAnchor();
        var note = row.getSheet().createDrawingPatriarch().createCellComment(anchor);
        note.setString(workbook.getCreationHelper().createRichTextString("adopted late"));
        cell.setCellComment(note);
        return workbook;
    }

    @Test
    void aWorkbookIsReadRowByRowWithItsNotes() throws IOException {
        try (var workbook = filled(new XSSFWorkbook())) {
            assertThat(pages(written("a.xlsx", workbook::write)).getFirst())
                    .contains("Regions", "Övre Norrland | strategi", "adopted late");
        }
        try (var workbook = filled(new HSSFWorkbook())) {
            assertThat(pages(written("a.xls", workbook::write)).getFirst())
                    .contains("Regions", "Övre Norrland | strategi", "adopted late");
        }
    }

    @Test
    void slidesAndSheetsOfOpenDocumentsArePages() throws IOException {
        var slides =
                archive(
                        "mimetype",
                        "application/vnd.oasis.opendocument.presentation",
                        "content.xml",
                        "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                                + " xmlns:d=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><o:body>"
                                + "<o:presentation><d:page><t:p>One</t:p></d:page><d:page><t:p>Two</t:p>"
                                + "</d:page></o:presentation></o:body></o:document-content>");
        assertThat(pages(read("a.odp", slides))).containsExactly("One", "Two");
        var sheets =
                archive(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                                + " xmlns:b=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><o:body>"
                                + "<o:spreadsheet><b:table><b:table-row><b:table-cell><t:p>a</t:p></b:table-cell>"
                                + "<b:table-cell><t:p>b</t:p></b:table-cell></b:table-row></b:table><b:table>"
                                + "<b:table-row><b:table-cell><t:p>c</t:p></b:table-cell></b:table-row></b:table>"
                                + "</o:spreadsheet></o:body></o:document-content>");
        assertThat(pages(read("a.ods", sheets))).containsExactly("a | b", "c");
    }

    private static byte[] archive(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                var content = parts[i + 1].getBytes(StandardCharsets.UTF_8);
                var entry = new ZipEntry(parts[i]);
                if (i == 0) {
                    var sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// In XML an element may end where it begins, which HTML has for a few only.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<head><title/></head>",
                "<head><title lang='a>b'/><script src=\"a/b.js\"/></head>",
                "<head><style/></head>",
                "<a id='x'/>",
                "<del cite='x' />",
                "<iframe src='x'/><object data='x'/>"
            })
    void aChapterIsReadByTheRulesOfXml(String before) throws IOException {
        for (String declared : List.of("", "<?xml version='1.0' encoding='utf-8'?>\n")) {
            var book =
                    archive(
                            "mimetype",
                            "application/epub+zip",
                            "META-INF/container.xml",
                            "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>",
                            "b.opf",
                            "<package><manifest><item id=\"x\" href=\"x.xhtml\"/></manifest>"
                                    + "<spine><itemref idref=\"x\"/></spine></package>",
                            "x.xhtml",
                            declared + "<html>" + before + "<p>First<br/>förslag</p></html>");
            assertThat(pages(read("a.epub", book))).containsExactly("First\n\nförslag");
        }
        var page = "<?xml version='1.0'?><html>" + before + "<p>Text</p></html>";
        assertThat(pages(read("a.xhtml", page.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("Text");
    }

    @Test
    void chaptersOfABookAreItsPagesInTheOrderOfTheSpine() throws IOException {
        var book =
                archive(
                        "mimetype",
                        "application/epub+zip",
                        "META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path=\"OEBPS/b.opf\"/></rootfiles></container>",
                        "OEBPS/b.opf",
                        "<package><metadata><dc:title>Regional strategies</dc:title><dc:date>2019-05-02"
                                + "</dc:date><dc:language>sv</dc:language></metadata><manifest>"
                                + "<item id=\"x\" href=\"two.xhtml\"/><item id=\"y\" href=\"text/one.xhtml\"/>"
                                + "</manifest><spine><itemref idref=\"y\"/><itemref idref=\"x\"/></spine></package>",
                        "OEBPS/two.xhtml",
                        "<html><body><p>Second f&#246;rslag</p></body></html>",
                        "OEBPS/text/one.xhtml",
                        "<html><body><h1>First</h1></body></html>");
        var text = read("a.epub", book);
        assertThat(pages(text)).containsExactly("First", "Second förslag");
        assertThat(text.title()).isEqualTo("Regional strategies");
        assertThat(text.year()).isEqualTo(2019);
    }

    @Test
    void richTextIsReadInTheLettersOfItsFonts() throws IOException {
        var rtf =
                "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset238 Arial;}"
                        + "{\\f2\\fcharset204 Arial;}}{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading;}}"
                        + "{\\info{\\title Plan f\\'f6r norr}{\\author X}}{\\*\\generator Y;}"
                        + "\\f0 H\\'e4lsa \\u8211? v\\'e5rd\\par {\\f1 strat\\'e9gi\\'ed \\'f8}\\par"
                        + "{\\f2 \\'e8\\'ed}{\\deleted gone}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par\n"
                        + "{\\trowd a\\cell b\\cell\\row}not{\\footnote A note.}e\\page next}";
        var text = read("a.rtf", rtf.getBytes(Charset.forName("windows-1252")));
        assertThat(pages(text))
                .containsExactly(
                        "Hälsa – vård\n\nstratégií ř\n\nин7\n\na | b\n\nnote", "next\n\nA note.");
        assertThat(text.title()).isEqualTo("Plan för norr");
    }

    @Test
    void mailIsReadInOneOfItsForms() throws IOException {
        var text =
                read(
                        "a.eml",
                        """
                        From: a@b.eu
                        Subject: =?UTF-8?Q?F=C3=B6rslag?=
                        Date: Tue, 2 May 2017 10:00:00 +0200
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=M

                        --M
                        Content-Type: multipart/alternative; boundary=A

                        --A
                        Content-Type: text/plain; charset=iso-8859-1
                        Content-Transfer-Encoding: quoted-printable

                        Plan f=F6r regionen
                        --A
                        Content-Type: text/html

                        <p>Plan twice</p>
                        --A--
                        --M
                        Content-Type: text/plain
                        Content-Disposition: attachment; filename=x.txt

                        attached
                        --M--
                        """);
        assertThat(pages(text)).containsExactly("Förslag\n\nPlan för regionen");
        assertThat(text.year()).isEqualTo(2017);
    }

    @Test
    void lawsAreReadByTheirParts() throws IOException {
        var akomaNtoso =
                read(
                        "a.xml",
                        "<?xml version=\"1.0\"?><akn:akomaNtoso xmlns:akn=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">"
                                + "<akn:act><akn:meta><akn:FRBRdate date=\"2018-01-01\" name=\"m\"/><akn:note>data</akn:note></akn:meta>"
                                + "<akn:preface><akn:longTitle><akn:p>Act on regions</akn:p></akn:longTitle></akn:preface><akn:body>"
                                + "<akn:section><akn:num>1</akn:num><akn:content><akn:p>The <akn:ref>council</akn:ref>"
                                + " adopts <akn:del>old</akn:del>it.</akn:p></akn:content></akn:section></akn:body></akn:act></akn:akomaNtoso>");
        assertThat(pages(akomaNtoso).getFirst())
                .contains("Act on regions", "The council adopts it.")
                .doesNotContain("data", "old");
        var formex =
                read(
                        "b.xml",
                        "<?xml version=\"1.0\"?><ACT xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:noNamespaceSchemaLocation=\"http://formex.publications.europa.eu/schema/formex-05.56.xd\">"
                                + "<BIB.INSTANCE><DATE ISO=\"20130320\"/>L 347</BIB.INSTANCE><TITLE><TI><P>Regulation on funds</P></TI></TITLE>"
                                + "<ENACTING.TERMS><ARTICLE><TI.ART>Article 1</TI.ART><PARAG><NO.PARAG>1.</NO.PARAG>"
                                + "<ALINEA>It <HT TYPE=\"ITALIC\">supports</HT> regions.</ALINEA></PARAG></ARTICLE></ENACTING.TERMS></ACT>");
        assertThat(pages(formex).getFirst())
                .contains("Regulation on funds", "Article 1", "It supports regions.")
                .doesNotContain("L 347");
        assertThat(formex.year()).isEqualTo(2013);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.xml | <?xml version=\"1.0\"?><data><row>1</row></data> | It is XML of a kind that is not read (<data>)",
                "a.svg | <svg xmlns=\"x\"><text>a</text></svg> | It is XML of a kind that is not read (<svg>)",
                "a.json | {\"title\": \"A report\"} | It is JSON",
                "a.txt | [{\"title\": \"A report\"}] | It is JSON",
                "a.txt | \\documentclass{article} text | It is the source of LaTeX",
                "a.py | import os | It is written for a program to read"
            })
    void whatIsWrittenForProgramsIsRefusedInOneLine(String name, String text, String found) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read(name, text))
                .withMessage(found)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_FORM));
    }

    @ParameterizedTest
    @CsvSource({
        "Note: the council met. It adopted a plan.",
        "[1] The council met and adopted it.",
        "<Draft> of the council",
        "Summary: adopted"
    })
    void textThatOnlyLooksSoIsText(String text) throws IOException {
        assertThat(pages(read("a.txt", text))).containsExactly(text);
    }
}
