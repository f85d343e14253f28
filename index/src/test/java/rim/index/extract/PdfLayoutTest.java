package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is drawn at which place of a page, and how it is read.
class PdfLayoutTest {
    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

    private static final List<String> LEFT =
            List.of(
                    "The council of the region has",
                    "adopted a strategy for smart",
                    "specialisation in the north and",
                    "it was developed together with",
                    "the university and companies",
                    "that are active in forestry.");

    private static final List<String> RIGHT =
            List.of(
                    "In the south the agency has for",
                    "many years been working with",
                    "clusters of food producers that",
                    "have laboratories of their own",
                    "and therefore another way of",
                    "choosing priorities was found.");

    @TempDir Path folder;

    private interface Drawing {
        void on(Page page) throws IOException;
    }

    /// A page under the pen.
    private record Page(PDPageContentStream content) {
        void text(double size, double x, double y, String text) throws IOException {
            turned(size, x, y, 0, text);
        }

        void turned(double size, double x, double y, double degrees, String text)
                throws IOException {
            content.beginText();
            content.setFont(FONT, (float) size);
            content.setTextMatrix(
                    Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, (float) y));
            content.showText(text);
            content.endText();
        }

        void spaced(double size, double x, double y, double apart, String text) throws IOException {
            content.setCharacterSpacing((float) apart);
            text(size, x, y, text);
            content.setCharacterSpacing(0);
        }
    }

    private List<String> pages(Drawing... drawings) throws IOException {
        var file = folder.resolve("drawn.pdf");
        try (var document = new PDDocument()) {
            for (Drawing each : drawings) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    each.on(new Page(content));
                }
            }
            document.save(file.toFile());
        }
        return DocumentReader.read(file, ReadingLimits.DEFAULT).pages().stream()
                .map(DocumentText.PageText::text)
                .toList();
    }

    private String page(Drawing drawing) throws IOException {
        return pages(drawing).getFirst();
    }

    private static String column(List<String> lines) {
        return String.join(" ", lines);
    }

    @Test
    void columnsDrawnRowByRowAreReadOneAfterTheOther() throws IOException {
        var text =
                page(p -> {
                    p.text(11, 60, 760, "Two ways of choosing what to support in a region");
                    for (int row = 0; row < LEFT.size(); row++) {
                        p.text(10, 60, 700 - 14 * row, LEFT.get(row));
                        p.text(10, 310, 700 - 14 * row, RIGHT.get(row));
                    }
                });
        assertThat(text).containsSubsequence(column(LEFT), column(RIGHT));
    }

    @Test
    void columnsDrawnOneAfterTheOtherStaySo() throws IOException {
        var text =
                page(p -> {
                    for (int row = 0; row < LEFT.size(); row++) {
                        p.text(10, 60, 700 - 14 * row, LEFT.get(row));
                    }
                    for (int row = 0; row < RIGHT.size(); row++) {
                        p.text(10, 310, 700 - 14 * row, RIGHT.get(row));
                    }
                });
        assertThat(text).containsSubsequence(column(LEFT), column(RIGHT));
    }

    @Test
    void rowsOfATableStayRows() throws IOException {
        var names = List.of("Stockholm", "Uppland", "Skane", "Halland", "Dalarna");
        var text =
                page(p -> {
                    for (int row = 0; row < names.size(); row++) {
                        p.text(10, 60, 700 - 14 * row, names.get(row));
                        p.text(10, 310, 700 - 14 * row, 30_000 + 7 * row + " EUR");
                    }
                });
        for (int row = 0; row < names.size(); row++) {
            assertThat(text).contains(names.get(row) + " " + (30_000 + 7 * row) + " EUR");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 180, 270, 33, 7, 120, 305})
    void aTurnedWordIsAWord(double degrees) throws IOException {
        var text =
                page(p -> {
                    p.text(10, 60, 780, "Upright words stand here.");
                    p.turned(12, 300, 400, degrees, "Turned specialisation strategy");
                });
        assertThat(text).contains("Upright words stand here.", "Turned specialisation strategy");
    }

    @Test
    void aHeadingWithItsLettersSetApartIsReadAsWords() throws IOException {
        var text =
                page(p -> {
                    p.spaced(16, 60, 760, 9, "REGIONAL STRATEGY");
                    p.text(10, 60, 700, "The council adopted it.");
                });
        assertThat(text).contains("REGIONAL STRATEGY");
        assertThat(page(p -> p.text(10, 60, 700, "I N N O V A T I O N   P L A N")))
                .isEqualTo("INNOVATION PLAN");
        assertThat(page(p -> p.text(14, 60, 700, "A C T I O N  P L A N  F O R  L A V A")))
                .isEqualTo("ACTION PLAN FOR LAVA");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.2, 2, 3.5})
    void aHeadingWithItsLettersALittleApartIsReadAsWords(double apart) throws IOException {
        var text = page(p -> p.spaced(20, 60, 760, apart, "Action plan for climate and energy"));
        assertThat(text).isEqualTo("Action plan for climate and energy");
    }

    @Test
    void aLineOfFiguresAndSignsKeepsItsGaps() throws IOException {
        for (String line : List.of("- 433 m", "- 68 m DRL 50 x 4,6", "S 4 - S 2 - S 9")) {
            assertThat(page(p -> p.text(10, 60, 700, line))).isEqualTo(line);
        }
    }

    @Test
    void aTitleDrawnLastComesFirst() throws IOException {
        var text =
                page(p -> {
                    p.text(10, 60, 600, "The council adopted it in the spring.");
                    p.text(10, 60, 586, "It was evaluated later.");
                    p.text(22, 60, 760, "Strategy of the North");
                });
        assertThat(text).startsWith("Strategy of the North");
    }

    @Test
    void aWordIsWholeAcrossLinesAndPages() throws IOException {
        var pages =
                pages(
                        p -> {
                            p.text(10, 60, 400, "The region has a strategy of inno\u00ad");
                            p.text(10, 60, 388, "vation, and another for its clus-");
                            p.text(10, 60, 376, "ters. It was made for a better environ-");
                            p.text(8, 60, 60, "1 See the report of the council, Stockholm.");
                        },
                        p -> p.text(10, 60, 760, "ment in the north."));
        assertThat(pages.getFirst()).contains("innovation, ", "clusters. ", "environment");
        assertThat(pages.getLast()).isEqualTo("in the north.");
    }

    @Test
    void figuresOfSheetsThatAreMadeAlikeAreKept() throws IOException {
        var sheets = new Drawing[8];
        for (int sheet = 0; sheet < sheets.length; sheet++) {
            int figure = 200_000 + 31_337 * sheet;
            int number = sheet + 1;
            sheets[sheet] =
                    p -> {
                        p.text(9, 60, 810, "Regional profiles of the agency");
                        p.text(10, 60, 760, "Population " + figure);
                        p.text(10, 60, 60, "Unemployment rate " + (figure % 97) / 10.0);
                        p.text(9, 280, 30, "Page " + number + " of 8");
                    };
        }
        var pages = pages(sheets);
        for (int sheet = 0; sheet < sheets.length; sheet++) {
            int figure = 200_000 + 31_337 * sheet;
            assertThat(pages.get(sheet))
                    .contains("Population " + figure, "rate " + (figure % 97) / 10.0);
        }
        assertThat(pages.getFirst()).contains("Regional profiles");
        assertThat(pages.subList(1, 8))
                .noneMatch(p -> p.contains("Regional profiles") || p.contains("Page "));
    }

    /// A figure that rises by one from page to page, at the same place at an edge.
    ///
    /// @param size of its letters
    /// @param y of its line, above which the last line of the text stands at 70
    @ParameterizedTest(name = "{0}, {1} points at {2}")
    @CsvSource({
        "#, 10, 56, true",
        "#, 10, 30, false",
        "#, 8, 40, false",
        "- # -, 12, 30, false",
        "Measure #, 14, 810, true",
        "Plan of the north #, 9, 810, false",
        "201#, 10, 30, true",
        "Budget 201#, 10, 810, true"
    })
    void aFigureIsThePagesNumberWhereItStandsApartFromTheText(
            String line, int size, int y, boolean isText) throws IOException {
        var drawings = new Drawing[6];
        for (int page = 0; page < drawings.length; page++) {
            var figure = line.replace("#", String.valueOf(page + 1));
            var words = "In year " + (char) ('a' + page) + " region " + (char) ('p' + page);
            drawings[page] =
                    p -> {
                        for (int row = 0; row < 50; row++) {
                            p.text(10, 60, 70 + 14 * row, words + " row " + (char) ('A' + row));
                        }
                        p.text(size, 60, y, figure);
                    };
        }
        var pages = pages(drawings);
        for (int page = 1; page < drawings.length; page++) {
            var figure = line.replace("#", String.valueOf(page + 1));
            assertThat(pages.get(page).contains(figure)).as(pages.get(page)).isEqualTo(isText);
        }
    }

    /// The foot has two lines.
    @Test
    void aNumberBelowTheNameOfTheReportIsThePages() throws IOException {
        var drawings = new Drawing[6];
        for (int page = 0; page < drawings.length; page++) {
            int number = page + 1;
            drawings[page] =
                    p -> {
                        p.text(10, 60, 400, "Text of part " + (char) ('a' + number));
                        p.text(10, 60, 386, "and more of it " + (char) ('a' + number));
                        p.text(9, 60, 42, "Plan of the north");
                        p.text(9, 60, 30, String.valueOf(number));
                    };
        }
        assertThat(pages(drawings).getLast()).isEqualTo("Text of part g and more of it g");
    }

    /// Programs that lay pages out say so of the hyphens that they put in.
    @ParameterizedTest
    @CsvSource({
        "-, \u00AD, innovation",
        "o-, o\u00AD, innoovation",
        "-, -, inno-vation",
        "-, -\u00AD, inno-vation"
    })
    void aSoftHyphenGivenAsTheTextOfASignBreaksAWord(String drawn, String text, String word)
            throws IOException {
        Drawing broken =
                p -> {
                    p.content().beginText();
                    p.content().setFont(FONT, 12);
                    p.content().newLineAtOffset(60, 700);
                    p.content().showText("It is inno");
                    var given = new COSDictionary();
                    given.setString(COSName.ACTUAL_TEXT, text);
                    p.content()
                            .beginMarkedContent(
                                    COSName.getPDFName("Span"), PDPropertyList.create(given));
                    p.content().showText(drawn);
                    p.content().endMarkedContent();
                    p.content().endText();
                    p.text(12, 60, 686, "vation and inno-vation.");
                };
        assertThat(page(broken)).isEqualTo("It is " + word + " and inno-vation.");
    }

    /// What stands beside each other is no phrase and no name; figures need no mark.
    @Test
    void cellsOfWordsArePartedByBars() throws IOException {
        var text =
                page(p -> {
                    p.text(10, 60, 700, "Region");
                    p.text(10, 180, 700, "Company");
                    p.text(10, 320, 700, "Sum");
                    p.text(10, 60, 686, "Norrbotten");
                    p.text(10, 180, 686, "Energi AB");
                    p.text(10, 320, 686, "1 200 EUR");
                    p.text(10, 60, 640, "Kainuu");
                    p.text(10, 300, 640, "Oulu Oy");
                    p.text(10, 60, 600, "1.");
                    p.text(10, 120, 600, "Aims of the plan");
                    p.text(10, 60, 586, "2.");
                    p.text(10, 120, 586, "Means of the plan");
                });
        assertThat(text)
                .contains("Region | Company | Sum Norrbotten | Energi AB 1 200 EUR")
                .contains("Kainuu | Oulu Oy")
                .contains("1. Aims of the plan 2. Means of the plan");
    }

    @ParameterizedTest
    @CsvSource({
        // reaches down beside three lines, drawn before them or behind
        "46, 672, 108, true, D, et regionala arbetet, Det regionala arbetet",
        "46, 672, 108, false, D, et regionala arbetet, Det regionala arbetet",
        // rises above the first line
        "30, 700, 95, true, D, et regionala arbetet, Det regionala arbetet",
        // the first word in capitals
        "46, 672, 107, true, R, EGIONEN har arbetet, REGIONEN har arbetet",
        // a word of one letter
        "46, 672, 94, true, I, regionen har arbetet, I regionen har arbetet"
    })
    void aLargeInitialIsALetterOfItsWord(
            double size,
            double y,
            double x,
            boolean first,
            String initial,
            String begin,
            String seen)
            throws IOException {
        var file = folder.resolve("drawn.pdf");
        var text =
                page(p -> {
                    p.text(18, 72, 760, "Inledning");
                    if (first) {
                        p.text(size, 72, y, initial);
                    }
                    for (int row = 0; row < 5; row++) {
                        p.text(
                                11,
                                y < 700 && row > 2 ? 72 : x,
                                700 - 14 * row,
                                row == 0 ? begin : "med kluster och partnerskap i alla kommuner");
                    }
                    if (!first) {
                        p.text(size, 72, y, initial);
                    }
                });
        assertThat(text).contains(seen + " med kluster").doesNotContain("\n\n" + initial + "\n");
        assertThat(DocumentReader.read(file, ReadingLimits.DEFAULT).heading())
                .isEqualTo("Inledning");
    }

    @Test
    void aLetterThatNumbersAChapterIsNoInitial() throws IOException {
        var text =
                page(p -> {
                    p.text(46, 72, 700, "B");
                    p.text(20, 150, 710, "Regional policy");
                    p.text(11, 72, 650, "The region has a policy of its own.");
                });
        assertThat(text).doesNotContain("BRegional").contains("Regional policy");
    }

    @Test
    void whatStandsOutsideThePaperIsNotRead() throws IOException {
        var file = folder.resolve("cropped.pdf");
        try (var document = new PDDocument()) {
            for (int turned : List.of(0, 90)) {
                var page = new PDPage(new PDRectangle(700, 900));
                page.setCropBox(new PDRectangle(50, 50, 600, 800));
                page.setRotation(turned);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    var pen = new Page(content);
                    pen.text(8, 60, 20, "report.indd 12 2016-06-30");
                    pen.text(8, 60, 880, "Fourth pass");
                    pen.text(8, 660, 400, "Proof");
                    pen.text(11, 55, 52, "Seen at the lower edge");
                    pen.text(11, 55, 838, "Seen at the upper edge");
                }
            }
            document.save(file.toFile());
        }
        assertThat(DocumentReader.read(file, ReadingLimits.DEFAULT).pages())
                .allSatisfy(page ->
                        assertThat(page.text())
                                .contains("lower edge", "upper edge")
                                .doesNotContain("indd", "pass", "Proof"));
    }
}
