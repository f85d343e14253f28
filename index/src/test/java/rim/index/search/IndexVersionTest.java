package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.IndexMark;
import rim.index.passage.LuceneIndexBuilder;
import rim.schemas.RimException;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// That a search asks no index but one that it understands.
class IndexVersionTest {
    @TempDir Path folder;

    @BeforeEach
    void build() throws IOException {
        var report =
                new Report(
                        "a",
                        "a",
                        "0",
                        "T",
                        "sv",
                        OptionalInt.of(2020),
                        List.of(),
                        List.of(),
                        List.of(),
                        1,
                        1,
                        Report.INDEXED,
                        null);
        var pages = List.of(new ReportPage("a", 1, null, "word"));
        new LuceneIndexBuilder("test").build(List.of(new ReadReport(report, pages)), folder);
    }

    /// Makes the index say other things of itself.
    private void mark(Map<String, String> said) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer =
                        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.setLiveCommitData(said.entrySet());
            writer.commit();
        }
    }

    @Test
    void theIndexSaysWhatWroteIt() {
        try (var search = ReportSearch.open(folder, "2026")) {
            assertThat(search.mark())
                    .isEqualTo(
                            new IndexMark(
                                    IndexMark.FORMAT,
                                    TextAnalysis.RULES,
                                    "test",
                                    Set.of("sv"),
                                    Optional.empty()));
        }
        assertThat(ReportSearch.isOfAnotherVersion(folder)).isFalse();
    }

    @Test
    void anIndexOfAnotherFormatIsRefused() throws IOException {
        mark(Map.of("format", "rim-passages-2", "rules", TextAnalysis.RULES, "software", "0.0.9"));

        assertThat(ReportSearch.isOfAnotherVersion(folder)).isTrue();
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ReportSearch.open(folder, "2026"))
                .withMessageContaining("another version: 'rim-passages-2, rules")
                .withMessageContaining("by version 0.0.9'");
    }

    @Test
    void anIndexWhoseWordsWereStemmedByOtherRulesIsRefused() throws IOException {
        mark(Map.of("format", IndexMark.FORMAT, "software", "0.1.0"));

        assertThat(ReportSearch.isOfAnotherVersion(folder)).isTrue();
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ReportSearch.open(folder, "2026"))
                .withMessageContaining("rules unknown by version 0.1.0'")
                .withMessageContaining("Run 'rim update' again");
    }

    @Test
    void anIndexThatSaysNothingOfItselfIsRefused() throws IOException {
        mark(Map.of());

        assertThat(ReportSearch.isOfAnotherVersion(folder)).isTrue();
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ReportSearch.open(folder, "2026"))
                .withMessageContaining(
                        "another version: 'unknown, rules unknown by version unknown'");
    }
}
