package rim.engine.kernel.efficiency;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The benefit of the doubt: each unit is judged with the weights that suit it best.
///
/// `max Σ wᵢxᵢ₀` subject to `Σ wᵢxᵢⱼ ≤ 1` for every unit j and `w ≥ 0`; with limits, `least ≤ wᵢxᵢ₀
/// / Σ wᵢxᵢ₀ ≤ most` for the unit itself. W. Melyn and W. Moesen (1991); L. Cherchye et al.,
/// *Creating composite indicators with DEA and robustness analysis*, J. Oper. Res. Soc. 59 (2008);
/// OECD/JRC Handbook (2008), step 6.
///
/// **Missing data.** A missing cell counts as no output, T. Kuosmanen, *Data envelopment analysis
/// with missing data*, J. Oper. Res. Soc. 60 (2009): the unit itself gets no weight on the
/// indicator (and no lower limit there), and it does not stand in the way of others on it.
///
/// **Zeros.** A unit that has 0 where a lower limit asks for a share has the score 0, as the
/// formula says; so has a unit that has 0 everywhere.
///
/// @param score from 0 to 1; 1 on the frontier
/// @param weights that give it, in units of one over the indicator; where several do, one of them
/// @param shares of the score from each indicator, adding up to 1, all 0 for the score 0
/// @param peers numbers of units that stand in its way: their part in the unit's best practice
/// @param intensities the part of each peer, as many as peers
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record BenefitOfDoubt(
        double score, double[] weights, double[] shares, int[] peers, double[] intensities) {

    /// The score of every unit; empty for one that has no indicator.
    ///
    /// @param columns `columns[indicator][unit]`, higher is better, not negative, NaN for a missing
    ///   cell
    /// @param limits of the shares
    public static List<Optional<BenefitOfDoubt>> of(double[][] columns, ShareLimits limits) {
        var frontier = new Frontier(columns, limits);
        return IntStream.range(0, frontier.units())
                .mapToObj(unit -> frontier.best(unit).map(BenefitOfDoubt::new))
                .toList();
    }

    private BenefitOfDoubt(Frontier.Best best) {
        this(best.score(), best.weights(), best.shares(), best.peers(), best.intensities());
    }
}
