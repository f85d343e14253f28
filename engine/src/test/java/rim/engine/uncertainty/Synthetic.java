package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import rim.engine.benchmark.Benchmark;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// Panels of chance, and small methodologies over them.
final class Synthetic {
    static final String TREATMENT =
            "'indicator_defaults':{'direction':'higher_is_better','gaps':{'method':'latest'},"
                    + "'outliers':{'method':'mean_sd','k':2,'action':'replace'},"
                    + "'transformation':{'method':'power_root','skewness_limit':1,'max_root':3},"
                    + "'normalisation':{'method':'min_max'}}";
    static final String DATA_AND_WEIGHTS =
            "'uncertainty':{'draws':%d,'seed':7,'top':[3,10],"
                    + "'weights':{'noise':0.25},'data':{'error':0.05,'flags':{'u':0.2}}}";

    /// A methodology whose file has these lines beside what every file has.
    static Methodology methodology(String... lines) {
        return CheckedJson.parse(
                ("{'name':'test','title':'Test','description':'-','source':'-',"
                                + "'minimum_coverage':0.5,"
                                + "'groups':[{'code':'high','title':'High','above':120},"
                                + "{'code':'middle','title':'Middle','above':80},"
                                + "{'code':'low','title':'Low'}],"
                                + String.join(",", withReference(lines))
                                + "}")
                        .replace('\'', '"'),
                "test",
                Methodology.class,
                "methodology.schema.json",
                Methodology.class);
    }

    private static List<String> withReference(String... lines) {
        var all = new ArrayList<>(List.of(lines));
        if (all.stream().noneMatch(line -> line.contains("'reference':"))) {
            all.add("'reference':{}");
        }
        return all;
    }

    /// An index of pillars of so many indicators each, `i0` and so on.
    static String tree(int pillars, int indicators) {
        var children = new StringJoiner(",");
        for (int p = 0; p < pillars; p++) {
            var leaves = new StringJoiner(",");
            for (int i = p * indicators; i < (p + 1) * indicators; i++) {
                leaves.add("{'code':'i" + i + "'}");
            }
            children.add("{'code':'p" + p + "','children':[" + leaves + "]}");
        }
        return "'tree':{'code':'index','children':[" + children + "]}";
    }

    /// Skewed values that hang together, with gaps and flags.
    static Panel panel(int units, int years, int indicators, long seed) {
        var random = new Random(seed);
        var panel = new Panel.Builder();
        for (int u = 0; u < units; u++) {
            var unit = String.format(Locale.ROOT, "U%04d", u);
            panel.unit(PanelUnit.scored(unit));
            double level = random.nextGaussian();
            for (int i = 0; i < indicators; i++) {
                double own = level + random.nextGaussian();
                for (int y = 0; y < years; y++) {
                    double value = Math.exp((own + 0.2 * random.nextGaussian() + 0.05 * y) / 2);
                    var flags = random.nextInt(10) == 0 ? "u" : "";
                    if (random.nextInt(20) > 0) {
                        panel.value("i" + i, unit, 2010 + y, value, flags);
                    }
                }
            }
        }
        return panel.build();
    }

    static Benchmark benchmark(int units, int years, String... lines) {
        return Benchmark.of(methodology(lines), panel(units, years, 12, 1));
    }

    private Synthetic() {}
}
