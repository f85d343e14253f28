package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static rim.index.extract.SampleDocuments.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;
import rim.schemas.report.ReportReader;

class WorkerReportReaderTest {
    @TempDir private Path folder;

    private List<ReadReport> read(ReportReader reading, String... files) {
        var read = new ArrayList<ReadReport>();
        reading.read(folder, List.of(files), read::add);
        return read;
    }

    private List<String> statuses(ReportReader reading, String... files) {
        return read(reading, files).stream().map(r -> r.report().status()).toList();
    }

    private static ReportReader hanging(Duration time) {
        var limits = ReadingLimits.DEFAULT.withTime(time);
        var options = WorkerCommand.javaWith(limits).options();
        return new WorkerReportReader(
                limits, new WorkerCommand(options, List.of(HangingWorker.class.getName())));
    }

    @Test
    void everyFileGivesAReportInTheOrderAsked() throws IOException {
        text(folder.resolve("b.md"), "# Regional policy\n\nThe regions of the north are large.");
        text(folder.resolve("a.txt"), "Regionen er ikke stor");
        Files.createFile(folder.resolve("empty.pdf"));
        text(folder.resolve("broken.pdf"), "%PDF-1.4 nothing");

        var read =
                read(
                        new WorkerReportReader(ReadingLimits.DEFAULT),
                        "b.md",
                        "empty.pdf",
                        "broken.pdf",
                        "missing.pdf",
                        "../x",
                        "a.txt");

        assertThat(read.stream().map(r -> r.report().file()))
                .containsExactly("b.md", "empty.pdf", "broken.pdf", "missing.pdf", "../x", "a.txt");
        assertThat(read.stream().map(r -> r.report().status()))
                .containsExactly(
                        "indexed", "empty", "damaged", "inaccessible", "outside_folder", "indexed");
        var first = read.getFirst();
        assertThat(first.pages())
                .containsExactly(
                        new ReportPage(
                                "b.md",
                                1,
                                null,
                                "Regional policy\n\nThe regions of the north are large."));
        assertThat(first.report().title()).isEqualTo("Regional policy");
        assertThat(first.report().words()).isEqualTo(9);
        assertThat(first.report().sha256()).hasSize(64);
        assertThat(read.get(2).report().detail()).contains("Open and save it again");
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpAndTheNextIsRead() {
        for (String name : List.of("a.txt", "hang.txt", "b.txt")) {
            text(folder.resolve(name), "x");
        }

        assertThat(statuses(hanging(Duration.ofSeconds(2)), "a.txt", "hang.txt", "b.txt"))
                .containsExactly(Report.INDEXED, "timed_out", Report.INDEXED);
    }

    @Test
    void aFileThatKillsTheWorkerCostsItselfOnly() {
        for (String name : List.of("a.txt", "exit.txt", "nonsense.txt", "b.txt")) {
            text(folder.resolve(name), "x");
        }

        assertThat(
                        statuses(
                                hanging(Duration.ofSeconds(30)),
                                "a.txt",
                                "exit.txt",
                                "nonsense.txt",
                                "b.txt"))
                .containsExactly(Report.INDEXED, "crashed", "crashed", Report.INDEXED);
    }

    @Test
    void aFileThatNeedsTooMuchMemoryCostsItselfOnly() {
        text(folder.resolve("large.txt"), "word ".repeat(12_000_000));
        text(folder.resolve("small.txt"), "word");

        assertThat(
                        statuses(
                                new WorkerReportReader(ReadingLimits.DEFAULT.withMegabytes(40)),
                                "small.txt",
                                "large.txt",
                                "small.txt"))
                .containsExactly(Report.INDEXED, "out_of_memory", Report.INDEXED);
    }

    @Test
    void aFileOrATextAboveTheLimitIsTooLarge() {
        text(folder.resolve("a.txt"), "word ".repeat(100));

        assertThat(statuses(new WorkerReportReader(ReadingLimits.DEFAULT.withBytes(10)), "a.txt"))
                .containsExactly("too_large");
        assertThat(
                        statuses(
                                new WorkerReportReader(ReadingLimits.DEFAULT.withCharacters(10)),
                                "a.txt"))
                .containsExactly("too_large");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        var secret = text(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);

        assertThat(statuses(new WorkerReportReader(ReadingLimits.DEFAULT), "link.txt"))
                .containsExactly("outside_folder");
    }

    @Test
    void aWorkerThatDoesNotStartStopsTheRun() {
        text(folder.resolve("a.txt"), "x");
        var options = WorkerCommand.javaWith(ReadingLimits.DEFAULT).options();
        var reading =
                new WorkerReportReader(
                        ReadingLimits.DEFAULT, new WorkerCommand(options, List.of("no.such.Main")));

        assertThatIllegalStateException()
                .isThrownBy(() -> read(reading, "a.txt"))
                .withMessageContaining("does not start");
    }

    @Test
    void theMetadataFileKnowsBetterThanTheReport() {
        text(
                folder.resolve("a.md"),
                "# Heading\n\nThe text of the report is in the English language");
        text(
                folder.resolve("a.md.meta.json"),
                """
                {"title": "True title", "language": "sv", "year": 2014, "themes": ["clusters"],
                 "regions": ["SE33", "SE3"], "authors": ["A. Author"], "source": "somewhere"}
                """);

        var report =
                read(new WorkerReportReader(ReadingLimits.DEFAULT), "a.md").getFirst().report();

        assertThat(report.title()).isEqualTo("True title");
        assertThat(report.language()).isEqualTo("sv");
        assertThat(report.year()).hasValue(2014);
        assertThat(report.themes()).containsExactly("clusters");
        assertThat(report.regions()).containsExactly("SE3", "SE33");
        assertThat(report.detail()).isNull();
    }

    @Test
    void aFaultyMetadataFileIsReportedAndTheReportIsRead() {
        text(folder.resolve("a.md"), "# Heading\n\nText");
        text(
                folder.resolve("a.md.meta.json"),
                "{\"titel\": \"x\", \"year\": \"2014\", \"regions\": [\"SE33\", \"x\"]}");

        var report =
                read(new WorkerReportReader(ReadingLimits.DEFAULT), "a.md").getFirst().report();

        assertThat(report.status()).isEqualTo(Report.INDEXED);
        assertThat(report.regions()).containsExactly("SE33");
        assertThat(report.detail())
                .contains("unknown property 'titel'")
                .contains("invalid year: '2014' (expected a year such as 2021)")
                .contains("invalid regions: 'x'");
    }

    @Test
    void metadataThatIsNotJsonIsReported() {
        text(folder.resolve("a.md"), "Text");
        text(folder.resolve("a.md.meta.json"), "{");

        var report =
                read(new WorkerReportReader(ReadingLimits.DEFAULT), "a.md").getFirst().report();

        assertThat(report.status()).isEqualTo(Report.INDEXED);
        assertThat(report.detail()).contains("it is not JSON");
    }

    @Test
    void aReadingCanBeSentToAnotherMachine() throws IOException, ClassNotFoundException {
        text(folder.resolve("a.md"), "Text");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new WorkerReportReader(ReadingLimits.DEFAULT));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var reading = (ReportReader) in.readObject();

            assertThat(statuses(reading, "a.md")).containsExactly(Report.INDEXED);
        }
    }

    @Test
    void theWorkerEndsWithItsInput() throws IOException, InterruptedException {
        var place = WorkerPlace.made();
        var process =
                WorkerCommand.javaWith(ReadingLimits.DEFAULT)
                        .process(place, Seclusion.NONE)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();

        process.getOutputStream().close();

        assertThat(process.waitFor()).isZero();
        place.remove();
    }
}
