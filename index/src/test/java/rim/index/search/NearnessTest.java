package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.passage.Passages;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// Of texts with the same words, that in which they stand together comes first.
class NearnessTest {
    @TempDir private Path folder;

    /// The first text has the words apart; as the first of equals it would come first.
    @ParameterizedTest
    @CsvSource({
        "en, university of technology, The technology of farms is old while the best university"
                + " here teaches law., The law of farms is old while the best university of"
                + " technology here teaches.",
        "en, technology transfer, A transfer of taxes pays what the county spends on new"
                + " technology., The county spends new taxes on what technology transfers pay.",
        "sv, regional utveckling, Kommunens utveckling av skolan hotas av att en regional nämnd"
                + " sparar., Kommunens nämnd sparar av att skolan hotas i den regionala"
                + " utvecklingen.",
        "de, offene Daten, Die Daten des Landes liegen vor und viele Fragen bleiben offen.,"
                + " Viele Fragen des Landes bleiben und die offenen Daten liegen vor.",
    })
    void wordsThatStandTogetherInTheQuestionDoSoInTheFirst(
            String language, String question, String apart, String together) {
        try (var search = index(report("a", language, apart), report("b", language, together))) {
            assertThat(search.search(SearchQuestion.of(question, 10)).hits())
                    .extracting(Hit::report)
                    .containsExactly("b", "a");
        }
    }

    /// What stands between two words, what must not be there and what is another choice part them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "solar \"for all\" energy",
                "solar -coal energy",
                "solar OR energy",
                "solar lang:en energy"
            })
    void wordsThatDoNotFollowEachOtherMakeNoPair(String question) {
        try (var search =
                index(
                        report("a", "en", "Energy for all from wind, and solar roofs besides."),
                        report("b", "en", "Wind for all from roofs, and solar energy besides."))) {
            assertThat(search.search(SearchQuestion.of(question, 10)).hits())
                    .extracting(Hit::report)
                    .containsExactly("a", "b");
        }
    }

    /// One word that is part of another does not stand beside itself.
    @Test
    void aCompoundAndItsPartAreNoPair() {
        try (var search =
                index(
                        report("a", "de", "Umwelt ist hier ein Thema. Die Umweltpolitik auch."),
                        report(
                                "b",
                                "de",
                                "Umwelt ist hier kein Thema der Politik, nur der Wirtschaft."))) {
            assertThat(search.search(SearchQuestion.of("Umweltpolitik Umwelt", 10)).hits())
                    .extracting(Hit::report)
                    .startsWith("a");
        }
    }

    @Test
    void oneWordAndOneWordTwiceAreNoPair() {
        try (var search =
                index(
                        report("a", "en", "Broadband for all, and broadband for schools."),
                        report("b", "en", "Broadband broadband for all and for schools."))) {
            for (String question : List.of("broadband", "broadband broadband")) {
                assertThat(search.search(SearchQuestion.of(question, 10)).hits())
                        .as(question)
                        .extracting(Hit::report)
                        .containsExactly("a", "b");
            }
        }
    }

    private ReportSearch index(ReadReport... reports) {
        try {
            var index = Files.createDirectory(folder.resolve("index"));
            new LuceneIndexBuilder("test", Passages::of, Map.of(), List.of())
                    .build(List.of(reports), index);
            return ReportSearch.open(index, "2026");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadReport report(String id, String language, String text) {
        var none = List.<String>of();
        var about =
                new Report(
                        id,
                        id,
                        "0",
                        null,
                        language,
                        OptionalInt.empty(),
                        none,
                        none,
                        none,
                        1,
                        1,
                        Report.INDEXED,
                        null);
        return new ReadReport(about, List.of(new ReportPage(id, 1, null, text)));
    }
}
