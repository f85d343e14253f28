package rim.engine.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.explain.Decomposition.Sum;
import rim.engine.explain.Explanation.Gap;
import rim.engine.explain.Explanation.Part;
import rim.engine.explain.Explanation.Path;
import rim.engine.panel.Panel;
import rim.schemas.RimException;

/// Explains scores of a benchmark.
public final class ScoreExplanation {
    private final Results results;
    private final Tree tree;
    private final Panel panel;
    private final Decomposition decomposition;
    private final Differences differences;
    private final Origins origins;

    /// @param origins where values come from, for the path down to the cells
    public ScoreExplanation(Results results, Origins origins) {
        this.results = results;
        this.tree = results.tree();
        this.panel = results.panel();
        this.origins = origins;
        this.decomposition = Decomposition.of(results);
        this.differences = new Differences(results, decomposition, origins);
    }

    /// What is asked.
    ///
    /// @param node code of the node
    /// @param unit code of the unit
    /// @param since an earlier year whose difference is explained, null for none
    /// @param peers codes of units whose mean is compared with; none for no such gap
    /// @param others codes of single units that are compared with
    public record Question(
            String node,
            String unit,
            int year,
            @Nullable Integer since,
            List<String> peers,
            List<String> others) {
        public Question {
            peers = List.copyOf(peers);
            others = List.copyOf(others);
        }

        /// A score by itself, with its gaps to the reference and to the leader.
        public static Question of(String node, String unit, int year) {
            return new Question(node, unit, year, null, List.of(), List.of());
        }
    }

    /// Explains a score.
    ///
    /// @throws RimException when node, unit or year are not scored
    public Explanation explain(Question question) {
        int node = node(question.node());
        int year = year(question.year());
        int cell = panel.cell(year, unit(question.unit()));
        boolean isPossible = decomposition.isPossible(node);
        boolean isScored = !Double.isNaN(results.scores(node)[cell]);
        var sum = isPossible && isScored ? decomposition.level(node, cell) : null;
        return new Explanation(
                question.unit(),
                question.year(),
                question.node(),
                origins.title(question.node()),
                orNull(results.scores(node)[cell]),
                orNull(results.relative(node)[cell]),
                orNull(results.rank(node, cell)),
                ranked(node, year),
                group(node, cell),
                group(node, cell),
                results.coverage(node)[cell],
                node == 0 ? results.correction()[cell] : 1,
                results.missing(node, cell),
                part(node, cell, sum),
                sum == null ? 0 : sum.rest(),
                isPossible
                        ? null
                        : "units are compared with each other, so that no indicator has a part of its own",
                sum == null ? List.of() : gaps(node, year, cell, question),
                sum == null || question.since() == null
                        ? null
                        : differences.change(node, cell, earlier(question), question.since()));
    }

    private int node(String code) {
        if (!tree.has(code)) {
            throw new RimException("Unknown node: '" + code + "'");
        }
        return tree.number(code);
    }

    private int year(int year) {
        int number = panel.year(year);
        var scored = results.scoredYears();
        if (Arrays.stream(scored).noneMatch(y -> y == number)) {
            throw new RimException(
                    "No scores for "
                            + year
                            + " (known: "
                            + Arrays.toString(
                                    Arrays.stream(scored).map(y -> panel.years()[y]).toArray())
                            + ")");
        }
        return number;
    }

    private int unit(String code) {
        int unit = panel.unit(code);
        if (unit < 0 || unit >= panel.scoredUnits()) {
            throw new RimException("'" + code + "' is not scored");
        }
        return unit;
    }

    private int earlier(Question question) {
        int since = question.since() == null ? question.year() : question.since();
        return panel.cell(year(since), unit(question.unit()));
    }

    private int ranked(int node, int year) {
        return (int) Arrays.stream(results.ranks(node, year)).filter(rank -> rank > 0).count();
    }

    private @Nullable String group(int node, int cell) {
        int group = results.group(node, cell);
        return group < 0 ? null : results.methodology().groups().get(group).code();
    }

    private Part part(int node, int cell, @Nullable Sum sum) {
        int indicator = tree.indicator(node);
        return new Part(
                tree.code(node),
                origins.title(tree.code(node)),
                results.scenario().weights()[node],
                orNull(results.scores(node)[cell]),
                orNull(results.relative(node)[cell]),
                orNull(results.rank(node, cell)),
                sum == null ? null : sum.of(tree.indicatorsBelow(node)),
                results.missing(node, cell),
                indicator < 0 ? null : path(indicator, cell),
                Arrays.stream(tree.children(node)).mapToObj(c -> part(c, cell, sum)).toList());
    }

    private @Nullable Path path(int indicator, int cell) {
        int node = tree.nodeOf(indicator);
        double value = results.filled(indicator)[cell];
        double score = results.scores(node)[cell];
        if (Double.isNaN(value) || Double.isNaN(score)) {
            return null;
        }
        var year = results.gaps().valueYear(indicator, cell);
        var origin =
                year == null
                        ? Optional.<Origins.Origin>empty()
                        : origins.of(tree.code(node), unit(cell), year);
        return new Path(
                value,
                year,
                results.gaps().how(indicator, cell),
                orNull(results.replacement(indicator, cell)),
                results.isExcluded(indicator, cell),
                results.treated(indicator)[cell],
                score,
                origin.map(Origins.Origin::unit).orElse(null),
                origin.map(Origins.Origin::status).orElse(null),
                origin.map(Origins.Origin::flags).orElse(null),
                origin.map(Origins.Origin::conversion).orElse(null),
                origin.map(Origins.Origin::cells).orElse(List.of()));
    }

    private String unit(int cell) {
        return panel.units().get(cell % panel.units().size()).code();
    }

    private List<Gap> gaps(int node, int year, int cell, Question question) {
        var gaps = new ArrayList<Gap>();
        differences.toReference(node, cell, year).ifPresent(gaps::add);
        leader(node, year, cell)
                .ifPresent(leader -> gaps.add(differences.to("leader", node, cell, leader)));
        var peers = cells(node, year, question.peers());
        if (!peers.isEmpty()) {
            gaps.add(differences.toMean("peers", node, cell, peers));
        }
        for (int other : cells(node, year, question.others())) {
            gaps.add(differences.to("unit", node, cell, other));
        }
        return gaps;
    }

    private OptionalInt leader(int node, int year, int self) {
        int from = panel.cell(year, 0);
        int[] ranks = results.ranks(node, year);
        return IntStream.range(0, ranks.length)
                .filter(unit -> from + unit != self && ranks[unit] == 1)
                .map(unit -> from + unit)
                .findFirst();
    }

    private List<Integer> cells(int node, int year, List<String> codes) {
        return codes.stream()
                .map(code -> panel.cell(year, unit(code)))
                .filter(cell -> !Double.isNaN(results.scores(node)[cell]))
                .toList();
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static @Nullable Integer orNull(int rank) {
        return rank == 0 ? null : rank;
    }
}
