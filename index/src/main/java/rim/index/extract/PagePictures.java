package rim.index.extract;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import rim.index.language.LanguageGuess;

/// The text on pages of a PDF that are pictures, as scanned ones are. For one document.
final class PagePictures {
    private static final int DOTS_AN_INCH = 300;
    private static final int POINTS_AN_INCH = 72;

    /// A page of A3 has half as many; a poster is drawn coarser, so that it fits in memory.
    private static final double MOST_DOTS = 40e6;

    private final PDDocument document;
    private final Tesseract tesseract;
    private final long end;
    private SortedSet<String> languages;
    private @Nullable String fault;

    /// @param language ISO 639-1 code of the document's language, empty when unknown
    PagePictures(PDDocument document, Tesseract tesseract, String language) {
        this.document = document;
        this.tesseract = tesseract;
        this.languages = tesseract.languages();
        // the rest is for reading what is not a picture
        this.end = System.nanoTime() + Tesseract.LONGEST_FILE.toNanos() * 9 / 10;
        if (!language.isEmpty()) {
            know(language);
        }
    }

    /// Whether a page shows a picture.
    static boolean isIn(PDPage page) {
        var resources = page.getResources();
        if (resources != null) {
            for (COSName each : resources.getXObjectNames()) {
                if (resources.isImageXObject(each)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The lines of a page, none when it cannot be read.
    ///
    /// @param number 1 is the first
    List<PrintedLine> lines(int number) {
        if (languages.isEmpty()) {
            return List.of();
        }
        if (System.nanoTime() > end) {
            fault =
                    "Text recognition (OCR) was not done within the "
                            + Tesseract.LONGEST_FILE.toMinutes()
                            + " minutes that a file may take";
            return List.of();
        }
        try {
            var box = document.getPage(number - 1).getCropBox();
            double area = (double) box.getWidth() * box.getHeight();
            double most = POINTS_AN_INCH * Math.sqrt(MOST_DOTS / area);
            int dots = (int) Math.min(DOTS_AN_INCH, most);
            var picture =
                    new PDFRenderer(document).renderImageWithDPI(number - 1, dots, ImageType.GRAY);
            var lines = tesseract.lines(picture, dots, languages);
            if (languages.size() > 1) {
                // the pages to come are in the language of the first
                LanguageGuess.of(String.join("\n", lines))
                        .filter(languages::contains)
                        .ifPresent(this::know);
            }
            return PrintedLine.ofPlainText(lines);
        } catch (IOException | RuntimeException e) {
            // a picture of a form that is not known costs its page
            return List.of();
        }
    }

    private void know(String language) {
        languages = new TreeSet<>(List.of(language));
        languages.retainAll(tesseract.languages());
        if (languages.isEmpty()) {
            fault =
                    "For text recognition (OCR) install the data of tesseract for '"
                            + Tesseract.code(language)
                            + "', as 'apt install tesseract-ocr-"
                            + Tesseract.code(language)
                            + "' does";
        }
    }

    /// What kept pages from being read, or null.
    @Nullable String fault() {
        return fault;
    }
}
