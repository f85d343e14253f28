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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void theTextIsReadWherePartsBesideItAreBroken() throws UnreadableException {
        var broken = "<part><never-ends>";
        for (var part : List.of("styles.xml", "meta.xml")) {
            var read = read("<text:p>A plan</text:p>", part, broken);

            assertThat(read.pages().getFirst().text()).isEqualTo("A plan");
            assertThat(read.note()).contains("but " + part + " in it is broken");
        }
        var manifest = read("<text:p>A plan</text:p>", "META-INF/manifest.xml", broken);
        assertThat(manifest.pages().getFirst().text()).isEqualTo("A plan");
        assertThat(manifest.note()).isNull();
        assertThat(read("<text:p>A plan</text:p>").note()).isNull();
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> read("<text:p>A plan"))
                .withMessageContaining("Its XML is broken");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "<text:p>Inno<text:soft-page-break/>vation pays</text:p> ! Innovation",
                "<text:p>Inno<text:soft-page-break/><text:span>vation</text:span> pays</text:p> ! Innovation",
                "<text:p>Innovation<text:soft-page-break/> pays</text:p> ! Innovation"
            })
    void aWordIsWholeOnThePageWhereItBegins(String text, String first) throws UnreadableException {
        assertThat(pages(text)).containsExactly(first, "pays");
    }

    @Test
    void aPageEndsWithItsParagraph() throws UnreadableException {
        assertThat(pages("<text:p>One<text:soft-page-break/></text:p><text:p>two</text:p>"))
                .containsExactly("One", "two");
        assertThat(
                        pages(
                                "<text:p>One<text:soft-page-break/><text:note><text:note-body><text:p>n"
                                        + "</text:p></text:note-body></text:note> two</text:p>"))
                .containsExactly("One", "two\n\nn");
    }

    private List<String> styledPages(String common, String own, String text)
            throws UnreadableException {
        var names =
                " xmlns:office='#office:1.0' xmlns:style='#style:1.0' xmlns:text='#text:1.0' xmlns:table='#table:1.0' xmlns:fo='#xsl-fo-compatible:1.0'"
                        .replace("#", ODF);
        var content =
                "<office:document-content"
                        + names
                        + "><office:automatic-styles>"
                        + own
                        + "</office:automatic-styles><office:body><office:text>"
                        + text
                        + "</office:text></office:body></office:document-content>";
        var styles = "<office:document-styles" + names + ">" + common + "</office:document-styles>";
        var file = SampleDocuments.odtOf(folder.resolve("b.odt"), content, styles);
        return DocumentReader.read(file, ReadingLimits.DEFAULT).pages().stream()
                .map(PageText::text)
                .toList();
    }

    private static String style(String name, String more, String properties) {
        return "<style:style style:name=\""
                + name
                + "\" style:family=\"paragraph\" "
                + more
                + "><style:paragraph-properties "
                + properties
                + "/></style:style>";
    }

    @Test
    void pagesBeginWhereTheLookOfAParagraphOrTableSaysSo() throws UnreadableException {
        var before = "fo:break-before=\"page\"";
        var chapter = style("Chapter", "", before);
        var own =
                style("P1", "", before)
                        + style("P2", "style:master-page-name=\"Wide\"", "")
                        + style("P3", "", "fo:break-after=\"page\"")
                        + style("P4", "style:parent-style-name=\"Chapter\"", "fo:margin=\"0cm\"")
                        + style(
                                "P5",
                                "style:parent-style-name=\"Chapter\"",
                                "fo:break-before=\"auto\"")
                        + style("P6", "style:master-page-name=\"\"", "")
                        + "<style:style style:name=\"T1\" style:family=\"table\"><style:table-properties "
                        + before
                        + "/></style:style>";
        var text =
                "<text:p text:style-name=\"P1\">cover</text:p><text:p text:style-name=\"P1\">one</text:p>"
                        + "<text:h text:style-name=\"P2\"><text:soft-page-break/>two</text:h>"
                        + "<text:p text:style-name=\"P3\">still two</text:p><text:p>three</text:p>"
                        + "<text:p text:style-name=\"P4\">four</text:p><text:p text:style-name=\"P5\">still</text:p>"
                        + "<text:p text:style-name=\"P6\">four</text:p>"
                        + "<table:table table:style-name=\"T1\"><table:table-row><table:table-cell>"
                        + "<text:p text:style-name=\"P1\">five</text:p></table:table-cell></table:table-row></table:table>"
                        + "<text:p text:style-name=\"Chapter\">six</text:p>";
        assertThat(styledPages(chapter, own, text))
                .containsExactly(
                        "cover",
                        "one",
                        "two\n\nstill two",
                        "three",
                        "four\n\nstill\n\nfour",
                        "five",
                        "six");
    }

    @Test
    void rowsEndWithTheirLastWordsWhereverTheTableStands() throws UnreadableException {
        var filled =
                "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell/>"
                        + "</table:table-row></table:table>";
        assertThat(
                        pages(
                                "<text:p>Text<text:note><text:note-body>"
                                        + filled
                                        + "</text:note-body></text:note></text:p>"
                                        + filled
                                        + "<table:table><table:table-row><table:table-cell>"
                                        + filled
                                        + "</table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell>"
                                        + "<table:table-cell/><table:table-cell/></table:table-row></table:table>"))
                .containsExactly("Text\n\na | b\n\na | b\n\na | b | c");
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
