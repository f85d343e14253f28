#!/usr/bin/env bash
# PDFBox 3.0.8: PDFTextStripper reads what a document gives as the text of a part (ActualText), but
# takes every soft hyphen (U+00AD) out of it. Layout programs give exactly that as the text of the
# hyphen that they put at a line's end, so that readers can join the word: what is read is "inno" and
# "vation", without any sign, where a hyphen that nothing is said of is kept. Tagged, and so better
# described, documents lose words that others do not. A good guess is that the mark made for joining
# words arrives. A subclass that hands beginMarkedContentSequence() another sign gets it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B dependency:copy -Dartifact=org.apache.pdfbox:pdfbox-app:3.0.8 "-DoutputDirectory=$work" >/dev/null 2>&1
cat > Hyphens.java <<'JAVA'
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

public class Hyphens {
    public static void main(String[] arguments) throws IOException {
        tell("nothing is said of the hyphen", document(null), new PDFTextStripper());
        tell("it is given as a soft one", document("\u00AD"), new PDFTextStripper());
        tell("it is given as a hyphen", document("-"), new PDFTextStripper());
        tell("other text is given", document("..."), new PDFTextStripper());
        tell("a soft one, to a subclass that hands another sign", document("\u00AD"), new Keeping());
    }

    private static void tell(String what, PDDocument document, PDFTextStripper stripper) throws IOException {
        var text = stripper.getText(document).strip().replaceAll("\\R", "|");
        System.out.println(what + ": " + text.replace("\u00AD", "(soft hyphen)"));
    }

    private static PDDocument document(String given) throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(60, 700);
            content.showText("inno");
            if (given == null) {
                content.showText("-");
            } else {
                var said = new COSDictionary();
                said.setString(COSName.ACTUAL_TEXT, given);
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said));
                content.showText("-");
                content.endMarkedContent();
            }
            content.newLineAtOffset(0, -14);
            content.showText("vation");
            content.endText();
        }
        return document;
    }

    private static final class Keeping extends PDFTextStripper {
        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary said) {
            var other = new COSDictionary(said);
            other.setString(COSName.ACTUAL_TEXT, said.getString(COSName.ACTUAL_TEXT).replace('\u00AD', '\u2010'));
            super.beginMarkedContentSequence(tag, other);
        }
    }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp pdfbox-app-3.0.8.jar Hyphens.java 2>/dev/null | tee seen
cat > expected <<'TEXT'
nothing is said of the hyphen: inno-|vation
it is given as a soft one: inno|vation
it is given as a hyphen: inno-|vation
other text is given: inno...|vation
a soft one, to a subclass that hands another sign: inno‐|vation
TEXT
diff expected seen && echo "as found"
