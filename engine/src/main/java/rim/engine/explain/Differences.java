package rim.engine.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.UnitScoring;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.explain.Decomposition.Row;
import rim.engine.explain.Decomposition.Sum;
import rim.engine.explain.Explanation.Cause;
import rim.engine.explain.Explanation.Change;
import rim.engine.explain.Explanation.Gap;
import rim.engine.explain.Explanation.Term;
import rim.engine.panel.Panel;

/// Differences between scores as sums of terms.
final class Differences {
    private static final double NOTHING = 1e-14;

    private final Results results;
    private final Tree tree;
    private final Panel panel;
    private final Decomposition decomposition;
    private final UnitScoring scoring;
    private final Origins origins;

    Differences(Results results, Decomposition decomposition, Origins origins) {
        this.results = results;
        this.tree = results.tree();
        this.panel = results.panel();
        this.decomposition = decomposition;
        this.scoring = UnitScoring.of(results.scenario());
        this.origins = origins;
    }

    /// To the reference of the year; empty when it has no score that is made like a unit's.
    Optional<Gap> toReference(int node, int cell, int year) {
        double reference = results.references(node)[year];
        var row = decomposition.reference(year);
        double made = decomposition.score(node, row);
        if (!decomposition.isByUnit(node)
                || Double.isNaN(reference)
                || Math.abs(made - reference) > 1e-9) {
            return Optional.empty();
        }
        var own = decomposition.row(cell);
        var sum = decomposition.difference(node, row, own);
        var named = results.methodology().reference();
        var name = named == null || named.region() == null ? "reference" : named.region();
        int unit = panel.unit(name);
        return Optional.of(
                new Gap(
                        "reference",
                        name,
                        reference,
                        results.scores(node)[cell] - reference,
                        terms(node, sum, own, row, cell, unit < 0 ? -1 : panel.cell(year, unit))));
    }

    /// To another unit in the same year.
    Gap to(String whom, int node, int cell, int other) {
        var own = decomposition.row(cell);
        var theirs = decomposition.row(other);
        return new Gap(
                whom,
                code(other),
                results.scores(node)[other],
                results.scores(node)[cell] - results.scores(node)[other],
                terms(node, decomposition.difference(node, other, cell), own, theirs, cell, other));
    }

    /// To the mean of several units in the same year.
    Gap toMean(String whom, int node, int cell, List<Integer> others) {
        var own = decomposition.row(cell);
        int count = others.size();
        var indicators = new double[tree.indicators()];
        var scores = new double[tree.indicators()];
        var there = new int[tree.indicators()];
        double correction = 0;
        double mean = 0;
        for (int other : others) {
            var theirs = decomposition.row(other);
            var sum = decomposition.difference(node, other, cell);
            correction += sum.correction() / count;
            mean += results.scores(node)[other] / count;
            for (int i = 0; i < indicators.length; i++) {
                indicators[i] += sum.indicators()[i] / count;
                if (!Double.isNaN(theirs.indicators()[i])) {
                    scores[i] += theirs.indicators()[i];
                    there[i]++;
                }
            }
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = there[i] == 0 ? Double.NaN : scores[i] / there[i];
        }
        return new Gap(
                whom,
                String.join(", ", others.stream().map(this::code).toList()),
                mean,
                results.scores(node)[cell] - mean,
                terms(node, new Sum(indicators, correction, 0), own, new Row(scores, 1), cell, -1));
    }

    private String code(int cell) {
        return panel.units().get(cell % panel.units().size()).code();
    }

    private List<Term> terms(int node, Sum sum, Row own, Row other, int cell, int otherCell) {
        var terms = new ArrayList<Term>();
        for (int i : tree.indicatorsBelow(node)) {
            if (Math.abs(sum.indicators()[i]) > NOTHING) {
                boolean isBoth =
                        !Double.isNaN(own.indicators()[i]) && !Double.isNaN(other.indicators()[i]);
                terms.add(
                        term(
                                i,
                                isBoth ? Cause.DATA : Cause.COVERAGE,
                                sum.indicators()[i],
                                own.indicators()[i],
                                other.indicators()[i],
                                cell,
                                otherCell));
            }
        }
        return ordered(terms, sum);
    }

    private List<Term> ordered(List<Term> terms, Sum sum) {
        if (Math.abs(sum.correction()) > NOTHING) {
            terms.add(
                    new Term(
                            null,
                            "correction by country",
                            Cause.CORRECTION,
                            sum.correction(),
                            null,
                            null,
                            null,
                            null));
        }
        terms.sort(Comparator.comparingDouble(Term::amount));
        return terms;
    }

    private Term term(
            int indicator,
            Cause cause,
            double amount,
            double own,
            double other,
            int cell,
            int otherCell) {
        var code = tree.code(tree.nodeOf(indicator));
        return new Term(
                code,
                origins.title(code),
                cause,
                amount,
                orNull(own),
                orNull(other),
                orNull(results.filled(indicator)[cell]),
                otherCell < 0 ? null : orNull(results.filled(indicator)[otherCell]));
    }

    /// From an earlier year: what values, filling, and the outlier rule add, each by itself.
    @Nullable Change change(int node, int cell, int before, int since) {
        double score = results.scores(node)[before];
        if (Double.isNaN(score)) {
            return null;
        }
        var sum = decomposition.difference(node, before, cell);
        var terms = new ArrayList<Term>();
        for (int i : tree.indicatorsBelow(node)) {
            addChange(i, cell, before, sum.indicators()[i], terms);
        }
        return new Change(since, score, results.scores(node)[cell] - score, ordered(terms, sum));
    }

    /// One indicator's part, split in proportion to what its score changes by without and by the
    /// outlier rule.
    private void addChange(int i, int cell, int before, double amount, List<Term> terms) {
        double own = results.scores(tree.nodeOf(i))[cell];
        double other = results.scores(tree.nodeOf(i))[before];
        if (Double.isNaN(own) || Double.isNaN(other)) {
            if (Math.abs(amount) > NOTHING) {
                terms.add(term(i, Cause.COVERAGE, amount, own, other, cell, before));
            }
            return;
        }
        double whole = own - other;
        double unruled =
                scoring.steps(i, cell, results.filled(i)[cell]).unbounded()
                        - scoring.steps(i, before, results.filled(i)[before]).unbounded();
        double ruled = whole - unruled;
        boolean isSplit = Math.abs(ruled) > NOTHING && Math.abs(whole) > NOTHING;
        double ofRule = isSplit ? amount / whole * ruled : 0;
        if (Math.abs(ofRule) > NOTHING) {
            terms.add(term(i, Cause.TREATMENT, ofRule, own, other, cell, before));
        }
        double rest = amount - ofRule;
        if (Math.abs(rest) > NOTHING) {
            boolean isFilled =
                    results.gaps().by(i, cell) != null || results.gaps().by(i, before) != null;
            terms.add(
                    term(
                            i,
                            isFilled ? Cause.IMPUTATION : Cause.DATA,
                            rest,
                            own,
                            other,
                            cell,
                            before));
        }
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
