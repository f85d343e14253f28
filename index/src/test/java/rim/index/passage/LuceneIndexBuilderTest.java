package rim.index.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

class LuceneIndexBuilderTest {
    @TempDir private Path folder;

    private static ReadReport report(String id, int pages, String text) {
        var read = new ArrayList<ReportPage>();
        for (int page = 1; page <= pages; page++) {
            read.add(new ReportPage(id, page, null, text));
        }
        return new ReadReport(
                new Report(
                        id,
                        id,
                        "0",
                        null,
                        null,
                        OptionalInt.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        pages,
                        1,
                        Report.INDEXED,
                        null),
                read);
    }

    @Test
    void passagesStandInOneSegmentInTheOrderInWhichTheyCame() throws IOException {
        var reports = new ArrayList<ReadReport>();
        for (int i = 100; i < 400; i++) {
            reports.add(report("r" + i, 5, "text"));
        }

        var built = new LuceneIndexBuilder("test").build(reports, folder);

        assertThat(built.passages()).isEqualTo(300);
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            assertThat(reader.leaves()).hasSize(1);
            var found = new ArrayList<String>();
            for (int i = 0; i < reader.numDocs(); i++) {
                var stored = reader.storedFields().document(i);
                found.add(stored.get(PassageFields.REPORT) + stored.get(PassageFields.PASSAGE));
            }
            assertThat(found).isSorted().hasSize(300);
        }
    }

    @Test
    void noLockStaysInTheIndex() throws IOException {
        new LuceneIndexBuilder("test").build(List.of(report("a", 1, "text")), folder);

        assertThat(folder.resolve("write.lock")).doesNotExist();
        assertThat(folder).isNotEmptyDirectory();
    }

    @Test
    void aReportThatCouldNotBeReadAndAPageWithoutTextHaveNoPassages() throws IOException {
        var reports = List.of(report("a", 0, ""), report("b", 2, ""));

        assertThat(new LuceneIndexBuilder("test").build(reports, folder).passages()).isZero();
    }

    @Test
    void shardsGiveTheSameIndexAsOneWriter(@TempDir Path other, @TempDir Path shards)
            throws IOException {
        var reports = new ArrayList<ReadReport>();
        for (int i = 100; i < 130; i++) {
            reports.add(report("r" + i, 3, "Innovation number " + i + " in Norrbotten."));
        }
        var building = new LuceneIndexBuilder("test");
        var whole = building.build(reports, folder);

        var parts = List.of(reports.subList(0, 11), reports.subList(11, 30));
        var survey =
                building.together(parts.stream().map(p -> building.survey(p.iterator())).toList());
        var folders = new ArrayList<Path>();
        for (var part : parts) {
            folders.add(shards.resolve("shard" + folders.size()));
            building.shard(part.iterator(), survey, folders.getLast());
        }

        assertThat(building.merge(folders, survey, other)).isEqualTo(whole);
    }
}
