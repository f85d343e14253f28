package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import rim.index.extract.DocumentText.PageText;

/// That what programs put into documents for themselves is not read, and what only they keep apart
/// is read where it is shown.
class DocumentPartsTest {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                    + "<w:body>%s</w:body></w:document>";
    private static final String CODE =
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>%s</w:instrText></w:r>";
    private static final String RESULT = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

    @TempDir private Path folder;

    private DocumentText read(String name, String text) throws IOException {
        return DocumentReader.read(
                Files.writeString(folder.resolve(name), text), ReadingLimits.DEFAULT);
    }

    private static List<String> pages(DocumentText text) {
        return text.pages().stream().map(PageText::text).toList();
    }

    private List<String> word(String body) throws IOException {
        var file =
                SampleDocuments.docxOf(
                        folder.resolve("a.docx"), WORD.replace("%s", body.replace('\'', '"')));
        return pages(DocumentReader.read(file, ReadingLimits.DEFAULT));
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void aControlThatWasNotFilledInSaysNothing() throws IOException {
        assertThat(
                        word(
                                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                                        + p("Click here")
                                        + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr w:val='0'/>"
                                        + "</w:sdtPr><w:sdtContent>"
                                        + p("Kainuu")
                                        + "</w:sdtContent></w:sdt>"))
                .containsExactly("Kainuu");
    }

    @Test
    void aListThatTheProgramMadeOfTheHeadingsSaysThemOnce() throws IOException {
        var contents =
                "<w:p>"
                        + CODE.replace("%s", " TOC \\o")
                        + RESULT
                        + "<w:r><w:t>Aims 3</w:t></w:r></w:p><w:tbl><w:tr><w:tc>"
                        + p("Means 4")
                        + "</w:tc></w:tr></w:tbl><w:p>"
                        + END
                        + "</w:p>";
        var simple =
                "<w:p><w:fldSimple w:instr='INDEX \\c 2'>" + p("aims 3") + "</w:fldSimple></w:p>";
        assertThat(word(contents + p("Aims") + simple)).containsExactly("Aims");
    }

    @Test
    void whatAFieldAsksForIsNoTextAndWhatItGivesIs() throws IOException {
        var asked = CODE.replace("%s", "IF ") + "<w:r><w:t>1</w:t></w:r>" + RESULT;
        assertThat(word("<w:p>" + asked + "<w:r><w:t>first</w:t></w:r>" + END + "</w:p>"))
                .containsExactly("first");
        // one that never ends hides nothing
        assertThat(word("<w:p>" + CODE.replace("%s", "TOC") + "</w:p>" + p("Aims")))
                .containsExactly("Aims");
    }

    @Test
    void fieldsThatDoNotEndAsTheyBeginHideNothing() throws IOException {
        var begin = CODE.replace("%s", "TOC");
        // one that ends before any began, and one that never ends
        assertThat(word("<w:p>" + END + "</w:p>" + "<w:p>" + begin + "</w:p>" + p("Aims")))
                .containsExactly("Aims");
        // its end was struck out, or stands where nothing is read
        for (String unread :
                List.of(
                        "<w:p><w:del>%s</w:del></w:p>",
                        "<w:p>%s</w:p>"
                                .replace("%s", END)
                                .replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"),
                        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>%s</w:p>"
                                + "</w:sdtContent></w:sdt>",
                        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>%s</w:p></w:tc></w:tr></w:tbl>")) {
            assertThat(word("<w:p>" + begin + "</w:p>" + unread.replace("%s", END) + p("Aims")))
                    .containsExactly("Aims");
        }
    }

    @Test
    void hyphensInAListThatTheProgramMadeAreNoText() throws IOException {
        var list =
                "<w:p>"
                        + CODE.replace("%s", "TOC")
                        + RESULT
                        + "<w:r><w:t>Co</w:t><w:noBreakHyphen/><w:t>work</w:t><w:softHyphen/></w:r>"
                        + END
                        + "</w:p>";
        assertThat(word(list + p("Aims"))).containsExactly("Aims");
    }

    @Test
    void promptsInTheRowsAndCellsOfATableAreNotRead() throws IOException {
        var control =
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        var cell = "<w:tc>" + p("Click here") + "</w:tc>";
        assertThat(
                        word(
                                "<w:tbl><w:tr><w:tc>"
                                        + p("Region")
                                        + "</w:tc>"
                                        + control.replace("%s", cell)
                                        + "</w:tr>"
                                        + control.replace("%s", "<w:tr>" + cell + "</w:tr>")
                                        + "</w:tbl>"))
                .containsExactly("Region");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                // letters by their place in a font
                "<w:r><w:t>caf</w:t><w:sym w:font='Arial' w:char='00E9'/><w:t>teria</w:t></w:r> ! caféteria",
                "<w:r><w:t>TGF-</w:t><w:sym w:font='Symbol' w:char='F062'/></w:r> ! TGF-β",
                "<w:r><w:t>5 </w:t><w:sym w:font='symbol' w:char='f0b3'/><w:t> 3</w:t></w:r> ! 5 ≥ 3",
                "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t>Yes</w:t></w:r> ! Yes",
                "<w:r><w:sym w:font='Symbol'/><w:t>No</w:t></w:r> ! No",
                // parts of formulas
                "<m:oMath><m:f><m:num><m:r><m:t>GDP</m:t></m:r></m:num><m:den><m:r><m:t>people</m:t></m:r>"
                        + "</m:den></m:f></m:oMath> ! GDP people",
                "<m:oMath><m:r><m:t>CO</m:t></m:r><m:sSub><m:e/><m:sub><m:r><m:t>2</m:t></m:r></m:sub>"
                        + "</m:sSub></m:oMath> ! CO2",
                "<w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r>"
                        + "</w:rubyBase></w:ruby></w:r> ! 漢"
            })
    void lettersSignsAndFormulasAreReadAsTheyAreSeen(String inside, String seen)
            throws IOException {
        assertThat(word("<w:p>" + inside + "</w:p>")).containsExactly(seen);
    }

    @Test
    void aFormulaBetweenParagraphsJoinsNoWords() throws IOException {
        var formula = "<m:oMathPara><m:oMath><m:r><m:t>x=y</m:t></m:r></m:oMath></m:oMathPara>";
        assertThat(word(p("Aims") + formula + p("Means"))).containsExactly("Aims\n\nx=y Means");
    }

    /// Once for new programs and once for old ones.
    @ParameterizedTest
    @ValueSource(strings = {"%s", "<w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>"})
    void whatIsWrittenForTwoKindsOfProgramsIsReadOnce(String around) throws IOException {
        var twice =
                "<mc:AlternateContent><mc:Choice Requires='w14'>%s</mc:Choice><mc:Fallback>%s"
                        + "</mc:Fallback></mc:AlternateContent>";
        assertThat(word(p("Aims") + around.replace("%s", twice.replace("%s", p("Means")))))
                .containsExactly("Aims\n\nMeans");
    }

    private static void hiding(XWPFDocument document) {
        var styles = document.createStyles();
        for (String each :
                List.of(
                        "w:styleId='Hidden'><w:rPr><w:vanish/></w:rPr>",
                        "w:styleId='Below'><w:basedOn w:val='Hidden'/>",
                        "w:styleId='Shown'><w:basedOn w:val='Hidden'/><w:rPr><w:vanish w:val='0'/>"
                                + "</w:rPr>")) {
            var xml =
                    "<xml-fragment xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
                            + each
                            + "</xml-fragment>";
            try {
                styles.addStyle(new XWPFStyle(CTStyle.Factory.parse(xml)));
            } catch (XmlException e) {
                throw new IllegalStateException(e);
            }
        }
        for (String style : List.of("Hidden", "Below", "Shown", "Other")) {
            var paragraph = document.createParagraph();
            paragraph.setStyle(style);
            paragraph.createRun().setText("by " + style);
            var run = paragraph.createRun();
            run.setText(" own");
            run.setVanish(false);
        }
        var run = document.createParagraph().createRun();
        run.setStyle("Below");
        run.setText("run");
    }

    @Test
    void textIsHiddenByItsStyleUnlessItSaysOtherwise() throws IOException {
        var file = SampleDocuments.docx(folder.resolve("a.docx"), DocumentPartsTest::hiding);
        assertThat(pages(DocumentReader.read(file, ReadingLimits.DEFAULT)))
                .containsExactly("own\n\nown\n\nby Shown own\n\nby Other own");
    }

    @ParameterizedTest
    @CsvSource({"<w:result w:val='1'/>, Kainuu", "<w:default w:val='1'/>, Kainuu", "'', Lapland"})
    void whatWasChosenInAListOfAFormIsRead(String chosen, String region) throws IOException {
        assertThat(
                        word(
                                "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList>"
                                        + chosen
                                        + "<w:listEntry w:val='Lapland'/><w:listEntry w:val='Kainuu'/></w:ddList>"
                                        + "</w:ffData></w:fldChar></w:r>"
                                        + END
                                        + "</w:p>"))
                .containsExactly(region);
    }

    @Test
    void aWordIsWholeWhereTheEndOfItsParagraphWasStruckOut() throws IOException {
        assertThat(
                        word(
                                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a stra</w:t></w:r></w:p>"
                                        + p("tegy")))
                .containsExactly("a strategy");
    }

    @Test
    void textWhoseEndWasStruckOutEndsBeforeATableAndWithTheDocument() throws IOException {
        var joined =
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr>%s</w:pPr><w:r><w:t>before</w:t></w:r></w:p>";
        var open = joined.replace("%s", "");
        assertThat(word(open + "<w:tbl><w:tr><w:tc>" + p("cell") + "</w:tc></w:tr></w:tbl>" + open))
                .containsExactly("before\n\ncell\n\nbefore");
        // the section that was joined with the next ends no page, and is not taken for the next
        assertThat(
                        word(
                                joined.replace("%s", "<w:sectPr/>")
                                        + p(", one")
                                        + "<w:p><w:pPr><w:sectPr><w:type w:val='nextPage'/></w:sectPr></w:pPr></w:p>"
                                        + p("still one")
                                        + "<w:sectPr><w:type w:val='continuous'/></w:sectPr>"))
                .containsExactly("before, one\n\nstill one");
    }

    @Test
    void aPageThatIsBegunTwiceIsOne() throws IOException {
        var begins = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        assertThat(
                        word(
                                begins.replace("%s", "cover")
                                        + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
                                        + begins.replace("%s", "one")
                                        + begins.replace("%s", "two")))
                .containsExactly("cover", "one", "two");
    }

    @Test
    void sectionsBeginPagesWhereTheySaySo() throws IOException {
        var end = "<w:p><w:pPr><w:sectPr>%s</w:sectPr></w:pPr></w:p>";
        var goingOn = end.replace("%s", "<w:type w:val='continuous'/>");
        assertThat(
                        word(
                                p("cover")
                                        + end.replace("%s", "")
                                        + p("one")
                                        + goingOn.replace("continuous", "nextPage")
                                        + p("two")
                                        + "<w:p><w:pPr><w:pageBreakBefore w:val='0'/></w:pPr></w:p>"
                                        + goingOn
                                        + p("still two")
                                        + "<w:sectPr><w:type w:val='continuous'/></w:sectPr>"))
                .containsExactly("cover", "one\n\ntwo\n\nstill two");
    }

    @Test
    void namesInChartsAreReadWhereTheChartIs() throws IOException {
        var file =
                SampleDocuments.docx(
                        folder.resolve("a.docx"),
                        document -> {
                            SampleDocuments.paragraph(document, "Before");
                            chart(document);
                            SampleDocuments.paragraph(document, "After");
                        });
        assertThat(pages(DocumentReader.read(file, ReadingLimits.DEFAULT)))
                .containsExactly("Before\n\nPatents\n\nNorrbotten Kainuu\n\nAfter");
    }

    private static void chart(org.apache.poi.xwpf.usermodel.XWPFDocument document)
            throws IOException {
        try {
            var chart = document.createChart(100, 100);
            var names =
                    org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory.fromArray(
                            new String[] {"Norrbotten", "Kainuu"});
            var values =
                    org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory.fromArray(
                            new Double[] {17.0, 23.0});
            var bars =
                    chart.createData(
                            org.apache.poi.xddf.usermodel.chart.ChartTypes.BAR,
                            chart.createCategoryAxis(
                                    org.apache.poi.xddf.usermodel.chart.AxisPosition.BOTTOM),
                            chart.createValueAxis(
                                    org.apache.poi.xddf.usermodel.chart.AxisPosition.LEFT));
            bars.addSeries(names, values).setTitle("Patents", null);
            chart.plot(bars);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
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

    private static void filled(Workbook book) {
        var row = book.createSheet("Regions").createRow(0);
        row.createCell(0).setCellValue("Kainuu,\nLapland");
        row.createCell(2).setCellFormula("1+1");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        book.createSheet("Codes").createRow(0).createCell(0).setCellValue("unseen");
        book.setSheetHidden(1, true);
        book.createSheet("Sources").createRow(0).createCell(0).setCellValue("Eurostat");
    }

    @Test
    void sheetsThatAreShownArePagesAndCellsAreWhole() throws IOException {
        try (var book = new XSSFWorkbook()) {
            filled(book);
            var drawing = book.getSheetAt(2).createDrawingPatriarch();
            drawing.createTextbox(drawing.createAnchor(0, 0, 0, 0, 1, 1, 2, 2)).setText("In a box");
            drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 3, 3, 5, 5)).setTitleText("GDP");
            assertThat(pages(written("a.xlsx", book::write)))
                    .containsExactly(
                            "Regions\n\nKainuu, Lapland | 2",
                            "Sources\n\nEurostat\n\nIn a box\n\nGDP");
        }
        try (var book = new HSSFWorkbook()) {
            filled(book);
            assertThat(pages(written("a.xls", book::write)))
                    .containsExactly("Regions\n\nKainuu, Lapland | 2", "Sources\n\nEurostat");
        }
    }

    @Test
    void remarksBelowTheRowsOfASheetAreReadWithIt() throws IOException {
        try (var book = new XSSFWorkbook()) {
            for (String name : List.of("Regions", "Sources")) {
                var sheet = book.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("In " + name);
                var remark =
                        sheet.createDrawingPatriarch()
                                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 4, 3, 6));
                remark.setString("On " + name);
                remark.setAddress(4, 0);
            }
            assertThat(pages(written("a.xlsx", book::write)))
                    .containsExactly(
                            "Regions\n\nIn Regions\n\nComment: On Regions",
                            "Sources\n\nIn Sources\n\nComment: On Sources");
        }
    }

    private static void put(XSLFSheet sheet, Placeholder kind, String text) {
        var box = sheet.createTextBox();
        box.setPlaceholder(kind);
        box.setText(text);
    }

    @Test
    void whatRunsAlongSlidesIsReadOnceAndTheirNumbersNever() throws IOException {
        try (var show = new XMLSlideShow()) {
            for (String each : List.of("One", "Two")) {
                var slide = show.createSlide();
                slide.createTextBox().setText(each);
                put(slide, Placeholder.FOOTER, "Region Kainuu");
                put(slide, Placeholder.SLIDE_NUMBER, "17");
                var notes = show.getNotesSlide(slide);
                notes.clear();
                put(notes, Placeholder.BODY, "Said to " + each);
                put(notes, Placeholder.SLIDE_NUMBER, "17");
            }
            assertThat(pages(written("a.pptx", show::write)))
                    .containsExactly("One\n\nRegion Kainuu\n\nSaid to One", "Two\n\nSaid to Two");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<text:section text:display='none'><text:p>Unseen</text:p></text:section><text:p>Seen</text:p>",
                "<text:section text:is-hidden='true'><text:p>Unseen</text:p></text:section><text:p>Seen</text:p>",
                "<text:p>Seen<text:placeholder>Type a name</text:placeholder></text:p>",
                "<text:illustration-index><text:p>Map 3</text:p></text:illustration-index><text:p>Seen</text:p>",
                "<text:bibliography><text:p>Seen</text:p></text:bibliography>",
                "<text:p>Seen<svg:title xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'>Map</svg:title></text:p>",
                "<table:table><table:table-row><table:table-cell><text:p>Seen</text:p></table:table-cell>"
                        + "<table:covered-table-cell><text:p>Under it</text:p></table:covered-table-cell>"
                        + "</table:table-row></table:table>"
            })
    void whatAnOpenDocumentDoesNotShowIsNotRead(String text) throws IOException {
        var file = SampleDocuments.odt(folder.resolve("a.odt"), text);
        assertThat(pages(DocumentReader.read(file, ReadingLimits.DEFAULT))).containsExactly("Seen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<table><tr><td>GDP<br>per head<td><ul><li>a<li>b</ul></table> ! GDP per head ! a b",
                "<p>It <del>may</del> <ins>shall</ins></p> ! It shall",
                "<p>Seen</p><progress>50 %</progress> ! Seen"
            })
    void aWebPageIsReadAsItIsSeen(String cases) throws IOException {
        var parts = cases.split(" ! ", 2);
        assertThat(pages(read("a.html", "<!doctype html><title>T</title>" + parts[0])))
                .containsExactly(parts[1].replace("!", "|"));
    }

    @Test
    void aWebPageSaysInLinkedDataWhenItWasPublished() throws IOException {
        var page =
                "<!doctype html><title>T</title><script type='application/ld+json'>"
                        + "{\"@type\": \"Report\", \"datePublished\": \"2018-05-01\"}</script><p>Text</p>";
        assertThat(read("a.html", page).year()).isEqualTo(2018);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "<script type='application/ld+json'>[{\"@type\": [\"ItemList\"], \"itemListElement\": [{\"item\":"
                        + "{\"datePublished\": \"2021-01-01\"}}]}, {\"@graph\": [{\"datePublished\": \"2018\"}]}]</script> ! 2018",
                "<nav><time pubdate datetime='2021-01-01'>1 January</time></nav> ! ",
                "<div hidden><meta itemprop='datePublished' content='2021-01-01'></div><meta itemprop='datePublished' content='2018-01-01'> ! 2018",
                "<script type='application/ld+json'>{\"datePublished\": \"2018\"</script> ! "
            })
    void theYearOfAWebPageIsNotThatOfAnother(String head, @Nullable Integer year)
            throws IOException {
        var page = "<!doctype html><title>T</title><body>" + head + "<p>Text</p>";
        assertThat(read("a.html", page).year()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"ger, de", "deu, de", "dut, nl", "gre, el", "baq, eu", "slo, sk", "fra, fr"})
    void aLanguageInThreeLettersIsKnown(String letters, String language) {
        var text =
                new DocumentText(
                        null, null, letters, null, DocumentText.onePage(List.of("17")), null);
        assertThat(Description.of(Path.of("a.xml"), text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"text/plain, Text below", "text/html, <p>Text below</p>"})
    void textThatHangsOnAMessageWithoutANameIsReadAsPartOfIt(String kind, String text)
            throws IOException {
        var mail =
                """
                From: a@b.eu
                Subject: Plan
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain

                Text
                --B
                Content-Type: KIND
                Content-Disposition: attachment

                WORDS
                --B--
                """
                        .replace("KIND", kind)
                        .replace("WORDS", text);
        var read = read("a.eml", mail);
        assertThat(pages(read)).containsExactly("Plan\n\nText\n\nText below");
        assertThat(read.note()).isNull();
    }

    @Test
    void anActSaysItsTitleYearAndLanguageWithAPrefixTooAndKeepsItsNotes() throws IOException {
        var act =
                read(
                        "a.xml",
                        "<?xml version=\"1.0\"?><akn:akomaNtoso><akn:act><akn:meta><akn:FRBRWork><akn:FRBRdate date=\"2016-05-12\"/>"
                                + "<akn:FRBRlanguage language=\"swe\"/></akn:FRBRWork><akn:notes><akn:note><akn:p>As"
                                + " amended.</akn:p></akn:note></akn:notes></akn:meta><akn:preface><akn:p><akn:docTitle>Act on"
                                + " regions</akn:docTitle></akn:p></akn:preface><akn:body><akn:p>The region<akn:noteRef/>"
                                + " shall <akn:quotedText>decide</akn:quotedText>.</akn:p></akn:body></akn:act></akn:akomaNtoso>");
        assertThat(pages(act))
                .containsExactly("Act on regions\n\nThe region shall decide.\n\nAs amended.");
        assertThat(act.title()).isEqualTo("Act on regions");
        assertThat(act.year()).isEqualTo(2016);
        assertThat(act.language()).isEqualTo("swe");
        assertThat(Description.of(Path.of("a.xml"), act).language()).isEqualTo("sv");
    }

    @Test
    void theLanguageOfAnActOfTheUnionIsTheOneThatItNames() throws IOException {
        var act =
                "<?xml version=\"1.0\"?><ACT><BIB.INSTANCE><LG.DOC>FI</LG.DOC></BIB.INSTANCE><TITLE><TI><P>X</P></TI>"
                        + "</TITLE></ACT>";
        assertThat(read("a.xml", act).language()).isEqualTo("FI");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[^1]: ```\n    code\n    ```\n    Then text.' | '[1] code\n\nThen text.'",
                "'[^1]:     indented' | [1] indented",
                "'[^1]: <div>html</div>' | [1] html",
                "'[^1]: ***' | [1]"
            })
    void theMarkOfANoteStandsBeforeTheNoteWhateverItBeginsWith(String note, String seen)
            throws IOException {
        assertThat(pages(read("a.md", "Growth[^1].\n\n" + note + "\n\nNext.\n")))
                .containsExactly("Growth [1].\n\n" + seen + "\n\nNext.");
    }

    @Test
    void aFileWithoutANameThatHangsOnAMessageIsCalledByItsKind() throws IOException {
        var mail =
                """
                From: a@b.eu
                Subject: Plan
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain

                Text
                --B
                Content-Type: text/csv
                Content-Disposition: attachment

                a,b
                --B--
                """;
        assertThat(read("a.eml", mail).note()).endsWith("put them beside it: text/csv");
    }
}
