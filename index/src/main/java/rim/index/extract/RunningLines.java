package rim.index.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Running heads and feet: lines that come again on many pages, perhaps with another number. They
/// are kept where they come first and taken out elsewhere, so that a search does not find them on
/// every page.
///
/// At the top and bottom of a page a line needs to come again on three pages in ten; elsewhere,
/// since files may hold the foot of a page before its text, or two printed pages in one, on every
/// second page.
final class RunningLines {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[^\\p{L}0]{0,3}0(?: ?/ ?0)?[^\\p{L}0]{0,3}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}.*\\p{L}");
    private static final int EDGE = 3;
    private static final int FEWEST_PAGES = 4;
    private static final double SHARE_AT_EDGE = 0.3;
    private static final double SHARE_ANYWHERE = 0.5;

    private final Map<String, Integer> atEdges = new HashMap<>();
    private final Map<String, Integer> anywhere = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final int pages;

    private RunningLines(List<List<String>> pages) {
        this.pages = pages.size();
        for (List<String> page : pages) {
            var edges = new HashSet<String>();
            edges(page).forEach(i -> edges.add(form(page.get(i))));
            edges.forEach(f -> atEdges.merge(f, 1, Integer::sum));
            var all = new HashSet<String>();
            page.forEach(l -> all.add(form(l)));
            all.forEach(f -> anywhere.merge(f, 1, Integer::sum));
        }
    }

    /// The pages without their running lines.
    ///
    /// @param pages the lines of each page
    static List<List<String>> without(List<List<String>> pages) {
        var running = new RunningLines(pages);
        return pages.stream().map(running::withoutIn).toList();
    }

    private List<String> withoutIn(List<String> page) {
        var kept = new ArrayList<String>(page);
        var edges = edges(page);
        for (int i = 0; i < page.size(); i++) {
            var form = form(page.get(i));
            boolean runs =
                    often(anywhere, form, SHARE_ANYWHERE)
                            || (edges.contains(i) && often(atEdges, form, SHARE_AT_EDGE));
            if (runs && !seen.add(form)) {
                kept.set(i, "");
            }
        }
        return kept;
    }

    // A line of figures alone comes again in a table: it runs only as the number of a page.
    private boolean often(Map<String, Integer> counts, String form, double share) {
        boolean line = LETTERS.matcher(form).find() || PAGE_NUMBER.matcher(form).matches();
        return line && counts.getOrDefault(form, 0) >= Math.max(FEWEST_PAGES, pages * share);
    }

    private static Set<Integer> edges(List<String> page) {
        var lines = new ArrayList<Integer>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).isBlank()) {
                lines.add(i);
            }
        }
        int n = lines.size();
        var edges = new HashSet<Integer>(lines.subList(0, Math.min(EDGE, n)));
        edges.addAll(lines.subList(Math.max(0, n - EDGE), n));
        return edges;
    }

    private static String form(String line) {
        return DIGITS.matcher(line.strip()).replaceAll("0");
    }
}
