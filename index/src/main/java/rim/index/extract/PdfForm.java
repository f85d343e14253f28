package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/// What was filled into the form fields of a page, and text boxes that were put on it. They are not
/// part of the page's own text.
final class PdfForm {
    private PdfForm() {}

    /// The lines of the fields and boxes, an empty one before each.
    static List<String> lines(PDPage page) {
        var lines = new ArrayList<String>();
        try {
            for (var annotation : page.getAnnotations()) {
                var value = "";
                if (annotation instanceof PDAnnotationWidget widget) {
                    value = value(widget.getCOSObject());
                } else if (PDAnnotationFreeText.SUB_TYPE.equals(annotation.getSubtype())) {
                    value = Objects.requireNonNullElse(annotation.getContents(), "");
                }
                if (!value.isBlank()) {
                    lines.add("");
                    value.lines().forEach(lines::add);
                }
            }
        } catch (IOException | RuntimeException e) {
            // a broken form costs its fields, not the page
            return lines;
        }
        return lines;
    }

    // A field with several widgets keeps its value one level up.
    private static String value(COSDictionary widget) {
        var own = widget.getString(COSName.V);
        if (own != null) {
            return own;
        }
        var field = widget.getCOSDictionary(COSName.PARENT);
        var inherited = field == null ? null : field.getString(COSName.V);
        return inherited == null ? "" : inherited;
    }
}
