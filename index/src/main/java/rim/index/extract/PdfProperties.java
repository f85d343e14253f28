package rim.index.extract;

import static java.util.Collections.newSetFromMap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What a PDF says of itself: in its dictionary, or else, as the second edition of the standard
/// wants it, in its metadata (XMP), and the files that hang on it.
///
/// [ISO 32000-2](https://pdfa.org/resource/iso-32000-2/), 14.3 and 7.11.4.
final class PdfProperties {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 32;

    /// So many names of files are told.
    private static final int MOST = 1_000;

    private final PDDocument document;
    private final Document metadata;

    PdfProperties(PDDocument document) {
        this.document = document;
        this.metadata = metadata(document);
    }

    private static Document metadata(PDDocument document) {
        var xml = "";
        try {
            var part = document.getDocumentCatalog().getMetadata();
            if (part != null) {
                try (InputStream bytes = part.createInputStream()) {
                    xml = new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException | RuntimeException e) {
            // broken metadata costs what they say, not the report
            xml = "";
        }
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }

    @Nullable String title() {
        var title = document.getDocumentInformation().getTitle();
        if (title != null && !title.isBlank()) {
            return title;
        }
        var other = metadata.selectFirst("dc|title rdf|li");
        return other == null || other.text().isBlank() ? title : other.text();
    }

    @Nullable Integer made() {
        var date = document.getDocumentInformation().getCreationDate();
        if (date != null) {
            return date.get(Calendar.YEAR);
        }
        var element = metadata.selectFirst("xmp|CreateDate");
        var holder = metadata.selectFirst("[xmp:CreateDate]");
        var other =
                element != null
                        ? element.text()
                        : holder == null ? "" : holder.attr("xmp:CreateDate");
        return other.matches("(19|20)\\d\\d(-.*)?") ? Integer.valueOf(other.substring(0, 4)) : null;
    }

    /// The names of the files that are kept in it, such as those of a portfolio.
    SortedSet<String> files() {
        var names = new TreeSet<String>();
        try {
            var all = document.getDocumentCatalog().getNames();
            var files = all == null ? null : all.getEmbeddedFiles();
            if (files != null) {
                add(files, names, newSetFromMap(new IdentityHashMap<>()), 0);
            }
            for (var page : document.getPages()) {
                for (var each : page.getAnnotations()) {
                    if (each instanceof PDAnnotationFileAttachment attachment
                            && attachment.getFile()
                                    instanceof PDComplexFileSpecification attached) {
                        add(attached, names);
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            // a broken list costs the names in it, not the report
            return names;
        }
        return names;
    }

    private static void add(
            PDNameTreeNode<PDComplexFileSpecification> node,
            SortedSet<String> names,
            Set<COSDictionary> visited,
            int depth)
            throws IOException {
        // a broken tree may hold a branch in itself
        if (!visited.add(node.getCOSObject())) {
            return;
        }
        var own = node.getNames();
        if (own != null) {
            own.values().forEach(file -> add(file, names));
        }
        var inside = node.getKids();
        if (inside != null && depth < DEEPEST) {
            for (var each : inside) {
                add(each, names, visited, depth + 1);
            }
        }
    }

    private static void add(PDComplexFileSpecification file, SortedSet<String> names) {
        var name = name(file);
        if (!name.isEmpty()) {
            names.add(names.size() < MOST ? name : "…");
        }
    }

    /// What a file is called, empty where that is not said.
    static String name(PDComplexFileSpecification file) {
        var name = file.getFilename();
        return name == null ? "" : CleanText.paragraph(name);
    }
}
