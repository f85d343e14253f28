package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningLinesTest {
    @TempDir Path folder;

    /// Pages of ten lines, of which one is the line asked for on the first so many pages.
    private static List<List<String>> pages(int pages, int with, int place, String line) {
        var all = new ArrayList<List<String>>();
        for (int page = 0; page < pages; page++) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < 10; i++) {
                lines.add("text number " + (char) ('a' + page) + (char) ('a' + i));
            }
            if (page < with) {
                lines.set(place, line.replace("#", String.valueOf(page + 1)));
            }
            all.add(lines);
        }
        return all;
    }

    private static List<List<String>> without(List<List<String>> pages) {
        var printed = pages.stream().map(PrintedLine::ofPlainText).toList();
        return RunningLines.without(printed).stream().map(PrintedLine::texts).toList();
    }

    private static long kept(List<List<String>> pages, String part) {
        return without(pages).stream()
                .flatMap(List::stream)
                .filter(line -> line.contains(part))
                .count();
    }

    /// At an edge on three pages in ten, and never on fewer than four; elsewhere never.
    @ParameterizedTest(name = "{1} of {0} pages, line {2}: {3} stay")
    @CsvSource({
        "10, 10, 0, 1",
        "10, 4, 0, 1",
        "10, 3, 0, 3",
        "10, 4, 9, 1",
        "10, 4, 2, 1",
        "10, 4, 3, 4",
        "10, 4, 6, 4",
        "10, 4, 7, 1",
        "10, 5, 5, 5",
        "10, 10, 5, 10",
        "20, 6, 0, 1",
        "20, 5, 0, 5",
        "4, 4, 0, 1",
        "3, 3, 0, 3"
    })
    void aLineRunsWhenItComesAgainOftenEnough(int pages, int with, int place, int stay) {
        assertThat(
                        kept(
                                pages(pages, with, place, "Regional strategy, page #"),
                                "Regional strategy"))
                .isEqualTo(stay);
    }

    @Test
    void aRunningLineStaysWhereItComesFirstAndLeavesItsPlaceEmptyElsewhere() {
        var pages = without(pages(6, 6, 0, "Plan #"));
        assertThat(pages.getFirst().getFirst()).isEqualTo("Plan 1");
        assertThat(pages.subList(1, 6))
                .allSatisfy(page -> {
                    assertThat(page.getFirst()).isEmpty();
                    assertThat(page).hasSize(10);
                });
    }

    @ParameterizedTest
    @CsvSource({"Population $, 6", "GDP per head $ EUR, 6", "Strategy for 2014-2020, 1"})
    void aLineWhoseFiguresSaySomethingOfThePageIsText(String line, int stay) {
        var pages = pages(6, 6, 9, line);
        for (int page = 0; page < 6; page++) {
            var figure = String.valueOf(200_000 + 31_337 * page);
            pages.get(page).set(9, pages.get(page).get(9).replace("$", figure));
        }
        assertThat(without(pages).stream().filter(page -> !page.getLast().isEmpty()).count())
                .isEqualTo(stay);
    }

    @Test
    void aLineInOtherTypeOrAtAnotherPlaceIsText() {
        var pages = new ArrayList<List<PrintedLine>>();
        for (int page = 0; page < 8; page++) {
            pages.add(
                    List.of(
                            new PrintedLine("Regional plan", 10 * page, 20, true),
                            new PrintedLine("Regional aims", 10, 20 + 3 * page, true),
                            new PrintedLine("Regional body", 10, 20, false),
                            new PrintedLine("Regional head", 10 + page % 2, 20, true)));
        }
        var kept =
                RunningLines.without(pages).stream()
                        .flatMap(List::stream)
                        .filter(l -> !l.isBlank())
                        .toList();
        assertThat(kept).filteredOn(l -> l.text().endsWith("plan")).hasSize(8);
        assertThat(kept).filteredOn(l -> l.text().endsWith("aims")).hasSize(8);
        assertThat(kept).filteredOn(l -> l.text().endsWith("body")).hasSize(8);
        assertThat(kept).filteredOn(l -> l.text().endsWith("head")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "#,1",
        "- # -,1",
        "# / 9,1",
        "[#],1",
        "12,6",
        "'# 44 17',6",
        "'#,5',6",
        "a#,6",
        "'##%',6"
    })
    void figuresAloneRunOnlyAsTheNumberOfAPage(String line, int stay) {
        var all = without(pages(6, 6, 9, line));
        assertThat(all.stream().filter(page -> !page.getLast().isEmpty()).count()).isEqualTo(stay);
    }

    @ParameterizedTest
    @CsvSource({
        "GDP rank $, #, 6, 1",
        "$, Page # of 6, 6, 1",
        "$, #, 6, 1",
        "Innovation rank $, Plan of the north page #, 6, 1",
        // the same number twice
        "Plan of the north #, #, 1, 1"
    })
    void aFigureThatRisesFromPageToPageIsTextWhereAnotherIsTheNumber(
            String head, String foot, int heads, int feet) {
        var all = pages(6, 6, 9, foot);
        for (int page = 0; page < 6; page++) {
            all.get(page)
                    .set(
                            0,
                            head.replace("$", String.valueOf(41 + page))
                                    .replace("#", String.valueOf(page + 1)));
        }
        var read = without(all);
        assertThat(read.stream().filter(page -> !page.getFirst().isEmpty()).count())
                .isEqualTo(heads);
        assertThat(read.stream().filter(page -> !page.getLast().isEmpty()).count()).isEqualTo(feet);
    }

    private static String decoded(String text, String charset) {
        return TextDecoding.decode(text.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
    void textOfAnyEncodingIsRead(String charset) {
        assertThat(decoded("Övre Norrland är en region", charset))
                .isEqualTo("Övre Norrland är en region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aMarkTellsTheEncodingAndIsNoText(String charset) {
        assertThat(decoded("\uFEFFAΩ€\r\nb\rc", charset)).isEqualTo("AΩ€\nb\nc");
        assertThat(decoded("\uFEFF", charset)).isEmpty();
    }

    @Test
    void bytesThatNoEncodingHasAreReadAsTheyAre() {
        // 0x81 is no character of windows-1252
        assertThat(TextDecoding.decode(new byte[] {'a', (byte) 0x81, (byte) 0xff}))
                .isEqualTo("a\u0081ÿ");
        assertThat(TextDecoding.decode(new byte[] {(byte) 0x80})).isEqualTo("€");
        assertThat(TextDecoding.decode(new byte[0])).isEmpty();
        assertThat(TextDecoding.decode(new byte[] {(byte) 0xff})).isEqualTo("ÿ");
    }

    private ReportMetadata metadata(String json) throws IOException {
        Files.writeString(folder.resolve("a.pdf.meta.json"), json.replace('\'', '"'));
        return ReportMetadata.beside(folder, "a.pdf");
    }

    @Test
    void whatTheFileBesideAReportSaysIsRead() throws IOException {
        var read =
                metadata(
                        "{'$schema':'x','title':' A  plan ','language':'sv','year':2021,'authors':['Lindqvist,  Karin','Åbo Akademi'],"
                                + "'themes':['clusters','ai','clusters'],'regions':['SE33','FI1D'],'source':'web'}");
        assertThat(read.title()).contains("A plan");
        assertThat(read.language()).contains("sv");
        assertThat(read.year()).isEqualTo(OptionalInt.of(2021));
        assertThat(read.authors()).containsExactly("Lindqvist, Karin", "Åbo Akademi");
        assertThat(read.themes()).containsExactly("ai", "clusters");
        assertThat(read.regions()).containsExactly("FI1D", "SE33");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void aReportWithoutSuchAFileHasNothingSaidOfIt() {
        var none = ReportMetadata.beside(folder, "none.pdf");
        assertThat(none.title()).isEmpty();
        assertThat(none.year()).isEmpty();
        assertThat(none.faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title':7} | invalid title: '7' (expected a text)",
                "{'title':' '} | invalid title: ' '",
                "{'language':'SV'} | invalid language: 'SV' (expected an ISO 639-1 code such as sv)",
                "{'year':1899} | invalid year: '1899' (expected a year such as 2021)",
                "{'year':2100} | invalid year: '2100'",
                "{'year':'2021'} | invalid year: '2021'",
                "{'year':2021.5} | invalid year: '2021.5'",
                "{'themes':'ai'} | invalid themes: 'ai' (expected a list of codes",
                "{'themes':['AI']} | invalid themes: 'AI'",
                "{'regions':['se33']} | invalid regions: 'se33' (expected NUTS codes such as SE33)",
                "{'regions':[7]} | invalid regions: '7'",
                "{'authors':[' ; ']} | invalid authors: ' ; '",
                "{'author':'x'} | unknown property 'author' (known: [",
                "[] | it is not a JSON object",
                "{ | it is not JSON: ",
                "`` | it is not a JSON object"
            })
    void whatIsFaultyIsLeftOutAndReported(String json, String fault) throws IOException {
        var read = metadata(json);
        assertThat(read.faults()).hasSize(1).first().asString().startsWith(fault);
    }

    @Test
    void oneFaultDoesNotSpoilTheRest() throws IOException {
        var read = metadata("{'title':'A','year':1,'themes':['ok','NOT'],'x':1}");
        assertThat(read.title()).contains("A");
        assertThat(read.year()).isEmpty();
        assertThat(read.themes()).containsExactly("ok");
        assertThat(read.faults()).hasSize(3);
    }

    @Test
    void nullSaysNothing() throws IOException {
        var read =
                metadata("{'title':null,'year':null,'themes':null,'language':null,'authors':null}");
        assertThat(read.faults()).isEmpty();
        assertThat(read.title()).isEmpty();
    }

    @Test
    void aFileOfMoreThanAMebibyteIsNotRead() throws IOException {
        var file = folder.resolve("a.pdf.meta.json");
        Files.write(file, (" ".repeat(1 << 20) + "{}").getBytes(StandardCharsets.UTF_8));
        assertThat(ReportMetadata.beside(folder, "a.pdf").faults())
                .containsExactly("it has more than 1048576 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u00ADb',ab",
        "'a\u200Bb\uFEFF',ab",
        "'a\u00A0 \t b',a b",
        "'ﬁrst oﬀer',first offer",
        "'e\u0301',é",
        "'a\u2011b',a-b",
        "'a\u0000b',a b",
        "'\uE000x',x",
        "' x ',x"
    })
    void textIsComposedAndHasNothingUnseen(String text, String clean) {
        assertThat(CleanText.paragraph(text)).isEqualTo(clean);
    }

    @Test
    void aPageIsItsParagraphsWithoutEmptyOnes() {
        assertThat(CleanText.page(List.of(" a ", "", "\u00AD", "b\nc"))).isEqualTo("a\n\nb c");
        assertThat(CleanText.words("Övre Norrland: 2,5 % – R&D")).isEqualTo(4);
        assertThat(CleanText.words("")).isZero();
    }

    private static List<String> markdown(String text) {
        return List.of(MarkdownReader.read(text).pages().getFirst().text().split("\n\n", -1));
    }

    @Test
    void markdownIsReadByItsBlocks() {
        assertThat(
                        markdown(
                                "# Plan\n\nOne *two*\nthree `four`.\n\n- a\n- b\n\n    code\n\n```\nfenced\n```\n\n<p>html <b>bold</b></p>\n"))
                .containsExactly(
                        "Plan", "One two three four.", "a", "b", "code", "fenced", "html bold");
        assertThat(MarkdownReader.read("## \n\n## Second\n\n# Third\n").heading())
                .isEqualTo("Second");
        assertThat(MarkdownReader.read("text").heading()).isNull();
    }

    @Test
    void aFrontMatterSaysTitleLanguageAndYear() {
        var read =
                MarkdownReader.read(
                        "---\ntitle: \"My plan\"\nLang: sv\nyear: 2021\nx: y\n---\n# H\n");
        assertThat(read.title()).isEqualTo("My plan");
        assertThat(read.language()).isEqualTo("sv");
        assertThat(read.year()).isEqualTo(2021);
        assertThat(read.heading()).isEqualTo("H");
        assertThat(MarkdownReader.read("---\nyear: 21\n---\n").year()).isNull();
        assertThat(MarkdownReader.read("text\n---\ntitle: x\n---\n").title()).isNull();
    }

    private static DocumentText html(String html) throws IOException {
        return HtmlReader.read(html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWebPageIsReadWithoutMenusAndScripts() throws IOException {
        var read =
                html(
                        "<html lang=sv><head><title>T</title><script>x()</script></head><body><nav>menu</nav><header>top</header>"
                                + "<h1>H</h1><p>one<br>two</p><table><tr><td>a</td><td>b</td></tr></table><p hidden>secret</p>"
                                + "<button>send</button><footer>foot</footer></body></html>");
        assertThat(read.title()).isEqualTo("T");
        assertThat(read.heading()).isEqualTo("H");
        assertThat(read.language()).isEqualTo("sv");
        assertThat(read.pages().getFirst().text()).isEqualTo("H\n\none\n\ntwo\n\na | b");
    }

    /// A page may put its teasers into articles too.
    @Test
    void theMarkedMainPartCountsWhenItIsTheMostOfThePage() throws IOException {
        assertThat(
                        html("<body><div>short</div><main><p>"
                                        + "long text ".repeat(9)
                                        + "</p></main></body>")
                                .pages()
                                .getFirst()
                                .text())
                .doesNotContain("short");
        assertThat(
                        html("<body><article>teaser</article><p>"
                                        + "long text ".repeat(9)
                                        + "</p></body>")
                                .pages()
                                .getFirst()
                                .text())
                .contains("teaser")
                .contains("long text");
    }
}
