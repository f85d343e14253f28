package rim.engine.uncertainty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Rerun;
import rim.engine.kernel.uncertainty.Bootstrap;
import rim.engine.kernel.uncertainty.CompetitionRanking;
import rim.engine.kernel.uncertainty.SobolDesign;
import rim.engine.kernel.uncertainty.SobolIndices.Estimate;
import rim.engine.kernel.uncertainty.SobolIndices.Missing;
import rim.schemas.RimException;
import rim.schemas.methodology.Sensitivity;
import rim.schemas.methodology.Sensitivity.Output;

/// Which of the uncertain things matters: Sobol' indices of first and total order of scores, ranks
/// and groups of every unit and year, and of the mean absolute change of all ranks.
///
/// For one thread, but for {@link #indices}.
public final class SensitivityAnalysis {
    private final Benchmark benchmark;
    private final Sensitivity sensitivity;
    private final Variations variations;
    private final SobolDesign design;
    private final @Nullable GivenDraws given;
    private final List<Target> targets;
    private final Rerun rerun;
    private final NodeDraws made;
    private final int[][][] ranks;
    private final CompetitionRanking ranking;

    /// What is explained.
    ///
    /// @param node number of the node
    /// @param year place among the scored years
    /// @param unit number of the unit; −1 for all together
    private record Target(Output output, int node, int year, int unit) {}

    /// The outputs of some of the runs.
    ///
    /// @param values `values[run][target]`
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Outputs(double[][] values) implements Serializable {}

    /// The indices of an output for one input, or why there are none.
    ///
    /// @param unit null for all units together
    /// @param input name of what is uncertain
    /// @param first null where there are none
    /// @param total null where there are none
    /// @param draws base draws that entered
    /// @param missing null where there are indices
    public record Row(
            String node,
            @Nullable String unit,
            int year,
            Output output,
            String input,
            @Nullable Estimate first,
            @Nullable Estimate total,
            int draws,
            @Nullable Missing missing) {}

    /// With draws of its own.
    public SensitivityAnalysis(Benchmark benchmark) {
        this(benchmark, null);
    }

    /// @param given draws made elsewhere; null for own ones
    /// @throws RimException when the methodology declares no sensitivity or fewer than two
    ///   uncertain things
    public SensitivityAnalysis(Benchmark benchmark, @Nullable GivenDraws given) {
        this.benchmark = benchmark;
        this.sensitivity = declared(benchmark);
        this.variations = new Variations(benchmark, Variations.declared(benchmark));
        if (variations.inputs().size() < 2) {
            throw new RimException(
                    "Sensitivity of one uncertain thing: all depends on it (expected at least two)"
                            + " [/uncertainty]");
        }
        this.given = given;
        this.design = design(given);
        this.targets = targets();
        this.rerun = Rerun.of(benchmark.scenario());
        this.made = new NodeDraws(benchmark, YearSlice.all(benchmark.scoredYears().length), 1);
        this.ranks = new int[benchmark.scoredYears().length][1][benchmark.scoredUnits()];
        this.ranking = new CompetitionRanking(benchmark.scoredUnits());
    }

    private static Sensitivity declared(Benchmark benchmark) {
        var declared = benchmark.methodology().sensitivity();
        if (declared == null) {
            throw new RimException(
                    "Methodology '"
                            + benchmark.methodology().name()
                            + "' does not say what to explain (expected 'sensitivity')");
        }
        return declared;
    }

    private SobolDesign design(@Nullable GivenDraws draws) {
        var dimensions = variations.inputs().stream().map(Variations.Input::dimensions).toList();
        var seed = sensitivity.seed();
        long own = seed == null ? Variations.declared(benchmark).seed() : seed;
        int base =
                draws == null
                        ? sensitivity.base()
                        : draws.base(variations.inputs().size(), variations.dimensions());
        return new SobolDesign(dimensions, base, own);
    }

    private List<Target> targets() {
        var tree = benchmark.tree();
        int[] nodes =
                sensitivity.nodes().isEmpty()
                        ? new int[] {0}
                        : sensitivity.nodes().stream().mapToInt(tree::number).toArray();
        var all = new ArrayList<Target>();
        for (int node : nodes) {
            for (int y = 0; y < benchmark.scoredYears().length; y++) {
                if (sensitivity.years().isEmpty() || sensitivity.years().contains(year(y))) {
                    add(node, y, all);
                }
            }
        }
        return all;
    }

    private void add(int node, int year, List<Target> all) {
        for (Output output : sensitivity.outputs()) {
            if (output == Output.MEAN_RANK_CHANGE) {
                all.add(new Target(output, node, year, -1));
            } else {
                for (int unit = 0; unit < benchmark.scoredUnits(); unit++) {
                    all.add(new Target(output, node, year, unit));
                }
            }
        }
    }

    private int year(int y) {
        return benchmark.panel().years()[benchmark.scoredYears()[y]];
    }

    public int runs() {
        return Math.toIntExact(design.runs());
    }

    /// Makes some of the runs.
    ///
    /// @param from number of the first run
    /// @param to behind the last
    public Outputs outputs(int from, int to) {
        var nominal = new int[benchmark.tree().size()][];
        Arrays.setAll(nominal, node -> new int[0]);
        for (Target target : targets) {
            if (target.output == Output.MEAN_RANK_CHANGE) {
                nominal[target.node] = benchmark.results().ranks(target.node);
            }
        }
        var values = new double[to - from][targets.size()];
        for (int run = from; run < to; run++) {
            run(run);
            take(values[run - from], nominal);
        }
        return new Outputs(values);
    }

    private void run(int run) {
        var point = given == null ? design.point(run) : given.point(run, design);
        int data = variations.inputs().size() - 1;
        boolean isOfB = variations.variesData() && design.isOfB(run, data);
        variations.run(rerun, point, 2 * design.row(run) + (isOfB ? 1 : 0));
    }

    private void take(double[] values, int[][] nominal) {
        var references = rerun.references();
        int taken = -1;
        for (int i = 0; i < values.length; i++) {
            var target = targets.get(i);
            if (target.node != taken) {
                taken = target.node;
                made.take(0, rerun, references, taken);
                made.rank(ranking, ranks, 1);
            }
            values[i] = value(target, nominal[target.node]);
        }
    }

    private double value(Target target, int[] nominal) {
        return switch (target.output) {
            case SCORE -> made.scores[target.year][0][target.unit];
            case RANK -> orNone(ranks[target.year][0][target.unit], 0);
            case GROUP -> orNone(made.group(target.year, 0, target.unit), -1);
            case MEAN_RANK_CHANGE -> meanRankChange(target.year, nominal);
        };
    }

    private static double orNone(int value, int none) {
        return value == none ? Double.NaN : value;
    }

    private double meanRankChange(int year, int[] nominal) {
        int from = benchmark.panel().cell(benchmark.scoredYears()[year], 0);
        long sum = 0;
        int count = 0;
        for (int unit = 0; unit < ranks[year][0].length; unit++) {
            int rank = ranks[year][0][unit];
            int before = nominal[from + unit];
            if (rank > 0 && before > 0) {
                sum += Math.abs(rank - before);
                count++;
            }
        }
        return count == 0 ? Double.NaN : (double) sum / count;
    }

    /// The indices of all outputs, sorted as the outputs and inputs were declared.
    ///
    /// @param parts all runs in their order
    public Stream<Row> indices(List<Outputs> parts) {
        var runs = parts.stream().flatMap(part -> Arrays.stream(part.values)).toList();
        var bootstrap = new Bootstrap(sensitivity.bootstraps(), sensitivity.level(), design.seed());
        return IntStream.range(0, targets.size())
                .parallel()
                .mapToObj(i -> rows(targets.get(i), column(runs, i), bootstrap))
                .flatMap(List::stream);
    }

    private static double[] column(List<double[]> runs, int target) {
        return runs.stream().mapToDouble(run -> run[target]).toArray();
    }

    private List<Row> rows(Target target, double[] outputs, Bootstrap bootstrap) {
        var found = design.indices(outputs, bootstrap).orElse(null);
        var missing = found == null ? design.whyNone(outputs) : null;
        int whole = found == null ? design.rows(outputs) : 0;
        var rows = new ArrayList<Row>();
        for (int i = 0; i < variations.inputs().size(); i++) {
            rows.add(
                    new Row(
                            benchmark.tree().code(target.node),
                            target.unit < 0
                                    ? null
                                    : benchmark.panel().units().get(target.unit).code(),
                            year(target.year),
                            target.output,
                            variations.inputs().get(i).name(),
                            found == null ? null : found.first().get(i),
                            found == null ? null : found.total().get(i),
                            found == null ? whole : found.rows().get(i),
                            missing));
        }
        return rows;
    }
}
