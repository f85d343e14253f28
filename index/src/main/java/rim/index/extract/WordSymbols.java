package rim.index.extract;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.w3c.dom.Element;

/// Letters that a DOCX names by their place in a font: Greek ones and signs of the font Symbol, and
/// any letter of others.
///
/// [ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/), part
/// 1, 17.3.3.30.
final class WordSymbols {
    /// Places in fonts that have signs of their own begin here.
    private static final int OWN = 0xF000;

    private static final int END_OF_OWN = 0xF0FF;

    private WordSymbols() {}

    /// The letter; a blank for a picture such as a tick.
    static String letter(Element symbol) {
        var hex = symbol.getAttribute("w:char");
        int code = hex.matches("[0-9A-Fa-f]{1,5}") ? Integer.parseInt(hex, 16) : OWN;
        boolean isOwn = code >= OWN && code <= END_OF_OWN;
        if (!isOwn) {
            return Character.toString(code);
        }
        var isSymbol = symbol.getAttribute("w:font").equalsIgnoreCase("Symbol");
        var name = SymbolEncoding.INSTANCE.getName(code - OWN);
        var letter = isSymbol ? GlyphList.getAdobeGlyphList().toUnicode(name) : null;
        return letter == null ? " " : letter;
    }
}
