package rim.engine.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rim.engine.benchmark.Benchmark;
import rim.engine.difference.EditionSide.Place;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// How long it takes to find the causes of all differences between two editions of the size of
/// Europe: 334 units, 25 years, 100 indicators under ten pillars, every node, year and unit. `main
/// [TIMES [few]]`; prints wall and processor time of each time, with three causes and, but for
/// `few`, with seven.
public final class DifferenceBenchmark {
    private static final int UNITS = 334;
    private static final int INDICATORS = 100;
    private static final int YEARS = 25;
    private static final int FIRST = 2000;

    public static void main(String[] arguments) {
        int times = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        for (int time = 0; time < times; time++) {
            measure("a new year and revisions", "1", "latest", 0.003, 0);
            if (arguments.length < 2) {
                measure("all causes but NUTS", "2", "linear", 0.02, 0.001);
            }
        }
    }

    private static void measure(
            String what, String weight, String gaps, double revised, double rare) {
        var contributed = new HashSet<Place>();
        var before = side("1", "latest", 0, 0, Set.of(), contributed);
        var after = side(weight, gaps, revised, rare, contributed, contributed);
        var nodes = before.published().nodes().stream().toList();
        long wall = System.nanoTime();
        long processor = processor();
        var causes = ScoreCauses.between(before, after, nodes);
        double parts = 0;
        long told = 0;
        for (int place = 0; place < causes.places(); place++) {
            var change = causes.at(place);
            told += change.isInBoth() ? 1 : 0;
            parts += change.scores().values().stream().mapToDouble(Math::abs).sum();
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "%s: %.1f s, processor time %.1f s, %d places told, parts %.3f%n",
                what,
                (System.nanoTime() - wall) / 1e9,
                (processor() - processor) / 1e9,
                told,
                parts);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// @param sent which values were sent in
    /// @param send takes those that are
    private static EditionSide side(
            String weight,
            String gaps,
            double revised,
            double rare,
            Set<Place> sent,
            Set<Place> send) {
        var methodology = methodology(weight, gaps);
        var panel = new Panel.Builder();
        IntStream.range(0, UNITS).forEach(u -> panel.unit(PanelUnit.scored("U" + (1000 + u))));
        boolean isAfter = revised > 0;
        var random = new SplittableRandom(1);
        for (int i = 0; i < INDICATORS; i++) {
            for (int u = 0; u < UNITS; u++) {
                for (int y = 0; y < YEARS; y++) {
                    double value = 100 * random.nextDouble();
                    double chance = random.nextDouble();
                    double luck = random.nextDouble();
                    var place = new Place("i" + i, "U" + (1000 + u), FIRST + y);
                    if (luck < 0.1 || (!isAfter && y == YEARS - 1 && u % 10 != 0)) {
                        continue;
                    }
                    if (isAfter && chance < revised) {
                        value *= 1.1;
                    } else if (isAfter && chance < revised + rare) {
                        continue;
                    } else if (isAfter && chance < revised + 2 * rare) {
                        send.add(place);
                        value *= 0.9;
                    }
                    panel.value(place.variable(), place.unit(), place.year(), value);
                }
            }
        }
        var built = panel.build();
        return new EditionSide(
                methodology, built.units(), built, sent, Map.of(), published(methodology, built));
    }

    private static EditionScores published(Methodology methodology, Panel panel) {
        var results = Benchmark.of(methodology, panel).results();
        var scores = new EditionScores(panel.units(), FIRST, FIRST + YEARS);
        for (int node = 0; node < results.tree().size(); node++) {
            var own = results.scores(node);
            var ranks = results.ranks(node);
            for (int year : results.scoredYears()) {
                for (int unit = 0; unit < results.scoredUnits(); unit++) {
                    int cell = results.panel().cell(year, unit);
                    scores.add(
                            results.tree().code(node),
                            panel.units().get(unit).code(),
                            results.panel().years()[year],
                            own[cell],
                            ranks[cell],
                            results.group(node, cell));
                }
            }
        }
        return scores;
    }

    private static Methodology methodology(String weight, String gaps) {
        var pillars =
                IntStream.range(0, 10)
                        .mapToObj(p ->
                                "{\"code\": \"p"
                                        + p
                                        + "\", \"weight\": "
                                        + (p == 0 ? weight : "1")
                                        + ", \"children\": ["
                                        + IntStream.range(0, 10)
                                                .mapToObj(i ->
                                                        "{\"code\": \"i" + (10 * p + i) + "\"}")
                                                .collect(Collectors.joining(", "))
                                        + "]}")
                        .collect(Collectors.joining(", "));
        var json =
                """
                {"name": "m", "title": "", "description": "", "source": "",
                 "indicator_defaults": {"gaps": [{"method": "GAPS"}],
                   "normalisation": {"method": "min_max"}},
                 "reference": {},
                 "groups": [{"code": "high", "title": "", "above": 110},
                            {"code": "middle", "title": "", "above": 90},
                            {"code": "low", "title": ""}],
                 "tree": {"code": "index", "children": [PILLARS]}}
                """
                        .replace("GAPS", gaps)
                        .replace("PILLARS", pillars);
        try {
            return CheckedJson.published(
                    new ObjectMapper().readTree(json), "benchmark", Methodology.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private DifferenceBenchmark() {}
}
