package rim.index.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An OpenDocument text (ODT), presentation (ODP) or spreadsheet (ODS): headings, paragraphs,
/// lists, tables row by row, notes and text boxes after the paragraph that holds them. A text has
/// the pages that its author parted by hand or the program which saved it marked; a slide and a
/// sheet are pages.
///
/// [OASIS Open Document Format 1.3](https://docs.oasis-open.org/office/OpenDocument/v1.3/), part 3.
final class OpenDocumentReader {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String CONTENT = "content.xml";
    private static final String META = "meta.xml";
    private static final String STYLES = "styles.xml";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String PICTURES =
            "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private static final String DRAWING = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static final String PRESENTATION =
            "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0";
    private static final Set<String> GENERATED =
            new TreeSet<>(
                    List.of(
                            "tracked-changes",
                            "table-of-content",
                            "alphabetical-index",
                            "illustration-index",
                            "table-index",
                            "object-index",
                            "user-index",
                            "note-citation",
                            "placeholder",
                            "ruby-text"));
    private static final List<String> KINDS = List.of("text", "presentation", "spreadsheet");
    private static final int MOST_SPACES = 1_000;

    private final XMLStreamReader xml;
    private final ReadingLimits limits;
    private final List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<String>()));
    private StringBuilder current = new StringBuilder();

    /// Paragraphs around the note, comment or text box that is being read.
    private final Deque<StringBuilder> around = new ArrayDeque<>();

    /// Notes, comments and text boxes of the paragraph that is being read, which come after it.
    private final List<String> asides = new ArrayList<>();

    private @Nullable String heading;
    private final OpenDocumentStyles styles;

    /// Whether the next paragraph begins a page, since the one before ends its own.
    private boolean isPageOver;

    /// Whether the page that is being read was begun by hand, and nothing was read of it.
    private boolean isPageBegun;

    /// Whether a page ended within a word, whose rest is read with it.
    private boolean isPageDue;

    private boolean isRaised;
    private boolean isTitle;
    private int rows;
    private int open;
    private boolean sheets;
    private long characters;

    private OpenDocumentReader(
            XMLStreamReader xml, OpenDocumentStyles styles, ReadingLimits limits) {
        this.xml = xml;
        this.styles = styles;
        this.limits = limits;
    }

    /// Whether a file is one: its first part says so, uncompressed.
    static boolean isOne(String head) {
        return KINDS.stream()
                .anyMatch(k ->
                        head.startsWith("mimetypeapplication/vnd.oasis.opendocument." + k, 30));
    }

    static DocumentText read(Path file, ReadingLimits limits) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            var parts = new OpenDocumentParts(archive, limits);
            parts.requireOpen();
            var meta = new OpenDocumentProperties();
            var broken = new ArrayList<String>();
            if (!parts.readAsFarAsWhole(META, meta::read)) {
                broken.add(META);
            }
            var styles = new OpenDocumentStyles();
            if (!parts.readAsFarAsWhole(STYLES, styles::readAll)) {
                broken.add(STYLES);
            }
            var reading = new OpenDocumentReader[1];
            boolean found =
                    parts.read(
                            CONTENT,
                            xml -> {
                                reading[0] = new OpenDocumentReader(xml, styles, limits);
                                reading[0].readContent();
                            });
            if (!found) {
                throw new UnreadableException(Reason.DAMAGED, "It has no " + CONTENT);
            }
            return reading[0].text(meta, broken);
        } catch (ZipException e) {
            throw new UnreadableException(Reason.DAMAGED, "It is an archive that ends too early");
        } catch (XMLStreamException e) {
            throw new UnreadableException(Reason.DAMAGED, "Its XML is broken");
        }
    }

    private DocumentText text(OpenDocumentProperties meta, List<String> broken) {
        return new DocumentText(
                        meta.title(),
                        heading,
                        meta.language(),
                        null,
                        DocumentText.pages(pages),
                        OpenDocumentParts.note(broken))
                .made(meta.made());
    }

    private void readContent() throws XMLStreamException, UnreadableException {
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText |=
                            OFFICE.equals(xml.getNamespaceURI())
                                    && KINDS.contains(xml.getLocalName());
                    if (inText) {
                        start();
                    } else {
                        styles.read(xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE ->
                        text(inText ? xml.getText() : "");
                default -> {
                    // comments and the like
                }
            }
        }
        endParagraph();
    }

    private void text(String text) throws UnreadableException {
        var rest = text;
        if (isPageDue && !text.isEmpty()) {
            var word = WORD.matcher(text);
            rest = word.lookingAt() ? text.substring(word.end()) : text;
            append(text.substring(0, text.length() - rest.length()));
            isPageDue = false;
            newPage();
        }
        append(isRaised && NoteMark.is(current, rest) ? " " + rest : rest);
        isRaised = false;
    }

    private void beginDuePage() throws UnreadableException {
        if (isPageDue && !is("span") && !is("soft-page-break")) {
            isPageDue = false;
            newPage();
        }
    }

    private boolean isWithinWord() {
        return !current.isEmpty() && Character.isLetter(current.codePointBefore(current.length()));
    }

    private boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    private void start() throws XMLStreamException, UnreadableException {
        if (isUnseen()) {
            skip();
            return;
        }
        boolean isSlide = DRAWING.equals(xml.getNamespaceURI()) && is("page");
        beginDuePage();
        boolean isSheet = TABLE.equals(xml.getNamespaceURI()) && is("table") && sheets;
        if ((isSlide || isSheet) && !pages.getLast().isEmpty()) {
            newPage();
        }
        if (isAside()) {
            around.push(current);
            current = new StringBuilder(is("annotation") ? "Comment: " : "");
            return;
        }
        if (!TEXT.equals(xml.getNamespaceURI())) {
            startAround();
            return;
        }
        switch (xml.getLocalName()) {
            case "soft-page-break" -> {
                if (around.isEmpty() && isWithinWord()) {
                    isPageDue = true;
                } else if (!isPageBegun
                        || !pages.getLast().isEmpty()
                        || !current.toString().isBlank()) {
                    newPage();
                }
            }
            case "tab", "line-break" -> append(" ");
            case "s" -> append(" ".repeat(spaces()));
            case "p", "h" -> {
                beginPage("paragraph", xml.getAttributeValue(TEXT, "style-name"));
                open++;
                isTitle |= styles.isTitle(xml.getAttributeValue(TEXT, "style-name"));
            }
            case "span" -> {
                isRaised = styles.isRaised(xml.getAttributeValue(TEXT, "style-name"));
            }
            default -> {
                // its text comes next
            }
        }
    }

    // What was struck out, what is hidden, what only says where to type, and lists that the program
    // makes from the headings.
    private boolean isUnseen() {
        return switch (String.valueOf(xml.getNamespaceURI())) {
            case TEXT ->
                    GENERATED.contains(xml.getLocalName())
                            || "none".equals(xml.getAttributeValue(TEXT, "display"))
                            || "true".equals(xml.getAttributeValue(TEXT, "is-hidden"))
                            || styles.isHidden(xml.getAttributeValue(TEXT, "style-name"));
            case DRAWING -> "true".equals(xml.getAttributeValue(PRESENTATION, "placeholder"));
            case TABLE ->
                    is("covered-table-cell")
                            || (is("table")
                                    && styles.isHidden(xml.getAttributeValue(TABLE, "style-name")));
            // what a picture is called and shows, for those who do not see it
            case PICTURES -> is("title") || is("desc");
            default -> false;
        };
    }

    private void startAround() throws XMLStreamException, UnreadableException {
        if (TABLE.equals(xml.getNamespaceURI()) && is("table") && !sheets) {
            beginPage("table", xml.getAttributeValue(TABLE, "style-name"));
        }
        rows += isRow() ? 1 : 0;
        sheets |= OFFICE.equals(xml.getNamespaceURI()) && is("spreadsheet");
        isTitle |=
                DRAWING.equals(xml.getNamespaceURI())
                        && "title".equals(xml.getAttributeValue(PRESENTATION, "class"));
        // who made a comment, and when
        if (!around.isEmpty() && (is("creator") || is("date") || is("date-string"))) {
            skip();
        }
    }

    // Pages are parted by hand in the look of what they begin or end with.
    private void beginPage(String family, @Nullable String style) throws UnreadableException {
        if (rows > 0 || !around.isEmpty()) {
            return;
        }
        boolean begins = isPageOver || (style != null && styles.beginsPage(family, style));
        if (begins && !pages.getLast().isEmpty()) {
            newPage();
            isPageBegun = true;
        }
        isPageOver = style != null && styles.endsPage(family, style);
    }

    // What stands within a paragraph and is none of its sentence.
    private boolean isAside() {
        return switch (String.valueOf(xml.getNamespaceURI())) {
            case OFFICE -> is("annotation");
            case TEXT -> is("note");
            case DRAWING -> is("text-box") && (open > 0 || !around.isEmpty());
            default -> false;
        };
    }

    private int spaces() {
        var count = xml.getAttributeValue(TEXT, "c");
        return count == null || !count.matches("\\d{1,4}")
                ? 1
                : Math.min(MOST_SPACES, Integer.parseInt(count));
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private void end() throws UnreadableException {
        beginDuePage();
        if (isAside()) {
            asides.add(current.toString());
            current = around.pop();
        } else if (isRow()) {
            rows--;
            endRow();
        } else if (TABLE.equals(xml.getNamespaceURI()) && is("table-cell")) {
            current.append(current.toString().isBlank() ? "" : " | ");
        } else if (TEXT.equals(xml.getNamespaceURI()) && (is("p") || is("h"))) {
            open--;
            if (heading == null && (is("h") || isTitle)) {
                heading = nullIfBlank(CleanText.paragraph(current.toString()));
            }
            isTitle = false;
            if (rows == 0) {
                endParagraph();
            } else {
                current.append(' ');
            }
        }
    }

    private boolean isRow() {
        return TABLE.equals(xml.getNamespaceURI()) && is("table-row");
    }

    // Cells that are empty at its end say nothing.
    private void endRow() {
        int end = current.length();
        while (end > 0 && (current.charAt(end - 1) == '|' || current.charAt(end - 1) == ' ')) {
            end--;
        }
        current.setLength(end);
        if (rows == 0) {
            endParagraph();
        } else {
            current.append(' ');
        }
    }

    private void endParagraph() {
        if (!around.isEmpty()) {
            current.append(' ');
            return;
        }
        pages.getLast().add(current.toString());
        current.setLength(0);
        pages.getLast().addAll(asides);
        asides.clear();
    }

    private void newPage() throws UnreadableException {
        endParagraph();
        pages.add(new ArrayList<>());
        isPageBegun = false;
        requireRoom();
    }

    private void append(String text) throws UnreadableException {
        characters += text.length();
        requireRoom();
        current.append(text);
    }

    private void requireRoom() throws UnreadableException {
        if (characters > limits.characters() || pages.size() > limits.pages()) {
            throw new UnreadableException(
                    Reason.TOO_LARGE,
                    "It has more than "
                            + limits.characters()
                            + " characters of text or "
                            + limits.pages()
                            + " pages");
        }
    }

    private static @Nullable String nullIfBlank(String text) {
        return text.isBlank() ? null : text;
    }
}
