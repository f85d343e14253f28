package rim.engine.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import rim.engine.benchmark.normalise.IndicatorRule;
import rim.engine.benchmark.normalise.IndicatorRules;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.prepare.Tree;

/// A scenario done again, with other weights or other values, as often as wanted.
///
/// For one thread. Its arrays are used again by the next run: what must last is copied. Numbers of
/// nodes, indicators and cells are those of {@link Tree} and {@link Panel}.
///
/// ```
/// var rerun = Rerun.of(benchmark.scenario());
/// for (long draw = 0; draw < draws; draw++) {
///     rerun.start(scenarios[choice(draw)]);
///     rerun.weights()[node] *= 1.1;
///     rerun.run();
///     double score = rerun.scores(0)[cell];
/// }
/// ```
public final class Rerun {
    private final SharedStages shared;
    private final Prepared prepared;
    private final Tree tree;
    private final double[] weights;
    private final double[][] scores;
    private final double[][] own;
    private final double[][] references;
    private final double[][] ownReferences;
    private final double[] treated;
    private final double[][] values;
    private final boolean[] isChanged;
    private final IndicatorRules[] rules;
    private Scenario scenario;

    /// The scored years that are asked for, by number.
    private int[] scored;

    /// These, and those whose references count for them.
    private int[] years;

    private List<Cells> made;

    /// Cells of years one behind the other.
    ///
    /// @param last the cell behind them
    private record Cells(int first, int last) {}

    private Rerun(Scenario scenario) {
        this.shared = scenario.shared;
        this.prepared = shared.prepared();
        this.tree = prepared.tree();
        int cells = prepared.grid().cells();
        this.weights = new double[tree.size()];
        this.scores = new double[tree.size()][];
        this.own = new double[tree.size()][];
        this.ownReferences = new double[tree.size()][prepared.panel().years().length];
        this.references = ownReferences.clone();
        this.treated = new double[cells];
        this.scored = prepared.grid().scoredYears().clone();
        this.years = IntStream.range(0, prepared.panel().years().length).toArray();
        this.made = List.of(new Cells(0, cells));
        this.values = new double[tree.indicators()][];
        this.isChanged = new boolean[tree.indicators()];
        this.rules = new IndicatorRules[tree.indicators()];
        for (int node = 0; node < tree.size(); node++) {
            if (tree.indicator(node) < 0) {
                own[node] = new double[cells];
                Arrays.fill(own[node], Double.NaN);
                scores[node] = own[node];
            }
        }
        this.scenario = scenario;
    }

    /// A rerun of a scenario, for one thread.
    public static Rerun of(Scenario scenario) {
        var rerun = new Rerun(scenario);
        rerun.start(scenario);
        return rerun;
    }

    /// Forgets all changes and takes the values and weights of a scenario of the same benchmark.
    public void start(Scenario of) {
        if (of.shared.indicators() != shared.indicators()) {
            throw new IllegalArgumentException("A scenario of another benchmark");
        }
        scenario = of;
        System.arraycopy(of.weights, 0, weights, 0, weights.length);
        Arrays.fill(isChanged, false);
        for (int i = 0; i < values.length; i++) {
            scores[tree.nodeOf(i)] = of.columns[i].normalised();
            rules[i] = of.columns[i].rules();
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    /// From now on makes aggregates in some of the scored years alone, where none of them is fitted
    /// over base years; what they and references have in others is not to be read. Rules of
    /// indicators are found over all years as ever.
    ///
    /// @param some numbers of these years, ascending
    public void only(int... some) {
        scored = some.clone();
        years =
                IntStream.concat(IntStream.of(some), IntStream.of(some).map(this::referenceYear))
                        .distinct()
                        .sorted()
                        .toArray();
        int units = prepared.grid().units();
        var cells = new ArrayList<Cells>();
        for (int year : years) {
            int first = year * units;
            boolean goesOn = !cells.isEmpty() && cells.getLast().last == first;
            int from = goesOn ? cells.removeLast().first : first;
            cells.add(new Cells(from, first + units));
        }
        made = List.copyOf(cells);
    }

    /// Whether {@link #only} spares anything with the scenario that was started.
    public boolean isByYear() {
        return !scenario.isFitted;
    }

    /// The weight of each node among its siblings, to be changed before the run; not negative.
    public double[] weights() {
        return weights;
    }

    /// An indicator's values by cell, NaN for none, after gaps were filled and before outliers are
    /// treated, to be changed before the run. Asking for them means that they are treated and
    /// normalised again, over bounds that are found again.
    ///
    /// @param indicator by its number among the indicators
    public double[] values(int indicator) {
        if (values[indicator] == null) {
            values[indicator] = new double[treated.length];
        }
        if (!isChanged[indicator]) {
            scenario.columns[indicator].filled().copyTo(values[indicator]);
            isChanged[indicator] = true;
        }
        return values[indicator];
    }

    /// An indicator's scores by cell, NaN for none, to be changed before the run: rules, references
    /// and weights stay those of the scenario.
    ///
    /// @param indicator by its number among the indicators, whose values are not changed
    @SuppressWarnings("ReferenceEquality") // the same array is meant, not an equal one
    public double[] held(int indicator) {
        int node = tree.nodeOf(indicator);
        if (own[node] == null) {
            own[node] = new double[treated.length];
        }
        if (scores[node] != own[node]) {
            System.arraycopy(scores[node], 0, own[node], 0, treated.length);
            scores[node] = own[node];
        }
        return own[node];
    }

    /// Makes the scores of all nodes.
    public void run() {
        for (int i = 0; i < values.length; i++) {
            if (isChanged[i]) {
                normalise(i);
            }
        }
        aggregate();
        if (shared.correction().isThere()) {
            correct(references()[0]);
        }
    }

    /// Brings the index in line with those of countries.
    ///
    /// @param reference of the index by number of the year
    void correct(double[] reference) {
        int indicator = tree.indicator(0);
        var index = indicator < 0 ? scores[0] : held(indicator);
        shared.correction().apply(index, reference, scored);
    }

    private void normalise(int indicator) {
        int node = tree.nodeOf(indicator);
        if (own[node] == null) {
            own[node] = new double[treated.length];
        }
        var found = IndicatorRules.of(prepared, scenario.treatments[indicator], values[indicator]);
        rules[indicator] = found;
        found.normalise(values[indicator], treated, own[node]);
        scores[node] = own[node];
    }

    /// The index of one unit whose indicators are supposed to have other values, with the rules,
    /// weights and corrections of this run.
    ///
    /// @param cell of the unit and year
    /// @param supposed by number of the indicator; NaN for one that stays as it is
    /// @return NaN where there is none, or where the index compares units with each other
    public double supposed(int cell, double[] supposed) {
        return unit(cell).score(supposed);
    }

    /// One unit as this run has it, to be asked after other runs too.
    ///
    /// @param cell of the unit and year
    public SupposedUnit unit(int cell) {
        var row = new double[tree.size()];
        for (int node = 0; node < row.length; node++) {
            row[node] = scores[node][cell];
        }
        return new SupposedUnit(
                scenario,
                Arrays.stream(rules).map(all -> all.at(cell)).toArray(IndicatorRule[]::new),
                weights.clone(),
                row);
    }

    /// Makes the scores of all aggregates, before any correction by country.
    void aggregate() {
        var cells = scenario.isFitted ? List.of(new Cells(0, treated.length)) : made;
        for (int node = tree.size() - 1; node >= 0; node--) {
            if (tree.indicator(node) < 0) {
                for (Cells some : cells) {
                    scenario.aggregators[node].score(scores, weights, some.first, some.last);
                }
            }
        }
    }

    /// The scores of a node by cell, NaN for none.
    public double[] scores(int node) {
        return scores[node];
    }

    /// The number of the year whose reference counts for a year.
    int referenceYear(int year) {
        return shared.references().yearFor(year);
    }

    /// The reference's score of a node in a year after a run, NaN for none.
    ///
    /// @param year by its number
    public double referenceOf(int node, int year) {
        return references()[node][referenceYear(year)];
    }

    /// The reference's score of every node by number of the year, NaN for none; made anew by each
    /// call after a run.
    public double[][] references() {
        for (int node = tree.size() - 1; node >= 0; node--) {
            int indicator = tree.indicator(node);
            references[node] = ownReferences[node];
            if (indicator < 0) {
                shared.references()
                        .ofAggregate(
                                scenario.aggregators[node],
                                weights,
                                references,
                                scores,
                                node,
                                years);
            } else if (isChanged[indicator]) {
                shared.references().ofIndicator(scores[node], references[node], years);
            } else {
                references[node] = scenario.indicatorReferences[indicator];
            }
        }
        return references;
    }

    /// What counts as 100 for a node in a year, NaN for none.
    ///
    /// @param references what {@link #references()} gave after this run
    /// @param year by its number
    public double referenceFor(double[][] references, int node, int year) {
        return references[node][referenceYear(year)];
    }

    /// What counts as 100 for a node, by number of the year; NaN for none.
    ///
    /// @param references what {@link #references()} gave after this run
    public double[] countingReferences(double[][] references, int node) {
        return shared.references().counting(references[node]);
    }
}
