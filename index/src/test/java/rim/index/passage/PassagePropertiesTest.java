package rim.index.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// What holds of the passages of any report at all.
class PassagePropertiesTest {

    private static ReadReport report(List<ReportPage> pages) {
        return new ReadReport(
                new Report(
                        "r",
                        "r",
                        "0",
                        null,
                        null,
                        OptionalInt.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        pages.size(),
                        1,
                        Report.INDEXED,
                        null),
                pages);
    }

    /// Headings, sentences, tables, long runs without an end, empty pages.
    private static List<ReportPage> pages(Random random) {
        var pages = new ArrayList<ReportPage>();
        for (int page = 1; page <= 1 + random.nextInt(6); page++) {
            var paragraphs = new ArrayList<String>();
            for (int i = random.nextInt(6); i > 0; i--) {
                paragraphs.add(paragraph(random));
            }
            pages.add(
                    new ReportPage(
                            "r",
                            page,
                            random.nextBoolean() ? null : "p" + page,
                            String.join("\n\n", paragraphs)));
        }
        return pages;
    }

    private static String paragraph(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "Heading number";
            case 1 -> "12.5 13.0 14 2019";
            case 2 -> "goes on in small letters " + "word ".repeat(random.nextInt(90)) + "end";
            case 3 -> "word ".repeat(100 + random.nextInt(300)).strip();
            default -> ("The region grew. " + "It has a plan. ").repeat(random.nextInt(40)).strip();
        };
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    @Test
    void nothingIsLostNothingIsSaidTwiceAndAllIsInOrder() {
        var random = new Random(17);
        for (int trial = 0; trial < 400; trial++) {
            var pages = pages(random);
            var whole = pages.stream().map(ReportPage::text).collect(Collectors.joining("\n\n"));
            var passages = Passages.of(report(pages));
            var told = passages.stream().map(Passage::text).collect(Collectors.joining("\n\n"));
            assertThat(words(told)).isEqualTo(words(whole));
        }
    }

    @Test
    void passagesAreNumberedAndNoneIsTooLong() {
        var random = new Random(18);
        for (int trial = 0; trial < 400; trial++) {
            var passages = Passages.of(report(pages(random)));
            for (int i = 0; i < passages.size(); i++) {
                assertThat(passages.get(i).number()).isEqualTo(i + 1);
                assertThat(passages.get(i).text()).isNotBlank();
                // headings that belong to what follows go with it, beyond the usual length
                assertThat(Words.count(passages.get(i).text())).isLessThanOrEqualTo(220 + 3 * 12);
            }
        }
    }

    /// The page of every place in a passage is the page that its words come from.
    @Test
    void everyPlaceOfAPassageKnowsItsPage() {
        var random = new Random(19);
        for (int trial = 0; trial < 400; trial++) {
            var pages = pages(random);
            int last = 0;
            for (Passage passage : Passages.of(report(pages))) {
                assertThat(passage.starts().getFirst().offset()).isZero();
                assertThat(passage.firstPage()).isGreaterThanOrEqualTo(last);
                int offset = -1;
                int page = 0;
                for (var start : passage.starts()) {
                    assertThat(start.offset()).isGreaterThan(offset);
                    assertThat(start.page()).isGreaterThan(page);
                    assertThat(start.label()).isEqualTo(pages.get(start.page() - 1).label());
                    var word = words(passage.text().substring(start.offset())).getFirst();
                    assertThat(pages.get(start.page() - 1).text()).contains(word);
                    offset = start.offset();
                    page = start.page();
                }
                last = passage.lastPage();
            }
        }
    }
}
