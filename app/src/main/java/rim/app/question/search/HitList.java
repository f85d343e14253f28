package rim.app.question.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rim.app.print.Terminal;
import rim.index.search.Hit;
import rim.index.search.Markers;
import rim.index.search.PassageHit;
import rim.index.search.SearchAnswer;

/// Hits as text: report and page on one line, below it what its best passages say.
final class HitList {
    /// Characters that no report holds, since the text that is shown is freed of control characters
    /// and whoever wrote the report could otherwise speak to the terminal.
    static final Markers MARKERS = new Markers("\uE000", "\uE001");

    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;
    private static final String INDENT = "    ";

    private final Terminal terminal;
    private final int width;
    private final int from;

    /// @param from number of hits passed over before the first
    HitList(Terminal terminal, int from) {
        this.terminal = terminal;
        this.from = from;
        this.width = Math.max(LEAST_WIDTH, terminal.columns().orElse(DEFAULT_WIDTH));
    }

    /// All hits of an answer.
    String text(SearchAnswer answer) {
        var text = new StringBuilder();
        for (int i = 0; i < answer.hits().size(); i++) {
            var hit = answer.hits().get(i);
            text.append(i == 0 ? "" : "\n")
                    .append(String.format(Locale.ROOT, "%2d. %s%n", from + i + 1, title(hit)));
            hit.passages().forEach(each -> add(text, each, each.equals(hit.best())));
            rest(hit).forEach(line -> text.append(INDENT).append(line).append('\n'));
        }
        return text.toString();
    }

    private void add(StringBuilder text, PassageHit passage, boolean isBest) {
        var snippet = plain(passage.snippet());
        for (var line : wrapped(isBest ? snippet : "p. " + page(passage) + ": " + snippet)) {
            text.append(INDENT).append(highlighted(line)).append('\n');
        }
    }

    private static List<String> rest(Hit hit) {
        var lines = new ArrayList<String>();
        if (hit.more() > 0) {
            lines.add(hit.more() + " more in this report");
        }
        if (!hit.versions().isEmpty()) {
            lines.add("much the same: " + plain(String.join(", ", hit.versions())));
        }
        return lines;
    }

    private static String page(PassageHit passage) {
        return passage.label() == null ? String.valueOf(passage.page()) : plain(passage.label());
    }

    private static String title(Hit hit) {
        return plain(hit.title())
                + ", p. "
                + page(hit.best())
                + details(hit)
                + "  ["
                + hit.report()
                + "]";
    }

    private static String details(Hit hit) {
        var details = new ArrayList<String>();
        if (hit.language() != null) {
            details.add(hit.language());
        }
        hit.year().ifPresent(year -> details.add(String.valueOf(year)));
        if (hit.best().isRecognised()) {
            details.add("read by OCR");
        }
        return details.isEmpty()
                ? ""
                : details.stream().collect(Collectors.joining(", ", " (", ")"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private String highlighted(String line) {
        return terminal.isStyled()
                ? line.replace(MARKERS.before(), "\u001B[1m").replace(MARKERS.after(), "\u001B[0m")
                : line.replace(MARKERS.before(), "*").replace(MARKERS.after(), "*");
    }

    private List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width - INDENT.length()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
