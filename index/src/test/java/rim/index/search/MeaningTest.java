package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.passage.LuceneIndexBuilder;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// An index with vectors, searched where nothing runs models.
class MeaningTest {
    @TempDir private Path index;

    private static ReadReport report(String id, String text) {
        return new ReadReport(
                new Report(
                        id,
                        id,
                        "0",
                        null,
                        "en",
                        OptionalInt.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        1,
                        5,
                        Report.INDEXED,
                        null),
                List.of(new ReportPage(id, 1, null, text)));
    }

    private void sayThatItHasVectors() throws IOException {
        try (var directory = FSDirectory.open(index);
                var reader = DirectoryReader.open(directory);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var said = new HashMap<>(reader.getIndexCommit().getUserData());
            said.putAll(Map.of("model", "m", "model-sha256", "abc", "model-dimensions", "3"));
            said.put("model-languages", "en fi");
            writer.setLiveCommitData(said.entrySet());
            writer.commit();
        }
    }

    @Test
    void itIsSearchedByWordsAndSaysSo() throws IOException {
        new LuceneIndexBuilder("test").build(List.of(report("a", "Firms learn.")), index);
        var question = SearchQuestion.of("firms", 10);
        try (var search = ReportSearch.open(index, "2026")) {
            assertThat(search.search(question).total()).isOne();
            assertThat(search.mark().model()).isEmpty();
            assertThat(search.note()).isEmpty();
        }

        sayThatItHasVectors();

        try (var search = ReportSearch.open(index, "2026")) {
            var model = search.mark().model().orElseThrow();
            assertThat(model.name()).isEqualTo("m");
            assertThat(model.dimensions()).isEqualTo(3);
            assertThat(model.languages()).containsExactly("en", "fi");
            assertThat(search.search(question).total()).isOne();
            assertThat(search.note().orElseThrow())
                    .contains("by words alone", "mvn package -pl embeddings -am");
            assertThat(search.shortNote().orElseThrow())
                    .as("for those who do not run it")
                    .endsWith("is searched by words alone.");
        }
    }
}
