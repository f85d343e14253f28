package rim.index.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rim.index.passage.Passage.Kind;
import rim.index.passage.Passage.PageStart;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

class PassagesTest {
    private static List<Passage> of(String... texts) {
        var pages = new ArrayList<ReportPage>();
        for (String each : texts) {
            pages.add(new ReportPage("r", pages.size() + 1, null, each));
        }
        var report =
                new Report(
                        "r",
                        "r",
                        "0",
                        null,
                        "en",
                        OptionalInt.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        pages.size(),
                        1,
                        Report.INDEXED,
                        null);
        return Passages.of(new ReadReport(report, pages));
    }

    private static List<String> texts(String... pages) {
        return of(pages).stream().map(Passage::text).toList();
    }

    private static String words(String word, int count) {
        return (word + " ").repeat(count).strip();
    }

    private static String sentences(int count) {
        return ("The region " + words("a", 18) + " end. ").repeat(count).strip();
    }

    @Test
    void aShortPageIsOnePassage() {
        assertThat(texts("Heading\n\nText.")).containsExactly("Heading\n\nText.");
    }

    @Test
    void anEmptyPageHasNone() {
        assertThat(texts("")).isEmpty();
    }

    @Test
    void runningTextFallsIntoPassagesOf150To220Words() {
        var passages = of(sentences(60));

        assertThat(passages.subList(0, passages.size() - 1))
                .isNotEmpty()
                .allMatch(p -> Words.count(p.text()) >= 150 && Words.count(p.text()) <= 220);
    }

    @Test
    void aHeadingStaysWithWhatFollowsItAndStandsAboveTheNextOnes() {
        var passages = of(sentences(8) + "\n\nThe heading\n\n" + sentences(16));

        assertThat(passages.get(0).text()).doesNotContain("The heading");
        assertThat(passages.get(1).text()).startsWith("The heading");
        assertThat(passages.getLast().heading()).isEqualTo("The heading");
    }

    @Test
    void aSentenceThatGoesOverThePageIsNotCut() {
        var passages = of("It was the inno-", "vation system that grew.", "Next page.");

        assertThat(passages).hasSize(1);
        assertThat(passages.getFirst().text())
                .isEqualTo("It was the innovation system that grew.\n\nNext page.");
        assertThat(passages.getFirst().starts())
                .extracting(PageStart::page)
                .containsExactly(1, 2, 3);
    }

    @Test
    void aPageThatBeginsWithAHeadingBeginsAPassage() {
        assertThat(texts(sentences(4), "A new part\n\n" + sentences(2))).hasSize(2);
    }

    @Test
    void aTableOfFiguresIsKnownAsOne() {
        assertThat(of("2010 12.5 13.0\n\n2011 12.7 13.9\n\nTotal 25").getFirst().kind())
                .isEqualTo(Kind.FIGURES);
    }

    @Test
    void aPassageInAnotherLanguageThanItsReportIsKnownByIt() {
        var swedish =
                "Det är en fråga som har varit viktig för regionen och den har också lett till att"
                        + " de som bor i länet kan få en bättre tillgång till vård av hög kvalitet"
                        + " men det är inte så att alla har det som de vill ha det.";
        var passages = of(sentences(8), "Sammanfattning\n\n" + swedish);

        assertThat(passages).extracting(Passage::language).containsExactly("en", "sv");
    }

    @Test
    void nothingIsLost() {
        var page = sentences(9) + "\n\nHeading\n\n" + words("word", 400) + ".";

        assertThat(Words.count(texts(page, page).stream().collect(Collectors.joining(" "))))
                .isEqualTo(2 * Words.count(page));
    }
}
