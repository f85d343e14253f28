package rim.engine.benchmark.rank;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.aggregate.Aggregator;
import rim.engine.benchmark.prepare.Grid;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology.Reference;

/// The score of the reference, which counts as 100, for every node and year.
///
/// An indicator's is the score of the reference's own figure, treated like a unit's but without a
/// say in the bounds; where it has no figure, the mean score of its members. An aggregate's is made
/// from those of the nodes below it like a unit's; where that needs a comparison of units, it is
/// the mean score of its members.
public final class References {
    private final Grid grid;
    private final boolean isThere;
    private final int unit;
    private final int[] members;
    private final int year;

    public References(@Nullable Reference reference, Grid grid) {
        this.grid = grid;
        this.isThere = reference != null;
        this.unit = reference == null ? -1 : grid.panel().unit(reference.region());
        this.members = reference == null ? new int[0] : members(reference, grid);
        this.year = reference == null || reference.year() == null ? -1 : year(reference.year());
    }

    private int year(int wanted) {
        int number = grid.panel().year(wanted);
        if (number < 0) {
            throw new RimException(
                    "No values in the reference year "
                            + wanted
                            + " ("
                            + grid.panel().expectedYears()
                            + ") [/reference/year]");
        }
        return number;
    }

    private static int[] members(Reference reference, Grid grid) {
        var units = grid.panel().units();
        return IntStream.range(0, grid.scoredUnits())
                .filter(u ->
                        reference.countries().isEmpty()
                                || reference.countries().contains(units.get(u).country()))
                .filter(u ->
                        reference.units().isEmpty()
                                || reference.units().contains(units.get(u).code()))
                .toArray();
    }

    /// Whether anything counts as 100.
    public boolean isThere() {
        return isThere;
    }

    /// By number of the year, from an indicator's scores by cell; NaN for none.
    ///
    /// @param reference is written for the years that are wanted
    /// @param years that are wanted, by number
    public void ofIndicator(double[] scores, double[] reference, int... years) {
        for (int y : years) {
            double own = unit < 0 ? Double.NaN : scores[grid.panel().cell(y, unit)];
            reference[y] = Double.isNaN(own) ? meanOfMembers(scores, y) : own;
        }
    }

    /// By number of the year, from the references of the nodes below and the scores of the node.
    ///
    /// @param years that are wanted, by number
    public void ofAggregate(
            Aggregator aggregator,
            double[] weights,
            double[][] references,
            double[][] scores,
            int node,
            int... years) {
        var below = new double[references.length];
        for (int y : years) {
            if (!aggregator.isByUnit()) {
                references[node][y] = meanOfMembers(scores[node], y);
                continue;
            }
            for (int i = 0; i < below.length; i++) {
                below[i] = references[i][y];
            }
            references[node][y] = aggregator.row(below, weights);
        }
    }

    /// The year whose reference counts for a year.
    public int yearFor(int y) {
        return year < 0 ? y : year;
    }

    /// What counts as 100 in each year.
    ///
    /// @param references of a node, by number of the year
    public double[] counting(double[] references) {
        var counting = new double[references.length];
        Arrays.setAll(counting, year -> references[yearFor(year)]);
        return counting;
    }

    private double meanOfMembers(double[] scores, int y) {
        double sum = 0;
        int count = 0;
        for (int member : members) {
            double score = scores[grid.panel().cell(y, member)];
            if (!Double.isNaN(score)) {
                sum += score;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
