package rim.app.benchmark.summary;

import java.util.ArrayList;
import java.util.List;
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
record Things(Summary summary) {
    private static final int MOST = 10;
    private static final double NO_WEIGHT = 1e-9;

    /// @param section the section of the page with more of it
    record Thing(String text, String section) {}

    List<Thing> first() {
        var things = new ArrayList<Thing>();
        unknownDirections(things);
        without(things);
        indicators(things);
        pairs(things);
        wrongWay(things);
        withoutWeight(things);
        ranks(things);
        otherTreatment(things);
        influence(things);
        return List.copyOf(things.subList(0, Math.min(MOST, things.size())));
    }

    private void unknownDirections(List<Thing> things) {
        if (summary.isFirst()) {
            things.add(
                    new Thing(
                            "Nobody has said yet which indicators are better low, what they weigh and"
                                    + " what belongs together. Name those that are better low with"
                                    + " --lower, or edit methodology.json and give it with"
                                    + " --methodology.",
                            "indicators"));
        }
        if (summary.draws() == null) {
            things.add(
                    new Thing(
                            "The methodology does not say what is uncertain ('uncertainty'), so ranks"
                                    + " have no intervals.",
                            "ranks"));
        }
    }

    private void without(List<Thing> things) {
        int[] without = summary.unscored();
        if (without.length > 0) {
            things.add(
                    new Thing(
                            without.length
                                    + (without.length == 1 ? " unit has" : " units have")
                                    + " no score, "
                                    + summary.unit(without[0])
                                    + " among them: "
                                    + summary.results().missing(0, summary.cell(without[0]))
                                    + ".",
                            "dropped"));
        }
    }

    private void indicators(List<Thing> things) {
        var results = summary.results();
        int all = results.scoredUnits();
        for (int i = 0; i < results.tree().indicators(); i++) {
            if (summary.isConstant(i)) {
                things.add(
                        new Thing(
                                summary.indicator(i)
                                        + " has no two different values: it says nothing.",
                                "indicators"));
            }
        }
        IntStream.range(0, results.tree().indicators())
                .filter(i -> summary.available(i) < 0.6 * all)
                .boxed()
                .min((a, b) -> summary.available(a) - summary.available(b))
                .ifPresent(i ->
                        things.add(
                                new Thing(
                                        "Only "
                                                + summary.available(i)
                                                + " of "
                                                + all
                                                + " units have "
                                                + summary.indicator(i)
                                                + ".",
                                        "indicators")));
        IntStream.range(0, results.tree().indicators())
                .filter(i -> results.replacedInBase(i) > 0)
                .boxed()
                .max((a, b) -> results.replacedInBase(a) - results.replacedInBase(b))
                .ifPresent(i ->
                        things.add(
                                new Thing(
                                        results.replacedInBase(i)
                                                + " values of "
                                                + summary.indicator(i)
                                                + " were taken for outliers and brought in: are"
                                                + " they true?",
                                        "dropped")));
    }

    private void pairs(List<Thing> things) {
        var contrary = summary.pairs(Finding.CONTRARY);
        if (!contrary.isEmpty()) {
            things.add(
                    new Thing(
                            "Contrary in one aggregate, so that they cancel each other out: "
                                    + Html.pair(contrary.getFirst())
                                    + (contrary.size() > 1
                                            ? " and " + (contrary.size() - 1) + " more pairs"
                                            : "")
                                    + ". Is one of them better low?",
                            "pairs"));
        }
        var redundant = summary.pairs(Finding.REDUNDANT);
        if (!redundant.isEmpty()) {
            things.add(
                    new Thing(
                            "Nearly the same, so that it counts twice: "
                                    + Html.pair(redundant.getFirst())
                                    + (redundant.size() > 1
                                            ? " and " + (redundant.size() - 1) + " more pairs"
                                            : "")
                                    + ".",
                            "pairs"));
        }
    }

    private void wrongWay(List<Thing> things) {
        summary.coherence().importance().stream()
                .filter(each -> each.withIndex() != null && each.withIndex().pearson() < 0)
                .limit(2)
                .forEach(each ->
                        things.add(
                                new Thing(
                                        each.node()
                                                + " moves against the index (correlation "
                                                + Html.number(
                                                        Objects.requireNonNull(each.withIndex())
                                                                .pearson())
                                                + "): who is better in it is worse in all.",
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
                                        "The weights below "
                                                + tree.code(tree.parent(node))
                                                + " are derived, and "
                                                + tree.code(node)
                                                + " gets none: 'least' would keep a share for it"
                                                + " ('equal_influence'), or 'greatest_correlation',"
                                                + " which leaves none without.",
                                        "indicators")));
    }

    private void ranks(List<Thing> things) {
        var unstable = summary.unstable();
        if (!unstable.isEmpty() && Summary.width(unstable.getFirst()) > 0) {
            var widest = unstable.getFirst();
            things.add(
                    new Thing(
                            "The least sure rank is that of "
                                    + widest.unit()
                                    + ": from "
                                    + widest.rank().best()
                                    + " to "
                                    + widest.rank().worst()
                                    + ". Half of the units have an interval of "
                                    + (1 + Summary.width(unstable.get(unstable.size() / 2)))
                                    + " ranks or more.",
                            "unstable"));
        }
        long outside = unstable.stream().filter(this::isOutside).count();
        if (outside > 0) {
            things.add(
                    new Thing(
                            outside
                                    + (outside == 1
                                            ? " unit has its score"
                                            : " units have their scores")
                                    + " outside the interval of the draws: what is varied leans to"
                                    + " one side of what is published.",
                            "unstable"));
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
                            "Level with each other: "
                                    + String.join(", ", here.getFirst().units())
                                    + " share rank "
                                    + here.getFirst().rank()
                                    + ".",
                            "ranks"));
        }
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
        var sides =
                switch (other.over()) {
                    case EACH_YEAR -> "each year for itself instead of all base years together";
                    case BASE_YEARS -> "all base years together instead of each year for itself";
                };
        return Optional.of(
                turned.size()
                        + " of "
                        + changes.size()
                        + " changes of "
                        + summary.results().tree().code(node)
                        + " since "
                        + summary.results().panel().years()[one.since()]
                        + " go the other way when outliers and skewness are dealt with over "
                        + sides
                        + ": "
                        + summary.unit(one.unit())
                        + " "
                        + Html.number(one.change())
                        + " becomes "
                        + Html.number(one.otherChange())
                        + " ('over'; table treatment_over).");
    }

    private boolean isOutside(Row row) {
        double score = summary.results().scores(0)[summary.cell(unit(row))];
        return score < row.score().low() || score > row.score().high();
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
                                        each.node()
                                                + " weighs "
                                                + Html.share(each.weight())
                                                + " of "
                                                + each.parent()
                                                + " and moves "
                                                + Html.share(
                                                        Objects.requireNonNull(
                                                                each.relativeImportance()))
                                                + " of it.",
                                        "indicators")));
    }

    private static double gain(Influence each) {
        return Objects.requireNonNull(each.relativeImportance()) / each.weight();
    }
}
