package rim.engine.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rim.engine.difference.PublishedGap.Cause;
import rim.engine.difference.PublishedGap.Unit;
import rim.engine.kernel.multivariate.Correlation;
import rim.engine.kernel.multivariate.CorrelationMethod;

/// Publications that are made up, so that the causes are known.
class PublishedGapTest {
    private static final int OURS = 4;
    private static final int THEIRS = 3;
    private static final double[] REFERENCES = {0.4, 0.5, 0.3, 0.6};
    private static final double[] OTHER_REFERENCES = {0.45, 0.35, 0.55};

    /// What is put between the two.
    private static List<Unit> units(EnumSet<Cause> between) {
        var random = new Random(5);
        var units = new ArrayList<Unit>();
        for (int u = 0; u < 90; u++) {
            var country = "C" + u / 9;
            double[] own = random.doubles(OURS).toArray();
            double[] other = random.doubles(THEIRS).toArray();
            var theirs = own.clone();
            var causes = new Cause[OURS];
            for (int i = 0; i < OURS; i++) {
                causes[i] = cause(u, i);
                theirs[i] += between.contains(causes[i]) ? 0.1 * random.nextGaussian() : 0;
            }
            double factor = between.contains(Cause.COUNTRY) ? 0.8 + 0.04 * (u / 9) : 1;
            boolean hasOthers = between.contains(Cause.INDICATORS);
            double sum = Arrays.stream(theirs).sum() + (hasOthers ? Arrays.stream(other).sum() : 0);
            double reference =
                    Arrays.stream(REFERENCES).sum()
                            + (hasOthers ? Arrays.stream(OTHER_REFERENCES).sum() : 0);
            units.add(
                    new Unit(
                            "U" + u,
                            country,
                            100 * Arrays.stream(own).sum() / Arrays.stream(REFERENCES).sum(),
                            100 * factor * sum / reference,
                            own,
                            relative(theirs, REFERENCES),
                            causes,
                            hasOthers ? relative(other, OTHER_REFERENCES) : new double[0]));
        }
        return units;
    }

    private static Cause cause(int unit, int indicator) {
        return switch ((unit + indicator) % 4) {
            case 0 -> Cause.YEARS;
            case 1 -> Cause.NUTS;
            case 2 -> Cause.TREATMENT;
            default -> Cause.VALUES;
        };
    }

    private static double[] relative(double[] scores, double[] references) {
        var relative = new double[scores.length];
        Arrays.setAll(relative, i -> 100 * scores[i] / references[i]);
        return relative;
    }

    private static PublishedGap gap(List<Unit> units) {
        return new PublishedGap(units, new double[] {1, 1, 1, 1}, REFERENCES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {"INDICATORS", "COUNTRY", "YEARS", "NUTS", "TREATMENT", "VALUES"})
    void aCauseByItselfIsFoundAndAllOfIt(Cause cause) {
        var units = units(EnumSet.of(cause));
        var effects = gap(units).effectsByUnit();
        for (var each : Cause.values()) {
            var found = effects.getOrDefault(each, new double[0]);
            // what moves single values moves the means of countries too, and the two share that
            boolean isIt = each == cause || each == Cause.COUNTRY;
            for (int i = 0; !isIt && i < units.size(); i++) {
                assertThat(found[i]).as(each + " " + i).isCloseTo(0, within(1e-6));
            }
        }
        double moved = 0;
        for (int i = 0; i < units.size(); i++) {
            double difference = units.get(i).here() - units.get(i).published();
            double own = effects.getOrDefault(cause, new double[0])[i];
            double ofCountry =
                    cause == Cause.COUNTRY
                            ? 0
                            : effects.getOrDefault(Cause.COUNTRY, new double[0])[i];
            assertThat(own + ofCountry).isCloseTo(difference, within(1e-6));
            moved += Math.abs(own);
        }
        assertThat(moved / units.size()).isGreaterThan(1);
    }

    @Test
    void causesAddUpToTheDifferenceAndToWhatIsLackingToOne() {
        var units = units(EnumSet.complementOf(EnumSet.of(Cause.AGGREGATION, Cause.REST)));
        var gap = gap(units);
        var sums = new double[units.size()];
        gap.effectsByUnit()
                .values()
                .forEach(effect -> Arrays.setAll(sums, i -> sums[i] + effect[i]));
        for (int i = 0; i < sums.length; i++) {
            var unit = units.get(i);
            assertThat(sums[i]).isCloseTo(unit.here() - unit.published(), within(1e-10));
        }
        double pearson =
                Correlation.of(
                                units.stream().mapToDouble(Unit::here).toArray(),
                                units.stream().mapToDouble(Unit::published).toArray(),
                                CorrelationMethod.PEARSON)
                        .orElseThrow()
                        .coefficient();
        assertThat(gap.agreement().stream().mapToDouble(PublishedGap.Overall::pearson).sum())
                .isCloseTo(1 - pearson, within(1e-10));
        // nothing is left when all causes are known
        assertThat(gap.effectsByUnit().get(Cause.REST))
                .satisfies(rest ->
                        assertThat(Arrays.stream(rest).map(Math::abs).max().orElseThrow())
                                .isLessThan(1e-5));
    }

    @Test
    void whereOnlyTheIndexWasPublishedTheRestIsWithinCountries() {
        var units =
                units(EnumSet.of(Cause.VALUES)).stream()
                        .map(unit ->
                                new Unit(
                                        unit.code(),
                                        unit.country(),
                                        unit.here(),
                                        unit.published(),
                                        unit.own(),
                                        new double[] {
                                            Double.NaN, Double.NaN, Double.NaN, Double.NaN
                                        },
                                        unit.causes(),
                                        new double[0]))
                        .toList();
        var effects = gap(units).effectsByUnit();
        for (int i = 0; i < units.size(); i++) {
            assertThat(effects.get(Cause.VALUES)[i]).isZero();
            assertThat(effects.get(Cause.COUNTRY)[i] + effects.get(Cause.REST)[i])
                    .isCloseTo(units.get(i).here() - units.get(i).published(), within(1e-10));
        }
    }
}
