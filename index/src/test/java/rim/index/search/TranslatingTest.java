package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.passage.Passages;
import rim.index.translation.TranslationFile;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// Questions in a language that no report is in, by a word list.
class TranslatingTest {
    @TempDir private Path folder;

    private final List<ReadReport> reports = new ArrayList<>();

    private void report(String id, String language, String text) {
        reports.add(
                new ReadReport(
                        new Report(
                                id,
                                id,
                                "0",
                                null,
                                language,
                                OptionalInt.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                1,
                                1,
                                Report.INDEXED,
                                null),
                        List.of(new ReportPage(id, 1, null, text))));
    }

    @BeforeEach
    void reports() {
        report("bridge", "en", "The bridge over the river was built of wood.");
        report("king", "en", "The king and the queen lived in a castle with a garden.");
        report("rat", "en", "A rat ran over the gift on the table.");
    }

    private SearchAnswer asked(String words, String list) throws IOException {
        return asked(words, Map.of("de-en", list));
    }

    private SearchAnswer asked(String words, Map<String, String> lists) throws IOException {
        var files = new TreeMap<String, Path>();
        for (var each : lists.entrySet()) {
            var name = folder.resolve(each.getKey() + ".tsv");
            files.put(each.getKey(), Files.writeString(name, each.getValue()));
        }
        var index = Files.createDirectories(folder.resolve("index"));
        new LuceneIndexBuilder("test", Passages::of, Map.of(), List.of(), TranslationFile.of(files))
                .build(reports, index);
        try (var search = ReportSearch.open(index, "2026")) {
            return search.search(SearchQuestion.of(words, 10));
        }
    }

    private List<String> found(String words, String list) throws IOException {
        return asked(words, list).hits().stream().map(Hit::report).toList();
    }

    @Test
    void aWordIsFoundByWhatItIsCalledInAnyOfItsForms() throws IOException {
        assertThat(found("die Brücken", "Brücke\tbridge\n")).containsExactly("bridge");
        assertThat(asked("die Brücken", "Brücke\tbridge\n").added()).contains("bridge");
        assertThat(found("die Brücken", "Burg\tcastle\n")).isEmpty();
    }

    @Test
    void aCompoundIsFoundByItsParts() throws IOException {
        assertThat(found("die Forschungsstrategie", "Strategie\tgarden\n")).containsExactly("king");
    }

    @Test
    void aWordIsFoundByWayOfAThirdLanguage() throws IOException {
        var found =
                asked(
                        "el puente y los castillos",
                        new TreeMap<>(
                                Map.of(
                                        "es-de", "puente\tBrücke\ncastillo\tBurg, Schloss\n",
                                        "de-en", "Brücke\tbridge\n",
                                        "en-de", "castle\tSchloss\n")));
        assertThat(found.hits().stream().map(Hit::report))
                .containsExactlyInAnyOrder("bridge", "king");
        assertThat(found.added()).containsExactly("bridge", "castle");
    }

    @Test
    void aListIntoTheThirdLanguageFindsReportsInThatToo() throws IOException {
        report("de", "de", "Die Brücke über den Fluss ist aus Holz, und der Garten ist schön.");
        var lists = new TreeMap<String, String>();
        lists.put("es-de", "puente\tBrücke\n");
        lists.put("de-en", "Brücke\tbridge\n");
        assertThat(asked("el puente sobre los que", lists).hits().stream().map(Hit::report))
                .containsExactlyInAnyOrder("bridge", "de");
    }

    @Test
    void whatAListOfTheTwoLanguagesSaysGoesBeforeAThirdLanguage() throws IOException {
        var lists = new TreeMap<String, String>();
        lists.put("es-en", "puente\tbridge\n");
        lists.put("es-de", "puente\tBurg\n");
        lists.put("de-en", "Burg\tcastle\n");
        assertThat(asked("el puente sobre los que", lists).hits().stream().map(Hit::report))
                .containsExactly("bridge");
    }

    @Test
    void ofSeveralTranslationsTheOneThatTheReportsUseWithTheOthersCountsMost() throws IOException {
        report("jaw", "en", "The jaw of the north is green.");
        report("pine", "en", "The pine of the north is green.");
        for (int i = 0; i < 4; i++) {
            report("tooth" + i, "en", "The jaw holds a tooth at its root, row " + i + ".");
            report("tree" + i, "en", "A pine stands in the shade of a tree, path " + i + ".");
        }
        var list = "Kiefer\tjaw, pine\nZahn\ttooth\nBaum\ttree\n";

        assertThat(asked("die Kiefer und der Baum", list).hits().stream().map(Hit::report))
                .containsSubsequence("tree0", "pine", "jaw");
        assertThat(asked("der Kiefer und der Zahn", list).hits().stream().map(Hit::report))
                .containsSubsequence("tooth0", "jaw", "pine");
    }

    @Test
    void aListIsReadBothWays() throws IOException {
        report("de", "de", "Die Brücke über den Fluss ist aus Holz, und der Garten ist schön.");
        assertThat(found("what is the wood of the bridge", "Brücke\tbridge\n"))
                .containsExactly("bridge", "de");
    }

    @Test
    void manyTranslationsWeighNoMoreThanOne() throws IOException {
        report("senses", "en", "castle lock lock castle");
        assertThat(found("das Schloss und die Königin", "Schloss\tlock, castle\nKönigin\tqueen\n"))
                .startsWith("king");
    }

    @Test
    void whatIsAskedInTheLanguageOfTheReportsIsNotTranslated() throws IOException {
        var list = "Rat\tcastle\nGift\tking\n";
        assertThat(found("where is the rat of the gift", list)).containsExactly("rat");
        assertThat(found("rat gift", list)).containsExactly("rat");
        assertThat(found("der Rat", list)).contains("king");
    }

    @Test
    void withoutOtherTermsNothingIsTranslated() throws IOException {
        var file = Files.writeString(folder.resolve("words.tsv"), "Brücke\tbridge\n");
        var index = Files.createDirectories(folder.resolve("index"));
        var plain = new LuceneIndexBuilder("test");
        var translating =
                new LuceneIndexBuilder(
                        "test",
                        Passages::of,
                        Map.of(),
                        List.of(),
                        TranslationFile.of(Map.of("de-en", file)));
        assertThat(translating.fingerprint()).isNotEqualTo(plain.fingerprint());
        translating.build(reports, index);
        try (var search = ReportSearch.open(index, "2026")) {
            var question = SearchQuestion.of("die Brücke", 10);
            assertThat(search.search(question).total()).isOne();
            assertThat(search.search(question.with(SearchQuestion.Expansion.OFF)).total()).isZero();
        }
    }

    @Test
    void aTranslationIsLeftOutByItsName() throws IOException {
        var file = Files.writeString(folder.resolve("words.tsv"), "Bau\tbridge, castle\n");
        var index = Files.createDirectories(folder.resolve("index"));
        new LuceneIndexBuilder(
                        "test",
                        Passages::of,
                        Map.of(),
                        List.of(),
                        TranslationFile.of(Map.of("de-en", file)))
                .build(reports, index);
        try (var search = ReportSearch.open(index, "2026")) {
            var question = SearchQuestion.of("der Bau", 10);
            assertThat(search.search(question).added()).containsExactly("bridge", "castle");
            var left = search.search(question.without(Set.of("Castle")));
            assertThat(left.added()).containsExactly("bridge");
            assertThat(left.hits().stream().map(Hit::report)).containsExactly("bridge");
        }
    }
}
