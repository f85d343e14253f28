package rim.app.serve.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rim.app.data.EditionDatabase;
import rim.app.data.PublishedScores;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;

/// Measures what an answer costs that nobody asked for before:
///
///     AskingBenchmark HOME ./rim [OTHER_BUILD/rim]
///
/// First answers of the command line beside `java -version`, in turn; profiles of all regions
/// beside DuckDB's one statement for the same figures, from tables in memory; then the first
/// comparison, explanation and report on coherence of a service that has just started. All in
/// processor time, since a machine seldom does nothing else.
public final class AskingBenchmark {
    private static final int TIMES = 5;
    private static final List<List<String>> COMMANDS =
            List.of(
                    List.of("rank", "--limit", "20"),
                    List.of("profile", "SE33"),
                    List.of("query", "--region", "SE33", "--year", "2020.."),
                    List.of("search", "innovation"));
    private static final List<String> FIRST =
            List.of("compare?region=SE33,SE32", "explain/index/SE33", "coherence");

    private final Edition edition;
    private final DataHome home;

    private AskingBenchmark(DataHome home) {
        this.home = home;
        this.edition = home.inForce();
    }

    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        var benchmark = new AskingBenchmark(new DataHome(Path.of(words[0])));
        benchmark.commands(List.of(words).subList(1, words.length));
        benchmark.profiles();
        benchmark.firstOfTheService();
    }

    private void commands(List<String> programs) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (var command : COMMANDS) {
            if (command.getFirst().equals("search") && edition.manifest().reports().files() == 0) {
                System.out.println("search is left out, as the edition has no reports");
                continue;
            }
            var none = new double[TIMES];
            var took = new double[programs.size()][TIMES];
            for (int time = -1; time < TIMES; time++) {
                double empty = processorTime(List.of(java, "-version"));
                for (int p = 0; p < programs.size(); p++) {
                    var all = new ArrayList<>(List.of(programs.get(p)));
                    all.addAll(command);
                    all.addAll(List.of("--data", home.folder().toString()));
                    double each = processorTime(all);
                    if (time >= 0) {
                        took[p][time] = each;
                        none[time] = empty;
                    }
                }
            }
            for (int p = 0; p < programs.size(); p++) {
                print(programs.get(p) + " " + command.getFirst(), median(took[p]), median(none));
            }
        }
    }

    /// In seconds, of a process and those that it started; the shell tells.
    private static double processorTime(List<String> command)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("sh", "-c", "\"$@\" > /dev/null 2>&1 && times", "sh"));
        words.addAll(command);
        var process = new ProcessBuilder(words).start();
        List<String> lines;
        try (var reader = process.inputReader()) {
            lines = reader.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("No answer from " + String.join(" ", command));
        }
        return Arrays.stream(lines.getLast().split(" "))
                .mapToDouble(AskingBenchmark::seconds)
                .sum();
    }

    /// Of a time such as `0m1.25s`.
    private static double seconds(String time) {
        var parts = time.replace("s", "").split("m");
        return 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
    }

    private void profiles() throws IOException, InterruptedException, SQLException {
        List<String> regions;
        try (var database = EditionDatabase.open(edition)) {
            regions =
                    List.copyOf(new PublishedScores(database).regions(database.documents().root()));
        }
        double statement = statements(regions);
        try (var service = ServiceProcess.of(home)) {
            var first = regions.stream().map(region -> "/api/v1/profile/" + region).toList();
            new Load(service.port(), first.subList(0, 1)).once();
            // the service's code is run in, with another year
            new Load(service.port(), first.stream().map(each -> each + "?year=2020").toList())
                    .once();
            double before = service.processorTime();
            var latencies = new Load(service.port(), first).once();
            double each = (service.processorTime() - before) / regions.size();
            print("a profile beside one statement", each, statement);
            System.out.println("  " + latencies);
        }
    }

    /// Seconds of processor time for the scores and intervals of a region.
    private double statements(List<String> regions) throws SQLException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        if (!(system instanceof com.sun.management.OperatingSystemMXBean process)) {
            throw new IllegalStateException("This JVM does not tell processor time");
        }
        try (var connection = ServiceBenchmark.tablesInMemory(edition);
                var statement = connection.prepareStatement(ServiceBenchmark.OF_A_REGION)) {
            long before = 0;
            for (int round = 0; round < 2; round++) {
                before = process.getProcessCpuTime();
                for (var region : regions) {
                    statement.setString(1, region);
                    ServiceBenchmark.readAll(statement);
                }
            }
            return (process.getProcessCpuTime() - before) * 1e-9 / regions.size();
        }
    }

    private void firstOfTheService() throws IOException, InterruptedException {
        for (var question : FIRST) {
            try (var service = ServiceProcess.of(home)) {
                double before = service.processorTime();
                var said = new Load(service.port(), List.of("/api/v1/" + question)).once();
                System.out.printf(
                        Locale.ROOT,
                        "%-44s %7.2f s%n  %s%n",
                        "first " + question,
                        service.processorTime() - before,
                        said);
            }
        }
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double took, double beside) {
        System.out.printf(
                Locale.ROOT, "%-44s %7.4f s %7.4f s %6.1f%n", what, took, beside, took / beside);
    }
}
