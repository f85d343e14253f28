package rim.app.benchmark.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.app.data.LikelyGroup;
import rim.engine.benchmark.Results;
import rim.engine.coherence.Coherence.Finding;
import rim.engine.coherence.Coherence.Influence;
import rim.engine.uncertainty.UncertaintySummary;

/// The page that an analyst reads first: the ten things to look at, ranks with intervals, what was
/// dropped, contrary pairs, unstable ranks, indicators, and the methods with their sources. One
/// file that needs nothing else.
public final class SummaryPage {
    private static final int MOST = 200;

    private final Summary summary;
    private final String table;
    private final String home;

    private SummaryPage(Summary summary, String table, String home) {
        this.summary = summary;
        this.table = table;
        this.home = home;
    }

    /// @param draws null where nothing is said to be uncertain
    /// @param isFirst whether nobody has chosen the methodology
    /// @param table name of the table's file
    /// @param home the folder that can be asked, as it is typed
    public static String of(
            Results results,
            @Nullable UncertaintySummary draws,
            boolean isFirst,
            String table,
            String home) {
        var title = results.methodology().title();
        if (results.scoredYears().length == 0) {
            return Html.page(
                    title,
                    "<h1>" + Html.text(title) + "</h1>\n" + Html.paragraph("Nothing is scored."));
        }
        return new SummaryPage(Summary.of(results, draws, isFirst), table, home).page(title);
    }

    private String page(String title) {
        var results = summary.results();
        var lead =
                String.format(
                        java.util.Locale.ROOT,
                        "%s: %d units, %d of them ranked%s, %d indicators.",
                        table,
                        results.scoredUnits(),
                        summary.ranked().length,
                        results.panel().hasYears()
                                ? " for " + results.panel().years()[summary.year()]
                                : "",
                        results.tree().indicators());
        return Html.page(
                title,
                "<h1>"
                        + Html.text(title)
                        + "</h1>\n"
                        + Html.paragraph(lead)
                        + Html.heading("first", "What to look at first")
                        + things()
                        + Html.heading("ranks", "Ranks")
                        + ranks()
                        + Html.heading("dropped", "What was dropped, filled or brought in")
                        + dropped()
                        + Html.heading("pairs", "Contrary and redundant pairs")
                        + pairs()
                        + Html.heading("unstable", "Unstable ranks")
                        + unstable()
                        + Html.heading("indicators", "Indicators")
                        + indicators()
                        + Html.heading("methods", "Methods and where they come from")
                        + MethodSources.of(results.methodology())
                        + Html.heading("next", "What to ask next")
                        + next());
    }

    private String things() {
        var html = new StringBuilder("<ol>\n");
        for (var thing : new Things(summary).first()) {
            html.append("<li>")
                    .append(Html.text(thing.text()))
                    .append(" <a href=\"#")
                    .append(thing.section())
                    .append("\">More</a></li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    private String ranks() {
        var results = summary.results();
        boolean hasGroups = !results.methodology().groups().isEmpty();
        var groups =
                GroupsOfUnits.byYear(results, summary.draws())
                        .getOrDefault(summary.year(), new HashMap<>());
        var heads = new ArrayList<>(List.of("#rank", "#interval", "unit", "#score", "#interval"));
        if (hasGroups) {
            heads.add("group");
        }
        var rows = new ArrayList<List<String>>();
        for (int unit : summary.ranked()) {
            int cell = summary.cell(unit);
            var sure = summary.certainty().get(unit);
            var row = new ArrayList<String>();
            row.add(String.valueOf(results.ranks(0)[cell]));
            row.add(sure == null ? "" : sure.rank().best() + "–" + sure.rank().worst());
            row.add(summary.unit(unit));
            row.add(Html.number(results.scores(0)[cell]));
            row.add(
                    sure == null
                            ? ""
                            : Html.number(sure.score().low())
                                    + "–"
                                    + Html.number(sure.score().high()));
            if (hasGroups) {
                var group = results.groupCode(0, cell);
                var code = results.panel().units().get(unit).code();
                row.add(
                        group == null
                                ? ""
                                : LikelyGroup.among(group, groups.getOrDefault(code, List.of())));
            }
            rows.add(row);
        }
        return interval() + shown(heads, rows, "ranks and scores");
    }

    private String interval() {
        var uncertainty = summary.results().methodology().uncertainty();
        return uncertainty == null || summary.draws() == null
                ? ""
                : Html.paragraph(
                        "Intervals hold "
                                + Html.share(uncertainty.level())
                                + " of "
                                + uncertainty.draws()
                                + " draws. Ranks whose intervals overlap cannot be told apart with"
                                + " certainty.");
    }

    private static String shown(List<String> heads, List<List<String>> rows, String files) {
        return Html.table(heads, rows.subList(0, Math.min(MOST, rows.size())))
                + (rows.size() > MOST
                        ? Html.paragraph("The first " + MOST + "; all are in " + files + ".")
                        : "");
    }

    private String dropped() {
        var results = summary.results();
        var rows = new ArrayList<List<String>>();
        for (int unit : summary.unscored()) {
            rows.add(
                    List.of(
                            summary.unit(unit),
                            "no score",
                            Objects.requireNonNullElse(
                                    results.missing(0, summary.cell(unit)), "")));
        }
        for (int i = 0; i < results.tree().indicators(); i++) {
            int replaced = results.replacedInBase(i);
            var filled = FilledGaps.of(summary, i);
            if (!filled.isEmpty()) {
                rows.add(List.of(summary.indicator(i), "filled", filled));
            }
            if (replaced > 0) {
                rows.add(List.of(summary.indicator(i), "outliers", replaced + " values"));
            }
        }
        return rows.isEmpty()
                ? Html.paragraph("Nothing.")
                : shown(
                        List.of("what", "", "why or how many"),
                        rows,
                        "missing, imputations, treatments");
    }

    private String pairs() {
        var rows = new ArrayList<List<String>>();
        for (var finding : Finding.values()) {
            for (var pair : summary.pairs(finding)) {
                rows.add(
                        List.of(
                                pair.first(),
                                pair.second(),
                                Html.number(Objects.requireNonNull(pair.coefficient())),
                                pair.method(),
                                finding == Finding.CONTRARY
                                        ? "contrary: they cancel each other out"
                                        : "redundant: they say nearly the same"));
            }
        }
        return rows.isEmpty()
                ? Html.paragraph("None among indicators of one aggregate.")
                : shown(
                        List.of("first", "second", "#correlation", "method", "finding"),
                        rows,
                        "correlations");
    }

    private String unstable() {
        var unstable = summary.unstable();
        if (unstable.isEmpty()) {
            return Html.paragraph("The methodology does not say what is uncertain.");
        }
        var rows = new ArrayList<List<String>>();
        for (var row : unstable.subList(0, Math.min(20, unstable.size()))) {
            int unit = summary.results().panel().unit(row.unit());
            rows.add(
                    List.of(
                            summary.unit(unit),
                            String.valueOf(summary.results().ranks(0)[summary.cell(unit)]),
                            row.rank().best() + "–" + row.rank().worst(),
                            String.valueOf(row.rank().median())));
        }
        return Html.table(List.of("unit", "#rank", "#interval", "#median"), rows);
    }

    private String indicators() {
        var results = summary.results();
        var moved = new HashMap<String, Influence>();
        summary.coherence().importance().forEach(each -> moved.put(each.node(), each));
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < results.tree().indicators(); i++) {
            var node = results.tree().node(results.tree().nodeOf(i));
            var direction = results.methodology().treatmentOf(node).requiredDirection();
            var influence = moved.get(node.code());
            var withIndex = influence == null ? null : influence.withIndex();
            rows.add(
                    List.of(
                            node.code(),
                            node.title() == null ? "" : node.title(),
                            word(direction),
                            summary.available(i) + " of " + results.scoredUnits(),
                            influence == null ? "" : Html.share(influence.share()),
                            withIndex == null ? "" : Html.number(withIndex.pearson())));
        }
        return Html.table(
                List.of(
                        "code",
                        "title",
                        "direction",
                        "#values",
                        "#share of the index",
                        "#correlation with the index"),
                rows);
    }

    private static String word(Enum<?> direction) {
        return direction.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private String next() {
        int[] ranked = summary.ranked();
        var unit =
                ranked.length == 0
                        ? "UNIT"
                        : summary.results().panel().units().get(ranked[ranked.length / 2]).code();
        var html = new StringBuilder("<ul>\n");
        for (String each :
                List.of(
                        "rim serve --data '" + home + "'",
                        "rim explain '" + unit + "' --data '" + home + "'",
                        "rim lift '" + unit + "' --goal ranks=1 --data '" + home + "'",
                        "rim coherence --data '" + home + "'")) {
            html.append("<li><code>").append(Html.text(each)).append("</code></li>\n");
        }
        return html.append("</ul>\n").toString();
    }
}
