package rim.engine.difference;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.method.gaps.GapFilling;
import rim.engine.method.gaps.GapMethods;
import rim.engine.methodology.RegionUnits;
import rim.engine.panel.Panel;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment;

/// Benchmarks of any set of causes, each made once.
///
/// Not safe for many threads.
final class Coalitions {
    private final EditionSide before;
    private final EditionSide after;
    private final ValueCauses values;
    private final MixedMethodology methodologies;
    private final Map<Set<Cause>, Methodology> mixed = new HashMap<>();
    private final Map<Set<Cause>, Benchmark> benchmarks = new HashMap<>();
    private final Map<Set<Cause>, Results> results = new HashMap<>();

    Coalitions(EditionSide before, EditionSide after) {
        this.before = before;
        this.after = after;
        this.values = ValueCauses.between(before, after, furtherYears(before, after));
        this.methodologies = new MixedMethodology(before.methodology(), after.methodology());
    }

    /// All years in a row from the first that either has, scores or takes as a base.
    private static Collection<Integer> furtherYears(EditionSide before, EditionSide after) {
        var years = new TreeSet<Integer>();
        for (var side : List.of(before, after)) {
            Arrays.stream(side.panel().years()).forEach(years::add);
            years.addAll(side.methodology().baseYears());
        }
        for (var side : List.of(before, after)) {
            var choice = side.methodology().years();
            var own = side.panel().years();
            if (choice.count() != null && own.length > 0) {
                int last = choice.to() == null ? own[own.length - 1] : choice.to();
                years.add(last);
                years.add(last - choice.count() + 1);
            }
        }
        if (years.isEmpty() || years.first() == Panel.NO_YEAR) {
            return years;
        }
        for (int year = years.first(); year < years.last(); year++) {
            years.add(year);
        }
        return years;
    }

    ValueCauses values() {
        return values;
    }

    /// The causes that there are, in their own order.
    Set<Cause> present() {
        var present = EnumSet.noneOf(Cause.class);
        present.addAll(values.causes(variables()));
        present.addAll(methodologies.differing());
        if (present.stream().anyMatch(Cause::isOfOwnValues)) {
            present.add(Cause.OTHERS);
        }
        return present;
    }

    /// All that either methodology reads.
    Set<String> variables() {
        var variables = new TreeSet<String>();
        for (var methodology : List.of(before.methodology(), after.methodology())) {
            methodology
                    .tree()
                    .all()
                    .filter(Node::isIndicator)
                    .flatMap(leaf -> variables(methodology, leaf))
                    .forEach(variables::add);
        }
        return variables;
    }

    private static Stream<String> variables(Methodology methodology, Node leaf) {
        var denominator = methodology.treatmentOf(leaf).denominator();
        return denominator == null
                ? Stream.of(leaf.code())
                : Stream.of(leaf.code(), denominator.variable());
    }

    /// The indicator and what it is divided by.
    static Set<String> variables(Benchmark benchmark, int indicator) {
        var tree = benchmark.tree();
        return new TreeSet<>(
                variables(benchmark.methodology(), tree.node(tree.nodeOf(indicator))).toList());
    }

    /// The methodology where some causes have come.
    Methodology methodology(Set<Cause> come) {
        return mixed.computeIfAbsent(ofMethod(come), methodologies::of);
    }

    private static Set<Cause> ofMethod(Set<Cause> come) {
        var own = EnumSet.noneOf(Cause.class);
        come.stream().filter(c -> !c.isOfOwnValues() && c != Cause.OTHERS).forEach(own::add);
        return own;
    }

    /// The benchmark where some causes have come for all units.
    ///
    /// @throws rim.schemas.RimException where they make no methodology that fits the values
    Benchmark benchmark(Set<Cause> come) {
        return benchmarks.computeIfAbsent(
                Set.copyOf(come),
                wanted -> {
                    var methodology = methodology(come);
                    return Benchmark.of(methodology, values.panel(units(methodology, come), come));
                });
    }

    /// Every stage of it.
    Results results(Set<Cause> come) {
        return results.computeIfAbsent(Set.copyOf(come), wanted -> benchmark(come).results());
    }

    private Panel units(Methodology methodology, Set<Cause> come) {
        if (methodology.nuts() != null) {
            return RegionUnits.panel(methodology).build();
        }
        var units = new Panel.Builder();
        (come.contains(Cause.METHODOLOGY) ? after : before).units().forEach(units::unit);
        return units.build();
    }

    /// Whether every gap of an indicator is filled from the indicator itself, and nobody is left
    /// out for other indicators.
    static boolean isByItself(Methodology methodology) {
        return methodology.screening() == null
                && methodology
                        .tree()
                        .all()
                        .filter(Node::isIndicator)
                        .map(methodology::treatmentOf)
                        .allMatch(Coalitions::isFilledByItself);
    }

    private static boolean isFilledByItself(Treatment treatment) {
        return treatment.requiredGaps().stream()
                .flatMap(GapMethods::withNested)
                .allMatch(chosen ->
                        switch (chosen.method().filling(chosen.settings())) {
                            case GapFilling.Nothing nothing -> true;
                            case GapFilling.OfSeries series -> true;
                            case GapFilling.OfParents parents -> true;
                            case GapFilling.OfYear year -> false;
                            case GapFilling.BestOf best -> true;
                        });
    }
}
