package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static rim.index.extract.SampleDocuments.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.extract.WorkerMessages.Answer;
import rim.schemas.RimException;
import rim.schemas.report.Report;

class ReportFilesTest {
    @TempDir private Path folder;

    @Test
    void reportsAreListedSortedAndWithoutWhatLiesBesideThem() throws IOException {
        Files.createDirectories(folder.resolve("sub/deep"));
        Files.createDirectories(folder.resolve(".git"));
        for (String name :
                List.of(
                        "b.pdf",
                        "a.docx",
                        "a.docx.meta.json",
                        "origin.json",
                        "README.md",
                        "MANIFEST.md",
                        ".hidden.pdf",
                        ".git/x.pdf",
                        "sub/deep/c.md",
                        "sub/origin.json",
                        "no-ending")) {
            text(folder.resolve(name), "x");
        }

        assertThat(ReportFiles.in(folder))
                .containsExactly("a.docx", "b.pdf", "no-ending", "sub/deep/c.md");
    }

    /// Nobody would miss a report that is passed over in silence.
    @Test
    void linksThatLeadOutAreListedAndRefused(@TempDir Path elsewhere) throws IOException {
        text(elsewhere.resolve("x.pdf"), "x");
        text(folder.resolve("a.pdf"), "x");
        Files.createSymbolicLink(folder.resolve("out.pdf"), elsewhere.resolve("x.pdf"));
        Files.createSymbolicLink(folder.resolve("outside"), elsewhere);

        assertThat(ReportFiles.in(folder)).containsExactly("a.pdf", "out.pdf", "outside");
        for (String each : List.of("out.pdf", "outside")) {
            var refusal = SourceFile.of(folder, each).refusal();
            assertThat(refusal.map(Answer::reason)).as(each).contains(Reason.OUTSIDE_FOLDER);
        }
    }

    /// One of each costs a line, and the others are read.
    @Test
    void whatCannotBeReadIsListedAndTold() throws IOException, InterruptedException {
        text(folder.resolve("a.txt"), "A report of the region.");
        Files.createSymbolicLink(folder.resolve("nowhere.pdf"), folder.resolve("gone.pdf"));
        Files.createSymbolicLink(folder.resolve("round"), folder);
        Files.createSymbolicLink(folder.resolve("self.pdf"), folder.resolve("self.pdf"));
        var pipe = folder.resolve("pipe.pdf");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        var all = ReportFiles.in(folder);

        assertThat(all).containsExactly("a.txt", "nowhere.pdf", "pipe.pdf", "round", "self.pdf");
        for (var each : all.subList(1, all.size())) {
            var refusal = SourceFile.of(folder, each).refusal();
            assertThat(refusal).as(each).isPresent();
            assertThat(refusal.get().reason()).as(each).isEqualTo(Reason.INACCESSIBLE);
        }
    }

    @Test
    void aMissingFolderIsRefused() {
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(() -> ReportFiles.in(folder.resolve("none")))
                .withMessageContaining("No folder of reports");
    }

    @Test
    void theSchemaOfMetadataFilesHasThePropertiesThatAreRead() throws IOException {
        try (var schema = Report.class.getResourceAsStream("report-metadata.schema.json")) {
            var names = new ArrayList<String>();
            new ObjectMapper()
                    .readTree(schema)
                    .get("properties")
                    .fieldNames()
                    .forEachRemaining(names::add);

            assertThat(names).containsExactlyInAnyOrderElementsOf(ReportMetadata.PROPERTIES);
        }
    }
}
