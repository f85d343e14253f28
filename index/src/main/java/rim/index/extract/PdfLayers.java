package rim.index.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/// The layers of a PDF, of which some are not shown when it is opened: other languages, drafts,
/// what is meant for a press. Whoever reads the page does not see them.
///
/// [ISO 32000-2](https://pdfa.org/resource/iso-32000-2/), 8.11.
final class PdfLayers {
    private final @Nullable PDOptionalContentProperties properties;

    /// For each part that the reading is in, whether it is hidden; first what is around them all.
    private Deque<Boolean> within = new ArrayDeque<>(List.of(false));

    /// @param properties what the document says of its layers; null when it has none
    PdfLayers(@Nullable PDOptionalContentProperties properties) {
        this.properties = properties;
    }

    /// What is drawn within a drawing of its own, whose parts end with it.
    interface Drawing {
        void draw() throws IOException;
    }

    /// Draws what begins and ends no part of what is around it.
    void apart(Drawing drawing) throws IOException {
        var around = within;
        within = new ArrayDeque<>(List.of(isHiding()));
        try {
            drawing.draw();
        } finally {
            within = around;
        }
    }

    /// How many parts the reading is in.
    int depth() {
        return within.size() - 1;
    }

    /// A marked part begins.
    void begin(@Nullable COSName tag, @Nullable COSDictionary marked) {
        boolean isLayer = COSName.OC.equals(tag) && marked != null;
        within.push(isHiding() || (isLayer && isHidden(PDPropertyList.create(marked))));
    }

    /// The innermost marked part ends.
    void end() {
        if (depth() > 0) {
            within.pop();
        }
    }

    /// Whether what is drawn now is not shown.
    boolean isHiding() {
        return within.element();
    }

    /// Whether a layer, or what belongs to several, is not shown.
    boolean isHidden(@Nullable PDPropertyList layer) {
        return switch (layer) {
            case PDOptionalContentGroup group -> isHidden(group);
            case PDOptionalContentMembershipDictionary several -> isHidden(several);
            case null, default -> false;
        };
    }

    private boolean isHidden(PDOptionalContentGroup group) {
        try {
            return properties != null && !properties.isGroupEnabled(group);
        } catch (RuntimeException e) {
            // where what is said of layers is broken, they are shown
            return false;
        }
    }

    // What belongs to several layers belongs to nothing else: it may name itself.
    private boolean isHidden(PDOptionalContentMembershipDictionary several) {
        var groups =
                several.getOCGs().stream()
                        .filter(PDOptionalContentGroup.class::isInstance)
                        .map(PDOptionalContentGroup.class::cast)
                        .toList();
        if (groups.isEmpty()) {
            return false;
        }
        var policy = several.getVisibilityPolicy();
        var name = policy == null ? "AnyOn" : policy.getName();
        return switch (name) {
            case "AllOn" -> groups.stream().anyMatch(this::isHidden);
            case "AnyOff" -> groups.stream().noneMatch(this::isHidden);
            case "AllOff" -> !groups.stream().allMatch(this::isHidden);
            default -> groups.stream().allMatch(this::isHidden);
        };
    }
}
