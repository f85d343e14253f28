#!/usr/bin/env bash
# PDFBox 3.0.8: PDFTextStripper as it is made (not sorted by position) breaks a line of text that
# stands on its side into lines of one or two letters, where it is turned by 90 degrees; turned by
# 270 it breaks once, after the first letter, and by 180 not at all. Sorted by position both are
# whole. A good guess is that the direction of a letter is taken into account either way, as there is
# TextPosition.getXDirAdj for it. At 45 degrees both ways break. Titles on the spines and axes of
# figures are lost to a search by this.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B dependency:copy -Dartifact=org.apache.pdfbox:pdfbox-app:3.0.8 "-DoutputDirectory=$work" >/dev/null 2>&1
cat > Turned.java <<'JAVA'
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;

public class Turned {
    public static void main(String[] arguments) throws IOException {
        for (int degrees : new int[] {0, 90, 180, 270, 45}) {
            System.out.println(degrees + ": " + text(degrees, false) + "; sorted: " + text(degrees, true));
        }
    }

    private static String text(int degrees, boolean isSorted) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), 300, 400));
                content.showText("Regional innovation");
                content.endText();
            }
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(isSorted);
            return stripper.getText(document).strip().replaceAll("\\R", "|");
        }
    }
}
JAVA
java -cp pdfbox-app-3.0.8.jar Turned.java 2>/dev/null | tee seen
cat > expected <<'TEXT'
0: Regional innovation; sorted: Regional innovation
90: R|eg|io|na|l i|nn|ov|at|io|n; sorted: Regional innovation
180: Regional innovation; sorted: Regional innovation
270: R|egional innovation; sorted: Regional innovation
45: Reg|ion|al |inn|ov|at|ion; sorted: Reg|ion|al |inn|ov|at|ion
TEXT
diff expected seen && echo "as found"
