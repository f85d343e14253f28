package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.passage.IndexMark;
import rim.index.passage.LuceneIndexBuilding;
import rim.schemas.RimException;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

class ReportSearchTest {
    @TempDir private Path folder;

    private final List<ReadReport> reports = new ArrayList<>();

    private void report(String id, String language, String title, String... pages) {
        report(id, language, title, OptionalInt.empty(), List.of(), List.of(), pages);
    }

    private void report(
            String id,
            String language,
            String title,
            OptionalInt year,
            List<String> themes,
            List<String> regions,
            String... texts) {
        var pages = new ArrayList<ReportPage>();
        for (String text : texts) {
            pages.add(new ReportPage(id, pages.size() + 1, "p" + (pages.size() + 1), text));
        }
        var report =
                new Report(
                        id,
                        id,
                        "0",
                        title,
                        language,
                        year,
                        themes,
                        regions,
                        pages.size(),
                        1,
                        Report.INDEXED,
                        null);
        reports.add(new ReadReport(report, pages));
    }

    private ReportSearch opened() {
        try {
            new LuceneIndexBuilding("test").build(reports.iterator(), folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ReportSearch.open(folder);
    }

    private List<String> found(String words) {
        return found(SearchQuestion.of(words, 10));
    }

    private List<String> found(SearchQuestion question) {
        try (var search = opened()) {
            return search.search(question).hits().stream()
                    .map(h -> h.report() + ":" + h.page())
                    .toList();
        }
    }

    @Test
    void aHitNamesThePageAndItsPrintedNumber() {
        report(
                "a.pdf",
                "en",
                "The plan",
                OptionalInt.of(2014),
                List.of("clusters"),
                List.of("SE33"),
                "Nothing here.",
                "The clusters of the north are strong. Others are not.");

        try (var search = opened()) {
            var answer = search.search(SearchQuestion.of("cluster", 10));

            assertThat(answer.total()).isEqualTo(1);
            var hit = answer.hits().getFirst();
            assertThat(hit.page()).isEqualTo(2);
            assertThat(hit.label()).isEqualTo("p2");
            assertThat(hit.title()).isEqualTo("The plan");
            assertThat(hit.snippet()).isEqualTo("The <b>clusters</b> of the north are strong.");
            assertThat(hit.language()).isEqualTo("en");
            assertThat(hit.year()).hasValue(2014);
            assertThat(hit.themes()).containsExactly("clusters");
            assertThat(hit.regions()).containsExactly("SE33");
        }
    }

    @Test
    void aPageIsOneHitHoweverManyPassagesItHas() {
        var passage = "innovation " + "word ".repeat(150) + ".\n\n";
        report("a", "en", "A", passage.repeat(4), passage);

        assertThat(found("innovation")).containsExactlyInAnyOrder("a:1", "a:2");
    }

    @Test
    void wordsAreFoundByTheirStemInTheLanguageOfTheReport() {
        report("de", "de", "A", "Die Förderung der Regionen");
        report("en", "en", "B", "Many universities");
        report("fi", "fi", "C", "Alueiden yliopistojen rooli");
        report("fr", "fr", "D", "Les pôles de l'innovation");
        report("pl", "pl", "E", "Strategia innowacji dla regionów");
        report("sv", "sv", "F", "Regionernas innovationer");

        assertThat(found("Region Förderungen")).startsWith("de:1");
        assertThat(found("university")).containsExactly("en:1");
        assertThat(found("yliopisto")).containsExactly("fi:1");
        assertThat(found("pôle")).containsExactly("fr:1");
        assertThat(found("innowacja")).containsExactly("pl:1");
        assertThat(found("innovationen")).contains("sv:1");
    }

    @Test
    void namesAreFoundWithAndWithoutDiacritics() {
        report("a", "en", "A", "The city of Malmö grows");
        report("b", "en", "B", "The city of Malmo grows");

        assertThat(found("Malmo")).containsExactlyInAnyOrder("a:1", "b:1");
        assertThat(found("MALMÖ")).containsExactlyInAnyOrder("a:1", "b:1");
    }

    @Test
    void bothSpellingsOfEnglishAreOne() {
        report("a", "en", "A", "Smart specialization");

        assertThat(found("specialisation")).containsExactly("a:1");
        assertThat(found("specialising")).containsExactly("a:1");
    }

    @Test
    void aReportInALanguageWithoutRulesIsFoundByWholeWords() {
        report("a", "hr", "A", "Pametna specijalizacija županija");

        assertThat(found("zupanija")).containsExactly("a:1");
    }

    @Test
    void theLanguageWithMostReportsDoesNotDrownTheOthers() {
        for (int i = 0; i < 30; i++) {
            report("en" + i, "en", "E" + i, "A smart city and the smart region number " + i);
        }
        report("sv", "sv", "S", "Om smart specialisering i regionen");

        assertThat(found("smart specialisering")).startsWith("sv:1");
    }

    @Test
    void aPhraseIsFoundInItsOrderOnly() {
        report("a", "en", "A", "the discovery was entrepreneurial");
        report("b", "en", "B", "an entrepreneurial discovery process");

        assertThat(found("\"entrepreneurial discovery\"")).containsExactly("b:1");
    }

    @Test
    void aPlusRequiresAndAMinusExcludes() {
        report("a", "en", "A", "innovation and biogas");
        report("b", "en", "B", "innovation and wind");
        report("c", "en", "C", "wind");

        assertThat(found("innovation -biogas")).containsExactly("b:1");
        assertThat(found("innovation +wind")).containsExactly("b:1", "c:1");
        assertThat(found("-biogas")).isEmpty();
    }

    @Test
    void smallWordsAloneAreTakenAsWritten() {
        report("a", "en", "A", "to be or not to be");
        report("b", "en", "B", "something else");

        assertThat(found("to be")).containsExactly("a:1");
    }

    @Test
    void theBeginningOfAWordFindsItsCompounds() {
        report("a", "sv", "A", "innovationssystemet");

        assertThat(found("innov*")).containsExactly("a:1");
        assertThat(found("syste*")).isEmpty();
    }

    @Test
    void aWordThatNoReportHasStandsForThoseThatBeginLikeIt() {
        report("a", "en", "A", "Smart specialisation in the north");
        report("b", "sv", "B", "Innovationssystemet växer");

        assertThat(found("specialisering")).containsExactly("a:1");
        assertThat(found("innovationspolitik")).containsExactly("b:1");
        assertThat(found("specialisering -smart")).isEmpty();
        assertThat(found("xylophonist")).isEmpty();
    }

    @Test
    void manyMayAskAtOnce() {
        for (int i = 0; i < 20; i++) {
            report("r" + i, "en", "T", "common word number " + i);
        }
        try (var search = opened()) {
            var question = SearchQuestion.of("common number", 10);
            var expected = search.search(question);

            assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> search.search(question)))
                    .allMatch(expected::equals);
        }
    }

    @Test
    void theLimitHasLimits() {
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> SearchQuestion.of("word", 0))
                .withMessage("Invalid number of hits: 0 (expected 1 to 1000)");
    }

    @Test
    void aTitleIsFoundOnTheFirstPageAndLiftsTheOthers() {
        report("a", "en", "South Ostrobothnia", "Welcome.", "About clusters.");
        report("b", "en", "Other", "About clusters.");

        assertThat(found("Ostrobothnia")).containsExactly("a:1");
        assertThat(found("clusters Ostrobothnia")).contains("a:2", "b:1");
        assertThat(found("clusters Ostrobothnia").indexOf("a:2"))
                .isLessThan(found("clusters Ostrobothnia").indexOf("b:1"));
    }

    @Test
    void equalHitsStandInTheOrderOfReportAndPage() {
        report("a", "en", "T", "same words", "same words");
        report("b", "en", "T", "same words", "same words");

        assertThat(found("same")).containsExactly("a:1", "a:2", "b:1", "b:2");
        assertThat(found(SearchQuestion.of("same", 3))).containsExactly("a:1", "a:2", "b:1");
    }

    @Test
    void filtersNarrowTheAnswer() {
        report("a", "sv", "T", OptionalInt.of(2014), List.of("clusters"), List.of("SE33"), "word");
        report("b", "en", "T", OptionalInt.of(2019), List.of("skills"), List.of("SE"), "word");
        report("c", "en", "T", OptionalInt.empty(), List.of(), List.of("FI1D"), "word");
        var all = SearchQuestion.of("word", 10);

        assertThat(found(all.inLanguages(Set.of("sv")))).containsExactly("a:1");
        assertThat(found(all.onThemes(Set.of("skills", "other")))).containsExactly("b:1");
        assertThat(found(all.publishedFrom(2015))).containsExactly("b:1");
        assertThat(found(all.publishedUntil(2014))).containsExactly("a:1");
    }

    @Test
    void aRegionStandsForWhatIsInItAndWhatHoldsIt() {
        for (String region : List.of("SE", "SE3", "SE33", "SE332", "SE31", "FI")) {
            report(region, "en", "T", OptionalInt.empty(), List.of(), List.of(region), "word");
        }

        assertThat(found(SearchQuestion.of("word", 10).aboutRegions(Set.of("SE33"))))
                .containsExactly("SE:1", "SE3:1", "SE33:1", "SE332:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "((((",
                "AND OR NOT",
                "a:b",
                "[x TO y]",
                "*",
                "?",
                "~5",
                "^9",
                "\\",
                "+ -",
                "\"unclosed phrase",
                "a AND (b OR",
                "{!x}",
                "\u0000\uFFFF",
                "\uD83D\uDE00"
            })
    void oddInputIsNeverAnError(String words) {
        report("a", "en", "T", "word");

        try (var search = opened()) {
            assertThat(search.search(SearchQuestion.of(words, 10)).hits()).isEmpty();
        }
    }

    @Test
    void snippetsAreBoundedAndTakeTheMarkersOfTheCaller() {
        report("a", "en", "T", "word ".repeat(180) + "needle " + "word ".repeat(10));

        try (var search = opened()) {
            var snippet =
                    search.search(SearchQuestion.of("needle", 1), new Markers("[", "]"))
                            .hits()
                            .getFirst()
                            .snippet();

            assertThat(snippet).contains("[needle]").hasSizeLessThan(320);
        }
    }

    @Test
    void theSameReportsGiveTheSameScores(@TempDir Path other) throws IOException {
        for (int i = 0; i < 50; i++) {
            report("r" + i, "en", "T" + i, "word " + "other ".repeat(i), "word again");
        }
        new LuceneIndexBuilding("test").build(reports.iterator(), other);

        try (var one = opened();
                var two = ReportSearch.open(other)) {
            var question = SearchQuestion.of("word other", 100);
            assertThat(one.search(question)).isEqualTo(two.search(question));
        }
    }

    @Test
    void anIndexWithoutReportsAnswersWithNothing() {
        assertThat(found("word")).isEmpty();
    }

    @Test
    void aFolderWithoutAnIndexIsRefusedWithARemedy() throws IOException {
        for (Path each : List.of(folder, folder.resolve("missing"))) {
            assertThatExceptionOfType(RimException.class)
                    .isThrownBy(() -> ReportSearch.open(each))
                    .withMessageContaining("No search index")
                    .withMessageContaining("rim update");
        }
        assertThat(Files.exists(folder.resolve("missing"))).isFalse();
    }

    @Test
    void anIndexOfAnotherFormatIsRefused() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer =
                        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.commit();
        }

        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ReportSearch.open(folder))
                .withMessageContaining("another version: 'unknown by version unknown'");
    }

    @Test
    void theIndexSaysWhatWroteIt() {
        report("a", "sv", "T", "word");

        try (var search = opened()) {
            assertThat(search.mark())
                    .isEqualTo(new IndexMark(IndexMark.FORMAT, "test", Set.of("sv")));
        }
    }
}
