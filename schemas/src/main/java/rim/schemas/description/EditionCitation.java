package rim.schemas.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import rim.schemas.json.CheckedJson;

/// How an edition is cited, with its digest, so that it is known which figures were meant.
final class EditionCitation {
    private static final int YEAR = 4;
    private static final int DAY = 10;

    private static Optional<String> year(DescribedEdition edition) {
        return edition.published().map(time -> time.substring(0, YEAR));
    }

    private static Optional<String> day(DescribedEdition edition) {
        return edition.published().map(time -> time.substring(0, DAY));
    }

    private static String note(DescribedEdition edition) {
        return "Methodology: "
                + edition.methodology()
                + ". SHA-256: "
                + edition.digest()
                + ". "
                + edition.rights();
    }

    static String words(DescribedEdition edition) {
        return DescribedEdition.TITLE
                + year(edition).map(year -> " (" + year + ")").orElse("")
                + ". Edition "
                + edition.name()
                + " [data set]. "
                + note(edition)
                + (edition.place().isEmpty() ? "" : " " + edition.place())
                + "\n";
    }

    static String bibtex(DescribedEdition edition) {
        var text = new StringBuilder("@misc{rim-" + edition.name() + ",\n");
        line(text, "title", "{" + latex(edition.title()) + "}");
        line(text, "author", "{" + latex(DescribedEdition.TITLE) + "}");
        year(edition).ifPresent(year -> line(text, "year", year));
        line(text, "edition", latex(edition.name()));
        line(text, "howpublished", "Data set");
        line(text, "note", latex(note(edition)));
        if (!edition.place().isEmpty()) {
            line(text, "url", edition.place());
        }
        return text + "}\n";
    }

    private static void line(StringBuilder text, String field, String value) {
        text.append("  ").append(field).append(" = {").append(value).append("},\n");
    }

    /// What LaTeX would take for a command is written as one that prints it.
    private static String latex(String text) {
        return text.replaceAll("[{}&%$#_]", "\\\\$0")
                .replaceAll("\\\\(?![{}&%$#_])", "\\\\textbackslash{}")
                .replace("~", "\\textasciitilde{}")
                .replace("^", "\\textasciicircum{}");
    }

    static String ris(DescribedEdition edition) {
        var text = new StringBuilder("TY  - DATA\r\n");
        tag(text, "TI", edition.title());
        tag(text, "AU", DescribedEdition.TITLE);
        day(edition).ifPresent(day -> tag(text, "DA", day.replace('-', '/')));
        year(edition).ifPresent(year -> tag(text, "PY", year));
        tag(text, "ET", edition.name());
        tag(text, "N1", note(edition));
        if (!edition.place().isEmpty()) {
            tag(text, "UR", edition.place());
        }
        return text + "ER  - \r\n";
    }

    private static void tag(StringBuilder text, String tag, String value) {
        text.append(tag).append("  - ").append(value).append("\r\n");
    }

    static String csl(DescribedEdition edition) {
        var node =
                Document.object()
                        .put("id", "rim-" + edition.name())
                        .put("type", "dataset")
                        .put("title", edition.title());
        node.putArray("author").addObject().put("literal", DescribedEdition.TITLE);
        day(edition).ifPresent(day -> issued(node, day));
        node.put("version", edition.name());
        node.put("note", note(edition));
        if (!edition.place().isEmpty()) {
            node.put("URL", edition.place());
        }
        return CheckedJson.write(new ObjectNode[] {node});
    }

    private static void issued(ObjectNode node, String day) {
        var parts = node.putObject("issued").putArray("date-parts").addArray();
        for (var part : day.split("-", -1)) {
            parts.add(Integer.parseInt(part));
        }
    }

    private EditionCitation() {}
}
