package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static rim.index.extract.SampleDocuments.ODF;
import static rim.index.extract.SampleDocuments.odt;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.extract.DocumentText.PageText;

class OpenDocumentReaderTest {
    @TempDir private Path folder;

    private DocumentText read(String text, String... moreParts) throws UnreadableException {
        // the content decides, whatever the name says
        var file = odt(folder.resolve("plan.pdf"), text, moreParts);
        return DocumentReader.read(file, ReadingLimits.DEFAULT);
    }

    private List<String> pages(String text) throws UnreadableException {
        return read(text).pages().stream().map(PageText::text).toList();
    }

    @Test
    void headingsParagraphsAndNotesAreRead() throws UnreadableException {
        var text =
                "<text:h text:outline-level=\"1\">Regional plan</text:h>"
                        + "<text:p>Clusters<text:s text:c=\"2\"/>of the"
                        + "<text:tab/>north<text:span> &amp; south</text:span>.</text:p>"
                        + "<text:list><text:list-item><text:p>A point</text:p></text:list-item>"
                        + "</text:list>";

        assertThat(pages(text))
                .containsExactly("Regional plan\n\nClusters of the north & south.\n\nA point");
        assertThat(read(text).heading()).isEqualTo("Regional plan");
    }

    @Test
    void aTableIsReadRowByRow() throws UnreadableException {
        var text =
                "<table:table><table:table-row><table:table-cell><text:p>Region</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>R&amp;D</text:p>"
                        + "</table:table-cell></table:table-row></table:table>";

        assertThat(pages(text)).containsExactly("Region | R&D");
    }

    @Test
    void thePagesAreThoseThatTheProgramMarked() throws UnreadableException {
        assertThat(pages("<text:p>One <text:soft-page-break/>two</text:p><text:p>three</text:p>"))
                .containsExactly("One", "two\n\nthree");
    }

    @Test
    void whatWasDeletedIsNotText() throws UnreadableException {
        assertThat(
                        pages(
                                "<text:tracked-changes><text:deletion><text:p>gone</text:p>"
                                        + "</text:deletion></text:tracked-changes>"
                                        + "<text:p>here</text:p>"))
                .containsExactly("here");
    }

    @Test
    void titleAndLanguageAreThoseOfItsProperties() throws UnreadableException {
        var read =
                read(
                        "<text:p>Text</text:p>",
                        "meta.xml",
                        "<m xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Plan</dc:title>"
                                + "<dc:language>sv-SE</dc:language></m>");

        assertThat(read.title()).isEqualTo("Plan");
        assertThat(read.language()).isEqualTo("sv-SE");
    }

    @Test
    void aDocumentWithAPasswordIsRefused() {
        assertRefused(
                Reason.ENCRYPTED,
                ReadingLimits.DEFAULT,
                "<text:p>x</text:p>",
                "META-INF/manifest.xml",
                "<manifest:file-entry xmlns:manifest=\""
                        + ODF
                        + "manifest:1.0\"><manifest:encryption-data/></manifest:file-entry>");
    }

    @Test
    void aBombIsRefusedBeforeItUnpacks() {
        var limits = new ReadingLimits(1_000_000, 10, 10_000_000, 50_000, Duration.ofSeconds(9), 9);

        assertRefused(Reason.TOO_LARGE, limits, "<text:p>" + "x".repeat(300_000) + "</text:p>");
        assertRefused(
                Reason.TOO_LARGE, limits, "<text:p>a</text:p><text:soft-page-break/>".repeat(99));
        assertRefused(Reason.TOO_LARGE, limits, "<text:soft-page-break/>".repeat(99));
    }

    @Test
    void brokenXmlIsRefused() {
        assertRefused(Reason.DAMAGED, ReadingLimits.DEFAULT, "<text:p>never ended");
    }

    private void assertRefused(
            Reason reason, ReadingLimits limits, String text, String... moreParts) {
        var file = odt(folder.resolve("a.odt"), text, moreParts);
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> DocumentReader.read(file, limits))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
