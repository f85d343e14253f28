package rim.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// Probabilities of groups are what they say: where values are measured with the error that the
/// methodology declares, a group of probability p is the true one in a share p of the cases.
class CalibrationTest {
    private static final int UNITS = 200;
    private static final int PANELS = 3;
    private static final int INDICATORS = 6;
    private static final double ERROR = 0.15;
    private static final int BINS = 5;

    private static final String[] LINES = {
        "'indicator_defaults':{'normalisation':{'method':'goalposts','low':0,'high':6,'factor':100}}",
        Synthetic.tree(2, 3),
        "'uncertainty':{'draws':200,'seed':7,'data':{'error':" + ERROR + "}}"
    };

    @Test
    void probabilitiesOfGroupsAreReliableAndBetterThanTheirLabels() {
        var sums = new double[BINS];
        var hits = new double[BINS];
        var counts = new int[BINS];
        double brier = 0;
        double ofLabels = 0;
        for (int p = 0; p < PANELS; p++) {
            var random = new Random(100 + p);
            var real = new Panel.Builder();
            var measured = new Panel.Builder();
            fill(random, real, measured);
            var truth = Benchmark.of(Synthetic.methodology(LINES), real.build()).results();
            var benchmark = Benchmark.of(Synthetic.methodology(LINES), measured.build());
            var published = benchmark.results();
            var certainty = Threads.all().certainty(benchmark);
            var probability = new java.util.TreeMap<String, Double>();
            certainty
                    .probabilities()
                    .filter(each -> each.node().equals("index") && each.event().equals("group"))
                    .forEach(each ->
                            probability.put(each.unit() + " " + each.of(), each.probability()));
            for (int u = 0; u < UNITS; u++) {
                for (String group : new String[] {"high", "middle", "low"}) {
                    double sure = probability.getOrDefault(unit(u) + " " + group, 0.0);
                    double is = group.equals(group(truth, u)) ? 1 : 0;
                    double said = group.equals(group(published, u)) ? 1 : 0;
                    int bin = Math.min(BINS - 1, (int) (sure * BINS));
                    sums[bin] += sure;
                    hits[bin] += is;
                    counts[bin]++;
                    brier += (sure - is) * (sure - is);
                    ofLabels += (said - is) * (said - is);
                }
            }
        }
        // G. W. Brier, Verification of forecasts expressed in terms of probability (1950)
        assertThat(brier).isLessThan(0.9 * ofLabels);
        for (int bin = 0; bin < BINS; bin++) {
            assertThat(counts[bin]).isGreaterThan(20);
            assertThat(hits[bin] / counts[bin])
                    .as("share of the true among those said to be about " + (bin + 0.5) / BINS)
                    .isEqualTo(sums[bin] / counts[bin], within(0.12));
        }
    }

    private static void fill(Random random, Panel.Builder real, Panel.Builder measured) {
        for (int u = 0; u < UNITS; u++) {
            real.unit(PanelUnit.scored(unit(u)));
            measured.unit(PanelUnit.scored(unit(u)));
            double level = 3 + 0.6 * random.nextGaussian();
            for (int i = 0; i < INDICATORS; i++) {
                double value = Math.clamp(level + 0.4 * random.nextGaussian(), 0.5, 5.5);
                real.value("i" + i, unit(u), 2020, value);
                measured.value("i" + i, unit(u), 2020, value * (1 + ERROR * random.nextGaussian()));
            }
        }
    }

    private static String unit(int number) {
        return String.format(Locale.ROOT, "U%03d", number);
    }

    private static String group(Results results, int unit) {
        return String.valueOf(results.groupCode(0, unit));
    }
}
