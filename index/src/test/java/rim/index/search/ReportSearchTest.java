package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.passage.LuceneIndexBuilder;
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
                        List.of(),
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
            new LuceneIndexBuilder("test").build(reports, folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ReportSearch.open(folder, "2026");
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
    void aReportIsOneHitWithItsBestPassagesAndTheNumberOfTheOthers() {
        var passage = "Innovation " + "word ".repeat(170) + "end.\n\n";
        report("a", "en", "A", passage.repeat(2), passage.repeat(3));

        try (var search = opened()) {
            var hit = search.search(SearchQuestion.of("innovation", 10)).hits().getFirst();

            assertThat(hit.passages()).hasSize(3);
            assertThat(hit.more()).isEqualTo(2);
        }
    }

    @Test
    void aPassageOverPagesIsFoundOnThePageWhereTheWordsStand() {
        report("a", "en", "A", "The first page ends within", "a sentence about biogas.");

        try (var search = opened()) {
            var best = search.search(SearchQuestion.of("biogas", 10)).hits().getFirst().best();

            assertThat(best.page()).isEqualTo(2);
            assertThat(best.firstPage()).isEqualTo(1);
            assertThat(best.lastPage()).isEqualTo(2);
        }
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
        assertThat(found("university")).startsWith("en:1");
        assertThat(found("yliopisto")).startsWith("fi:1");
        assertThat(found("pôle")).startsWith("fr:1");
        assertThat(found("innowacja")).startsWith("pl:1");
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
        report("a", "eo", "A", "Inteligenta fakiĝo en la regiono");

        assertThat(found("fakigo")).containsExactly("a:1");
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
        assertThat(found("innovation NOT biogas")).containsExactly("b:1");
        assertThat(found("innovation AND wind")).containsExactly("b:1");
        assertThat(found("biogas OR wind")).containsExactlyInAnyOrder("a:1", "b:1", "c:1");
        assertThat(found("innovation AND (biogas OR wind)"))
                .containsExactlyInAnyOrder("a:1", "b:1");
        assertThat(found("-biogas")).containsExactlyInAnyOrder("b:1", "c:1");
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
        assertThat(found("ystem*")).isEmpty();
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
                .withMessage("Invalid number of hits: 0 (expected 1 to 10000)");
    }

    @Test
    void aTitleIsFoundOnTheFirstPageAndLiftsTheOthers() {
        report("a", "en", "South Ostrobothnia", "Welcome.", "About clusters.");
        report("b", "en", "Other", "About clusters.");

        assertThat(found("Ostrobothnia")).containsExactly("a:1");
        assertThat(found("clusters Ostrobothnia")).containsExactly("a:2", "b:1");
        assertThat(found("title:ostrobothnia")).hasSize(1);
        assertThat(found("title:clusters")).isEmpty();
    }

    @Test
    void equalHitsStandInTheOrderOfReports() {
        report("a", "en", "T", "same words");
        report("b", "en", "T", "same words");
        report("c", "en", "T", "same words");

        assertThat(found("same")).containsExactly("a:1", "b:1", "c:1");
        assertThat(found(SearchQuestion.of("same", 2))).containsExactly("a:1", "b:1");
        assertThat(found(SearchQuestion.of("same", 2).from(2))).containsExactly("c:1");
        assertThat(found(SearchQuestion.of("same", 2).from(5))).isEmpty();
    }

    @Test
    void filtersNarrowTheAnswer() {
        report("a", "sv", "T", OptionalInt.of(2014), List.of("clusters"), List.of("SE33"), "word");
        report("b", "en", "T", OptionalInt.of(2019), List.of("skills"), List.of("SE"), "word");
        report("c", "en", "T", OptionalInt.empty(), List.of(), List.of("FI1D"), "word");
        var all = SearchQuestion.of("word", 10);

        assertThat(found(all.inLanguages(Set.of("sv")))).containsExactly("a:1");
        assertThat(found(all.onThemes(Set.of("skills", "other")))).containsExactly("b:1");
        assertThat(found(all.published(OptionalInt.of(2015), OptionalInt.empty())))
                .containsExactly("b:1");
        assertThat(found("word year:2012..2015")).containsExactly("a:1");
        assertThat(found("word lang:en")).containsExactly("b:1", "c:1");
        assertThat(found("word theme:clusters")).containsExactly("a:1");
        assertThat(found("region:SE")).containsExactlyInAnyOrder("a:1", "b:1");
        assertThat(found("word -region:SE")).containsExactly("c:1");
        assertThat(found(all.by(SearchQuestion.Order.YEAR))).containsExactly("b:1", "a:1", "c:1");
    }

    @Test
    void aRegionStandsForWhatIsInItInAnyVersionOfNuts() {
        for (String region : List.of("SE", "SE3", "SE33", "SE332", "SE31", "FR52")) {
            report(region, "en", "T", OptionalInt.empty(), List.of(), List.of(region), "word");
        }

        assertThat(found("word region:SE3"))
                .containsExactly("SE3:1", "SE31:1", "SE33:1", "SE332:1");
        assertThat(found("word region:FRH0")).containsExactly("FR52:1");
        assertThat(found("word region:FR52")).containsExactly("FR52:1");
    }

    @Test
    void aMeetingNoteIsFoundUnderTheRegionsThatItNames() {
        report(
                "note",
                "sv",
                "Minnesanteckningar",
                "Vid mötet deltog företrädare för Norrbotten, Halland, Östergötland, Blekinge,"
                        + " Gävleborg, Västerbotten och Södra Småland.");

        for (String region : List.of("SE33", "SE23", "SE12", "SE22", "SE31", "SE21")) {
            assertThat(found("deltog region:" + region)).as(region).containsExactly("note:1");
        }
        assertThat(found("deltog region:SE11")).isEmpty();
    }

    @Test
    void everyFacetSaysHowManyReportsAreLeftWhenItIsChosen() {
        report("a", "sv", "T", OptionalInt.of(2014), List.of("clusters"), List.of("SE33"), "word");
        report("b", "en", "T", OptionalInt.of(2014), List.of("skills"), List.of("SE12"), "word");
        report("c", "en", "T", OptionalInt.empty(), List.of(), List.of("FI1D", "SE33"), "word");
        var all = SearchQuestion.of("word", 10);

        try (var search = opened()) {
            var answer = search.search(all);
            var facets = answer.facets();

            assertThat(facets.regions())
                    .contains(new Facets.Count("SE", 3), new Facets.Count("SE33", 2));
            for (var each : facets.regions()) {
                var narrowed = search.search(all.aboutRegions(Set.of(each.value())));
                assertThat(narrowed.total()).as(each.value()).isEqualTo(each.reports());
            }
            for (var each : facets.languages()) {
                var narrowed = search.search(all.inLanguages(Set.of(each.value())));
                assertThat(narrowed.total()).as(each.value()).isEqualTo(each.reports());
            }
            int years = facets.years().stream().mapToInt(Facets.Count::reports).sum();
            assertThat(years + facets.withoutYear()).isEqualTo(answer.total());
        }
    }

    @Test
    void manyReportsAreCountedByEachOfTheirValues() {
        int few = 700;
        for (int i = 0; i < 3 * few; i++) {
            report(
                    String.format(Locale.ROOT, "r%04d", i),
                    i % 3 == 0 ? "sv" : "en",
                    "T",
                    i % 3 == 2 ? OptionalInt.empty() : OptionalInt.of(2014 + i % 3),
                    List.of(),
                    List.of(i % 3 == 1 ? "FI1D" : "SE33"),
                    "word and n" + i);
        }

        try (var search = opened()) {
            for (int time = 0; time < 2; time++) {
                var facets = search.search(SearchQuestion.of("word", 10)).facets();

                assertThat(facets.languages())
                        .containsExactly(
                                new Facets.Count("en", 2 * few), new Facets.Count("sv", few));
                assertThat(facets.years())
                        .containsExactly(
                                new Facets.Count("2015", few), new Facets.Count("2014", few));
                assertThat(facets.withoutYear()).isEqualTo(few);
                assertThat(facets.regions())
                        .contains(new Facets.Count("FI1D", few), new Facets.Count("SE33", 2 * few));
            }
            var last = search.search(SearchQuestion.of("n" + (3 * few - 1), 10));
            assertThat(last.facets().languages()).containsExactly(new Facets.Count("en", 1));
        }
    }

    @Test
    void versionsOfOneTextAreOneHit() {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("word").append(i).append(' ');
        }
        report("a", "en", "T", text + "first");
        report("b", "en", "T", text + "second");
        report("c", "en", "T", "word1 alone");

        try (var search = opened()) {
            var answer = search.search(SearchQuestion.of("word1", 10));

            assertThat(answer.total()).isEqualTo(2);
            assertThat(answer.hits().stream().flatMap(h -> h.versions().stream()))
                    .containsExactly("b");
            assertThat(answer.facets().languages()).containsExactly(new Facets.Count("en", 2));
        }
    }

    @Test
    void termsOfTheVocabularyAreFoundInOtherLanguagesUnlessThatIsTurnedOff() {
        report("en", "en", "T", "The strategy for smart specialisation of the region");
        report("fi", "fi", "T", "Alueen älykäs erikoistuminen");
        report("sv", "sv", "T", "Regionens smarta specialisering");
        var question = SearchQuestion.of("smart specialisering", 10);

        try (var search = opened()) {
            var answer = search.search(question);

            assertThat(answer.hits()).hasSize(3);
            assertThat(answer.added()).contains("smart specialisation", "älykäs erikoistuminen");
            var own = search.search(question.with(SearchQuestion.Expansion.OFF));
            assertThat(own.added()).isEmpty();
            assertThat(own.hits()).noneMatch(h -> h.report().equals("fi"));
        }
    }

    @Test
    void wordsThatWereFoundAreMarkedOnceAlsoWhereTheQuestionIsNarrowed() {
        report("a", "en", "T", "Smart specialisation in Norrbotten.");

        try (var search = opened()) {
            for (String words : List.of("smart specialisering", "smart specialisering region:SE")) {
                var hit = search.search(SearchQuestion.of(words, 1)).hits().getFirst();

                assertThat(hit.snippet())
                        .as(words)
                        .isEqualTo("<b>Smart</b> <b>specialisation</b> in Norrbotten.");
            }
        }
    }

    @Test
    void compoundsAreFoundByTheirPartsAndTheOtherWayRound() {
        report("a", "sv", "T", "Ett nytt innovationskluster för biogas");
        report("b", "sv", "T", "Ett kluster för vindkraft och innovation");

        assertThat(found("kluster")).containsExactlyInAnyOrder("a:1", "b:1");
        assertThat(found("innovationskluster")).containsExactly("a:1", "b:1");
    }

    @Test
    void wildcardsAndMisspelledWordsFindWordsOfThatForm() {
        report("a", "en", "T", "organisation of women");
        report("b", "en", "T", "organization of a woman");

        assertThat(found("organi?ation")).containsExactlyInAnyOrder("a:1", "b:1");
        assertThat(found("wom?n")).containsExactlyInAnyOrder("a:1", "b:1");
        assertThat(found("organisaton~")).contains("a:1");
        assertThat(found("\"organisation women\"~2")).containsExactly("a:1");
    }

    @Test
    void aWordThatNoReportHasIsPutRight() {
        report("a", "sv", "T", "Östergötland och innovation");

        try (var search = opened()) {
            assertThat(search.search(SearchQuestion.of("inovation", 10)).didYouMean())
                    .isEqualTo("innovation");
            assertThat(search.search(SearchQuestion.of("innovation", 10)).didYouMean()).isEmpty();
            assertThat(search.completions("ost", 5)).containsExactly("östergötland");
        }
    }

    @Test
    void aBegunWordIsCompletedAsItFollowsTheWordsBeforeIt() {
        report("a", "en", "T", "smart specialisation of regions");
        report("b", "en", "T", "special offers");
        report("c", "en", "T", "special offers");

        try (var search = opened()) {
            assertThat(search.completions("spec", 1)).containsExactly("special");
            assertThat(search.completions("smart spec", 2))
                    .containsExactly("specialisation", "special");
            assertThat(search.completions("the Smart spec", 1)).containsExactly("specialisation");
            assertThat(search.completions("very spec", 1)).containsExactly("special");
        }
    }

    @Test
    void whatCannotBeReadIsExplainedAndItsWordsAreLookedFor() {
        report("a", "en", "T", "clusters and regions");

        try (var search = opened()) {
            var answer = search.search(SearchQuestion.of("(clusters year:abc", 10));

            assertThat(answer.hits()).hasSize(1);
            assertThat(answer.notes())
                    .containsExactlyInAnyOrder(
                            "The bracket '(' at character 1 is not closed: taken as closed at the"
                                    + " end.",
                            "Invalid year: 'abc' (expected a year or years such as 2012..2015,"
                                    + " 2012.. or ..2015) at character 11: left out.");
        }
    }

    @Test
    void aLinkLeadsToItsPassageAndToOthersLikeIt() {
        report("a", "en", "T", "Biogas clusters of the north work with harbours");
        report("b", "en", "T", "Harbours and biogas clusters");
        report("c", "en", "T", "Something else entirely");

        try (var search = opened()) {
            var link =
                    search.search(SearchQuestion.of("biogas north", 1))
                            .hits()
                            .getFirst()
                            .best()
                            .link();

            assertThat(link).hasToString("2026/reports/a#page=1&passage=1");
            assertThat(PassageLink.parse(link.toString())).hasValue(link);
            assertThat(search.passage(link))
                    .map(FoundPassage::text)
                    .get()
                    .asString()
                    .startsWith("Biogas");
            assertThat(search.similar(link, SearchQuestion.of("", 5), Markers.NONE).hits())
                    .extracting(Hit::report)
                    .containsExactly("b");
            assertThat(search.similar(link, SearchQuestion.of("", 5).from(1), Markers.NONE).hits())
                    .isEmpty();
            var inSwedish = SearchQuestion.of("", 5).inLanguages(Set.of("sv"));
            assertThat(search.similar(link, inSwedish, Markers.NONE).total()).isZero();
            var inEnglish = SearchQuestion.of("", 5).inLanguages(Set.of("en"));
            assertThat(search.similar(link, inEnglish, Markers.NONE).total()).isEqualTo(1);
        }
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
        new LuceneIndexBuilder("test").build(reports, other);

        try (var one = opened();
                var two = ReportSearch.open(other, "2026")) {
            var question = SearchQuestion.of("word other", 100);
            assertThat(one.search(question)).isEqualTo(two.search(question));
        }
    }

    @Test
    void ofAShortWordOneLetterIsPutRightAndOfALongOneTwo() {
        report("a", "sv", "T", "Gruner har en strategi för innovation och mineral");

        try (var search = opened()) {
            for (var each :
                    Map.of("gruvor", "", "minerak", "mineral", "inovasion", "innovation")
                            .entrySet()) {
                assertThat(search.search(SearchQuestion.of(each.getKey(), 10)).didYouMean())
                        .as(each.getKey())
                        .isEqualToIgnoringCase(each.getValue());
            }
        }
    }

    @Test
    void noWordIsPutRightThatTheIndexHasInSomeForm() {
        report(
                "a",
                "sv",
                "T",
                "Akademin i glesbygden ligger på avståndet och det är som de har det");
        report("b", "fi", "T", "Orpon hallitus ja sen ohjelma, joka on tehty vuonna 2023");
        report("c", "en", "T", "glass and academic distances");

        try (var search = opened()) {
            for (String word : List.of("akademi", "gles", "avstånd", "Orpo", "akademins")) {
                assertThat(search.search(SearchQuestion.of(word, 10)).didYouMean())
                        .as(word)
                        .isEmpty();
            }
        }
    }

    @Test
    void aRegionIsFoundByItsCodeAndByItsNameInAnotherLanguage() {
        report("a", "fi", "T", "Suomen ja Ruotsin ohjelma on hyvä ja se on tehty");
        report("b", "sv", "T", "I Övre Norrland finns det mycket som inte finns i andra delar");
        report("c", "en", "T", "Nothing of the kind is said here");

        try (var search = opened()) {
            var country = search.search(SearchQuestion.of("Finland", 10));
            assertThat(country.hits()).extracting(Hit::report).containsExactly("a");
            assertThat(country.added()).contains("region:FI");
            assertThat(search.search(SearchQuestion.of("SE33", 10)).hits())
                    .extracting(Hit::report)
                    .containsExactly("b");
            var own = SearchQuestion.of("Finland", 10).with(SearchQuestion.Expansion.OFF);
            assertThat(search.search(own).hits()).isEmpty();
        }
    }

    @Test
    void whatWasTypedComesBeforeItsTranslation() {
        report("a", "en", "T", "The ERDF supports regions");
        report("b", "en", "T", "The European Regional Development Fund supports regions");
        report(
                "c",
                "sv",
                "T",
                "Europeiska regionala utvecklingsfonden är den som ger stöd till det");
        for (int other = 0; other < 20; other++) {
            report("d" + other, "en", "T", "The ERDF and others support the region " + other);
        }

        try (var search = opened()) {
            var hits = search.search(SearchQuestion.of("ERDF", 30)).hits();
            assertThat(hits.subList(0, 21))
                    .allSatisfy(hit -> assertThat(hit.snippet()).contains("ERDF"));
        }
    }

    @Test
    void reportsOfOneTitleAreToldApartByTheirFiles() {
        report("a", "en", "Guideline", "innovation");
        report("b", "en", "Guideline", "innovation of other kinds");

        try (var search = opened()) {
            assertThat(search.search(SearchQuestion.of("innovation", 10)).hits())
                    .extracting(Hit::title)
                    .containsExactlyInAnyOrder("Guideline (a)", "Guideline (b)");
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
                    .isThrownBy(() -> ReportSearch.open(each, "2026"))
                    .withMessageContaining("No search index")
                    .withMessageContaining("rim update");
        }
        assertThat(Files.exists(folder.resolve("missing"))).isFalse();
    }
}
