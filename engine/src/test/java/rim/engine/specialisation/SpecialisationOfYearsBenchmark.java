package rim.engine.specialisation;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rim.engine.kernel.specialisation.Relatedness;
import rim.engine.kernel.specialisation.SpecialisationBenchmark.Patents;

/// Everything that comes out of two years of 1,500 regions by 600 activities, counts as of patents:
/// processor time of this thread, of each step in turn. Run as docs/benchmarks.md says.
final class SpecialisationOfYearsBenchmark {
    private static final int REGIONS = 1500;
    private static final int ACTIVITIES = 600;
    private static final SpecialisationChoice CHOICE = SpecialisationChoice.USUAL;

    /// @param args how many times, 1 where nothing is said
    public static void main(String[] args) {
        int times = args.length == 0 ? 1 : Integer.parseInt(args[0]);
        for (int run = 0; run < times; run++) {
            run();
        }
    }

    private static void run() {
        var panel = panel();
        var years =
                timed(
                        "two years: quotients, intervals, relatedness, density, complexity",
                        () ->
                                IntStream.range(0, 2)
                                        .mapToObj(y -> MeasuredYear.of(panel, y, CHOICE))
                                        .toList());
        var newest = years.getLast();
        timed("relatedness, all five", () -> pairs(newest));
        timed("regions: indices, reflections, fitness", () -> regions(newest));
        timed("activities: reflections, fitness's complexity", () -> activities(newest));
        timed(
                "turnover of the two years",
                () -> Turnover.Years.apart(years, 5).getFirst().turnover().count());
        var entries = timed("entry model, held out", () -> EntryModel.of(panel, years, CHOICE));
        var own = timed("potential: density, complexity, gain", () -> potential(newest));
        timed("potential: probability", () -> own.stream().map(entries::probability).toList());
    }

    private static ActivityPanel panel() {
        return new ActivityPanel(
                codes("r", REGIONS),
                codes("a", ACTIVITIES),
                new int[] {2015, 2020},
                new double[][] {
                    Patents.values(REGIONS, ACTIVITIES, 11), Patents.values(REGIONS, ACTIVITIES, 12)
                });
    }

    private static List<String> codes(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "%02d%s%04d", i % 30, letter, i))
                .sorted()
                .toList();
    }

    private static List<double[]> pairs(MeasuredYear year) {
        var portfolio = year.measures().orElseThrow().portfolio();
        var counts = portfolio.coOccurrence();
        return Arrays.stream(Relatedness.values())
                .map(each -> each.of(portfolio, counts).values())
                .toList();
    }

    private static List<Object> regions(MeasuredYear year) {
        var measures = year.measures().orElseThrow();
        var found = new ArrayList<>(List.<Object>of(measures.indices()));
        for (int r = 0; r < measures.portfolio().regions(); r++) {
            found.add(measures.complexities().reflectedRegion(r));
            found.add(measures.complexities().fitness(r));
            found.add(measures.meanDensity(r, true));
            found.add(measures.meanDensity(r, false));
        }
        return found;
    }

    private static List<Object> activities(MeasuredYear year) {
        var measures = year.measures().orElseThrow();
        var found = new ArrayList<>();
        for (int i = 0; i < measures.portfolio().activities(); i++) {
            found.add(measures.complexities().reflectedActivity(i));
            found.add(measures.complexities().fitnessComplexity(i));
        }
        return found;
    }

    /// What regions have not.
    private static List<MeasuredCell> potential(MeasuredYear year) {
        var found = new ArrayList<MeasuredCell>();
        double sum = 0;
        for (int r = 0; r < REGIONS; r++) {
            for (int i = 0; i < ACTIVITIES; i++) {
                var cell = year.cell(r, i);
                if (cell.isPresent() && !cell.get().isOwn()) {
                    found.add(cell.get());
                    sum += number(cell.get().density());
                    sum += number(cell.get().complexity());
                    sum += number(cell.get().complexityGain());
                }
            }
        }
        System.out.printf(Locale.ROOT, "%,d that regions have not, sum %.6f%n", found.size(), sum);
        return found;
    }

    private static double number(NumberOrReason figure) {
        return figure instanceof NumberOrReason.Known known ? known.value() : 0;
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var made = work.get();
        double took = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        System.out.printf(Locale.ROOT, "%-70s %10.1f ms%n", what, took);
        return made;
    }

    private SpecialisationOfYearsBenchmark() {}
}
