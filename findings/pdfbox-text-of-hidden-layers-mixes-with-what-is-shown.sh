#!/usr/bin/env bash
# PDFBox 3.0.8: PDFTextStripper reads layers (optional content) that the document says are not
# shown, while PDFRenderer of the same library does not draw them. Where the languages of a document
# are layers at the same place, as in maps and posters, it makes words that nobody wrote
# (innovationen), and sorted by position it mixes their letters. A good guess is that both halves of
# a library agree on what is on the page. The marks do reach beginMarkedContentSequence(), so that a
# subclass can leave such layers out.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B dependency:copy -Dartifact=org.apache.pdfbox:pdfbox-app:3.0.8 "-DoutputDirectory=$work" >/dev/null 2>&1
cat > Layers.java <<'JAVA'
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

public class Layers {
    public static void main(String[] arguments) throws IOException {
        System.out.println("drawn, only the hidden layer: " + (inked(document(false)) ? "something" : "nothing"));
        System.out.println("read, only the hidden layer: " + text(document(false), new PDFTextStripper()));
        System.out.println("read, both: " + text(document(true), new PDFTextStripper()));
        var sorted = new PDFTextStripper();
        sorted.setSortByPosition(true);
        System.out.println("read, both, sorted: " + text(document(true), sorted));
        var document = document(true);
        System.out.println("read by a subclass, both: " + text(document, new Shown(document)));
    }

    private static PDDocument document(boolean withShown) throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        var layers = new PDOptionalContentProperties();
        document.getDocumentCatalog().setOCProperties(layers);
        try (var content = new PDPageContentStream(document, page)) {
            if (withShown) {
                layer(content, layers, "English", true, "Regions of innovation");
            }
            layer(content, layers, "Deutsch", false, "Regionen im Wandel");
        }
        return document;
    }

    private static void layer(
            PDPageContentStream content, PDOptionalContentProperties layers, String name, boolean isShown, String text)
            throws IOException {
        var layer = new PDOptionalContentGroup(name);
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, isShown);
        content.beginMarkedContent(COSName.OC, layer);
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(60, 700);
        content.showText(text);
        content.endText();
        content.endMarkedContent();
    }

    private static boolean inked(PDDocument document) throws IOException {
        var image = new PDFRenderer(document).renderImage(0);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(PDDocument document, PDFTextStripper stripper) throws IOException {
        return stripper.getText(document).strip().replaceAll("\\R", "|");
    }

    private static final class Shown extends PDFTextStripper {
        private final PDOptionalContentProperties layers;
        private boolean isHidden;

        Shown(PDDocument document) {
            this.layers = document.getDocumentCatalog().getOCProperties();
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            isHidden = PDPropertyList.create(properties) instanceof PDOptionalContentGroup group
                    && !layers.isGroupEnabled(group);
            super.beginMarkedContentSequence(tag, properties);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (!isHidden) {
                super.processTextPosition(letter);
            }
        }
    }
}
JAVA
java -cp pdfbox-app-3.0.8.jar Layers.java 2>/dev/null | tee seen
cat > expected <<'TEXT'
drawn, only the hidden layer: nothing
read, only the hidden layer: Regionen im Wandel
read, both: Regions of innovationen im Wandel
read, both, sorted: Regionse no fi min nWoavnadtieoln
read by a subclass, both: Regions of innovation
TEXT
diff expected seen && echo "as found"
