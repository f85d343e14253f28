package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static rim.index.extract.SampleDocuments.docx;
import static rim.index.extract.SampleDocuments.docxOf;
import static rim.index.extract.SampleDocuments.paragraph;
import static rim.index.extract.SampleDocuments.pdf;
import static rim.index.extract.SampleDocuments.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.extract.DocumentText.PageText;

class DocumentReaderTest {
    private static final ReadingLimits LIMITS = ReadingLimits.DEFAULT;

    @TempDir private Path folder;

    private static List<String> pages(Path file) throws UnreadableException {
        return DocumentReader.read(file, LIMITS).pages().stream().map(PageText::text).toList();
    }

    private static void assertRefused(Path file, Reason reason) {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> DocumentReader.read(file, LIMITS))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void aPdfHasItsPagesAndTheirPrintedLabels() throws IOException {
        var file =
                pdf(
                        folder.resolve("a.pdf"),
                        List.of(List.of("Smart regions"), List.of("Second page")),
                        d -> SampleDocuments.numberedFrom(d, "r", 3));

        var text = DocumentReader.read(file, LIMITS);

        assertThat(text.pages())
                .containsExactly(
                        new PageText("iii", "Smart regions"), new PageText("iv", "Second page"));
        assertThat(text.heading()).isEqualTo("Smart regions");
    }

    @Test
    void aWordBrokenOverLinesOfAPdfIsPutTogether() throws IOException {
        var file =
                pdf(
                        folder.resolve("a.pdf"),
                        List.of(List.of("Title"), List.of("the regional innova-", "tion system")));

        assertThat(pages(file)).last().isEqualTo("the regional innovation system");
    }

    @Test
    void aPageWithoutTextKeepsItsNumber() throws IOException {
        var file =
                pdf(folder.resolve("a.pdf"), List.of(List.of("One"), List.of(), List.of("Three")));

        assertThat(pages(file)).containsExactly("One", "", "Three");
    }

    @Test
    void aPdfWithAPasswordIsEncrypted() {
        var file =
                pdf(folder.resolve("a.pdf"), List.of(List.of("Secret")), SampleDocuments::locked);

        assertRefused(file, Reason.ENCRYPTED);
    }

    @Test
    void aPdfWithoutTextIsScanned() {
        assertRefused(pdf(folder.resolve("a.pdf"), List.of(List.of())), Reason.NO_TEXT);
    }

    @Test
    void aPdfThatBreaksOffIsDamaged() {
        assertRefused(text(folder.resolve("a.pdf"), "%PDF-1.7\n1 0 obj\n<<"), Reason.DAMAGED);
    }

    @Test
    void aPdfWithTooManyPagesIsTooLarge() {
        var file = pdf(folder.resolve("a.pdf"), List.of(List.of("1"), List.of("2")));
        var onePage =
                new ReadingLimits(1 << 20, 1, 1_000, 1 << 20, LIMITS.time(), LIMITS.megabytes());

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> DocumentReader.read(file, onePage))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void theContentDecidesAndNotTheEnding() throws IOException {
        var html = text(folder.resolve("page.pdf"), "<!DOCTYPE html><p>Kluster i Skåne</p>");

        assertThat(pages(html)).containsExactly("Kluster i Skåne");
    }

    @Test
    void aDocxIsOnePageWithItsTablesRowByRow() throws IOException {
        var file =
                docx(
                        folder.resolve("a.docx"),
                        d -> {
                            paragraph(d, "Regions");
                            var table = d.createTable(1, 2);
                            table.getRow(0).getCell(0).setText("SE33");
                            table.getRow(0).getCell(1).setText("Övre Norrland");
                            paragraph(d, "The end");
                        });

        assertThat(pages(file)).containsExactly("Regions\n\nSE33 | Övre Norrland\n\nThe end");
    }

    @Test
    void aDocxHasThePagesThatItsAuthorParted() throws IOException {
        var file =
                docx(
                        folder.resolve("a.docx"),
                        d -> {
                            paragraph(d, "One");
                            SampleDocuments.pageBreak(d);
                            paragraph(d, "Two");
                        });

        assertThat(pages(file)).containsExactly("One", "Two");
    }

    @Test
    void aDocxCutShortIsDamaged() throws IOException {
        var file = docx(folder.resolve("a.docx"), d -> paragraph(d, "x".repeat(5_000)));
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(file, Reason.DAMAGED);
    }

    @Test
    void aDocxThatUnpacksToMuchMoreIsTooLarge() {
        var xml = "<a>" + " ".repeat(50_000_000) + "</a>";

        assertRefused(docxOf(folder.resolve("a.docx"), xml), Reason.TOO_LARGE);
    }

    @Test
    void entitiesOfADocxAreNotExpanded() {
        var xml =
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>";

        assertRefused(docxOf(folder.resolve("a.docx"), xml), Reason.DAMAGED);
    }

    @Test
    void anArchiveThatIsNoDocumentIsOfAnUnsupportedForm() throws IOException {
        var file = folder.resolve("a.docx");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("readme.txt"));
        }

        assertRefused(file, Reason.UNSUPPORTED_FORM);
    }

    @Test
    void aWebPageGivesItsMainTextTitleAndLanguage() throws IOException {
        var page =
                "<html lang='sv'><head><title>Rapport</title><script>x()</script></head><body>"
                        + "<nav>Meny</nav><h1>Regional tillväxt</h1><p>Text om <b>kluster</b>.</p>"
                        + "<ul><li>ett</li><li>två</li></ul><footer>Kontakt</footer></body></html>";

        var text = DocumentReader.read(text(folder.resolve("a.html"), page), LIMITS);

        assertThat(text.pages().getFirst().text())
                .isEqualTo("Regional tillväxt\n\nText om kluster.\n\nett\n\ntvå");
        assertThat(text.title()).isEqualTo("Rapport");
        assertThat(text.language()).isEqualTo("sv");
    }

    @Test
    void markdownLosesItsMarkupAndKeepsItsFrontMatter() throws IOException {
        var markdown =
                """
                ---
                title: "Plan"
                language: FI
                year: 2013
                ---

                # The *plan*

                - a [link](http://x.eu)
                - `code`

                Two
                lines
                """;

        var text = DocumentReader.read(text(folder.resolve("a.md"), markdown), LIMITS);

        assertThat(text.pages().getFirst().text())
                .isEqualTo("The plan\n\na link\n\ncode\n\nTwo lines");
        assertThat(text.title()).isEqualTo("Plan");
        assertThat(text.heading()).isEqualTo("The plan");
        assertThat(text.year()).isEqualTo(2013);
    }

    @Test
    void restructuredTextLosesItsMarkup() throws IOException {
        var rst =
                """
                Il piano
                ========

                .. note::
                   Nota **importante** su `AgID <http://x.it>`_

                .. comment

                Vedi :ref:`capitolo`
                """;

        var text = DocumentReader.read(text(folder.resolve("a.rst"), rst), LIMITS);

        assertThat(text.pages().getFirst().text())
                .isEqualTo("Il piano\n\nNota importante su AgID\n\nVedi capitolo");
        assertThat(text.heading()).isEqualTo("Il piano");
    }

    @Test
    void plainTextHasAPageForEachFormFeed() throws IOException {
        assertThat(pages(text(folder.resolve("a.txt"), "One\npage\n\fTwo\n\f")))
                .containsExactly("One page", "Two");
    }

    @Test
    void bytesThatAreNoTextAreOfAnUnknownForm() throws IOException {
        var file = folder.resolve("a.txt");
        Files.write(file, new byte[] {1, 2, 3, 0, 0, 7, 7, 0, 1, 2, 3, 4, 5, 6, 7, 8});

        assertRefused(file, Reason.UNKNOWN_FORM);
    }

    @Test
    void richTextIsReadWhateverItsEnding() throws IOException {
        assertThat(pages(text(folder.resolve("a.doc"), "{\\rtf1 Hello}"))).containsExactly("Hello");
    }

    @Test
    void nestingWithoutEndIsRefusedAndNotFollowed() {
        var deep = text(folder.resolve("a.html"), "<html>" + "<div>".repeat(200_000) + "deep");

        try {
            assertThat(DocumentReader.read(deep, LIMITS).pages()).hasSize(1);
        } catch (UnreadableException e) {
            assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
        }
    }
}
