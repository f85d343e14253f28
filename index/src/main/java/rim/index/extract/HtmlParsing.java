package rim.index.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Takes web pages apart: in the encoding that they or their bytes tell, and where they are XML, by
/// what that says of elements without an end.
final class HtmlParsing {
    /// So far into a page it may say its encoding.
    private static final int HEAD = 1 << 13;

    private static final Pattern DECLARED = Pattern.compile("(?i)\\b(?:charset|encoding)\\s*=");
    private static final Pattern XML = Pattern.compile("\\A(?:\u00EF\u00BB\u00BF)?\\s*<\\?xml\\s");

    /// An element that ends where it begins. A parser of HTML takes it for one that goes on, such
    /// as a title for all of the page.
    private static final Pattern SELF_CLOSED =
            Pattern.compile(
                    "<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\\b)"
                            + "([A-Za-z][\\w:-]*+)((?:[^<>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*+)/>");

    private HtmlParsing() {}

    /// @param charset that was named for it, if any
    /// @param address its own, or nothing
    static Document page(byte[] bytes, @Nullable String charset, String address)
            throws IOException {
        return parsed(bytes, charset, address, XML.matcher(head(bytes)).find());
    }

    /// A chapter of a book, which is XML whether or not it says so.
    static Document chapter(byte[] bytes) throws IOException {
        return parsed(bytes, null, "", true);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static Document parsed(
            byte[] bytes, @Nullable String charset, String address, boolean isXml)
            throws IOException {
        if (charset != null || !DECLARED.matcher(head(bytes)).find()) {
            var text = TextDecoding.decode(bytes, charset);
            return Jsoup.parse(isXml ? closed(text) : text, address);
        }
        var page = Jsoup.parse(new ByteArrayInputStream(bytes), null, address);
        if (!isXml) {
            return page;
        }
        var text = new String(bytes, page.charset());
        var closed = closed(text);
        return closed.equals(text) ? page : Jsoup.parse(closed, address);
    }

    private static String closed(String text) {
        return SELF_CLOSED.matcher(text).replaceAll("<$1$2></$1>");
    }
}
