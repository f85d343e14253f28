package rim.index.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/// What a part of a DOCX shows of others, by the relations that call it: the words of diagrams and
/// charts, and documents that it takes in as they are (`altChunk`), whether web pages, messages,
/// rich or plain text, or other DOCX.
///
/// [ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/), part
/// 1, 17.17.2.
final class WordInsets {
    /// So deep within others are documents read.
    private static final int DEEPEST = 4;

    private final Map<String, List<String>> drawn;

    /// Documents that were not met yet, by their names in the archive.
    private final Map<String, DocumentText> documents = new LinkedHashMap<>();

    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();

    private WordInsets(Map<String, List<String>> drawn) {
        this.drawn = drawn;
    }

    /// What a part calls.
    ///
    /// @param depth within how many documents it stands
    static WordInsets of(PackagePart part, int depth) throws IOException, InvalidFormatException {
        var insets = new WordInsets(new LinkedHashMap<>(DrawnText.shownBy(part)));
        for (var relation : part.getRelationships()) {
            if (!relation.getRelationshipType().endsWith("/aFChunk")) {
                continue;
            }
            var target = String.valueOf(relation.getTargetURI());
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                insets.unread.add(target + " (it is a file of its own)");
            } else if (!insets.names.containsValue(target)) {
                insets.add(target, part.getRelatedPart(relation), depth + 1);
            }
            insets.names.put(relation.getId(), target);
        }
        return insets;
    }

    private void add(String name, @Nullable PackagePart part, int depth) {
        try {
            if (part == null) {
                throw new UnreadableException(Reason.DAMAGED, "It is missing");
            }
            var document = read(part, depth);
            documents.put(name, document);
            if (document.note() != null) {
                unread.add(name + " (" + document.note() + ")");
            }
        } catch (UnreadableException e) {
            unread.add(name + " (" + e.getMessage() + ")");
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // the libraries tell what is broken by whatever exception it makes them stumble into
            unread.add(name + " (Its content is broken)");
        }
    }

    private static DocumentText read(PackagePart part, int depth)
            throws IOException, InvalidFormatException {
        try (InputStream content = part.getInputStream()) {
            var bytes = content.readAllBytes();
            return switch (form(part, bytes)) {
                case HTML -> HtmlReader.readChapter(bytes);
                case MAIL -> MailReader.read(bytes);
                case RICH_TEXT -> RichTextReader.read(bytes);
                case MARKDOWN, PLAIN, RESTRUCTURED -> plain(bytes);
                case OFFICE -> readDocument(bytes, depth);
                case EPUB, LAW, OLD_OFFICE, OPEN_DOCUMENT, OUTLOOK, PDF ->
                        throw new UnreadableException(
                                Reason.UNSUPPORTED_FORM, "It is of a form that no DOCX takes in");
            };
        }
    }

    // Its first line is no heading when it stands within others.
    private static DocumentText plain(byte[] bytes) {
        var pages = PlainTextReader.read(TextDecoding.decode(bytes)).pages();
        return new DocumentText(null, null, null, null, pages, null);
    }

    private static DocumentText readDocument(byte[] bytes, int depth)
            throws IOException, InvalidFormatException {
        if (depth > DEEPEST) {
            throw new UnreadableException(
                    Reason.TOO_LARGE, "It stands within more than " + DEEPEST + " others");
        }
        try (var parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return WordReader.read(parts, depth);
        }
    }

    // A fragment of a web page does not look like one; and where the archive says nothing that is
    // known, the content does.
    private static ReportForm form(PackagePart part, byte[] bytes) throws UnreadableException {
        var type = part.getContentType().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> ReportForm.HTML;
            case "text/plain" -> ReportForm.PLAIN;
            case "message/rfc822" -> ReportForm.MAIL;
            default -> ReportForm.of(part.getPartName().getName(), bytes);
        };
    }

    /// Takes out the words of the diagram or chart that a relation calls; empty when there is none
    /// or it was met before.
    List<String> takeDrawn(String relation) {
        var words = drawn.remove(relation);
        return words == null ? List.of() : words;
    }

    /// Takes out the document that a relation calls; empty when there is none, it cannot be read,
    /// or it was met before.
    Optional<DocumentText> takeDocument(String relation) {
        return Optional.ofNullable(documents.remove(names.getOrDefault(relation, "")));
    }

    /// The words of diagrams and charts that were not met.
    List<String> drawnElsewhere() {
        return drawn.values().stream().flatMap(List::stream).toList();
    }

    /// Names the documents that cannot be read in another part too.
    void addUnread(WordInsets other) {
        unread.addAll(other.unread);
    }

    /// What to say of the documents that cannot be read; null when there are none.
    @Nullable String note() {
        return unread.isEmpty()
                ? null
                : "Documents within it are not read, or not whole; put them beside it: "
                        + CleanText.paragraph(String.join(", ", unread));
    }
}
