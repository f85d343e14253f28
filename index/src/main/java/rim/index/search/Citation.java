package rim.index.search;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// How a passage is cited. Who wrote a report is not known here, so its title comes first, as the
/// styles want it then.
///
/// @param title of the report
/// @param year of publication, where known
/// @param page the number of the page as printed, else its number
/// @param link where the passage is
public record Citation(String title, OptionalInt year, String page, PassageLink link) {

    /// The styles of citing.
    public enum Style {
        APA,
        BIBTEX,
        RIS
    }

    /// The citation of a hit's passage.
    public static Citation of(Hit hit, PassageHit passage) {
        return new Citation(
                hit.title(), hit.year(), page(passage.page(), passage.label()), passage.link());
    }

    /// The number of a page as it is cited: as printed, else its own.
    public static String page(int page, @Nullable String label) {
        return label == null || label.isBlank() ? Integer.toString(page) : label;
    }

    /// The citation in a style.
    public String in(Style style) {
        return switch (style) {
            case APA -> apa();
            case BIBTEX -> bibtex();
            case RIS -> ris();
        };
    }

    // American Psychological Association, 7th edition: a report without author
    private String apa() {
        var shown = year.isPresent() ? Integer.toString(year.getAsInt()) : "n.d.";
        return plain(title) + ". (" + shown + "). " + file() + ", p. " + page + ". " + link;
    }

    private String bibtex() {
        return "@techreport{"
                + key()
                + ",\n  title = {"
                + escaped(title)
                + "},\n"
                + (year.isPresent() ? "  year = {" + year.getAsInt() + "},\n" : "")
                + "  pages = {"
                + escaped(page)
                + "},\n  note = {"
                + escaped(file())
                + "},\n  howpublished = {"
                + escaped(link.toString())
                + "}\n}";
    }

    private String ris() {
        return "TY  - RPRT\nTI  - "
                + plain(title)
                + "\n"
                + (year.isPresent() ? "PY  - " + year.getAsInt() + "\n" : "")
                + "SP  - "
                + plain(page)
                + "\nUR  - "
                + link
                + "\nN1  - "
                + plain(file())
                + "\nER  - ";
    }

    private String file() {
        return link.report().substring(link.report().lastIndexOf('/') + 1);
    }

    private String key() {
        var stem = file().replaceAll("\\.\\p{Alnum}{1,8}$", "").toLowerCase(Locale.ROOT);
        var plain = stem.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "report" : plain) + "-p" + link.page();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return plain(text)
                .replace("\\", "\\textbackslash ")
                .replace("{", "\\{")
                .replace("}", "\\}")
                .replaceAll("([&%$#_])", "\\\\$1");
    }
}
