package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.index.extract.DocumentText.PageText;

/// That of documents as people have them what a reader sees is read, and nothing else.
class OddDocumentsTest {
    @TempDir Path folder;

    private DocumentText read(String name, byte[] bytes) throws IOException {
        return DocumentReader.read(Files.write(folder.resolve(name), bytes), ReadingLimits.DEFAULT);
    }

    private DocumentText read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> pages(DocumentText text) {
        return text.pages().stream().map(PageText::text).toList();
    }

    private String web(String body) throws IOException {
        return pages(
                        read(
                                "a.html",
                                "<!doctype html><html lang=\"en\"><title>T</title><body>"
                                        + body
                                        + "</body></html>"))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Innovation<sup>1</sup> grows.</p> | Innovation 1 grows.",
                "<p>Innovation<sup><a href='#n'>[12]</a></sup> grows</p> | Innovation [12] grows",
                "<p>The strategy<a class='footnote-ref' href='#n'>3</a> is new</p> | The strategy 3 is new",
                "<p>It grew.<sup>*</sup> Then</p> | It grew. * Then",
                "<p>40 km<sup>2</sup> and 10<sup>6</sup> t CO<sub>2</sub></p> | 40 km2 and 106 t CO2",
                "<p>le 2<sup>e</sup> plan, n<sup>o</sup> 3</p> | le 2e plan, no 3",
                "<p>inno<wbr>vation and inno&shy;vation</p> | innovation and innovation",
                "<p>Seen</p><p style='display : none'>Hidden</p> | Seen",
                "<p>Seen</p><dialog><p>We use cookies</p></dialog> | Seen",
                "<p>Seen</p><div role='dialog' aria-label='Cookies'>We use cookies</div> | Seen",
                "<p>Seen</p><video src='a.mp4'>Your browser cannot play this</video> | Seen",
                "<p>Seen</p><label>Year <input list='y'></label><datalist id='y'><option>2020</option></datalist> | Seen Year",
                "<details><summary>More</summary><p>Within</p></details> | More Within",
                "<details open><summary>More</summary>Within</details> | More Within",
                "<fieldset><legend>Aims</legend>Means</fieldset> | Aims Means",
                "<p>Seen</p><p hidden=until-found>Found</p> | Seen Found",
                "<p>A <b>b</b>old w<i>or</i>d</p> | A bold word",
                "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> word | 漢(kan) word",
                "<p>stra<ruby>te<rt>x</rt>gi<rt>y</rt></ruby></p> | strategi(x y)",
                "<p>It grew.<a href='#n1'>12</a> Then</p> | It grew. 12 Then",
                "<epub:switch><epub:case required-namespace='x'><b>m</b></epub:case><epub:default>Words</epub:default></epub:switch> | Words",
                "<p>It goes <span role='doc-pagebreak'>13</span>on</p> | It goes on",
                "<label>Aim</label><textarea>Green growth</textarea><label>Means</label> | Aim Green growth Means",
                "<svg><switch><g requiredExtensions='x'><text>Old</text></g><g><text>New</text></g></switch></svg> | New",
                "<svg><switch><foreignObject requiredFeatures='x'><p>Seen</p></foreignObject><text>Not shown</text></switch></svg> | Seen",
                "<svg><switch><text systemLanguage='de'>Netz</text><text systemLanguage='en'>Grid</text><text>R</text></switch></svg> | Grid",
                "<dl><dt>GDP</dt><dd>per head</dd></dl> | GDP per head",
                "<figure><img alt='x'><figcaption>Figure 1: growth</figcaption></figure> | Figure 1: growth"
            })
    void aWebPageIsReadAsItIsSeen(String html, String seen) throws IOException {
        assertThat(web(html).replace("\n\n", " ")).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta name='citation_publication_date' content='2017/05/03'> | 2017",
                "<meta name='DC.Date.Issued' content='2016-04'> | 2016",
                "<meta itemprop='datePublished' content='2015-02-01T10:00'> | 2015",
                "<meta name='citation_date' content='2014'> | 2014"
            })
    void aWebPageSaysWhenItWasPublished(String meta, int year) throws IOException {
        assertThat(read("a.html", "<html><head>" + meta + "</head><body>Text</body>").year())
                .isEqualTo(year);
    }

    @Test
    void aWebPageInXmlSaysItsLanguage() throws IOException {
        var page =
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"fi\"><body>Teksti</body>";
        assertThat(read("a.html", page).language()).isEqualTo("fi");
    }

    private static byte[] archive(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                var entry = new ZipEntry(parts[i]);
                var content = parts[i + 1].getBytes(StandardCharsets.UTF_8);
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

    private static String book(String manifest, String spine) {
        return "<package><metadata><dc:title>Book</dc:title></metadata><manifest>"
                + manifest
                + "</manifest><spine>"
                + spine
                + "</spine></package>";
    }

    private static final String CONTAINER =
            "<container><rootfiles><rootfile full-path=\"O/b.opf\"/></rootfiles></container>";

    @Test
    void allOfAChapterIsReadWithItsHeadAndNotes() throws IOException {
        var text =
                read(
                        "a.epub",
                        archive(
                                "mimetype",
                                "application/epub+zip",
                                "META-INF/container.xml",
                                CONTAINER,
                                "O/b.opf",
                                book(
                                        "<item id=\"c\" href=\"one.xhtml\" media-type=\"application/xhtml+xml\"/>",
                                        "<itemref idref=\"c\"/>"),
                                "O/one.xhtml",
                                "<html><body><header><h1>Chapter one</h1></header><p>Growth<a epub:type=\"noteref\""
                                        + " href=\"#n\">1</a> is slow.</p><aside epub:type=\"footnote\" id=\"n\">"
                                        + "<p>See annex.</p></aside><footer><p>Written in Umeå</p></footer></body></html>"));
        assertThat(pages(text))
                .containsExactly(
                        "Chapter one\n\nGrowth 1 is slow.\n\nSee annex.\n\nWritten in Umeå");
        assertThat(text.heading()).isEqualTo("Chapter one");
    }

    @Test
    void chaptersAreFoundByTheirAddressesAndPicturesAreNone() throws IOException {
        var text =
                read(
                        "a.epub",
                        archive(
                                "mimetype",
                                "application/epub+zip",
                                "META-INF/container.xml",
                                CONTAINER,
                                "O/b.opf",
                                book(
                                        "<item id=\"p\" href=\"cover.jpg\" media-type=\"image/jpeg\"/>"
                                                + "<item id=\"c\" href=\"chapter%201.xhtml\"/>"
                                                + "<item id=\"d\" href=\"../K%C3%A4lla.xhtml\"/>",
                                        "<itemref idref=\"p\"/><itemref idref=\"c\"/><itemref idref=\"d\"/>"),
                                "O/cover.jpg",
                                "JFIF picture",
                                "O/chapter 1.xhtml",
                                "<html><body><p>First</p></body></html>",
                                "Källa.xhtml",
                                "<html><body><p>Sources</p></body></html>"));
        assertThat(pages(text)).containsExactly("First", "Sources");
    }

    private interface Drawing {
        void on(PDPageContentStream content, PDType1Font font) throws IOException;
    }

    private String pdf(Drawing drawing) throws IOException {
        var file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                drawing.on(content, new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN));
            }
            document.save(file.toFile());
        }
        return pages(DocumentReader.read(file, ReadingLimits.DEFAULT)).getFirst();
    }

    private static float show(
            PDPageContentStream content,
            PDType1Font font,
            float size,
            float x,
            float y,
            String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
        return x + font.getStringWidth(text) / 1000 * size;
    }

    @Test
    void theMarkOfANoteIsNoLetterOfItsWordInAPdf() throws IOException {
        var text =
                pdf((content, font) -> {
                    float x = show(content, font, 11, 60, 700, "The region has a strategy");
                    x = show(content, font, 7, x, 704, "12");
                    show(content, font, 11, x, 700, " for growth and skills.");
                    show(content, font, 11, 60, 686, "It was made with the universities.");
                });
        assertThat(text.split("\\s+")).contains("strategy", "growth");
    }

    @Test
    void theMarkOfANoteIsNoLetterOfItsWordInADocument() throws IOException {
        var file =
                SampleDocuments.docx(
                        folder.resolve("a.docx"),
                        document -> {
                            var paragraph = document.createParagraph();
                            paragraph.createRun().setText("The strategy");
                            var mark = paragraph.createRun();
                            mark.setText("2");
                            mark.setSubscript(VerticalAlign.SUPERSCRIPT);
                            paragraph.createRun().setText(" is new");
                        });
        assertThat(pages(DocumentReader.read(file, ReadingLimits.DEFAULT)).getFirst().split("\\s+"))
                .contains("strategy");
    }

    @Test
    void theMarkOfANoteIsNoLetterOfItsWordInRichText() throws IOException {
        assertThat(
                        pages(
                                        read(
                                                "a.rtf",
                                                "{\\rtf1\\ansi The strategy{\\super 2} is new, 4 km{\\super 2}.\\par}"))
                                .getFirst())
                .isEqualTo("The strategy 2 is new, 4 km2.");
    }

    private String open(String styles, String text) throws IOException {
        var odf = "urn:oasis:names:tc:opendocument:xmlns:";
        var content =
                "<office:document-content xmlns:office=\""
                        + odf
                        + "office:1.0\" xmlns:text=\""
                        + odf
                        + "text:1.0\" xmlns:style=\""
                        + odf
                        + "style:1.0\"><office:automatic-styles>"
                        + styles
                        + "</office:automatic-styles><office:body><office:text>"
                        + text
                        + "</office:text></office:body></office:document-content>";
        var read =
                read(
                        "a.odt",
                        archive(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text",
                                "content.xml",
                                content));
        return read.heading() + ": " + pages(read).getFirst();
    }

    @Test
    void stylesOfAnOpenDocumentSayWhatIsTitleRaisedOrHidden() throws IOException {
        var styles =
                "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
                        + "<style:style style:name=\"T1\"><style:text-properties"
                        + " style:text-position=\"super 58%\"/></style:style>"
                        + "<style:style style:name=\"T2\"><style:text-properties text:display=\"none\"/>"
                        + "</style:style>";
        assertThat(
                        open(
                                styles,
                                "<text:p text:style-name=\"P1\">Plan for the north</text:p><text:p>A strategy"
                                        + "<text:span text:style-name=\"T1\">2</text:span> of 4 km"
                                        + "<text:span text:style-name=\"T1\">2</text:span>"
                                        + "<text:span text:style-name=\"T2\"> unseen</text:span>.</text:p>"))
                .isEqualTo("Plan for the north: Plan for the north\n\nA strategy 2 of 4 km2.");
    }

    private String word(String body) throws IOException {
        var file =
                SampleDocuments.docxOf(
                        folder.resolve("b.docx"),
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>"
                                + body
                                + "</w:body></w:document>");
        return pages(DocumentReader.read(file, ReadingLimits.DEFAULT)).getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:sdt><w:sdtContent><w:p><w:r><w:t>Chosen</w:t></w:r></w:p></w:sdtContent></w:sdt> | Chosen",
                "<w:p><w:r><w:t>a </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt></w:p> | a b",
                "<w:p><w:r><w:t>seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> not</w:t></w:r></w:p> | seen",
                "<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r></w:p> | seen",
                "<w:p><w:r><w:t>where </w:t></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p> | where x=1",
                "<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p> | a link",
                "<w:p><w:r><w:t>4 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r></w:p> | 4 km2"
            })
    void aDocumentIsReadAsItIsSeen(String body, String seen) throws IOException {
        assertThat(word(body)).isEqualTo(seen);
    }

    @Test
    void aMessageInSwedishIsReadInItsLettersOnce() throws IOException {
        var text =
                read(
                        "a.eml",
                        """
                        From: a@b.se
                        Subject: =?iso-8859-1?Q?F=F6rslag_till_m=F6te?=
                        Date: Tue, 5 Mar 2019 10:00:00 +0100
                        MIME-Version: 1.0
                        Content-Type: multipart/alternative; boundary="x"

                        --x
                        Content-Type: text/plain; charset=iso-8859-1
                        Content-Transfer-Encoding: quoted-printable

                        V=E4lkommen till =D6sters=
                        und.
                        --x
                        Content-Type: text/html; charset=utf-8
                        Content-Transfer-Encoding: quoted-printable

                        <p>V=C3=A4lkommen till <b>=C3=96sters=
                        und</b>.</p>
                        --x--
                        """);
        assertThat(pages(text)).containsExactly("Förslag till möte\n\nVälkommen till Östersund.");
        assertThat(text.year()).isEqualTo(2019);
    }

    @Test
    void aWorkbookIsCalledAsItsPropertiesSay() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setTitle("Regional accounts");
            book.createSheet("S").createRow(0).createCell(0).setCellValue("GDP");
            book.write(bytes);
        }
        assertThat(read("a.xlsx", bytes.toByteArray()).title()).isEqualTo("Regional accounts");
    }

    @ParameterizedTest
    @CsvSource({"{\\v gone} stays", "\\v gone\\v0  stays", "\\v gone\\plain  stays"})
    void hiddenWordsOfRichTextAreNotRead(String text) throws IOException {
        assertThat(pages(read("a.rtf", "{\\rtf1\\ansi It" + text + ".\\par}")).getFirst())
                .isEqualTo("It stays.");
    }

    @Test
    void mergedHeadsOfASheetAreReadOnce() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Regions");
            sheet.createRow(0).createCell(0).setCellValue("Employment by year");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Region");
            row.createCell(1).setCellValue(2019);
            row.createCell(2).setCellFormula("1+1");
            book.write(bytes);
        }
        var text = pages(read("a.xlsx", bytes.toByteArray())).getFirst();
        assertThat(text).containsOnlyOnce("Employment by year").contains("Region").contains("2019");
        assertThat(text).doesNotContain("1+1");
    }

    @Test
    void shapesInGroupsAndTablesOfASlideAreRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            var slide = show.createSlide();
            var group = slide.createGroup().createGroup();
            group.createTextBox().setText("Deep inside");
            var table = slide.createTable(1, 2);
            table.getCell(0, 0).setText("Left");
            table.getCell(0, 1).setText("Right");
            show.write(bytes);
        }
        var text = pages(read("a.pptx", bytes.toByteArray())).getFirst();
        assertThat(text).contains("Deep inside", "Left", "Right");
    }

    @Test
    void aTableInMarkdownIsReadRowByRow() throws IOException {
        var text =
                pages(
                        read(
                                "a.md",
                                "# Plan\n\n| Region | GDP |\n|---|---:|\n| Norrbotten | 3 |\n\nA[^1] note.\n\n[^1]: Here.\n"));
        assertThat(text.getFirst())
                .contains("Region | GDP")
                .contains("Norrbotten | 3")
                .contains("Here.");
    }
}
