package rim.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.extract.ReadingLimits;
import rim.index.extract.ReportFiles;
import rim.index.extract.WorkerReportReader;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.search.Hit;
import rim.index.search.ReportSearch;
import rim.index.search.SearchQuestion;
import rim.schemas.report.ReadReport;

/// What readers of policy reports ask in nine languages, and which reports answer it. Questions and
/// judgements were written by reading the reports, before the questions were asked; no word list is
/// given to the index.
class JudgedQuestionsTest {
    private static final int FIRST = 57;
    private static final int AMONG_THREE = 58;

    @TempDir private Path index;

    /// @param good how the names of the files begin that answer it
    private record Judged(String language, String question, List<String> good) {
        boolean isAnsweredBy(String file) {
            return good.stream().anyMatch(file::startsWith);
        }
    }

    private static List<Judged> judged() throws IOException {
        try (var lines = JudgedQuestionsTest.class.getResourceAsStream("judged-questions.tsv")) {
            assertThat(lines).isNotNull();
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Judged(cells[0], cells[1], List.of(cells[2].split(" "))))
                    .toList();
        }
    }

    @Test
    void aGoodReportIsFirstForMostQuestionsAndAmongThreeForNearlyAll() throws IOException {
        var folder = Path.of(System.getProperty("rim.shared"), "data", "reports");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No real reports in " + folder);
        var read = new ArrayList<ReadReport>();
        new WorkerReportReader(ReadingLimits.DEFAULT)
                .read(folder, ReportFiles.in(folder), read::add);
        new LuceneIndexBuilder("test").build(read, index);

        int first = 0;
        int amongThree = 0;
        var notFirst = new ArrayList<String>();
        try (var search = ReportSearch.open(index, "2026")) {
            for (Judged each : judged()) {
                var found =
                        search.search(SearchQuestion.of(each.question(), 3)).hits().stream()
                                .map(Hit::report)
                                .toList();
                boolean isFirst = !found.isEmpty() && each.isAnsweredBy(found.getFirst());
                first += isFirst ? 1 : 0;
                amongThree += found.stream().anyMatch(each::isAnsweredBy) ? 1 : 0;
                if (!isFirst) {
                    notFirst.add(each.language() + " " + each.question() + " -> " + found);
                }
            }
        }
        assertThat(judged()).hasSize(60);
        assertThat(first).as("first: %s", notFirst).isGreaterThanOrEqualTo(FIRST);
        assertThat(amongThree).as("among three: %s", notFirst).isGreaterThanOrEqualTo(AMONG_THREE);
    }
}
