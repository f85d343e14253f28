package rim.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.UnitScoring;
import rim.engine.benchmark.prepare.Tree;
import rim.engine.explain.Decomposition;
import rim.engine.explain.Decomposition.Row;
import rim.engine.kernel.Ties;
import rim.engine.panel.Panel;
import rim.engine.uncertainty.SupposedDraws;
import rim.engine.uncertainty.SupposedDraws.Spread;
import rim.engine.whatif.WhatIf.Change;
import rim.engine.whatif.WhatIf.Standing;
import rim.schemas.RimException;
import rim.schemas.methodology.Treatment.Direction;

/// One unit in one year whose values are supposed to be others. The rules and bounds, the other
/// units and the reference stay as they are.
public final class Supposition {
    private final Results results;
    private final Tree tree;
    private final UnitScoring scoring;
    private final Decomposition decomposition;
    private final String unit;
    private final int year;
    private final int cell;
    private final double[] others;
    private final Ties ties;
    private final double[] values;
    private final Row row;

    private Supposition(Results results, String unit, int year) {
        this.results = results;
        this.tree = results.tree();
        this.scoring = UnitScoring.of(results.scenario());
        this.decomposition = Decomposition.of(results);
        this.unit = unit;
        this.year = year;
        this.cell = cell(results.panel(), unit, year);
        this.others = others();
        this.ties =
                Ties.among(results.panel().scored(results.scores(0), results.panel().year(year)));
        this.values = new double[tree.indicators()];
        Arrays.setAll(values, i -> results.filled(i)[cell]);
        this.row = decomposition.row(cell);
    }

    /// Prepares questions about a unit in a year.
    ///
    /// @throws RimException when it has no score, or one that depends on comparing units
    public static Supposition of(Results results, String unit, int year) {
        if (!results.scenario().isByUnit(0)) {
            throw new RimException(
                    "The index of this methodology compares units with each other, or finds its rule"
                            + " from their scores, so that one unit's other values would change"
                            + " everyone's score.");
        }
        var made = new Supposition(results, unit, year);
        if (Double.isNaN(results.scores(0)[made.cell])) {
            throw new RimException(
                    unit + " has no score in " + year + ": " + results.missing(0, made.cell));
        }
        return made;
    }

    private static int cell(Panel panel, String unit, int year) {
        int number = panel.unit(unit);
        if (number < 0 || number >= panel.scoredUnits() || panel.year(year) < 0) {
            throw new RimException("'" + unit + "' has no scores in " + year);
        }
        return panel.cell(panel.year(year), number);
    }

    private double[] others() {
        var scores = results.scores(0);
        int first = results.panel().cell(results.panel().year(year), 0);
        return IntStream.range(first, first + results.panel().scoredUnits())
                .filter(c -> c != cell)
                .mapToDouble(c -> scores[c])
                .filter(s -> !Double.isNaN(s))
                .toArray();
    }

    String unit() {
        return unit;
    }

    int year() {
        return year;
    }

    Results results() {
        return results;
    }

    /// The value of an indicator as it is, after gaps were filled; NaN for none.
    double value(int indicator) {
        return values[indicator];
    }

    double[] values() {
        return values.clone();
    }

    /// 1 where more is better, −1 where less is.
    int sign(int indicator) {
        return results.scenario().treatment(indicator).requiredDirection()
                        == Direction.HIGHER_IS_BETTER
                ? 1
                : -1;
    }

    /// Where the unit stands with these values.
    ///
    /// @param supposed by number of the indicator, NaN for none
    /// @return null when it has no score then
    @Nullable Standing standing(double[] supposed) {
        double score = score(row(supposed).indicators());
        return Double.isNaN(score) ? null : standing(score);
    }

    /// Where the unit stands when its indicators have these scores.
    ///
    /// @param scores by number of the indicator, NaN for none
    /// @return NaN for none
    double score(double[] scores) {
        return decomposition.score(0, new Row(scores, row.correction()));
    }

    /// The scores of its indicators as they are.
    double[] scores() {
        return row.indicators().clone();
    }

    /// The score of an indicator's value.
    double scoreOf(int indicator, double value) {
        return Double.compare(value, values[indicator]) == 0
                ? row.indicators()[indicator]
                : scoring.steps(indicator, cell, value).score();
    }

    /// What the index is multiplied by to bring the country in line.
    double factor() {
        return row.correction();
    }

    /// How the index is made.
    UnitScoring scoring() {
        return scoring;
    }

    /// Where the unit stands as it is.
    public Standing now() {
        return standing(results.scores(0)[cell]);
    }

    /// Where the unit stands with a score.
    Standing standing(double score) {
        int better = (int) Arrays.stream(others).filter(s -> ties.isBetter(s, score)).count();
        double own = results.scores(0)[cell];
        double relative = results.relative(0)[cell];
        double made = own == 0 ? Double.NaN : score * relative / own;
        return new Standing(score, orNull(made), better + 1, others.length + 1, group(made), null);
    }

    private @Nullable String group(double relative) {
        var methodology = results.methodology();
        int group = methodology.groupOf(relative);
        return group < 0 ? null : methodology.groups().get(group).code();
    }

    private Row row(double[] supposed) {
        var scores = row.indicators().clone();
        for (int i = 0; i < scores.length; i++) {
            if (Double.compare(supposed[i], values[i]) != 0) {
                scores[i] = scoreOf(i, supposed[i]);
            }
        }
        return new Row(scores, row.correction());
    }

    /// What it comes to when some values are others.
    ///
    /// @param supposed by code of the indicator, in its unit
    /// @throws RimException for an indicator that is no part of the index, or has no score
    public WhatIf suppose(Map<String, Double> supposed) {
        var changed = values();
        supposed.forEach((code, value) -> changed[indicator(code)] = value);
        return suppose(changed);
    }

    /// @throws RimException when there is no such indicator
    int indicator(String code) {
        int number = tree.has(code) ? tree.indicator(tree.number(code)) : -1;
        if (number < 0) {
            throw new RimException(
                    "'"
                            + code
                            + "' is not an indicator of the index (known: "
                            + String.join(", ", indicators())
                            + ")");
        }
        return number;
    }

    private List<String> indicators() {
        return IntStream.range(0, tree.indicators()).mapToObj(this::code).toList();
    }

    String code(int indicator) {
        return tree.code(tree.nodeOf(indicator));
    }

    WhatIf suppose(double[] supposed) {
        var then = standing(supposed);
        if (then == null) {
            throw new RimException(unit + " has no score with these values");
        }
        var changed = row(supposed);
        var parts = decomposition.difference(0, row, changed).indicators();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < supposed.length; i++) {
            if (Double.compare(supposed[i], values[i]) != 0) {
                changes.add(
                        new Change(
                                code(i),
                                orNull(values[i]),
                                supposed[i],
                                orNull(row.indicators()[i]),
                                changed.indicators()[i],
                                parts[i]));
            }
        }
        var draws = draws();
        return new WhatIf(
                unit,
                year,
                now().with(spread(draws, values, null)),
                then.with(spread(draws, supposed, null)),
                changes);
    }

    /// What is uncertain, drawn; nothing where the methodology declares no uncertainty.
    Optional<SupposedDraws> draws() {
        var panel = results.panel();
        return SupposedDraws.of(results, panel.year(year), panel.unit(unit));
    }

    /// How sure it is what values come to; null where nobody can say.
    ///
    /// @param supposed values by number of the indicator
    /// @param goal null for none
    @Nullable Spread spread(
            Optional<SupposedDraws> draws, double[] supposed, SupposedDraws.@Nullable Goal goal) {
        return draws.flatMap(all -> all.spread(changed(supposed), goal)).orElse(null);
    }

    /// NaN where a value is as it is.
    double[] changed(double[] supposed) {
        var changed = new double[supposed.length];
        Arrays.setAll(
                changed,
                i -> Double.compare(supposed[i], values[i]) == 0 ? Double.NaN : supposed[i]);
        return changed;
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
