package rim.engine.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.coherence.Coherence.Finding;
import rim.engine.coherence.Coherence.Influence;
import rim.engine.coherence.Coherence.Moves;
import rim.engine.coherence.Coherence.PairOfNodes;
import rim.engine.coherence.Coherence.Relation;
import rim.engine.kernel.multivariate.Adjustment;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;
import rim.engine.kernel.multivariate.CorrelationTable;
import rim.engine.kernel.multivariate.Importance;
import rim.engine.kernel.weight.EffectiveWeights;
import rim.schemas.methodology.CoherenceScope;
import rim.schemas.methodology.CoherenceScope.Stage;

/// Looks at how the results of a benchmark hang together.
public final class CoherenceReport {
    private final Results results;
    private final Tree tree;
    private final CoherenceScope scope;
    private final Stage stage;
    private final @Nullable Integer year;
    private final int[] cells;
    private final double[][] columns;

    private CoherenceReport(Results results, Stage stage, @Nullable Integer year, int[] cells) {
        this.results = results;
        this.tree = results.tree();
        this.scope = results.methodology().coherence();
        this.stage = stage;
        this.year = year;
        this.cells = cells;
        this.columns = new double[tree.size()][];
        for (int node = 0; node < columns.length; node++) {
            var column = results.at(stage, node);
            columns[node] = Arrays.stream(cells).mapToDouble(cell -> column[cell]).toArray();
        }
    }

    /// The report of one scored year.
    ///
    /// @param year number of the year in the panel
    public static Coherence of(Results results, Stage stage, int year) {
        return ofYear(results, stage, year).made(true);
    }

    /// The same without what nodes move, which takes the longest.
    ///
    /// @param year number of the year in the panel
    public static Coherence withoutImportance(Results results, Stage stage, int year) {
        return ofYear(results, stage, year).made(false);
    }

    private static CoherenceReport ofYear(Results results, Stage stage, int year) {
        var panel = results.panel();
        int first = panel.cell(year, 0);
        var cells = IntStream.range(first, first + panel.scoredUnits()).toArray();
        return new CoherenceReport(results, stage, panel.years()[year], cells);
    }

    /// The report of all scored years at once, each unit and year being a case.
    public static Coherence pooled(Results results, Stage stage) {
        var panel = results.panel();
        var cells =
                Arrays.stream(results.scoredYears())
                        .flatMap(y ->
                                IntStream.range(
                                        panel.cell(y, 0), panel.cell(y, 0) + panel.scoredUnits()))
                        .toArray();
        return new CoherenceReport(results, stage, null, cells).made(true);
    }

    private Coherence made(boolean withImportance) {
        var correlations =
                scope.methods().stream().flatMap(m -> correlations(method(m)).stream()).toList();
        var reliability = new Reliability(tree, columns, this::missing);
        return new Coherence(
                year,
                stage,
                columns[0].length,
                correlations,
                reliability.byChildren(),
                reliability.byLevel(),
                withImportance ? importance() : List.of());
    }

    /// Why nothing is there: where no unit has a score and all for one reason, that.
    private String missing(int node) {
        var reasons =
                Arrays.stream(cells)
                        .mapToObj(cell -> String.valueOf(results.missing(node, cell)))
                        .distinct()
                        .limit(2)
                        .toList();
        return reasons.size() == 1 && !reasons.contains("null")
                ? reasons.getFirst()
                : "no unit has a value";
    }

    static CorrelationMethod method(CoherenceScope.Method method) {
        return switch (method) {
            case PEARSON -> CorrelationMethod.PEARSON;
            case SPEARMAN -> CorrelationMethod.SPEARMAN;
            case KENDALL -> CorrelationMethod.KENDALL;
        };
    }

    private List<PairOfNodes> correlations(CorrelationMethod method) {
        var table = CorrelationTable.of(columns, method);
        var holm = table.adjusted(Adjustment.HOLM).pairs();
        var expected = table.adjusted(Adjustment.BENJAMINI_HOCHBERG).pairs();
        var pairs = new ArrayList<PairOfNodes>();
        for (int i = 0; i < table.pairs().size(); i++) {
            var pair = table.pairs().get(i);
            var correlation = pair.correlation();
            var interval =
                    method == CorrelationMethod.PEARSON
                            ? correlation.flatMap(c -> c.interval(scope.level()))
                            : Optional.<Correlation.Interval>empty();
            pairs.add(
                    new PairOfNodes(
                            tree.code(pair.first()),
                            tree.code(pair.second()),
                            relation(pair.first(), pair.second()),
                            name(method),
                            correlation.map(Correlation::coefficient).orElse(null),
                            pair.units(),
                            correlation.map(Correlation::pValue).orElse(null),
                            pValue(holm.get(i)),
                            pValue(expected.get(i)),
                            interval.map(Correlation.Interval::low).orElse(null),
                            interval.map(Correlation.Interval::high).orElse(null),
                            finding(pair, pValue(expected.get(i))),
                            empty(pair, method)));
        }
        return pairs;
    }

    private @Nullable String empty(CorrelationTable.Pair pair, CorrelationMethod method) {
        if (pair.correlation().isEmpty()) {
            return column(pair.first()).whyApart(column(pair.second()), Correlation.FEWEST_PAIRS);
        }
        return method == CorrelationMethod.PEARSON && pair.units() == Correlation.FEWEST_PAIRS
                ? "low, high: three units have both (an interval takes four)"
                : null;
    }

    private NamedColumn column(int node) {
        return new NamedColumn(tree.code(node), columns[node], () -> missing(node));
    }

    static String name(CorrelationMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Double pValue(CorrelationTable.Pair pair) {
        return pair.correlation().map(Correlation::pValue).orElse(null);
    }

    private Relation relation(int first, int second) {
        if (tree.parent(second) == first) {
            return Relation.CHILD_AND_PARENT;
        }
        if (tree.isWithin(second, first)) {
            return Relation.BELOW_AND_ABOVE;
        }
        return tree.parent(first) == tree.parent(second) ? Relation.SIBLINGS : Relation.APART;
    }

    /// Of what counts: a node that weighs 0 neither repeats nor cancels out another.
    ///
    /// @param adjusted p-value
    private @Nullable Finding finding(CorrelationTable.Pair pair, @Nullable Double adjusted) {
        if (adjusted == null
                || !tree.counts(pair.first())
                || !tree.counts(pair.second())
                || relation(pair.first(), pair.second()) != Relation.SIBLINGS) {
            return null;
        }
        boolean isSure = scope.isSure(adjusted);
        if (pair.coefficient() > scope.redundant()) {
            return isSure ? Finding.REDUNDANT : Finding.REDUNDANT_UNSURE;
        }
        if (pair.coefficient() < scope.contrary()) {
            return isSure ? Finding.CONTRARY : Finding.CONTRARY_UNSURE;
        }
        return null;
    }

    private List<Influence> importance() {
        var weights = counting();
        var shares = EffectiveWeights.below(0, tree.parents(), weights);
        var moves = moves();
        var ofParent = moves.stream().map(List::getFirst).toList();
        var ofIndex = moves.stream().map(List::getLast).toList();
        var all = new ArrayList<Influence>();
        for (int node = 1; node < tree.size(); node++) {
            int parent = tree.parent(node);
            double siblings = 0;
            double squares = 0;
            for (int sibling : tree.children(parent)) {
                siblings += weights[sibling];
                squares += squared(sibling, ofParent);
            }
            var own = ofParent.get(node - 1);
            double sum = tree.counts(node) ? squares : 0;
            all.add(
                    new Influence(
                            tree.code(node),
                            tree.code(parent),
                            weights[node] == 0 ? 0 : weights[node] / siblings,
                            shares[node],
                            own.map(CoherenceReport::told).orElse(null),
                            ofIndex.get(node - 1).map(CoherenceReport::told).orElse(null),
                            own.map(m -> sum > 0 ? m.squaredPearson() / sum : null).orElse(null),
                            unmoved(node, own.isPresent(), ofIndex.get(node - 1).isPresent())));
        }
        return all;
    }

    /// The weights of the nodes, 0 for those that have no score here.
    private double[] counting() {
        var weights = results.scenario().weights().clone();
        for (int node = 1; node < weights.length; node++) {
            if (!hasScore(node)) {
                weights[node] = 0;
            }
        }
        return weights;
    }

    private boolean hasScore(int node) {
        var scores = results.scores(node);
        return Arrays.stream(cells).anyMatch(cell -> !Double.isNaN(scores[cell]));
    }

    /// Why a node moves nothing of its parent or of the index; null where it moves both.
    private @Nullable String unmoved(int node, boolean movesParent, boolean movesIndex) {
        if (!hasScore(node)) {
            return "counts for nothing: " + missing(node);
        }
        int parent = tree.parent(node);
        var reasons = new ArrayList<String>();
        if (!movesParent) {
            reasons.add("parent: " + why(node, parent));
        }
        if (!movesIndex && parent != 0) {
            reasons.add("index: " + why(node, 0));
        }
        if (movesParent && !tree.counts(node)) {
            reasons.add("relative_importance: it weighs 0");
        }
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    private String why(int node, int above) {
        return column(node).whyApart(column(above), Importance.FEWEST_UNITS);
    }

    /// Of a node that weighs 0, nothing.
    private double squared(int node, List<Optional<Importance>> ofParent) {
        return tree.counts(node)
                ? ofParent.get(node - 1).map(Importance::squaredPearson).orElse(0.0)
                : 0;
    }

    /// For every node but the index, in order: what it moves of its parent, and of the index last.
    private List<List<Optional<Importance>>> moves() {
        return IntStream.range(1, tree.size())
                .parallel()
                .mapToObj(node -> {
                    int parent = tree.parent(node);
                    return parent == 0
                            ? Importance.of(columns[node], columns[0])
                            : Importance.of(columns[node], columns[parent], columns[0]);
                })
                .toList();
    }

    private static Moves told(Importance importance) {
        return new Moves(
                importance.pearson(),
                importance.squaredPearson(),
                importance.correlationRatio(),
                importance.units());
    }
}
