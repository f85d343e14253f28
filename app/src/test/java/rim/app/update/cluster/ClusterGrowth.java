package rim.app.update.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What each step of an update asks of a cluster of two workers, as sources grow. No test; see
/// docs/benchmarks.md.
///
/// Arguments: a folder, the `rim` of this build, and folders of sources that `EuropeSources` wrote;
/// `-DexecutorMemory=3000m` for executors of more than 1,000 MB.
public final class ClusterGrowth {
    private static final String SECRET = "only those who are told it take part";
    private static final Pattern STEP =
            Pattern.compile("rim\\.pipeline\\.(\\w+)\\.(\\w+)\\.(\\w+)\\(");
    private static final double MEGA = 1 << 20;

    /// What the tasks of a step took together.
    private static final class Step {
        private int tasks;
        private double seconds;
        private double processor;
        private double longest;
        private double shuffled;
        private double written;
        private double sentBack;

        private void add(JsonNode task) {
            var metrics = task.path("Task Metrics");
            double run = metrics.path("Executor Run Time").asDouble() / 1e3;
            tasks++;
            seconds += run;
            processor += metrics.path("Executor CPU Time").asDouble() / 1e9;
            longest = Math.max(longest, run);
            shuffled +=
                    metrics.path("Shuffle Write Metrics").path("Shuffle Bytes Written").asDouble();
            written += metrics.path("Output Metrics").path("Bytes Written").asDouble();
            sentBack += metrics.path("Result Size").asDouble();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%4d tasks %7.1f s, the longest %6.1f, processor %7.1f, shuffled %7.1f MB, written"
                            + " %7.1f MB, sent to the driver %7.1f MB",
                    tasks,
                    seconds,
                    longest,
                    processor,
                    shuffled / MEGA,
                    written / MEGA,
                    sentBack / MEGA);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var program = BuiltProgram.in(folder.resolve("program"));
        var rim = Path.of(arguments[1]).toAbsolutePath();
        for (String sources : List.of(arguments).subList(2, arguments.length)) {
            var own = Path.of(sources).toAbsolutePath();
            try (var cluster =
                    StandaloneCluster.start(program, folder.resolve("cluster"), SECRET, 2)) {
                update(folder.resolve(own.getFileName()), rim, cluster, own);
            }
        }
    }

    private static void update(Path folder, Path rim, StandaloneCluster cluster, Path sources)
            throws IOException, InterruptedException {
        var events = Files.createDirectories(folder.resolve("events"));
        var settings = folder.resolve("spark.conf");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "spark.authenticate.secret=" + SECRET,
                        "spark.driver.host=127.0.0.1",
                        "spark.driver.bindAddress=127.0.0.1",
                        "spark.executor.memory=" + System.getProperty("executorMemory", "1000m"),
                        "spark.eventLog.enabled=true",
                        "spark.eventLog.compress=false",
                        "spark.eventLog.rolling.enabled=false",
                        "spark.eventLog.dir=" + events.toUri(),
                        ""));
        var process =
                new ProcessBuilder(
                                rim.toString(),
                                "update",
                                "--edition",
                                "europe",
                                "--data",
                                folder.resolve("home").toString(),
                                "--sources",
                                sources.toString(),
                                "--methodology",
                                sources.resolve("europe.methodology.json").toString(),
                                "--spark",
                                cluster.url(),
                                "--spark-settings",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("update.log").toFile())
                        .start();
        long began = System.nanoTime();
        var most = new TreeMap<String, Long>();
        while (process.isAlive()) {
            ProcessHandle.current().descendants().forEach(each -> look(each, most));
            Thread.sleep(100);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s: exit %d, %.1f s, most resident memory in MB: %s%n",
                sources.getFileName(),
                process.waitFor(),
                (System.nanoTime() - began) / 1e9,
                most);
        steps(events)
                .forEach((name, step) -> System.out.printf(Locale.ROOT, "%-60s %s%n", name, step));
    }

    /// The most memory that a process had, where it is the driver or an executor.
    private static void look(ProcessHandle process, Map<String, Long> most) {
        var place = Path.of("/proc", String.valueOf(process.pid()));
        try {
            var words = Files.readString(place.resolve("cmdline"));
            var kind =
                    words.contains("CoarseGrainedExecutorBackend")
                            ? "executor " + process.pid()
                            : words.contains("rim-app") || words.contains("rim.app.Main")
                                    ? "driver"
                                    : "";
            if (!kind.isEmpty()) {
                try (Stream<String> lines = Files.lines(place.resolve("status"))) {
                    lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                            .forEach(megabytes -> most.merge(kind, megabytes, Math::max));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // it has just ended
        }
    }

    /// By the place in the program that asked for them.
    private static Map<String, Step> steps(Path events) throws IOException {
        var json = new ObjectMapper();
        var names = new TreeMap<Integer, String>();
        var steps = new TreeMap<String, Step>();
        try (Stream<Path> files = Files.list(events)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    var event = json.readTree(line);
                    switch (event.path("Event").asText()) {
                        case "SparkListenerStageSubmitted" -> {
                            var stage = event.path("Stage Info");
                            names.put(stage.path("Stage ID").asInt(), name(stage));
                        }
                        case "SparkListenerTaskEnd" ->
                                steps.computeIfAbsent(
                                                names.get(event.path("Stage ID").asInt()),
                                                name -> new Step())
                                        .add(event);
                        default -> {}
                    }
                }
            }
        }
        return steps;
    }

    private static String name(JsonNode stage) {
        Matcher step = STEP.matcher(stage.path("Details").asText());
        return step.find()
                ? step.group(1) + " " + step.group(2) + "." + step.group(3)
                : stage.path("Stage Name").asText();
    }

    private ClusterGrowth() {}
}
