package rim.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import rim.index.meaning.ModelPlace;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.search.Hit;
import rim.index.search.ReportSearch;
import rim.index.search.SearchQuestion;
import rim.schemas.report.ReadReport;

/// The questions of policy readers in nine languages that `index` keeps, by words and meaning:
/// asked with `-Drim.whole=true`, as reading the reports takes a minute.
class JudgedByMeaningTest {
    private static final int FIRST = 57;
    private static final int AMONG_THREE = 58;
    private static final String QUESTIONS =
            "index/src/test/resources/rim/index/judged-questions.tsv";

    @TempDir private Path index;

    @Test
    void aGoodReportIsFirstForMostQuestionsAndAmongThreeForNearlyAll() throws IOException {
        Assumptions.assumeTrue(Boolean.getBoolean("rim.whole"), "Takes minutes: -Drim.whole=true");
        var folder = Path.of(System.getProperty("rim.shared"), "data", "reports");
        Assumptions.assumeTrue(Files.isDirectory(folder), "No real reports in " + folder);
        var read = new ArrayList<ReadReport>();
        new WorkerReportReader(ReadingLimits.DEFAULT)
                .read(folder, ReportFiles.in(folder), read::add);
        new LuceneIndexBuilder("test").by(ModelPlace.STANDARD).build(read, index);

        int first = 0;
        int amongThree = 0;
        try (var search = ReportSearch.open(index, "2026")) {
            for (String line :
                    Files.readAllLines(Path.of(System.getProperty("rim.root"), QUESTIONS))) {
                var cells = line.split("\t", -1);
                var good = List.of(cells[2].split(" "));
                var found =
                        search.search(SearchQuestion.of(cells[1], 3)).hits().stream()
                                .map(Hit::report)
                                .map(report -> good.stream().anyMatch(report::startsWith))
                                .toList();
                first += !found.isEmpty() && found.getFirst() ? 1 : 0;
                amongThree += found.contains(true) ? 1 : 0;
            }
        }

        assertThat(first).isGreaterThanOrEqualTo(FIRST);
        assertThat(amongThree).isGreaterThanOrEqualTo(AMONG_THREE);
    }
}
