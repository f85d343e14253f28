package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
        var file = Files.writeString(folder.resolve("words.tsv"), list);
        var index = Files.createDirectories(folder.resolve("index"));
        new LuceneIndexBuilder(
                        "test",
                        Passages::of,
                        Map.of(),
                        List.of(),
                        TranslationFile.of(Map.of("de-en", file)))
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
}
