package rim.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.method.MethodCard;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.json.CheckedJson;

/// The example on a method's card comes out as it says, by a methodology file. The expected numbers
/// follow from the formula on the card by hand, but where a comment beside them says otherwise.
class MethodExampleTest {
    record Sample(String key, MethodCard card) {
        @Override
        public String toString() {
            return key + " " + card.name();
        }
    }

    static Stream<Sample> samples() {
        return MethodKinds.ALL.stream()
                .flatMap(kind ->
                        kind.methods().all().stream()
                                .map(method -> new Sample(kind.key(), method.card())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void theExampleComesOut(Sample sample) {
        var rows = sample.card.example().table().lines().map(l -> l.trim().split(" +")).toList();
        var results = Benchmark.of(methodology(sample, rows.getFirst()), panel(rows)).results();
        var expected = sample.card.example().result().split(" ");
        var found = found(sample.key, results);
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].equals("-")) {
                assertThat(found[i]).as("number " + i).isNaN();
            } else {
                assertThat(found[i])
                        .as("number " + i + " of " + Arrays.toString(found))
                        .isCloseTo(Double.parseDouble(expected[i]), within(5.01e-5));
            }
        }
    }

    private static boolean isIndicator(String column) {
        return column.length() == 1 && column.charAt(0) >= 'a' && column.charAt(0) <= 'h';
    }

    private static rim.schemas.methodology.Methodology methodology(
            Sample sample, String[] columns) {
        var method = CheckedJson.write(MethodReference.choice(sample.card));
        boolean isOfNode = Set.of("weighting", "aggregation").contains(sample.key);
        var treatment = new TreeMap<>(Map.of("normalisation", "{\"method\":\"none\"}"));
        if (!isOfNode) {
            treatment.put(sample.key, method);
        }
        var children =
                Arrays.stream(columns)
                        .filter(MethodExampleTest::isIndicator)
                        .map(code -> "{\"code\":\"" + code + "\"}")
                        .toList();
        var text =
                "{\"name\":\"example\",\"title\":\"-\",\"description\":\"-\",\"source\":\"-\","
                        + "\"indicator_defaults\":{"
                        + String.join(
                                ",",
                                treatment.entrySet().stream()
                                        .map(e -> "\"" + e.getKey() + "\":" + e.getValue())
                                        .toList())
                        + "},"
                        + (isOfNode ? "\"" + sample.key + "\":" + method + "," : "")
                        + "\"tree\":{\"code\":\"index\",\"children\":["
                        + String.join(",", children)
                        + "]}}";
        return Methodologies.parse(text, sample.toString()).methodology();
    }

    private static Panel panel(java.util.List<String[]> rows) {
        var panel = new Panel.Builder();
        var columns = Arrays.asList(rows.getFirst());
        for (String[] row : rows.subList(1, rows.size())) {
            var named = new TreeMap<String, String>();
            IntStream.range(0, row.length)
                    .filter(i -> !row[i].equals("-"))
                    .forEach(i -> named.put(columns.get(i), row[i]));
            var unit = row[0];
            panel.unit(
                    new PanelUnit(
                            unit,
                            null,
                            true,
                            named.get("parent"),
                            null,
                            named.containsKey("group")
                                    ? Map.of("group", named.getOrDefault("group", ""))
                                    : Map.of()));
            int year = Integer.parseInt(named.getOrDefault("year", "2020"));
            named.forEach((column, value) -> {
                if (!Set.of("unit", "parent", "group", "year").contains(column)) {
                    panel.value(column, unit, year, Double.parseDouble(value));
                }
            });
        }
        return panel.build();
    }

    /// By unit within each year, as cells stand; or the weights of the indicators.
    private static double[] found(String key, Results results) {
        return switch (key) {
            case "gaps" -> results.filled(0);
            case "outliers", "transformation" -> results.treated(0);
            case "normalisation" -> results.scores(results.tree().nodeOf(0));
            case "weighting" ->
                    Arrays.copyOfRange(results.scenario().weights(), 1, results.tree().size());
            case "aggregation" -> results.scores(0);
            default -> throw new IllegalArgumentException(key);
        };
    }
}
