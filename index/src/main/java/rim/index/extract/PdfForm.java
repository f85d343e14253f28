package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/// What was filled into the form fields of a page, text boxes that were put on it, and what readers
/// remarked. They are not part of the page's own text.
///
/// [ISO 32000-2](https://pdfa.org/resource/iso-32000-2/), 12.5 and 12.7.
final class PdfForm {
    private static final COSName STATE_MODEL = COSName.getPDFName("StateModel");
    private static final int PASSWORD = 1 << 13;
    private static final int DEEPEST = 32;

    /// So many bytes of a field are read.
    private static final int LONGEST = 1 << 24;

    private final String page;
    private final Set<COSDictionary> told = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private PdfForm(String page) {
        this.page = page;
    }

    /// The lines of the fields, boxes and remarks that are shown, an empty one before each.
    ///
    /// @param layers the layers of the document
    /// @param text the page's own text: a remark that only repeats what it marks is none
    static List<String> lines(PDPage page, PdfLayers layers, String text) {
        var form = new PdfForm(CleanText.paragraph(text));
        try {
            for (var annotation : page.getAnnotations()) {
                if (!annotation.isHidden()
                        && !annotation.isNoView()
                        && !layers.isHidden(annotation.getOptionalContent())) {
                    form.add(form.value(annotation));
                }
            }
        } catch (IOException | RuntimeException e) {
            // a broken form costs its fields, not the page
            return form.lines;
        }
        return form.lines;
    }

    private void add(String value) {
        if (!value.isBlank()) {
            lines.add("");
            value.lines().forEach(lines::add);
        }
    }

    private String value(PDAnnotation annotation) throws IOException {
        if (annotation instanceof PDAnnotationWidget widget) {
            return filled(widget.getCOSObject());
        }
        var said = Objects.requireNonNullElse(annotation.getContents(), "");
        if (PDAnnotationFreeText.SUB_TYPE.equals(annotation.getSubtype())) {
            return said;
        }
        var words = CleanText.paragraph(said);
        // that a remark was accepted or done with is kept as a remark on it
        boolean isRemark =
                annotation instanceof PDAnnotationMarkup
                        && !annotation.getCOSObject().containsKey(STATE_MODEL);
        return isRemark && !words.isEmpty() && !isRepeated(annotation, words)
                ? "Comment: " + words
                : "";
    }

    // Some programs keep with a mark the words that it marks, and with a file its name.
    private boolean isRepeated(PDAnnotation annotation, String words) throws IOException {
        if (annotation instanceof PDAnnotationTextMarkup) {
            return page.contains(words);
        }
        return annotation instanceof PDAnnotationFileAttachment attachment
                && attachment.getFile() instanceof PDComplexFileSpecification file
                && words.equals(PdfProperties.name(file));
    }

    // A field may stand at several places of a page; it says the same at each.
    private String filled(COSDictionary widget) throws IOException {
        var holder = holder(widget, COSName.V);
        if (holder == null || !told.add(holder)) {
            return "";
        }
        var value = holder.getDictionaryObject(COSName.V);
        if (COSName.CH.equals(inherited(widget, COSName.FT))) {
            return chosen(value, inherited(widget, COSName.OPT));
        }
        var flags = holder(widget, COSName.FF);
        boolean isSecret = flags != null && (flags.getInt(COSName.FF) & PASSWORD) != 0;
        return isSecret ? "" : text(value);
    }

    // Where a list is shown in other words than it keeps, its options are pairs of the two.
    private static String chosen(@Nullable COSBase value, @Nullable COSBase options)
            throws IOException {
        if (value instanceof COSArray several) {
            var all = new ArrayList<String>();
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSString one) {
                    all.add(chosen(one, options));
                }
            }
            return String.join("\n", all);
        }
        var kept = text(value);
        if (options instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.getObject(i) instanceof COSArray pair
                        && pair.size() > 1
                        && text(pair.getObject(0)).equals(kept)) {
                    return text(pair.getObject(1));
                }
            }
        }
        return kept;
    }

    private static String text(@Nullable COSBase value) throws IOException {
        return switch (value) {
            case COSString string -> string.getString();
            case COSStream stream -> {
                try (var bytes = stream.createInputStream()) {
                    yield new COSString(bytes.readNBytes(LONGEST)).getString();
                }
            }
            case null, default -> "";
        };
    }

    private static @Nullable COSBase inherited(COSDictionary widget, COSName key) {
        var holder = holder(widget, key);
        return holder == null ? null : holder.getDictionaryObject(key);
    }

    // What a widget does not say itself is said by the fields that it is part of.
    private static @Nullable COSDictionary holder(COSDictionary widget, COSName key) {
        var at = widget;
        for (int i = 0; i < DEEPEST && at != null; i++) {
            if (at.containsKey(key)) {
                return at;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
