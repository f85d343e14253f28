package rim.index.passage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.TreeSet;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import rim.schemas.report.IndexBuilding;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportPage;

/// Writes the index: one Lucene document a passage, in the order of reports and pages, in one
/// segment. The same input gives the same documents and terms in the same order.
///
/// @param software version of this program, kept in the index
public record LuceneIndexBuilding(String software) implements IndexBuilding {

    @Override
    public long build(Iterator<ReadReport> reports, Path folder) throws IOException {
        LuceneLog.quieten();
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, configuration())) {
            var adding = new Adding(writer);
            while (reports.hasNext()) {
                adding.add(reports.next());
            }
            writer.forceMerge(1);
            var mark = new IndexMark(IndexMark.FORMAT, software, adding.languages);
            writer.setLiveCommitData(mark.entries().entrySet());
            writer.commit();
            return adding.passages;
        }
    }

    // This policy merges neighbours only, and this scheduler in the writer's own thread: so the
    // documents stay in the order in which they came, and ties are broken by it.
    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(PassageAnalyzers.of(PassageAnalyzers.languages()))
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
    }

    private static final class Adding {
        private final IndexWriter writer;
        private final TreeSet<String> languages = new TreeSet<>();
        private long passages;
        private long pages;

        Adding(IndexWriter writer) {
            this.writer = writer;
        }

        void add(ReadReport read) throws IOException {
            var report = read.report();
            var title = report.title() == null ? report.id() : report.title();
            boolean isFirst = true;
            for (ReportPage page : read.pages()) {
                for (String text : Passages.of(page.text())) {
                    var passage = PassageDocument.of(report, page, pages, title, text);
                    writer.addDocument((isFirst ? passage.asCover(title) : passage).document());
                    isFirst = false;
                    passages++;
                }
                pages++;
            }
            var language = report.language();
            if (!isFirst && language != null && PassageAnalyzers.languages().contains(language)) {
                languages.add(language);
            }
        }
    }
}
