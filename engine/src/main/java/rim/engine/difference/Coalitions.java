package rim.engine.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.methodology.RegionUnits;
import rim.engine.panel.Panel;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// Benchmarks of any set of causes. Those that were asked for last are kept, since at the size of
/// Europe each has tens of megabytes.
///
/// Not safe for many threads.
final class Coalitions {
    private final EditionSide before;
    private final EditionSide after;
    private final ValueCauses values;
    private final MixedMethodology methodologies;
    private final Map<Set<Cause>, Methodology> mixed = new HashMap<>();
    private final Map<Set<Cause>, Benchmark> benchmarks = new Latest<>();
    private final Map<Set<Cause>, Results> results = new Latest<>();

    /// Keeps what was asked for last.
    private static final class Latest<V> extends LinkedHashMap<Set<Cause>, V> {
        private static final long serialVersionUID = 1;
        private static final int KEPT = 4;

        Latest() {
            super(2 * KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<Cause>, V> eldest) {
            return size() > KEPT;
        }
    }

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

    /// The two that all others have their choices from.
    List<Methodology> methodologies() {
        return List.of(before.methodology(), after.methodology());
    }

    /// Whether both are about regions of the same NUTS version, or of none.
    boolean hasOneNuts() {
        return Objects.equals(before.methodology().nuts(), after.methodology().nuts());
    }

    /// The causes that there are: others and what is no treatment first, then the region's own
    /// values, then the rest, so that sets that follow each other share benchmarks and values.
    List<Cause> present() {
        var there = EnumSet.noneOf(Cause.class);
        there.addAll(values.causes(variables()));
        there.addAll(methodologies.differing());
        var present = new ArrayList<Cause>();
        there.stream().filter(Cause::isOfOwnValues).forEach(present::add);
        if (!present.isEmpty()) {
            present.addFirst(Cause.OTHERS);
        }
        there.stream().filter(cause -> !cause.isOfOwnValues()).forEach(present::add);
        if (present.remove(Cause.METHODOLOGY)) {
            present.add(present.contains(Cause.OTHERS) ? 1 : 0, Cause.METHODOLOGY);
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

    /// The indicator and what it is divided by.
    static Stream<String> variables(Methodology methodology, Node leaf) {
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
        var known = benchmarks.get(come);
        if (known != null) {
            return known;
        }
        var methodology = methodology(come);
        var made = Benchmark.of(methodology, values.panel(units(methodology, come), come));
        benchmarks.put(EnumSet.copyOf(come), made);
        return made;
    }

    /// Every stage of it.
    Results results(Set<Cause> come) {
        var known = results.get(come);
        if (known != null) {
            return known;
        }
        var made = benchmark(come).results();
        results.put(EnumSet.copyOf(come), made);
        return made;
    }

    private Panel units(Methodology methodology, Set<Cause> come) {
        if (methodology.nuts() != null) {
            return RegionUnits.panel(methodology).build();
        }
        var units = new Panel.Builder();
        (come.contains(Cause.METHODOLOGY) ? after : before).units().forEach(units::unit);
        return units.build();
    }
}
