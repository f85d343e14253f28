package rim.engine.kernel.efficiency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The benefit of the doubt where some indicators are good to have little of: how far a unit is
/// from the best practice when what is desirable grows and what is undesirable shrinks in the same
/// proportion.
///
/// `1/(1 + β)`, with `β = min v − Σ uᵣyᵣ₀ + Σ pₖbₖ₀` over `v`, `u, p ≥ 0` subject to `Σ uᵣyᵣ₀ + Σ
/// pₖbₖ₀ = 1` and `v − Σ uᵣyᵣⱼ + Σ pₖbₖⱼ ≥ 0` for every unit j it is held against: A. Zanella, A.
/// S. Camanho and T. G. Dias, *Undesirable outputs and weighting schemes in composite indicators
/// based on data envelopment analysis*, Eur. J. Oper. Res. 245 (2015), in the direction of the
/// unit's own values; N. Rogge, S. De Jaeger and C. Lavigne, *Waste performance of NUTS 2-regions
/// in the EU*, Ecological Economics 139 (2017). The shares are `uᵣyᵣ₀` and `pₖbₖ₀`. With shares s
/// and the relative lead `d` of a unit j (`yᵣⱼ/yᵣ₀ − 1`, and `1 − bₖⱼ/bₖ₀`), β is the least over s
/// of the greatest `Σ s d` over j, which is how it is found here.
///
/// A unit that is held against others alone can be ahead of them: β is below 0 and the score above
/// 1. Over draws, β is the mean.
///
/// A missing cell of the unit has no share; neither has an indicator of which it has 0, but for a
/// lower limit on a desirable one, which gives the score 0. A unit that lacks a desirable indicator
/// counts as having none of it; one that lacks an undesirable one that matters is no measure.
public final class UndesirableBenefit {
    private final double[][] columns;
    private final boolean[] isUndesirable;
    private final ShareRules rules;

    private UndesirableBenefit(double[][] columns, boolean[] isUndesirable, ShareRules rules) {
        this.columns = columns;
        this.isUndesirable = isUndesirable;
        this.rules = rules;
    }

    /// @param columns `columns[indicator][unit]`, not negative, NaN for a missing cell
    /// @param isUndesirable by indicator
    /// @param rules of the shares
    /// @param likeness `likeness[unit][other]`, how likely the other is to be drawn, in proportion,
    ///   or, where none are drawn, whether it counts (above 0); null for all the same
    /// @param draws of the units that one is held against; null for all of them
    /// @return NaN for a unit that has no indicator, or nobody to be held against
    public static double[] of(
            double[][] columns,
            boolean[] isUndesirable,
            ShareRules rules,
            double @Nullable [][] likeness,
            @Nullable PeerDraws draws) {
        var benefit = new UndesirableBenefit(columns, isUndesirable, rules);
        var scores = new double[columns[0].length];
        Arrays.setAll(
                scores,
                unit -> benefit.score(unit, likeness == null ? null : likeness[unit], draws));
        return scores;
    }

    private double score(int unit, double @Nullable [] likeness, @Nullable PeerDraws draws) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i][unit] == 0 && !isUndesirable[i] && rules.limits().least()[i] > 0) {
                return 0;
            }
        }
        int[] present =
                IntStream.range(0, columns.length).filter(i -> columns[i][unit] > 0).toArray();
        if (present.length == 0) {
            return Double.NaN;
        }
        var rows = rules.rows(present);
        int units = columns[0].length;
        double distance =
                draws == null
                        ? distance(unit, counted(units, likeness), present, rows)
                        : draws.mean(
                                units, likeness, drawn -> distance(unit, drawn, present, rows));
        return distance > -1 ? 1 / (1 + distance) : Double.NaN;
    }

    private static int[] counted(int units, double @Nullable [] likeness) {
        return IntStream.range(0, units).filter(j -> likeness == null || likeness[j] > 0).toArray();
    }

    /// β against some units: the value of a game between shares and units.
    private double distance(int unit, int[] others, int[] present, List<double[]> rules) {
        var leads =
                Arrays.stream(others)
                        .mapToObj(other -> lead(unit, other, present))
                        .filter(lead -> Arrays.stream(lead).noneMatch(Double::isNaN))
                        .toList();
        if (leads.isEmpty()) {
            return Double.NaN;
        }
        double least = leads.stream().flatMapToDouble(Arrays::stream).min().orElse(0);
        double shift = 1 - least;
        var rows = new ArrayList<double[]>();
        leads.forEach(lead -> rows.add(Arrays.stream(lead).map(d -> d + shift).toArray()));
        rows.addAll(rules);
        var limits = new double[rows.size()];
        Arrays.fill(limits, 0, leads.size(), 1);
        var objective = new double[present.length];
        Arrays.fill(objective, 1);
        var solution = LinearProgramme.maximise(objective, rows.toArray(double[][]::new), limits);
        return 1 / solution.objective() - shift;
    }

    private double[] lead(int unit, int other, int[] present) {
        var lead = new double[present.length];
        for (int p = 0; p < lead.length; p++) {
            double own = columns[present[p]][unit];
            double its = columns[present[p]][other];
            if (isUndesirable[present[p]]) {
                lead[p] = 1 - its / own;
            } else {
                lead[p] = (Double.isNaN(its) ? 0 : its) / own - 1;
            }
        }
        return lead;
    }
}
