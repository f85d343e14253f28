package rim.index.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The styles of a DOCX, by their identifiers: which are those of titles, and which hide what they
/// are the styles of.
///
/// [ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/), part
/// 1, 17.7.
final class WordStyles {
    private static final Pattern TITLE = Pattern.compile("(?i)title|heading 1");

    /// So many styles stand behind each other.
    private static final int DEEPEST = 20;

    private final Set<String> titles = new HashSet<>(List.of("Title", "Heading1"));
    private final Map<String, Element> styles = new HashMap<>();

    /// Adds those of a part. Programs call them in the language of their user; the names inside are
    /// the same for all.
    void add(Element part) {
        for (Element style : WordReader.children(part)) {
            var identifier = style.getAttribute("w:styleId");
            styles.put(identifier, style);
            if (TITLE.matcher(value(style, "name")).matches()) {
                titles.add(identifier);
            }
        }
    }

    /// Whether paragraphs of a style are titles or headings of the first rank.
    boolean isTitle(String identifier) {
        return titles.contains(identifier);
    }

    /// Whether text is hidden by what is said of it or else by the style that it names; empty where
    /// neither says anything.
    ///
    /// @param properties of the text, if any
    /// @param kind of the element that names the style
    Optional<Boolean> hides(@Nullable Element properties, String kind) {
        if (properties == null) {
            return Optional.empty();
        }
        var own = WordText.child(properties, "vanish");
        return own == null ? hides(value(properties, kind)) : Optional.of(WordText.isOn(own));
    }

    private Optional<Boolean> hides(String identifier) {
        var style = styles.get(identifier);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            var letters = WordText.child(style, "rPr");
            var vanish = letters == null ? null : WordText.child(letters, "vanish");
            if (vanish != null) {
                return Optional.of(WordText.isOn(vanish));
            }
            style = styles.get(value(style, "basedOn"));
        }
        return Optional.empty();
    }

    private static String value(Element element, String kind) {
        var child = WordText.child(element, kind);
        return child == null ? "" : child.getAttribute("w:val");
    }
}
