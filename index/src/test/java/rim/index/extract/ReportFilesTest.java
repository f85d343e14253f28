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

    @Test
    void linksThatLeadOutOrRoundAreLeftOut(@TempDir Path elsewhere) throws IOException {
        text(elsewhere.resolve("x.pdf"), "x");
        text(folder.resolve("a.pdf"), "x");
        Files.createSymbolicLink(folder.resolve("out.pdf"), elsewhere.resolve("x.pdf"));
        Files.createSymbolicLink(folder.resolve("outside"), elsewhere);
        Files.createSymbolicLink(folder.resolve("round"), folder);

        assertThat(ReportFiles.in(folder)).containsExactly("a.pdf");
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
