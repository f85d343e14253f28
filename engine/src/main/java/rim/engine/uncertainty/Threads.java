package rim.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Benchmark;

/// The analyses on threads of this machine.
public final class Threads {
    private final int count;

    /// @param count of threads, at least 1
    public Threads(int count) {
        this.count = count;
    }

    /// As many threads as there are processors.
    public static Threads all() {
        return new Threads(Runtime.getRuntime().availableProcessors());
    }

    private interface Part<T> {

        /// @param thread its number, from 0
        T of(int thread, int from, int to);
    }

    /// What all draws together say.
    ///
    /// @throws rim.schemas.RimException when alternatives cannot go together
    public UncertaintySummary certainty(Benchmark benchmark) {
        return certainty(benchmark, node -> true);
    }

    /// What all draws together say.
    ///
    /// @param own draws that were made elsewhere; null for none
    /// @throws rim.schemas.RimException as above
    public UncertaintySummary certainty(Benchmark benchmark, @Nullable OwnDraws own) {
        return certainty(benchmark, own, node -> true);
    }

    /// What all draws together say of some nodes.
    ///
    /// @param wanted those that are asked for, by number
    /// @throws rim.schemas.RimException as above
    public UncertaintySummary certainty(Benchmark benchmark, IntPredicate wanted) {
        return certainty(benchmark, null, wanted);
    }

    private UncertaintySummary certainty(
            Benchmark benchmark, @Nullable OwnDraws own, IntPredicate wanted) {
        AlternativeFaults.refuse(benchmark);
        var analyses =
                Stream.generate(() -> new UncertaintyAnalysis(benchmark, own, wanted))
                        .limit(count)
                        .toList();
        return analyses.getFirst().summary(new ByThreads(analyses));
    }

    /// @param analyses one for each thread
    private record ByThreads(List<UncertaintyAnalysis> analyses) implements Drawing {
        @Override
        public int workers() {
            return analyses.size();
        }

        @Override
        public List<DrawnYears> years(List<YearSlice> slices) {
            return new Threads(slices.size())
                    .parts(slices.size(), (i, from, to) -> analyses.get(i).drawn(slices.get(i)));
        }

        @Override
        public Tallies draws(ScoreBounds bounds) {
            return new Threads(analyses.size())
                            .parts(
                                    analyses.getFirst().draws(),
                                    (thread, from, to) ->
                                            analyses.get(thread).tally(bounds, from, to))
                            .stream()
                            .reduce(Tallies::merged)
                            .orElseThrow();
        }
    }

    /// The outputs of all runs, in their order.
    public List<SensitivityAnalysis.Outputs> outputs(
            int runs, Supplier<SensitivityAnalysis> analyses) {
        return parts(runs, (thread, from, to) -> analyses.get().outputs(from, to));
    }

    private <T> List<T> parts(int all, Part<T> part) {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var started = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                int from = (int) ((long) all * i / count);
                int to = (int) ((long) all * (i + 1) / count);
                started.add(threads.submit(() -> part.of(thread, from, to)));
            }
            var parts = new ArrayList<T>();
            for (Future<T> each : started) {
                parts.add(each.get());
            }
            return parts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while drawing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Drawing failed", e.getCause());
        }
    }
}
