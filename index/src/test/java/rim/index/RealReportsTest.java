package rim.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import rim.schemas.report.Report;

/// The way from real files to hits. Page counts and languages were written down from the list that
/// came with the files, which counted pages with another program.
class RealReportsTest {

    private static Path folder(String name) {
        var folder = Path.of(System.getProperty("rim.shared"), "data", name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "No real reports in " + folder);
        return folder;
    }

    private static List<ReadReport> read(Path folder) {
        var read = new ArrayList<ReadReport>();
        new WorkerReportReader(ReadingLimits.DEFAULT)
                .read(folder, ReportFiles.in(folder), read::add);
        return read;
    }

    private static Map<String, List<String>> listed(Path folder) throws IOException {
        var listed = new HashMap<String, List<String>>();
        for (String line : Files.readAllLines(folder.resolve("MANIFEST.md"))) {
            var cells = List.of(line.split("\\s*\\|\\s*", -1));
            if (cells.size() > 6) {
                listed.put(cells.get(1), cells);
            }
        }
        return listed;
    }

    @Test
    void everyRealReportIsIndexedWithAllItsPagesAndFound(@TempDir Path index) throws IOException {
        var folder = folder("reports");
        var read = read(folder);
        var listed = listed(folder);

        assertThat(read).hasSize(43);
        for (ReadReport each : read) {
            var report = each.report();
            var cells = listed.get(report.file());
            assertThat(report.status()).as(report.file()).isEqualTo(Report.INDEXED);
            assertThat(cells).as(report.file()).isNotNull();
            var pages = cells == null || cells.get(5).isEmpty() ? "1" : cells.get(5);
            assertThat(each.pages()).as(report.file()).hasSize(Integer.parseInt(pages));
            if (report.words() > 60 && cells != null) {
                assertThat(report.language()).as(report.file()).isEqualTo(cells.get(2));
            }
        }
        var built = new LuceneIndexBuilder("test").build(read, index);
        assertThat(built.passages()).isGreaterThan(1_400);
        assertAnswers(index);
    }

    private static void assertAnswers(Path index) {
        try (var search = ReportSearch.open(index, "2026")) {
            assertThat(first(search, "innovationskluster biogas"))
                    .startsWith("sv-uppdrag-att-inratta-ett-innovationskluster");
            assertThat(first(search, "strukturschwache Regionen Förderung"))
                    .isEqualTo("de-foerderprogramm-zukunft-region.md");
            assertThat(first(search, "\"smart specialisation\" South Ostrobothnia"))
                    .isEqualTo("ris3-fi-south-ostrobothnia.pdf");
            assertThat(first(search, "préparer un jeu de données"))
                    .isEqualTo("fr-etalab-qualite.md");
            assertThat(first(search, "hallituksen julkisten hankintojen kilpailutus"))
                    .isEqualTo("fi-hallitusohjelma-kasvun-kaava.pdf");
            // the only report in Italian, whose words are common in its own language
            assertThat(first(search, "appalti di innovazione"))
                    .isEqualTo("it-piano-triennale-innovazione.rst");
        }
    }

    private static String first(ReportSearch search, String words) {
        return search.search(SearchQuestion.of(words, 5)).hits().stream()
                .map(Hit::report)
                .findFirst()
                .orElse("");
    }

    @Test
    void everyOddFileCostsALineAndNeverTheRun() {
        var read = read(folder("reports-odd"));

        assertThat(read).hasSize(34);
        var statuses = new HashMap<String, String>();
        read.forEach(r -> statuses.put(r.report().file(), r.report().status()));
        assertThat(statuses)
                .containsEntry("bug1782186.pdf", "encrypted")
                .containsEntry("encrypted-attachment.pdf", "encrypted")
                .containsEntry("issue9418.pdf", "damaged")
                .containsEntry("bug1020226.pdf", "damaged")
                .containsEntry("issue15590.pdf", "damaged")
                .containsEntry("empty_protected.pdf", "no_text")
                .containsEntry("tracemonkey.pdf", Report.INDEXED)
                .containsEntry("made-truncated-tail.pdf", Report.INDEXED)
                .containsEntry("testPDF_protected.pdf", Report.INDEXED);
        for (ReadReport each : read) {
            if (!each.report().isIndexed()) {
                assertThat(each.report().detail()).as(each.report().file()).isNotBlank();
                assertThat(each.pages()).isEmpty();
            }
        }
    }
}
