package rim.app.benchmark.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.app.data.LikelyGroup;
import rim.app.print.ShellWord;
import rim.engine.benchmark.Results;
import rim.engine.coherence.Coherence.Finding;
import rim.engine.coherence.Coherence.Influence;
import rim.engine.uncertainty.OtherScale;
import rim.engine.uncertainty.UncertaintySummary;
import rim.sources.contribution.Language;

/// The page that an analyst reads first: the ten things to look at, ranks with intervals, what was
/// dropped, contrary pairs, unstable ranks, indicators, and the methods with their sources. One
/// file that needs nothing else.
public final class SummaryPage {
    private static final int MOST = 200;

    private final Summary summary;
    private final SummaryWords words;
    private final String table;
    private final String home;

    private SummaryPage(Summary summary, SummaryWords words, String table, String home) {
        this.summary = summary;
        this.words = words;
        this.table = table;
        this.home = home;
    }

    /// @param draws null where nothing is said to be uncertain
    /// @param otherScales what is varied on another scale than what is published
    /// @param isFirst whether nobody has chosen the methodology
    /// @param table name of the table's file
    /// @param home the folder that can be asked, as it is typed
    /// @param language of its sentences
    public static String of(
            Results results,
            @Nullable UncertaintySummary draws,
            List<OtherScale> otherScales,
            boolean isFirst,
            String table,
            String home,
            Language language) {
        var words = SummaryWords.in(language);
        var title = results.methodology().titleIn(language.code());
        if (results.scoredYears().length == 0) {
            return Html.page(
                    language.code(),
                    title,
                    "<h1>"
                            + Html.text(title)
                            + "</h1>\n"
                            + Html.paragraph(words.say("nothing_scored")));
        }
        return new SummaryPage(Summary.of(results, draws, otherScales, isFirst), words, table, home)
                .page(title);
    }

    private String page(String title) {
        var results = summary.results();
        boolean hasYears = results.panel().hasYears();
        var lead =
                words.say(
                        hasYears ? "lead_year" : "lead",
                        table,
                        results.scoredUnits(),
                        summary.ranked().length,
                        results.tree().indicators(),
                        results.panel().years()[summary.year()]);
        return Html.page(
                words.language().code(),
                title,
                "<h1>"
                        + Html.text(title)
                        + "</h1>\n"
                        + Html.paragraph(lead)
                        + heading("first")
                        + things()
                        + heading("ranks")
                        + ranks()
                        + heading("dropped")
                        + dropped()
                        + heading("pairs")
                        + pairs()
                        + heading("unstable")
                        + unstable()
                        + heading("indicators")
                        + indicators()
                        + heading("methods")
                        + MethodSources.of(results.methodology(), words)
                        + heading("next")
                        + next());
    }

    private String heading(String section) {
        return Html.heading(section, words.say("section_" + section));
    }

    /// @param heads of the columns, by their rules
    private List<String> heads(String... heads) {
        return Stream.of(heads)
                .map(head ->
                        head.startsWith("#")
                                ? "#" + words.say("head_" + head.substring(1))
                                : head.isEmpty() ? "" : words.say("head_" + head))
                .toList();
    }

    private String things() {
        var html = new StringBuilder("<ol>\n");
        for (var thing : new Things(summary, words).first()) {
            html.append("<li>")
                    .append(Html.text(thing.text()))
                    .append(" <a href=\"#")
                    .append(thing.section())
                    .append("\">")
                    .append(Html.text(words.say("more")))
                    .append("</a></li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    private String ranks() {
        var results = summary.results();
        boolean hasGroups = !results.methodology().groups().isEmpty();
        var groups =
                GroupsOfUnits.byYear(results, summary.draws())
                        .getOrDefault(summary.year(), new HashMap<>());
        var heads = new ArrayList<>(heads("#rank", "#interval", "unit", "#score", "#interval"));
        if (hasGroups) {
            heads.addAll(heads("group"));
        }
        var rows = new ArrayList<List<String>>();
        for (int unit : summary.ranked()) {
            int cell = summary.cell(unit);
            var sure = summary.certainty().get(unit);
            var row = new ArrayList<String>();
            row.add(String.valueOf(results.ranks(0)[cell]));
            row.add(sure == null ? "" : sure.rank().best() + "–" + sure.rank().worst());
            row.add(summary.unit(unit));
            row.add(words.number(results.scores(0)[cell]));
            row.add(
                    sure == null
                            ? ""
                            : words.number(sure.score().low())
                                    + "–"
                                    + words.number(sure.score().high()));
            if (hasGroups) {
                var group = results.groupCode(0, cell);
                var code = results.panel().units().get(unit).code();
                row.add(
                        group == null
                                ? ""
                                : LikelyGroup.among(
                                        group,
                                        groups.getOrDefault(code, List.of()),
                                        words.language()));
            }
            rows.add(row);
        }
        return interval() + shown(heads, rows, "ranks, scores");
    }

    private String interval() {
        var uncertainty = summary.results().methodology().uncertainty();
        return uncertainty == null || summary.draws() == null
                ? ""
                : Html.paragraph(
                        words.say(
                                "interval", words.share(uncertainty.level()), uncertainty.draws()));
    }

    private String shown(List<String> heads, List<List<String>> rows, String files) {
        return Html.table(heads, rows.subList(0, Math.min(MOST, rows.size())))
                + (rows.size() > MOST ? Html.paragraph(words.say("first_rows", MOST, files)) : "");
    }

    private String dropped() {
        var results = summary.results();
        var rows = new ArrayList<List<String>>();
        for (int unit : summary.unscored()) {
            rows.add(
                    List.of(
                            summary.unit(unit),
                            words.say("no_score"),
                            words.reason(
                                    Objects.requireNonNullElse(
                                            results.missing(0, summary.cell(unit)), ""))));
        }
        for (int i = 0; i < results.tree().indicators(); i++) {
            int replaced = results.replacedInBase(i);
            var indicator = summary.indicator(i);
            summary.whyUnscored(i)
                    .map(why -> List.of(indicator, words.say("no_score"), words.reason(why)))
                    .ifPresent(rows::add);
            var filled = FilledGaps.of(summary, i, words);
            if (!filled.isEmpty()) {
                rows.add(List.of(indicator, words.say("filled"), filled));
            }
            if (replaced > 0) {
                rows.add(
                        List.of(
                                indicator,
                                words.say("outliers"),
                                words.many(replaced, "outliers")));
            }
        }
        return rows.isEmpty()
                ? Html.paragraph(words.say("nothing"))
                : shown(heads("what", "", "why"), rows, "missing, imputations, treatments");
    }

    private String pairs() {
        var rows = new ArrayList<List<String>>();
        for (var finding : Finding.values()) {
            for (var pair : summary.pairs(finding)) {
                rows.add(
                        List.of(
                                pair.first(),
                                pair.second(),
                                words.number(Objects.requireNonNull(pair.coefficient())),
                                pair.method(),
                                words.say(finding.name().toLowerCase(Locale.ROOT))));
            }
        }
        return rows.isEmpty()
                ? Html.paragraph(words.say("no_pairs"))
                : shown(
                        heads("first", "second", "#correlation", "method", "finding"),
                        rows,
                        "correlations");
    }

    private String unstable() {
        var unstable = summary.unstable();
        if (unstable.isEmpty()) {
            return Html.paragraph(words.say("nothing_uncertain"));
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
        return Html.table(heads("unit", "#rank", "#interval", "#median"), rows);
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
                            words.title(node),
                            words.say(direction.name().toLowerCase(Locale.ROOT)),
                            words.say("of", summary.available(i), results.scoredUnits()),
                            influence == null ? "" : share(i, influence),
                            withIndex == null ? "" : words.number(withIndex.pearson())));
        }
        return Html.table(
                heads("code", "title", "direction", "#values", "#share", "#with_index"), rows);
    }

    /// Of the index; of an indicator without any score, why it has none.
    private String share(int indicator, Influence influence) {
        var share = words.share(influence.share());
        return summary.whyUnscored(indicator)
                .map(why -> words.say("share_of_none", share, words.reason(why)))
                .orElse(share);
    }

    private String next() {
        int[] ranked = summary.ranked();
        var unit =
                ranked.length == 0
                        ? "UNIT"
                        : ShellWord.of(
                                summary.results()
                                        .panel()
                                        .units()
                                        .get(ranked[ranked.length / 2])
                                        .code());
        var root = ShellWord.of(summary.results().tree().code(0));
        var data = " --data " + ShellWord.of(home);
        var html = new StringBuilder("<ul>\n");
        for (String each :
                List.of(
                        "rim serve" + data,
                        "rim explain " + root + " " + unit + data,
                        "rim lift " + unit + " --goal ranks=1" + data,
                        "rim coherence" + data)) {
            html.append("<li><code>").append(Html.text(each)).append("</code></li>\n");
        }
        return html.append("</ul>\n").toString();
    }
}
