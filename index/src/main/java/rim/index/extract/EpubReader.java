package rim.index.extract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import rim.index.extract.DocumentText.PageText;

/// An electronic book (EPUB): its chapters in the order of the spine, each a page.
///
/// [EPUB 3.3](https://www.w3.org/TR/epub-33/).
final class EpubReader {
    private static final String CONTAINER = "META-INF/container.xml";

    private final ZipFile archive;
    private final ReadingLimits limits;
    private long unpacked;

    private EpubReader(ZipFile archive, ReadingLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    static DocumentText read(Path file, ReadingLimits limits) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            return new EpubReader(archive, limits).text();
        } catch (ZipException e) {
            throw new UnreadableException(Reason.DAMAGED, "It is an archive that ends too early");
        }
    }

    private DocumentText text() throws IOException {
        if (archive.getEntry("META-INF/encryption.xml") != null
                && archive.getEntry("META-INF/rights.xml") != null) {
            throw new UnreadableException(Reason.ENCRYPTED, "It is locked to one reader");
        }
        var root = xml(CONTAINER).selectFirst("rootfile[full-path]");
        var name = root == null ? "" : root.attr("full-path");
        var book = xml(name);
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        var items = new HashMap<String, Element>();
        for (Element item : book.select("manifest > item")) {
            items.put(item.attr("id"), item);
        }
        var pages = new ArrayList<PageText>();
        String heading = null;
        for (Element each : book.select("spine > itemref")) {
            var item = items.get(each.attr("idref"));
            if (item != null && isPicture(item)) {
                continue;
            }
            var address = item == null ? "" : item.attr("href");
            var chapter = Path.of(folder + path(address)).normalize();
            var text = HtmlReader.readChapter(bytes(chapter.toString().replace('\\', '/')));
            pages.addAll(text.pages());
            heading = heading == null ? text.heading() : heading;
        }
        if (pages.isEmpty()) {
            throw new UnreadableException(Reason.DAMAGED, "It has no chapters");
        }
        var properties = new EpubProperties(book);
        return new DocumentText(
                        properties.title(),
                        heading,
                        properties.language(),
                        properties.year(),
                        pages,
                        null)
                .made(properties.made());
    }

    // A drawing may show words.
    private static boolean isPicture(Element item) {
        var type = item.attr("media-type");
        return type.startsWith("image/") && !type.equals("image/svg+xml");
    }

    // Names of files stand in addresses, in which a gap is written %20; some write the bare name.
    private static String path(String address) {
        try {
            var path = new URI(address.replace(" ", "%20")).getPath();
            return path == null || path.indexOf('\0') >= 0 ? address : path;
        } catch (URISyntaxException e) {
            return address;
        }
    }

    private Document xml(String name) throws IOException {
        return Jsoup.parse(new String(bytes(name), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private byte[] bytes(String name) throws IOException {
        var entry = archive.getEntry(name);
        if (entry == null) {
            throw new UnreadableException(Reason.DAMAGED, "A part of it is missing: " + name);
        }
        try (InputStream part = archive.getInputStream(entry)) {
            long left = limits.unpacked() - unpacked;
            var bytes = part.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
            unpacked += bytes.length;
            if (unpacked > limits.unpacked()) {
                throw new UnreadableException(
                        Reason.TOO_LARGE, "It becomes too large when unpacked");
            }
            return bytes;
        }
    }
}
