#!/usr/bin/env bash
# POI 5.5.1: SlideShowExtractor ends a row of a table behind each paragraph of its last cell, which
# needs a piece of text for it. A cell in which nothing was written, as PowerPoint and POI itself make
# them, has none: what comes next (the next row, or the next shape of the slide) goes on in the same
# line, and words of two rows become neighbours. In a cell with two paragraphs a tab parts these as it
# parts cells, and in a last cell they are two lines. A good guess is that each row is a line with a tab
# between cells. Even an empty text put into the last cell ends the row.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>finding</groupId>
    <artifactId>finding</artifactId>
    <version>1</version>
    <dependencies>
        <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
    </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies "-DoutputDirectory=$work/jars" >/dev/null 2>&1
cat > Rows.java <<'JAVA'
import java.io.IOException;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

public class Rows {
    public static void main(String[] arguments) throws IOException {
        tell("last cells with text", new String[][] {{"Norrbotten", "12"}, {"Kainuu", "7"}});
        tell("an empty last cell", new String[][] {{"Norrbotten", null}, {"Kainuu", "7"}});
        tell("empty last cells", new String[][] {{"Norrbotten", null}, {"Kainuu", null}});
        tell("last cells with an empty text", new String[][] {{"Norrbotten", ""}, {"Kainuu", ""}});
        tell("cells of two paragraphs", new String[][] {{"GDP\nper head", "12"}, {"Kainuu", "7\n8"}});
    }

    private static void tell(String what, String[][] rows) throws IOException {
        try (var show = new XMLSlideShow()) {
            var slide = show.createSlide();
            var table = slide.createTable(rows.length, rows[0].length);
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] != null) {
                        table.getCell(row, column).setText(rows[row][column]);
                    }
                }
            }
            slide.createTextBox().setText("After");
            try (var reading = new SlideShowExtractor<>(show)) {
                var text = reading.getText(slide).strip();
                System.out.println(what + ": " + text.replace("\t", "(tab)").replaceAll("\\R", " / "));
            }
        }
    }
}
JAVA
java -Dlog4j2.StatusLogger.level=OFF -cp "jars/*" Rows.java 2>/dev/null | tee seen
cat > expected <<'TEXT'
last cells with text: Norrbotten(tab)12 / Kainuu(tab)7 / After
an empty last cell: Norrbotten(tab)Kainuu(tab)7 / After
empty last cells: Norrbotten(tab)Kainuu(tab)After
last cells with an empty text: Norrbotten(tab) / Kainuu(tab) / After
cells of two paragraphs: GDP(tab)per head(tab)12 / Kainuu(tab)7 / 8 / After
TEXT
diff expected seen && echo "as found"
