package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.analysis.CompoundWords;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.passage.Passages;
import rim.index.theme.SkosReader;
import rim.index.theme.Vocabulary;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// An index with a vocabulary and dictionaries that the user names.
class OwnWordsTest {
    private static final String SKOS =
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns:skos="http://www.w3.org/2004/02/skos/core#">
              <skos:Concept rdf:about="http://eurovoc.europa.eu/2437">
                <skos:prefLabel xml:lang="en">fisheries policy</skos:prefLabel>
                <skos:prefLabel xml:lang="sv">fiskeripolitik</skos:prefLabel>
                <skos:altLabel xml:lang="en">fishing: rules | law</skos:altLabel>
              </skos:Concept>
              <skos:Concept rdf:about="http://eurovoc.europa.eu/2438">
                <skos:prefLabel xml:lang="en">catch quota</skos:prefLabel>
                <skos:broader rdf:resource="http://eurovoc.europa.eu/2437"/>
              </skos:Concept>
            </rdf:RDF>
            """;

    @TempDir private Path folder;

    private static ReadReport report(String id, String language, String text) {
        var none = List.<String>of();
        var year = OptionalInt.empty();
        return new ReadReport(
                new Report(
                        id,
                        id,
                        "0",
                        null,
                        language,
                        year,
                        none,
                        none,
                        none,
                        1,
                        1,
                        Report.INDEXED,
                        null),
                List.of(new ReportPage(id, 1, null, text)));
    }

    private LuceneIndexBuilder withSkos() throws IOException {
        var file = Files.writeString(folder.resolve("eurovoc.rdf"), SKOS);
        var themes = Vocabulary.standard().with(SkosReader.read(file)).lines();
        return new LuceneIndexBuilder("test", Passages::of, Map.of(), themes);
    }

    @Test
    void aVocabularyInSkosTagsPassagesAndCrossesLanguages() throws IOException {
        var index = Files.createDirectory(folder.resolve("index"));
        withSkos()
                .build(
                        List.of(
                                report("en", "en", "The catch quota of the north."),
                                report("policy", "en", "A fisheries policy for small ports.")),
                        index);

        try (var search = ReportSearch.open(index, "2026")) {
            var narrower = search.search(SearchQuestion.of("theme:2437", 10));
            var across = search.search(SearchQuestion.of("fiskeripolitik", 10));

            assertThat(narrower.hits()).extracting(Hit::report).containsExactly("en", "policy");
            assertThat(across.hits()).extracting(Hit::report).containsExactly("policy");
            assertThat(across.added()).contains("fisheries policy");
            // the standard themes are there still
            assertThat(search.vocabulary().find("smart_specialisation")).isPresent();
        }
    }

    @Test
    void aWordOfADictionarySplitsCompoundsThatTheReportsDoNotExplain() throws IOException {
        var dictionary =
                CompoundWords.ofHunspell(
                        Files.writeString(folder.resolve("sv.dic"), "2\nforell/AB\nkraft\n"));
        var reports = List.of(report("a", "sv", "Forellkraften byggs ut i norr."));

        assertThat(found(reports, Map.of())).isEmpty();
        assertThat(found(reports, Map.of("sv", dictionary))).containsExactly("a");
    }

    private List<String> found(List<ReadReport> reports, Map<String, Set<String>> dictionaries)
            throws IOException {
        var index = Files.createTempDirectory(folder, "index");
        new LuceneIndexBuilder("test", Passages::of, dictionaries, List.of()).build(reports, index);
        try (var search = ReportSearch.open(index, "2026")) {
            return search.search(SearchQuestion.of("kraft", 10)).hits().stream()
                    .map(Hit::report)
                    .toList();
        }
    }

    @Test
    void anotherVocabularyOrDictionaryIsAnotherInput() throws IOException {
        var plain = new LuceneIndexBuilder("test");
        var words = Map.of("sv", Set.of("vatten"));
        var withWords = new LuceneIndexBuilder("test", Passages::of, words, List.of());

        assertThat(Set.of(plain.fingerprint(), withWords.fingerprint(), withSkos().fingerprint()))
                .hasSize(3);
        assertThat(withSkos().fingerprint()).isEqualTo(withSkos().fingerprint());
    }

    @Test
    void aThemeWithoutLabelsIsRead() {
        assertThat(Vocabulary.of(List.of("dormant -")).lines()).containsExactly("dormant -");
    }

    private static final String NOTE =
            "I de flesta svenska regioner pågår ett arbete för att ta fram utvecklings- och"
                    + " innovationsstrategier. I Östergötland har nyligen en innovationsstrategi"
                    + " antagits. Den handlar om förankring, om jämställdhetsfrågan och om nya"
                    + " sektorer, exempelvis hälsovård, och om högskolans roll i regionerna som"
                    + " det var för några år sedan och som de har den nu.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategi",
                "högskola",
                "gender equality",
                "hälsa",
                "fråga",
                "vård",
                "innovation",
                "innovationsstrategin",
                "Östergötland"
            })
    void oneReportAloneIsSearchedByThePartsOfItsWords(String words) throws IOException {
        var index = Files.createDirectory(folder.resolve("note"));
        new LuceneIndexBuilder("test").build(List.of(report("note", "sv", NOTE)), index);
        try (var search = ReportSearch.open(index, "2026")) {
            assertThat(search.search(SearchQuestion.of(words, 10)).hits())
                    .as(words)
                    .extracting(Hit::report)
                    .containsExactly("note");
        }
    }

    @Test
    void aNameIsNotFoundByWhatItSeemsToBeMadeOf() throws IOException {
        var index = Files.createDirectory(folder.resolve("names"));
        var other =
                "I Tyskland och på landet i Norrland har man ett annat sätt att göra det som vi har"
                        + " talat om för att det inte är lika dyrt för dem som bor där.";
        new LuceneIndexBuilder("test")
                .build(List.of(report("note", "sv", NOTE), report("other", "sv", other)), index);
        try (var search = ReportSearch.open(index, "2026")) {
            assertThat(search.search(SearchQuestion.of("Östergötland", 10)).hits())
                    .extracting(Hit::report)
                    .containsExactly("note");
            assertThat(search.search(SearchQuestion.of("landet", 10)).hits())
                    .extracting(Hit::report)
                    .containsExactly("other");
        }
    }
}
