package rim.index.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/// The words that drawings in a web page or book show: charts, maps and diagrams. Names of what is
/// drawn, which icons have too, are for programs. [SVG 2](https://www.w3.org/TR/SVG2/text.html),
/// 11.
final class SvgText {
    private static final String SHOWN = "text, foreignObject";
    private static final String NOT_SHOWN = "defs, symbol, title, desc, metadata";
    private static final String PLACED_ANEW = "tspan[x], tspan[y], tspan[dy]";

    private SvgText() {}

    /// Puts paragraphs in the place of each drawing, one for each text in it.
    ///
    /// @param document without scripts and styles
    static void unpack(Document document) {
        for (Element drawing : document.select("svg")) {
            drawing.select(NOT_SHOWN).remove();
            drawing.select(PLACED_ANEW).forEach(line -> line.before(new TextNode(" ")));
            var texts = drawing.select(SHOWN);
            var block = new Element(Tag.valueOf("div"), "");
            for (Element text : texts) {
                block.appendElement("div").insertChildren(0, text.childNodesCopy());
            }
            if (texts.isEmpty()) {
                drawing.remove();
            } else {
                drawing.replaceWith(block);
            }
        }
    }
}
