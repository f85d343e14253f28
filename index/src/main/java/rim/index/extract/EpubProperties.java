package rim.index.extract;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What the package document of an electronic book says of it.
///
/// [EPUB 3.3](https://www.w3.org/TR/epub-33/), 5.5; [OPF
/// 2.0.1](https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm), 2.2.
final class EpubProperties {
    /// Events of a date, the best for the year of publication first; a date without one has "".
    private static final List<String> EVENTS =
            List.of("publication", "", "issued", "original-publication", "creation");

    private static final List<String> CHANGES = List.of("modification", "conversion");

    private final Document book;

    EpubProperties(Document book) {
        this.book = book;
    }

    /// The main title, without subtitle and series; the first where none is marked.
    @Nullable String title() {
        var titles = book.getElementsByTag("dc:title").stream().filter(Element::hasText).toList();
        return titles.stream()
                .filter(t -> isOfType(t, "main"))
                .findFirst()
                .or(() -> titles.stream().filter(t -> !isSecond(t)).findFirst())
                .or(() -> titles.stream().findFirst())
                .map(Element::text)
                .orElse(null);
    }

    private boolean isSecond(Element title) {
        return isOfType(title, "subtitle")
                || isOfType(title, "collection")
                || isOfType(title, "edition")
                || isOfType(title, "short");
    }

    private boolean isOfType(Element title, String type) {
        var name = "#" + title.id();
        return book.getElementsByTag("meta").stream()
                .filter(m -> m.attr("property").equals("title-type"))
                .anyMatch(m -> m.attr("refines").equals(name) && m.text().equals(type));
    }

    /// The first language, which is the main one.
    @Nullable String language() {
        return book.getElementsByTag("dc:language").stream()
                .filter(Element::hasText)
                .findFirst()
                .map(Element::text)
                .orElse(null);
    }

    /// The year of publication.
    @Nullable Integer year() {
        return year(EVENTS);
    }

    /// The year in which the file was changed last.
    @Nullable Integer made() {
        for (Element meta : book.getElementsByTag("meta")) {
            if (meta.attr("property").equals("dcterms:modified") && year(meta) != null) {
                return year(meta);
            }
        }
        return year(CHANGES);
    }

    private @Nullable Integer year(List<String> events) {
        for (String event : events) {
            for (Element date : book.getElementsByTag("dc:date")) {
                if (event(date).equals(event) && year(date) != null) {
                    return year(date);
                }
            }
        }
        return null;
    }

    private static String event(Element date) {
        return date.attr("opf:event").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer year(Element date) {
        var text = date.text();
        return text.matches("(19|20)\\d\\d(?!\\d).*")
                ? Integer.valueOf(text.substring(0, 4))
                : null;
    }
}
