package rim.index.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Running heads and feet: lines at the top or bottom of a page that come again on many pages,
/// perhaps with another number. They are kept where they come first and taken out elsewhere, so
/// that a search does not find them on every page.
final class RunningLines {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int EDGE = 3;
    private static final int FEWEST_PAGES = 4;
    private static final double SHARE_OF_PAGES = 0.3;

    private RunningLines() {}

    /// The pages without their running lines.
    ///
    /// @param pages the lines of each page
    static List<List<String>> without(List<List<String>> pages) {
        var counts = new HashMap<String, Integer>();
        for (List<String> page : pages) {
            for (String form : formsAtEdges(page)) {
                counts.merge(form, 1, Integer::sum);
            }
        }
        double enough = Math.max(FEWEST_PAGES, pages.size() * SHARE_OF_PAGES);
        var seen = new HashSet<String>();
        var result = new ArrayList<List<String>>();
        for (List<String> page : pages) {
            result.add(without(page, counts, enough, seen));
        }
        return result;
    }

    private static List<String> without(
            List<String> page, Map<String, Integer> counts, double enough, Set<String> seen) {
        var kept = new ArrayList<String>(page);
        for (int i : edges(page)) {
            var form = form(page.get(i));
            boolean running = counts.getOrDefault(form, 0) >= enough;
            if (running && !seen.add(form)) {
                kept.set(i, "");
            }
        }
        return kept;
    }

    private static Set<String> formsAtEdges(List<String> page) {
        var forms = new HashSet<String>();
        for (int i : edges(page)) {
            forms.add(form(page.get(i)));
        }
        return forms;
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
