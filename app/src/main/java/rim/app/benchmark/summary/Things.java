package rim.app.benchmark.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import rim.engine.coherence.Coherence.Finding;
import rim.engine.coherence.Coherence.Influence;
import rim.engine.coherence.OtherTreatment;
import rim.engine.coherence.OtherTreatment.Change;
import rim.engine.uncertainty.UncertaintySummary.Row;

/// The ten things to look at before the numbers are used: what may be wrong first, then what may
/// mislead, then what to know.
record Things(Summary summary, SummaryWords words) {
    private static final int MOST = 10;
    private static final double NO_WEIGHT = 1e-9;

    /// @param section the section of the page with more of it
    record Thing(String text, String section) {}

    List<Thing> first() {
        var things = new ArrayList<Thing>();
        unknownDirections(things);
        without(things);
        indicators(things);
        pairs(things, Finding.REDUNDANT);
        pairs(things, Finding.CONTRARY);
        wrongWay(things);
        withoutWeight(things);
        ranks(things);
        otherTreatment(things);
        influence(things);
        pairs(things, Finding.CONTRARY_UNSURE);
        pairs(things, Finding.REDUNDANT_UNSURE);
        return List.copyOf(things.subList(0, Math.min(MOST, things.size())));
    }

    private void unknownDirections(List<Thing> things) {
        if (summary.isFirst()) {
            things.add(new Thing(words.say("nobody_said"), "indicators"));
        }
        if (summary.draws() == null) {
            things.add(new Thing(words.say("no_intervals"), "ranks"));
        }
    }

    private void without(List<Thing> things) {
        int[] without = summary.unscored();
        if (without.length > 0) {
            var missing = summary.results().missing(0, summary.cell(without[0]));
            things.add(
                    new Thing(
                            words.many(
                                    without.length,
                                    "without_score",
                                    summary.unit(without[0]),
                                    words.reason(String.valueOf(missing))),
                            "dropped"));
        }
    }

    private void indicators(List<Thing> things) {
        var results = summary.results();
        int all = results.scoredUnits();
        for (int i = 0; i < results.tree().indicators(); i++) {
            if (summary.isConstant(i)) {
                things.add(new Thing(words.say("constant", summary.indicator(i)), "indicators"));
            } else {
                var indicator = summary.indicator(i);
                summary.whyUnscored(i)
                        .map(why -> words.say("scores_nobody", indicator, words.reason(why)))
                        .ifPresent(said -> things.add(new Thing(said, "dropped")));
            }
        }
        IntStream.range(0, results.tree().indicators())
                .filter(i -> summary.available(i) < 0.6 * all)
                .boxed()
                .min((a, b) -> summary.available(a) - summary.available(b))
                .ifPresent(i ->
                        things.add(
                                new Thing(
                                        words.say(
                                                "few_values",
                                                summary.available(i),
                                                all,
                                                summary.indicator(i)),
                                        "indicators")));
        IntStream.range(0, results.tree().indicators())
                .filter(i -> results.replacedInBase(i) > 0)
                .boxed()
                .max((a, b) -> results.replacedInBase(a) - results.replacedInBase(b))
                .ifPresent(i ->
                        things.add(
                                new Thing(
                                        words.many(
                                                results.replacedInBase(i),
                                                "brought_in",
                                                summary.indicator(i)),
                                        "dropped")));
    }

    /// Each pair once, by whichever methods it was found.
    private void pairs(List<Thing> things, Finding finding) {
        var seen = new HashSet<List<String>>();
        var pairs =
                summary.pairs(finding).stream()
                        .filter(pair -> seen.add(List.of(pair.first(), pair.second())))
                        .toList();
        if (!pairs.isEmpty()) {
            var rule = finding.name().toLowerCase(Locale.ROOT) + "_pair";
            var first = words.pair(pairs.getFirst());
            things.add(
                    new Thing(
                            pairs.size() == 1
                                    ? words.say(rule, first)
                                    : words.many(pairs.size() - 1L, rule + "s", first),
                            "pairs"));
        }
    }

    private void wrongWay(List<Thing> things) {
        var tree = summary.results().tree();
        var against = summary.againstIndex();
        summary.coherence().importance().stream()
                .filter(each -> tree.countsIn(tree.number(each.node()), 0))
                .filter(each -> each.withIndex() != null && each.withIndex().pearson() < 0)
                .sorted(Comparator.comparing(each -> !against.contains(each.node())))
                .limit(2)
                .forEach(each ->
                        things.add(
                                new Thing(
                                        words.say(
                                                against.contains(each.node())
                                                        ? "wrong_way"
                                                        : "wrong_way_unsure",
                                                each.node(),
                                                words.number(
                                                        Objects.requireNonNull(each.withIndex())
                                                                .pearson())),
                                        "indicators")));
    }

    private void withoutWeight(List<Thing> things) {
        var results = summary.results();
        var tree = results.tree();
        var weights = results.scenario().weights();
        IntStream.range(1, tree.size())
                .filter(node -> results.scenario().derived(node) != null)
                .filter(node -> weights[node] < NO_WEIGHT)
                .limit(1)
                .forEach(node ->
                        things.add(
                                new Thing(
                                        words.say(
                                                "without_weight",
                                                tree.code(tree.parent(node)),
                                                tree.code(node)),
                                        "indicators")));
    }

    private void ranks(List<Thing> things) {
        var unstable = summary.unstable();
        if (!unstable.isEmpty() && Summary.width(unstable.getFirst()) > 0) {
            var widest = unstable.getFirst();
            things.add(
                    new Thing(
                            words.say(
                                    "least_sure",
                                    widest.unit(),
                                    widest.rank().best(),
                                    widest.rank().worst(),
                                    1 + Summary.width(unstable.get(unstable.size() / 2))),
                            "unstable"));
        }
        otherScale(things);
        long outside = unstable.stream().filter(this::isOutside).count();
        if (outside > 0) {
            things.add(new Thing(words.many(outside, "outside"), "unstable"));
        }
        var ties = summary.results().ties(0);
        var here =
                ties.stream()
                        .filter(tie ->
                                tie.year() == summary.results().panel().years()[summary.year()])
                        .toList();
        if (!here.isEmpty()) {
            things.add(
                    new Thing(
                            words.say(
                                    "ties",
                                    String.join(", ", here.getFirst().units()),
                                    here.getFirst().rank()),
                            "ranks"));
        }
    }

    /// The first of them; what else is varied on another scale is mended likewise.
    private void otherScale(List<Thing> things) {
        summary.otherScales().stream()
                .findFirst()
                .ifPresent(each ->
                        things.add(
                                new Thing(
                                        words.say(
                                                "other_scale",
                                                each.alternatives(),
                                                each.variant(),
                                                words.number(each.varied().mean()),
                                                words.number(each.varied().deviation()),
                                                words.number(each.published().mean()),
                                                words.number(each.published().deviation())),
                                        "ranks")));
    }

    private void otherTreatment(List<Thing> things) {
        var results = summary.results();
        OtherTreatment.of(results)
                .ifPresent(other ->
                        IntStream.range(0, results.tree().size())
                                .mapToObj(node -> otherWay(other, node))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .ifPresent(text -> things.add(new Thing(text, "indicators"))));
    }

    /// The index first, then what lies below it.
    private Optional<String> otherWay(OtherTreatment other, int node) {
        var changes = other.changes(node).stream().filter(c -> c.year() == summary.year()).toList();
        var turned = changes.stream().filter(Change::isOtherWay).toList();
        if (turned.isEmpty()) {
            return Optional.empty();
        }
        var one = turned.getFirst();
        return Optional.of(
                words.say(
                        "other_way_" + other.over().name().toLowerCase(Locale.ROOT),
                        turned.size(),
                        changes.size(),
                        summary.results().tree().code(node),
                        summary.results().panel().years()[one.since()],
                        summary.unit(one.unit()),
                        words.number(one.change()),
                        words.number(one.otherChange())));
    }

    private boolean isOutside(Row row) {
        double score = score(row);
        return score < row.score().low() || score > row.score().high();
    }

    private double score(Row row) {
        return summary.results().scores(0)[summary.cell(unit(row))];
    }

    private int unit(Row row) {
        return summary.results().panel().unit(row.unit());
    }

    private void influence(List<Thing> things) {
        summary.coherence().importance().stream()
                .filter(each -> each.relativeImportance() != null)
                .min((a, b) -> Double.compare(gain(a), gain(b)))
                .filter(each -> gain(each) < 0.5)
                .ifPresent(each ->
                        things.add(
                                new Thing(
                                        words.say(
                                                "influence",
                                                each.node(),
                                                words.share(each.weight()),
                                                each.parent(),
                                                words.share(
                                                        Objects.requireNonNull(
                                                                each.relativeImportance()))),
                                        "indicators")));
    }

    private static double gain(Influence each) {
        return Objects.requireNonNull(each.relativeImportance()) / each.weight();
    }
}
