package rim.index.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// A DOCX: paragraphs, tables row by row, documents that it takes in, text boxes, diagrams and
/// charts after the paragraph that holds them, then footnotes, end notes and comments. It has the
/// pages that its author parted by hand; where lines and pages end otherwise is decided by the
/// program that shows it.
///
/// [ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/), part
/// 1, chapter 17.
final class WordReader {
    private WordReader() {}

    static DocumentText read(OPCPackage parts) throws IOException {
        return read(parts, 0);
    }

    /// @param depth within how many documents it stands
    static DocumentText read(OPCPackage parts, int depth) throws IOException {
        try {
            var main =
                    related(parts, PackageRelationshipTypes.CORE_DOCUMENT)
                            .or(() -> related(parts, PackageRelationshipTypes.STRICT_CORE_DOCUMENT))
                            .orElseThrow(() ->
                                    new UnreadableException(Reason.DAMAGED, "It has no document"));
            var styles = new WordStyles();
            for (PackagePart each : related(main, "styles")) {
                styles.add(root(each));
            }
            var body = root(main);
            var insets = WordInsets.of(main, depth);
            var text = new WordText(styles, new WordFields(body), insets);
            text.add(body);
            insets.drawnElsewhere().forEach(text::addParagraph);
            for (String kind : List.of("footnotes", "endnotes", "comments")) {
                for (PackagePart notes : related(main, kind)) {
                    var inNotes = WordInsets.of(notes, depth);
                    notes(root(notes), styles, inNotes, text);
                    insets.addUnread(inNotes);
                }
            }
            return new DocumentText(
                            parts.getPackageProperties().getTitleProperty().orElse(null),
                            text.heading(),
                            null,
                            null,
                            DocumentText.pages(text.pages()),
                            insets.note())
                    .made(OfficeReader.made(parts));
        } catch (InvalidFormatException | SAXException e) {
            throw new UnreadableException(Reason.DAMAGED, "Its parts are inconsistent");
        }
    }

    // What follows the strict form of the standard has other addresses for the same kinds.
    private static List<PackagePart> related(PackagePart main, String kind)
            throws InvalidFormatException {
        var related = new ArrayList<PackagePart>();
        for (var each : main.getRelationships()) {
            if (each.getRelationshipType().endsWith("/relationships/" + kind)) {
                related.add(main.getRelatedPart(each));
            }
        }
        return related;
    }

    private static Optional<PackagePart> related(OPCPackage parts, String kind) {
        var relations = parts.getRelationshipsByType(kind);
        return relations.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(parts.getPart(relations.getRelationship(0)));
    }

    private static Element root(@Nullable PackagePart part)
            throws IOException, SAXException, UnreadableException {
        if (part == null) {
            throw new UnreadableException(Reason.DAMAGED, "A part of it is missing");
        }
        try (InputStream bytes = part.getInputStream()) {
            return DocumentHelper.readDocument(bytes).getDocumentElement();
        }
    }

    // Each note is a paragraph; the lines that part them from the text are notes as well, of a
    // type.
    private static void notes(Element notes, WordStyles styles, WordInsets insets, WordText text) {
        for (Element note : children(notes)) {
            var type = note.getAttribute("w:type");
            if (type.isEmpty() || type.equals("normal")) {
                var inside = new WordText(styles, new WordFields(note), insets);
                inside.add(note);
                var words = new ArrayList<String>();
                inside.pages().forEach(words::addAll);
                boolean isComment = "comment".equals(note.getLocalName());
                var whole = CleanText.paragraph(String.join(" ", words));
                text.addParagraph(isComment && !whole.isEmpty() ? "Comment: " + whole : whole);
            }
        }
    }

    static List<Element> children(Node node) {
        var children = new ArrayList<Element>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
