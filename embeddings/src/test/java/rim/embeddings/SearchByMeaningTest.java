package rim.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.meaning.ModelPlace;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.search.Hit;
import rim.index.search.Markers;
import rim.index.search.ReportSearch;
import rim.index.search.SearchQuestion;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// Reports whose words are not those of the question.
class SearchByMeaningTest {
    private static final List<ReadReport> REPORTS =
            List.of(
                    report(
                            "cars",
                            "en",
                            2015,
                            "The automobile industry closed three of its factories, and many of those"
                                    + " who worked there have not found another post since then."),
                    report(
                            "fish",
                            "en",
                            2015,
                            "The catch of herring in the Baltic has been limited by quotas for the sake"
                                    + " of the stock, and the fleet is now half of what it was."),
                    report(
                            "schools",
                            "en",
                            2020,
                            "Lessons in mathematics are given by teachers who have studied it, and pupils"
                                    + " do better in the tests of each year than they did before."),
                    report(
                            "bilar",
                            "sv",
                            2015,
                            "Bilindustrin har lagt ned tre av sina fabriker, och många av dem som"
                                    + " arbetade där har inte fått något nytt arbete sedan dess."));

    private static final String UNEMPLOYMENT = "unemployment among car makers";

    /// None of its words, and of those that themes add, is in a report.
    private static final String MEANT = "trawling boats";

    @TempDir private Path index;

    private static ReadReport report(String id, String language, int year, String text) {
        return new ReadReport(
                new Report(
                        id,
                        id,
                        "0",
                        "A report",
                        language,
                        OptionalInt.of(year),
                        List.of(),
                        List.of(),
                        List.of(),
                        1,
                        20,
                        Report.INDEXED,
                        null),
                List.of(new ReportPage(id, 1, null, text)));
    }

    private ReportSearch built(ModelPlace model) throws IOException {
        new LuceneIndexBuilder("test").by(model).build(REPORTS, index);
        return ReportSearch.open(index, "2026");
    }

    private static List<String> found(ReportSearch search, SearchQuestion question) {
        return search.search(question).hits().stream().map(Hit::report).toList();
    }

    private static List<String> found(ReportSearch search, String words) {
        return found(search, SearchQuestion.of(words, 10));
    }

    @Test
    void aReportIsFoundByWhatItMeansAndNothingByNonsense() throws IOException {
        try (var search = built(ModelPlace.STANDARD)) {
            assertThat(found(search, UNEMPLOYMENT)).containsExactly("cars");
            assertThat(found(search, MEANT)).containsExactly("fish");
            assertThat(found(search, "xyzzy plugh")).isEmpty();
            assertThat(search.search(SearchQuestion.of(UNEMPLOYMENT, 1), Markers.NONE).hits())
                    .allSatisfy(hit -> assertThat(hit.snippet()).startsWith("The automobile"));
            assertThat(search.note()).isEmpty();
        }
    }

    @Test
    void whatMustBeAndWhereItMustBeHolds() throws IOException {
        try (var search = built(ModelPlace.STANDARD)) {
            var asked = SearchQuestion.of(UNEMPLOYMENT, 10);

            assertThat(found(search, "\"" + UNEMPLOYMENT + "\"")).isEmpty();
            assertThat(found(search, "+unemployment car makers")).isEmpty();
            assertThat(found(search, "year:2020 " + UNEMPLOYMENT)).isEmpty();
            assertThat(found(search, asked.inLanguages(Set.of("sv")))).isEmpty();
            assertThat(found(search, asked.published(OptionalInt.of(2015), OptionalInt.of(2015))))
                    .containsExactly("cars");
        }
    }

    @Test
    void aQuestionInALanguageThatTheModelDoesNotKnowIsAnsweredByWords(@TempDir Path other)
            throws IOException {
        new LuceneIndexBuilder("test").build(REPORTS, other);
        try (var search = built(ModelPlace.STANDARD);
                var byWords = ReportSearch.open(other, "2026")) {
            for (String each :
                    List.of("många av dem som arbetade i fabriker", "fabriker bilindustrin")) {
                var question = SearchQuestion.of(each, 10);

                assertThat(search.ranking(question))
                        .isNotEmpty()
                        .isEqualTo(byWords.ranking(question));
            }
        }
    }

    @Test
    void wordsAreCorrectedAsWhereNothingIsFoundByMeaning(@TempDir Path other) throws IOException {
        var reports = new ArrayList<ReadReport>();
        for (String port :
                List.of(
                        "Simrishamn",
                        "Ystad",
                        "Kalmar",
                        "Visby",
                        "Karlskrona",
                        "Gdynia",
                        "Rostock",
                        "Hanko",
                        "Kotka",
                        "Riga",
                        "Ventspils",
                        "Tallinn")) {
            reports.add(
                    report(
                            port,
                            "en",
                            2015,
                            "The catch of herring that is landed in "
                                    + port
                                    + " has been limited by quotas for the sake of the stock."));
        }
        new LuceneIndexBuilder("test").by(ModelPlace.STANDARD).build(reports, index);
        new LuceneIndexBuilder("test").build(reports, other);
        try (var search = ReportSearch.open(index, "2026");
                var byWords = ReportSearch.open(other, "2026")) {
            var asked = SearchQuestion.of("fishing boats harrimg", 20);
            var answer = search.search(asked);

            assertThat(answer.total()).isGreaterThanOrEqualTo(10);
            assertThat(answer.didYouMean()).isEqualTo("fishing boats herring");
            for (String each :
                    List.of(
                            "fishing harrimg",
                            "trawlers qoutas",
                            "trawling for catches",
                            "limiting stocks",
                            "xyzzy")) {
                var question = SearchQuestion.of(each, 20);
                assertThat(search.search(question).didYouMean())
                        .as(each)
                        .isEqualTo(byWords.search(question).didYouMean());
            }
        }
    }

    @Test
    void shardsGiveTheSameIndexAndTheSameRankingAsOneWriter(
            @TempDir Path other, @TempDir Path shards) throws IOException {
        var building = new LuceneIndexBuilder("test").by(ModelPlace.STANDARD);
        var whole = building.build(REPORTS, index);
        var parts = List.of(REPORTS.subList(0, 1), REPORTS.subList(1, 4));
        var survey =
                building.together(parts.stream().map(p -> building.survey(p.iterator())).toList());
        var folders = new ArrayList<Path>();
        for (var part : parts) {
            folders.add(shards.resolve("shard" + folders.size()));
            building.shard(part.iterator(), survey, folders.getLast());
        }

        assertThat(building.merge(folders, survey, other)).isEqualTo(whole);
        try (var one = ReportSearch.open(index, "2026");
                var two = ReportSearch.open(other, "2026")) {
            for (String each : List.of(UNEMPLOYMENT, "fishing", "education of children")) {
                var question = SearchQuestion.of(each, 10);

                assertThat(two.ranking(question)).isNotEmpty().isEqualTo(one.ranking(question));
            }
        }
    }

    @Test
    void theModelIsPartOfWhatAnIndexDependsOn() {
        var plain = new LuceneIndexBuilder("test");
        var model = ModelPlace.STANDARD.open().mark();

        assertThat(plain.fingerprint()).isEmpty();
        assertThat(plain.by(ModelPlace.STANDARD).fingerprint()).isNotEmpty();
        assertThat(model.sha256()).isNotEmpty();
    }

    @Test
    void aModelInFilesGoesWithTheIndexAndAnotherIsRefused(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.createDirectories(folder.resolve("1_Pooling"));
        copy("all-minilm-l6-v2-q.onnx", folder.resolve("onnx/some.onnx"));
        copy("all-minilm-l6-v2-q-tokenizer.json", folder.resolve("tokenizer.json"));
        Files.writeString(
                folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_cls_token\": true}");
        try (var search = built(ModelPlace.of(folder, Set.of("en")))) {
            assertThat(search.mark().model()).isPresent();
            assertThat(search.mark().model().orElseThrow().name()).isEqualTo("some.onnx");
            assertThat(found(search, MEANT)).contains("fish");
            assertThat(search.note()).isEmpty();
        }

        Files.delete(index.resolve("model.onnx"));
        try (var search = ReportSearch.open(index, "2026")) {
            assertThat(found(search, MEANT)).isEmpty();
            assertThat(found(search, "automobile")).containsExactly("cars");
            assertThat(search.note().orElseThrow())
                    .contains("by words alone", "another model", "some.onnx", "rim update");
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(
                        SearchByMeaningTest.class.getResourceAsStream("/" + resource))) {
            Files.copy(bytes, file);
        }
    }
}
