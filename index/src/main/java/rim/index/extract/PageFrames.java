package rim.index.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The pages that a web page shows in frames, where they are at hand: written within it, or saved
/// together with it ([RFC 2557](https://www.rfc-editor.org/rfc/rfc2557)).
final class PageFrames {
    private static final String FRAMES = "iframe, frame, object[data], embed[src]";
    private static final String INSTEAD_OF_FRAMES = "noframes";

    /// What counts visitors has a frame that nobody sees.
    private static final String UNSEEN = "[width~=^[01](px)?$], [height~=^[01](px)?$]";

    private final Map<String, Document> saved = new HashMap<>();

    /// Adds a page that was saved with others.
    ///
    /// @param address by which they name it
    void add(String address, Document page) {
        saved.putIfAbsent(alike(address), page);
    }

    /// Puts pages in the place of the frames that show them, each once. Where there are none, what
    /// a page says instead of its frames is all that it says.
    ///
    /// @param page as it was parsed
    void unpack(Document page) {
        boolean found = false;
        for (Element frame : page.select(FRAMES)) {
            var shown = frame.is(UNSEEN) ? Optional.<Document>empty() : shownIn(frame);
            shown.ifPresent(this::unpack);
            shown.ifPresent(inner -> replace(frame, inner));
            found |= shown.isPresent();
        }
        if (!found) {
            for (Element instead : page.select(INSTEAD_OF_FRAMES)) {
                replace(instead, Jsoup.parseBodyFragment(instead.data()));
            }
        }
    }

    private Optional<Document> shownIn(Element frame) {
        if (frame.hasAttr("srcdoc")) {
            return Optional.of(Jsoup.parse(frame.attr("srcdoc")));
        }
        var name = frame.nameIs("object") ? "data" : "src";
        return Stream.of(frame.attr(name), frame.absUrl(name))
                .map(address -> saved.get(alike(address)))
                .filter(page -> page != null && !page.equals(frame.ownerDocument()))
                .findFirst()
                .map(this::taken);
    }

    // Programs write one, two or three strokes before the path of a file.
    private static String alike(String address) {
        return address.replaceFirst("^file:/+", "file:/");
    }

    private Document taken(Document page) {
        saved.values().removeIf(each -> each.equals(page));
        return page;
    }

    private static void replace(Element frame, Document inner) {
        var block = new Element("div");
        block.insertChildren(0, inner.body().childNodesCopy());
        frame.replaceWith(block);
    }
}
