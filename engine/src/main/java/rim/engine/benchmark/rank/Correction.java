package rim.engine.benchmark.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.Grid;
import rim.schemas.methodology.CountryCorrection;
import rim.schemas.methodology.CountryCorrection.CountryScore;

/// Brings the regions of a country in line with its national index: their composite index times
/// `(national index / 100) / (relative score of the country)`.
///
/// A country without a national index for a year, or without a score, keeps its scores.
public final class Correction {
    /// A country, the units that are corrected, and its own unit, −1 for none.
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Country(int[] members, int unit, double[] nationalByYear) {}

    private final Grid grid;
    private final References reference;
    private final List<Country> countries = new ArrayList<>();
    private final boolean isOfOwnFigures;

    public Correction(@Nullable CountryCorrection correction, Grid grid, References reference) {
        this.grid = grid;
        this.reference = reference;
        this.isOfOwnFigures =
                correction != null && correction.countryScore() == CountryScore.OWN_FIGURES;
        if (correction == null || !correction.apply()) {
            return;
        }
        var national = new TreeMap<String, double[]>();
        var years = grid.panel().years();
        for (var entry : correction.index()) {
            var byYear = national.computeIfAbsent(entry.country(), c -> none(years.length));
            for (int y = 0; y < years.length; y++) {
                if (entry.year() == null || entry.year() == years[y]) {
                    byYear[y] = entry.value();
                }
            }
        }
        national.forEach((country, byYear) ->
                countries.add(new Country(members(country), grid.panel().unit(country), byYear)));
    }

    private static double[] none(int count) {
        var none = new double[count];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private int[] members(String country) {
        var units = grid.panel().units();
        return IntStream.range(0, grid.scoredUnits())
                .filter(u -> country.equals(units.get(u).country()))
                .toArray();
    }

    /// Whether any score is corrected.
    public boolean isThere() {
        return !countries.isEmpty();
    }

    /// Corrects the scores of the root.
    ///
    /// @param scores by cell
    /// @param references of the root by number of the year
    /// @param years whose scores are corrected, by number
    public void apply(double[] scores, double[] references, int... years) {
        apply(scores, references, null, years);
    }

    /// By cell, what each unit's composite index is multiplied by; 1 where it is not corrected.
    ///
    /// @param uncorrected by cell
    /// @param references of the root by number of the year
    public double[] factors(double[] uncorrected, double[] references) {
        var factors = new double[uncorrected.length];
        Arrays.fill(factors, 1);
        apply(uncorrected.clone(), references, factors, grid.scoredYears());
        return factors;
    }

    private void apply(
            double[] scores, double[] references, double @Nullable [] factors, int... years) {
        for (int y : years) {
            double whole = references[reference.yearFor(y)];
            for (Country country : countries) {
                double relative = 100 * score(country, scores, y) / whole;
                double factor = country.nationalByYear[y] / relative;
                if (factor > 0 && Double.isFinite(factor)) {
                    for (int member : country.members) {
                        int cell = grid.panel().cell(y, member);
                        scores[cell] *= factor;
                        if (factors != null) {
                            factors[cell] = factor;
                        }
                    }
                }
            }
        }
    }

    private double score(Country country, double[] scores, int y) {
        if (isOfOwnFigures) {
            return country.unit < 0 ? Double.NaN : scores[grid.panel().cell(y, country.unit)];
        }
        double sum = 0;
        int count = 0;
        for (int member : country.members) {
            double score = scores[grid.panel().cell(y, member)];
            if (!Double.isNaN(score)) {
                sum += score;
                count++;
            }
        }
        return sum / count;
    }
}
