package rim.index.search;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a passage is cited. Where it is not known who wrote the report, its title comes first, as
/// the styles want it then.
///
/// @param title of the report
/// @param authors who wrote it, people as `Family, Given`, organisations by their name
/// @param year of publication, where known
/// @param page the number of the page as printed, else its number
/// @param link where the passage is
public record Citation(
        String title, List<String> authors, OptionalInt year, String page, PassageLink link) {

    private static final int MOST_IN_APA = 20;
    private static final Pattern GIVEN = Pattern.compile("(\\p{L})[\\p{L}\\p{M}']*\\.?");

    public Citation {
        authors = authors.stream().map(Citation::plain).toList();
    }

    /// The styles of citing.
    public enum Style {
        APA,
        BIBTEX,
        RIS
    }

    /// The citation of a hit's passage.
    public static Citation of(Hit hit, PassageHit passage) {
        return new Citation(
                hit.title(),
                hit.authors(),
                hit.year(),
                page(passage.page(), passage.label()),
                passage.link());
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

    // American Psychological Association, 7th edition
    private String apa() {
        var shown = "(" + (year.isPresent() ? Integer.toString(year.getAsInt()) : "n.d.") + "). ";
        var beginning =
                authors.isEmpty()
                        ? sentence(plain(title)) + shown
                        : sentence(authorsInApa()) + shown + sentence(plain(title));
        return beginning + file() + ", p. " + page + ". " + link;
    }

    private static String sentence(String text) {
        return text + (text.endsWith(".") ? " " : ". ");
    }

    // of more than twenty, the first nineteen and the last
    private String authorsInApa() {
        var names = authors.stream().map(Citation::inApa).toList();
        int last = names.size() - 1;
        return switch (names.size()) {
            case 1 -> names.getFirst();
            default ->
                    names.size() > MOST_IN_APA
                            ? String.join(", ", names.subList(0, MOST_IN_APA - 1))
                                    + ", . . . "
                                    + names.getLast()
                            : String.join(", ", names.subList(0, last)) + ", & " + names.getLast();
        };
    }

    private static String inApa(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? name
                : name.substring(0, comma)
                        + ", "
                        + GIVEN.matcher(name.substring(comma + 1).strip()).replaceAll("$1.");
    }

    // braces keep the name of an organisation from being parted
    private static String inBibtex(String name) {
        return name.contains(",") ? escaped(name) : "{" + escaped(name) + "}";
    }

    private String bibtex() {
        return "@techreport{"
                + key()
                + (authors.isEmpty()
                        ? ""
                        : ",\n  author = {"
                                + authors.stream()
                                        .map(Citation::inBibtex)
                                        .collect(Collectors.joining(" and "))
                                + "}")
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
                + authors.stream().map(a -> "AU  - " + a + "\n").collect(Collectors.joining())
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
