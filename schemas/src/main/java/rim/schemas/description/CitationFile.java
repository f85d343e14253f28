package rim.schemas.description;

import com.fasterxml.jackson.databind.node.TextNode;
import rim.schemas.edition.Quality.SourceTitle;

/// An edition as a `CITATION.cff` (Citation File Format 1.2.0), with what it was made from as
/// references.
final class CitationFile {
    private static final int DAY = 10;

    static String text(DescribedEdition edition) {
        var text = new StringBuilder("cff-version: 1.2.0\n");
        text.append("message: ")
                .append(quoted("Please cite the edition that the figures are from."))
                .append("\ntype: dataset\ntitle: ")
                .append(quoted(edition.title()))
                .append("\nversion: ")
                .append(quoted(edition.name()))
                .append("\nabstract: ")
                .append(quoted(edition.description() + " " + edition.rights()))
                .append("\nauthors:\n  - name: ")
                .append(quoted(DescribedEdition.TITLE))
                .append('\n');
        edition.published()
                .ifPresent(time ->
                        text.append("date-released: ")
                                .append(quoted(time.substring(0, DAY)))
                                .append('\n'));
        text.append("identifiers:\n  - type: other\n    value: ")
                .append(quoted(edition.identifier()))
                .append("\n    description: ")
                .append(quoted("digest of the edition"))
                .append('\n');
        if (!edition.place().isEmpty()) {
            text.append("url: ").append(quoted(edition.place())).append('\n');
        }
        licence(edition, text);
        if (!edition.sources().isEmpty()) {
            text.append("references:\n");
            edition.sources().forEach(source -> reference(source, text));
        }
        return text.toString();
    }

    /// Only where all is under one that is known by an identifier: of several, the format would say
    /// that a reader may choose.
    private static void licence(DescribedEdition edition, StringBuilder text) {
        edition.onlyLicence()
                .flatMap(Licence::spdx)
                .ifPresent(id -> text.append("license: ").append(id).append('\n'));
    }

    private static void reference(SourceTitle source, StringBuilder text) {
        var publisher = source.publisher().isEmpty() ? "unknown" : source.publisher();
        text.append("  - type: data\n    title: ")
                .append(quoted(source.called()))
                .append("\n    authors:\n      - name: ")
                .append(quoted(publisher))
                .append('\n');
        var licence = Licence.of(source.licence());
        if (licence.spdx().isPresent()) {
            text.append("    license: ").append(licence.spdx().get()).append('\n');
        } else if (licence.isStated()) {
            text.append("    notes: ").append(quoted(licence.text())).append('\n');
        }
        source.webAddress()
                .ifPresent(url -> text.append("    url: ").append(quoted(url)).append('\n'));
    }

    /// A text as JSON has it, which YAML reads too.
    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private CitationFile() {}
}
