package rim.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rim.engine.method.Methods;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.engine.method.weighting.Weightings;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology;

/// What must not change a score, and what has none, whichever methods are put together.
class MetamorphicTest {
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d");
    private static final int UNITS = 14;
    private static final int YEARS = 2;
    private static final double TOLERANCE = 1e-9;

    /// Checking a file takes longer than scoring a small table by it.
    private static final Map<String, Supplier<Methodology>> PARSED = new ConcurrentHashMap<>();

    /// @param codes of the units
    /// @param values `values[unit][year][column]`, NaN for none
    /// @param kinds of the units
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Table(List<String> codes, double[][][] values, int[] kinds) {

        static Table random() {
            var random = new Random(7);
            var values = new double[UNITS][YEARS][COLUMNS.size()];
            for (int u = 0; u < UNITS; u++) {
                boolean isWhole = u == 3;
                double size = 20 * random.nextDouble();
                for (var year : values[u]) {
                    Arrays.setAll(
                            year,
                            c -> {
                                double value = 20 * Math.exp(0.8 * random.nextGaussian()) + size;
                                boolean isThere = random.nextDouble() > 0.04 || isWhole;
                                return isThere ? Math.round(100 * value) / 100.0 + 5 : Double.NaN;
                            });
                }
            }
            return new Table(
                    IntStream.range(0, UNITS).mapToObj(Table::code).toList(),
                    values,
                    IntStream.range(0, UNITS).map(u -> u * 5 % 2).toArray());
        }

        static String code(int unit) {
            return "u" + unit / 10 + unit % 10;
        }

        Table with(UnaryOperator<double[][][]> change) {
            var copy =
                    Arrays.stream(values)
                            .map(u ->
                                    Arrays.stream(u).map(double[]::clone).toArray(double[][]::new))
                            .toArray(double[][][]::new);
            return new Table(codes, change.apply(copy), kinds);
        }

        Table column(int column, DoubleUnaryOperator change) {
            return with(all -> {
                for (var unit : all) {
                    for (var year : unit) {
                        year[column] = change.applyAsDouble(year[column]);
                    }
                }
                return all;
            });
        }

        Table all(DoubleUnaryOperator change) {
            var changed = this;
            for (int c = 0; c < COLUMNS.size(); c++) {
                changed = changed.column(c, change);
            }
            return changed;
        }

        /// Other codes, and so another order, but for the one that methods name.
        Table renamed() {
            var names = new ArrayList<>(codes);
            names.remove(3);
            Collections.shuffle(names, new Random(2));
            names.add(3, codes.get(3));
            return new Table(names, values, kinds);
        }

        Table only(int... units) {
            return new Table(
                    Arrays.stream(units).mapToObj(codes::get).toList(),
                    Arrays.stream(units).mapToObj(u -> values[u]).toArray(double[][][]::new),
                    Arrays.stream(units).map(u -> kinds[u]).toArray());
        }

        Panel panel() {
            var panel = new Panel.Builder();
            COLUMNS.forEach(panel::variable);
            for (int u = 0; u < codes.size(); u++) {
                var code = codes.get(u);
                panel.unit(
                        new PanelUnit(
                                code, null, true, null, null, Map.of("side", "s" + kinds[u])));
                for (int y = 0; y < YEARS; y++) {
                    for (int c = 0; c < COLUMNS.size(); c++) {
                        if (!Double.isNaN(values[u][y][c])) {
                            panel.value(COLUMNS.get(c), code, 2020 + y, values[u][y][c]);
                        }
                    }
                    panel.value("x", code, 2020 + y, u * 7 % 5);
                    panel.value("y", code, 2020 + y, u * 3 % 7);
                }
            }
            return panel.build();
        }
    }

    static IntStream aggregations() {
        return IntStream.range(0, CrossedMethods.AGGREGATIONS.size());
    }

    @Test
    void noMethodIsForgotten() {
        var crossed =
                aggregations()
                        .boxed()
                        .flatMap(CrossedMethods::with)
                        .map(each -> each.file(List.of()));
        var all = String.join("", crossed.toList());
        Stream.<Methods<?>>of(
                        Aggregations.ALL,
                        Normalisations.ALL,
                        Weightings.ALL,
                        OutlierRules.ALL,
                        Transformations.ALL)
                .flatMap(kind -> kind.ours().stream())
                .forEach(method -> assertThat(all).contains('"' + method.card().name() + '"'));
    }

    private static Results results(CrossedMethods methods, List<String> children, Table table) {
        var methodology =
                PARSED.computeIfAbsent(
                        methods.file(children),
                        file -> {
                            try {
                                var parsed = Methodologies.parse(file, "crossed").methodology();
                                return () -> parsed;
                            } catch (RimException e) {
                                return () -> {
                                    throw e;
                                };
                            }
                        });
        return Benchmark.of(methodology.get(), table.panel()).results();
    }

    private static List<String> children(String more) {
        return COLUMNS.stream()
                .map(c -> "{'code':'" + c + "'" + (c.equals("b") ? more : "") + "}")
                .toList();
    }

    /// Empty where the methods do not go together, or not with these values, and say so.
    private static Optional<Results> made(CrossedMethods methods, Table table) {
        try {
            return Optional.of(results(methods, children(""), table));
        } catch (RimException e) {
            assertThat(e.getMessage()).contains("(");
            return Optional.empty();
        }
    }

    private static void assertSame(String why, Results one, Table a, Results other, Table b) {
        double worst = 0;
        var ranks = new ArrayList<Integer>();
        var again = new ArrayList<Integer>();
        for (int u = 0; u < UNITS; u++) {
            for (int year = 2020; year < 2020 + YEARS; year++) {
                double score = one.score("index", a.codes.get(u), year);
                double second = other.score("index", b.codes.get(u), year);
                worst = Math.max(worst, distance(score, second));
                ranks.add(one.rank("index", a.codes.get(u), year));
                again.add(other.rank("index", b.codes.get(u), year));
            }
        }
        assertThat(worst).as(why).isLessThan(TOLERANCE);
        assertThat(again).as(why).isEqualTo(ranks);
    }

    private static double distance(double score, double second) {
        if (Double.isNaN(score) || Double.isNaN(second)) {
            return Double.isNaN(score) == Double.isNaN(second) ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.abs(score - second) / Math.max(1, Math.abs(score));
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void orderAndUnitsChangeNoScore(int aggregation) {
        var table = Table.random();
        var renamed = table.renamed();
        var turned = new ArrayList<>(children(""));
        Collections.rotate(turned, 1);
        Collections.swap(turned, 0, 2);
        CrossedMethods.with(aggregation)
                .forEach(methods -> {
                    var before = made(methods, table);
                    if (before.isEmpty()) {
                        return;
                    }
                    var made = before.get();
                    assertSame(
                            "children of " + methods,
                            made,
                            table,
                            results(methods, turned, table),
                            table);
                    if (!methods.draws()) {
                        assertSame(
                                "codes of " + methods,
                                made,
                                table,
                                results(methods, children(""), renamed),
                                renamed);
                    }
                    other(methods.hasNoUnit(), "unit", made, methods, table, "", x -> 1000 * x);
                    other(
                            methods.hasNoUnit(),
                            "small unit",
                            made,
                            methods,
                            table,
                            "",
                            x -> 1e-12 * x);
                    other(methods.hasNoZero(), "zero", made, methods, table, "", x -> x + 500);
                    other(
                            methods.hasNoSide(),
                            "side",
                            made,
                            methods,
                            table,
                            ",'treatment':{'direction':'lower_is_better'}",
                            x -> -x);
                });
    }

    private static void other(
            boolean isAsked,
            String why,
            Results made,
            CrossedMethods methods,
            Table table,
            String more,
            DoubleUnaryOperator change) {
        if (isAsked) {
            var changed = table.column(1, change);
            assertSame(
                    why + " of " + methods,
                    made,
                    table,
                    results(methods, children(more), changed),
                    changed);
        }
    }

    private static List<Table> odd() {
        var table = Table.random();
        double none = Double.NaN;
        return List.of(
                table.only(3),
                table.only(2, 3),
                table.column(1, x -> 7),
                table.column(1, x -> 0),
                table.column(1, x -> x > 30 ? 1 : 0),
                table.column(1, x -> none),
                table.column(1, x -> x * 1e300),
                table.column(1, x -> x * 1e-300),
                table.column(1, x -> Math.rint(x) * Double.MIN_VALUE),
                table.all(x -> 7),
                table.all(x -> 0),
                table.all(x -> none),
                table.all(x -> x - 40),
                table.all(x -> x - 1000),
                table.with(all -> {
                    Arrays.fill(all[5][1], none);
                    all[6] = all[4];
                    return all;
                }));
    }

    /// A number or a reason, and no other fault than one that is told.
    @ParameterizedTest
    @MethodSource("aggregations")
    void whatHasNoScoreHasAReason(int aggregation) {
        for (var table : odd()) {
            CrossedMethods.with(aggregation)
                    .forEach(methods ->
                            made(methods, table).ifPresent(made -> check(methods, made)));
        }
    }

    private static void check(CrossedMethods methods, Results made) {
        for (int node = 0; node < made.tree().size(); node++) {
            var scores = made.scores(node);
            for (int year : made.scoredYears()) {
                int[] ranks = made.ranks(node, year);
                for (int unit = 0; unit < made.scoredUnits(); unit++) {
                    int cell = made.panel().cell(year, unit);
                    var missing = made.missing(node, cell);
                    if (Double.isNaN(scores[cell])) {
                        assertThat(missing).as(methods.toString()).isNotBlank();
                        assertThat(ranks[unit]).isZero();
                    } else {
                        assertThat(scores[cell]).as(methods.toString()).isFinite();
                        assertThat(missing).isNull();
                        assertThat(ranks[unit]).isPositive();
                    }
                }
            }
        }
    }
}
