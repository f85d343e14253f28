package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.search.ReportSearch;
import rim.index.search.SearchQuestion;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportPage;

/// Pages that are pictures: text that was printed, drawn, and put into a new file as a picture.
class RecognisedPagesTest {
    private static final int DOTS_AN_INCH = 200;
    private static final List<String> LINES =
            List.of(
                    "The regional council will open a centre for wood construction.",
                    "It is paid for by the county and by the companies of the region,",
                    "and it will be at work when the new railway has been built.");

    @TempDir private Path folder;

    private static PDDocument printed(List<String> lines) throws IOException {
        var document = new PDDocument();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 14);
            content.setLeading(20);
            content.newLineAtOffset(60, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return document;
    }

    private static BufferedImage drawn(List<String> lines) throws IOException {
        try (var document = printed(lines)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DOTS_AN_INCH, ImageType.GRAY);
        }
    }

    /// A file with a page that is a picture of these lines.
    static Path scanned(Path file, List<String> lines) throws IOException {
        return scanned(file, List.of(drawn(lines)), List.of());
    }

    private void scanned(String name, List<BufferedImage> pictures, List<String> text)
            throws IOException {
        scanned(folder.resolve(name), pictures, text);
    }

    private static Path scanned(Path file, List<BufferedImage> pictures, List<String> text)
            throws IOException {
        try (var document = text.isEmpty() ? new PDDocument() : printed(text)) {
            for (BufferedImage each : pictures) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                var box = page.getMediaBox();
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            LosslessFactory.createFromImage(document, each),
                            0,
                            0,
                            box.getWidth(),
                            box.getHeight());
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private List<ReadReport> read(String file) {
        var read = new ArrayList<ReadReport>();
        new WorkerReportReader(ReadingLimits.DEFAULT).read(folder, List.of(file), read::add);
        return read;
    }

    private static void assumeEnglish() {
        Assumptions.assumeTrue(
                Tesseract.installed().filter(t -> t.languages().contains("en")).isPresent(),
                "tesseract with its data for English is not here");
    }

    private static BufferedImage blank() {
        var picture = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 600);
        pen.dispose();
        return picture;
    }

    @Test
    void aScannedReportIsReadAndFoundAndSaysHowItWasRead(@TempDir Path index) throws IOException {
        assumeEnglish();
        scanned("scan.pdf", List.of(drawn(LINES)), List.of());

        var read = read("scan.pdf");

        var report = read.getFirst().report();
        assertThat(report.status()).isEqualTo("indexed");
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.detail())
                .isEqualTo(
                        "1 of 1 pages were read by text recognition (OCR) and may have misread"
                                + " letters (p. 1).");
        assertThat(read.getFirst().pages())
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.recognised()).isTrue();
                    assertThat(page.text()).contains("centre for wood construction");
                });
        new LuceneIndexBuilder("test").build(read, index);
        try (var search = ReportSearch.open(index, "2026")) {
            assertThat(search.search(SearchQuestion.of("wood construction", 5)).hits())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.best().isRecognised()).isTrue());
        }
    }

    @Test
    void onlyPagesWithoutTextAreRecognised() throws IOException {
        assumeEnglish();
        scanned("mixed.pdf", List.of(drawn(LINES), blank()), LINES);

        var read = read("mixed.pdf").getFirst();

        assertThat(read.pages().stream().map(ReportPage::recognised).toList())
                .containsExactly(false, true, false);
        assertThat(read.pages().getLast().text()).isEmpty();
        assertThat(read.report().detail()).contains("1 of 3 pages have no text (p. 3)");
    }

    @Test
    void missingDataOfTheLanguageIsSaid() throws IOException {
        assumeEnglish();
        Assumptions.assumeFalse(
                Tesseract.installed().orElseThrow().languages().contains("mt"),
                "tesseract has data for Maltese here");
        scanned("scan.pdf", List.of(drawn(LINES)), LINES);
        Files.writeString(folder.resolve("scan.pdf.meta.json"), "{\"language\": \"mt\"}");

        assertThat(read("scan.pdf").getFirst().report().detail())
                .contains("install the data of tesseract for 'mlt'")
                .contains("1 of 2 pages have no text");
    }

    @Test
    void withoutTheProgramPagesThatArePicturesSayWhatToInstall() throws IOException {
        scanned("scan.pdf", List.of(blank()), LINES);

        assertThat(Tesseract.of("no-such-program")).isEmpty();
        assertThat(read("scan.pdf").getFirst().report().detail())
                .isEqualTo(
                        "1 of 2 pages have no text (p. 2). If they are scanned, install tesseract"
                                + " with the data of their language, or run text recognition (OCR)"
                                + " and replace the file.");
    }
}
