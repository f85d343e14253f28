package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.report.ReportReader;
import rim.schemas.table.PageTable;

/// What an earlier edition read of a file is taken over as long as the file stays the same.
class UnchangedReportsTest {
    @TempDir private Path folder;

    /// Spark copies the reading, so what it read is written down here.
    private static final Queue<String> READ = new ConcurrentLinkedQueue<>();

    private static final class Texts implements ReportReader {
        private static final long serialVersionUID = 1;

        @Override
        public List<String> filesIn(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String fingerprint(Path folder, String file) {
            return text(folder, file);
        }

        @Override
        public void read(Path folder, List<String> files, Consumer<ReadReport> done) {
            for (String file : files) {
                READ.add(file);
                var none = List.<String>of();
                var year = OptionalInt.empty();
                var report =
                        new Report(
                                file,
                                file,
                                "0",
                                file,
                                "en",
                                year,
                                List.of(),
                                none,
                                none,
                                1,
                                1,
                                Report.INDEXED,
                                null);
                var page = new ReportPage(file, 1, null, text(folder, file));
                done.accept(new ReadReport(report, List.of(page)));
            }
        }

        private static String text(Path folder, String file) {
            try {
                return Files.readString(folder.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void onlyWhatChangedIsReadAgainAndWhatIsGoneIsGone() throws IOException {
        READ.clear();
        var sources = SmallSources.writeTo(folder.resolve("sources"), "SE33", "SE11", "EU28");
        var reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("same.txt"), "stays");
        Files.writeString(reports.resolve("changed.txt"), "before");
        Files.writeString(reports.resolve("gone.txt"), "for now");
        update("1", reports, sources);
        assertThat(READ).containsExactlyInAnyOrder("same.txt", "changed.txt", "gone.txt");

        READ.clear();
        Files.writeString(reports.resolve("changed.txt"), "after");
        Files.writeString(reports.resolve("new.txt"), "comes");
        Files.delete(reports.resolve("gone.txt"));
        var second = update("2", reports, sources);

        assertThat(READ).containsExactlyInAnyOrder("changed.txt", "new.txt");
        assertThat(
                        SparkTest.SPARK
                                .read()
                                .parquet(second.edition().folderOf(PageTable.TABLE).toString())
                                .select(PageTable.REPORT, PageTable.TEXT)
                                .collectAsList())
                .extracting(Row::mkString)
                .containsExactly("changed.txtafter", "new.txtcomes", "same.txtstays");
    }

    /// Whoever was stopped leaves what it had read; of a file that changed since it is of no use,
    /// nor is what was not written to its end.
    @Test
    void whatAStoppedUpdateReadIsNotReadAgain() throws IOException {
        READ.clear();
        var sources = SmallSources.writeTo(folder.resolve("sources"), "SE33", "SE11", "EU28");
        var reports = Files.createDirectory(folder.resolve("reports"));
        for (String each : List.of("a", "b", "c", "d", "e", "f")) {
            Files.writeString(reports.resolve(each + ".txt"), "text of " + each);
        }
        var stopped = Requests.update("1", folder.resolve("home"), reports, new Texts(), sources);
        assertThatThrownBy(() -> AnnualUpdate.run(stopped, stoppingAt("Building the search index")))
                .hasMessage("stopped");
        assertThat(READ).hasSize(6);
        var kept = folder.resolve("home/readings");
        try (var files = Files.list(kept)) {
            var halved = files.filter(f -> read(f).contains("text of b")).findFirst().orElseThrow();
            Files.writeString(halved, read(halved).substring(0, 50));
        }
        READ.clear();
        Files.writeString(reports.resolve("c.txt"), "another text");
        var result = update("1", reports, sources);

        assertThat(READ).containsExactlyInAnyOrder("b.txt", "c.txt");
        assertThat(
                        SparkTest.SPARK
                                .read()
                                .parquet(result.edition().folderOf(PageTable.TABLE).toString())
                                .select(PageTable.REPORT, PageTable.TEXT)
                                .collectAsList())
                .extracting(Row::mkString)
                .containsExactly(
                        "a.txttext of a",
                        "b.txttext of b",
                        "c.txtanother text",
                        "d.txttext of d",
                        "e.txttext of e",
                        "f.txttext of f");
        assertThat(kept).doesNotExist();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Progress stoppingAt(String step) {
        return new Progress() {
            @Override
            public void step(String name, long total) {
                if (name.equals(step)) {
                    throw new RimException("stopped");
                }
            }

            @Override
            public void advance(long pieces) {}

            @Override
            public void done() {}
        };
    }

    private UpdateResult update(String edition, Path reports, Path sources) {
        return AnnualUpdate.run(
                Requests.update(edition, folder.resolve("home"), reports, new Texts(), sources),
                Progress.silent());
    }
}
