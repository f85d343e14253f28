package rim.index.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What a page says twice, for programs that can show the one or the other, of which one is shown:
/// the branches of a switch, and above signs how they are read.
final class Alternatives {
    private static final String OF_BOOKS = "epub|switch";
    private static final String OF_DRAWINGS = "svg switch";

    private Alternatives() {}

    static void choose(Document document) {
        for (Element each : document.select("ruby")) {
            readBehind(each);
        }
        for (Element each : document.select(OF_BOOKS)) {
            // what every program can show
            keep(each, first(each, "epub|default").or(() -> first(each, "epub|case")));
        }
        var language = document.select("html").attr("lang");
        var shown =
                ":not([requiredExtensions]):not([systemLanguage]), [systemLanguage^="
                        + (language.isEmpty() ? "en" : language)
                        + "]";
        for (Element each : document.select(OF_DRAWINGS)) {
            keep(each, first(each, shown).or(() -> first(each, "*")));
        }
    }

    // A word is whole; how it is read stands behind it, as in the brackets of old programs.
    private static void readBehind(Element signs) {
        var readings = String.join(" ", signs.select("rt").eachText());
        signs.select("rt, rp, rtc").remove();
        if (!readings.isBlank()) {
            signs.after(new TextNode("(" + readings + ")"));
        }
    }

    private static Optional<Element> first(Element branches, String kind) {
        return branches.children().stream().filter(each -> each.is(kind)).findFirst();
    }

    private static void keep(Element branches, Optional<Element> kept) {
        kept.ifPresent(one -> {
            one.siblingElements().remove();
            branches.unwrap();
        });
    }
}
