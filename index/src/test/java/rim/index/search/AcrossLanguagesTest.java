package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.passage.LuceneIndexBuilder;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// Which of several languages answers a question best.
class AcrossLanguagesTest {
    @TempDir private Path folder;

    private final List<ReadReport> reports = new ArrayList<>();

    private void report(String id, String language, String... texts) {
        var pages = new ArrayList<ReportPage>();
        for (String text : texts) {
            pages.add(new ReportPage(id, pages.size() + 1, null, text));
        }
        var none = List.<String>of();
        var year = OptionalInt.empty();
        reports.add(
                new ReadReport(
                        new Report(
                                id,
                                id,
                                "0",
                                null,
                                language,
                                year,
                                List.of(),
                                none,
                                none,
                                pages.size(),
                                1,
                                Report.INDEXED,
                                null),
                        pages));
    }

    private List<String> found(String words) throws IOException {
        return asked(SearchQuestion.of(words, 10)).hits().stream().map(Hit::report).toList();
    }

    private SearchAnswer asked(SearchQuestion question) throws IOException {
        var index = Files.createTempDirectory(folder, "index");
        new LuceneIndexBuilder("test").build(reports, index);
        try (var search = ReportSearch.open(index, "2026")) {
            return search.search(question);
        }
    }

    private static String page(String sentence) {
        return sentence + " " + "Altro ancora. ".repeat(80);
    }

    @Test
    void theOnlyReportInALanguageIsNotHeldCommonForItsWords() throws IOException {
        for (int i = 10; i < 40; i++) {
            report("de-" + i, "de", "Die Stadt und ihre Verwaltung, Nummer " + i + ".");
        }
        report("de-chance", "de", "Die Innova GmbH baute einen Garten.");
        report("it", "it", page("Gli appalti di innovazione."), page("Appalti e innovazione."));

        assertThat(found("appalti di innovazione")).startsWith("it");
    }

    @Test
    void aPassageInTheLanguageOfTheQuestionComesBeforeTranslations() throws IOException {
        report("sv-1", "sv", "Regional utveckling och universitet, regional utveckling igen.");
        report("en", "en", "The role of universities in regional development of the north.");
        report("sv-2", "sv", "Om regional utveckling vid högskolan, en högskola i regionen.");

        assertThat(found("universities role regional development")).startsWith("en");
    }

    @Test
    void severalNamesOfAThemeWeighNoMoreThanOne() throws IOException {
        report("en", "en", "Strategies of smart specialisation.");
        report("sv", "sv", "En strategi för smart specialisering.");

        assertThat(found("smart specialisering")).containsExactly("sv", "en");
    }

    @Test
    void aRegionIsKnownByItsNameInTheFormOfTheQuestionsLanguage() throws IOException {
        report("en-greece", "en", "Hotels and guides in Greece work together all year.");
        report("en-other", "en", "Hotels and guides in Ireland work together all year.");
        report("sv", "sv", "W. Andersson skriver om hotell och guider hela året.");

        assertThat(found("hotele w Grecji")).first().isEqualTo("en-greece");
    }

    @Test
    void aThemeThatNoReportNamesInTheQuestionsLanguageCountsAsTyped() throws IOException {
        report("en", "en", "Strategies of smart specialisation.");
        report("sv", "sv", "En ny strategi för näringslivet i hela landet.");

        assertThat(found("inteligentnej specjalizacji w regionie")).startsWith("en");
    }

    @Test
    void whatWasUnderstoodIsLeftOutByItsName() throws IOException {
        report("en-greece", "en", "Smart specialisation in Greece.");
        report("sv", "sv", "En strategi för smart specialisering i Grekland.");
        var question = SearchQuestion.of("smart specialisation Greece", 10);

        assertThat(asked(question).added()).contains("region:EL", "smart specialisering");
        var without = asked(question.without(Set.of("region:EL")));
        assertThat(without.added()).contains("smart specialisering").doesNotContain("region:EL");
        var neither = asked(question.without(Set.of("Region:el", "Smart Specialisering")));
        assertThat(neither.added()).doesNotContain("region:EL", "smart specialisering");
        assertThat(neither.hits().getFirst().report()).isEqualTo("en-greece");
    }
}
