package rim.engine.whatif;

import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;

/// How long the least lift takes with its proof at Europe's size: 100 indicators under 10 pillars,
/// 334 regions. Run as docs/benchmarks.md says.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@State(Scope.Thread)
public class LiftBenchmark {
    private static final int INDICATORS = 100;
    private static final int UNITS = 334;

    @Param({"arithmetic", "geometric"})
    public String aggregation = "arithmetic";

    private LiftProgramme programme = programme("arithmetic");

    @org.openjdk.jmh.annotations.Setup
    public void choose() {
        programme = programme(aggregation);
    }

    static LiftProgramme programme(String aggregation) {
        var results =
                Benchmark.of(
                                Methodologies.parse(text(aggregation), aggregation).methodology(),
                                panel())
                        .results();
        var unit = Supposition.of(results, "U100", 2023);
        var reach =
                new Reach(
                        "all",
                        results.panel().units().stream().map(PanelUnit::code).toList(),
                        5,
                        0.75);
        return new LiftProgramme(
                unit,
                new Goal.Places(20).from(unit.now(), results.methodology().groups()),
                Moves.of(unit, reach));
    }

    private static String text(String aggregation) {
        var pillars = new StringJoiner(",");
        for (int p = 0; p < 10; p++) {
            var leaves = new StringJoiner(",");
            for (int i = p * 10; i < p * 10 + 10; i++) {
                leaves.add("{'code':'i" + i + "'}");
            }
            pillars.add("{'code':'p" + p + "','children':[" + leaves + "]}");
        }
        return ("{'name':'t','title':'-','description':'-','source':'-','indicator_defaults':{"
                        + "'outliers':{'method':'mean_sd','k':2,'action':'replace'},"
                        + "'transformation':{'method':'power_root','skewness_limit':1,'max_root':3},"
                        + "'normalisation':{'method':'min_max','low':1,'high':100}},"
                        + "'aggregation':{'method':'"
                        + aggregation
                        + "'},'tree':{'code':'index','children':["
                        + pillars
                        + "]}}")
                .replace('\'', '"');
    }

    private static Panel panel() {
        var random = new Random(1);
        var panel = new Panel.Builder();
        for (int u = 0; u < UNITS; u++) {
            var code = String.format(Locale.ROOT, "U%03d", u);
            panel.unit(PanelUnit.scored(code));
            double level = random.nextGaussian();
            for (int i = 0; i < INDICATORS; i++) {
                double own = level + random.nextGaussian();
                for (int year : new int[] {2018, 2023}) {
                    double value = Math.exp((own + 0.3 * random.nextGaussian()) / 2);
                    panel.value("i" + i, code, year, value);
                }
            }
        }
        return panel.build();
    }

    /// A tenth of the places up, proved.
    @org.openjdk.jmh.annotations.Benchmark
    public @Nullable Object theLeastLift() {
        return programme.least();
    }
}
