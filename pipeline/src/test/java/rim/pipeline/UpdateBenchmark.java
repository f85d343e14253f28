package rim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// An update at the size of Europe as `rim` starts it, beside another build and a script of DuckDB,
/// and how it grows. No test; see docs/benchmarks.md.
///
/// Arguments: a folder, the `rim` of this build, and, where there is one, that of another.
public final class UpdateBenchmark {
    private static final Path STATUS = Path.of("/proc");

    /// @param wall seconds
    /// @param processor seconds
    /// @param resident most memory, in MB
    private record Took(double wall, double processor, long resident, int exit) {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException {
        var folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
        var rim = Path.of(arguments[1]).toAbsolutePath();
        var sources = sources(folder.resolve("europe"), EuropeSources.EUROPE);
        update(rim, folder, sources, "warm", "");
        var plain = update(rim, folder, sources, "europe", "");
        say("Europe with 200 draws", plain);
        if (arguments.length > 2) {
            var before =
                    update(Path.of(arguments[2]).toAbsolutePath(), folder, sources, "other", "");
            say("the other build", before);
            ratio("the other build to this", before, plain);
        }
        say("the same with -Xmx768m", update(rim, folder, sources, "small", "-Xmx768m"));
        say("nothing changed", again(rim, folder, sources, "europe"));
        duck(folder, sources);
        oneOfThirty(rim, folder);
        grow(rim, folder, plain);
    }

    private static void duck(Path folder, Path sources) throws IOException, SQLException {
        var results = Files.createDirectories(folder.resolve("duck"));
        DuckScript.run(sources, results);
        var took = DuckScript.run(sources, results);
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.1f s wall %7.1f s processor%n",
                "DuckDB, reading to scores, warm",
                took.wall(),
                took.processor());
    }

    private static void oneOfThirty(Path rim, Path folder)
            throws IOException, InterruptedException {
        var sources = sources(folder.resolve("thirty"), new EuropeSources(120, 25, 2, 30, 200));
        var full = update(rim, folder, sources, "thirty", "");
        say("thirty files", full);
        Files.writeString(
                sources.resolve("europe07.csv"),
                "SE33,1999,i007,1.00\n",
                StandardOpenOption.APPEND);
        var one = again(rim, folder, sources, "thirty");
        say("one of them changed", one);
        ratio("one of thirty to all", one, full);
    }

    private static void grow(Path rim, Path folder, Took plain)
            throws IOException, InterruptedException {
        Map<String, EuropeSources> sizes = new LinkedHashMap<>();
        sizes.put("4 times the indicators", new EuropeSources(400, 25, 2, 1, 200));
        sizes.put("4 times the years", new EuropeSources(100, 100, 2, 1, 200));
        sizes.put("4.5 times the regions", new EuropeSources(100, 25, 3, 1, 200));
        sizes.put("16 times the indicators", new EuropeSources(1600, 25, 2, 4, 200));
        sizes.put("18 times, regions and years", new EuropeSources(100, 100, 3, 1, 200));
        for (var size : sizes.entrySet()) {
            var name = size.getKey().replace(' ', '-');
            var took =
                    update(rim, folder, sources(folder.resolve(name), size.getValue()), name, "");
            say(size.getKey(), took);
            ratio(size.getKey() + " to Europe", took, plain);
        }
    }

    private static Path sources(Path folder, EuropeSources size) throws IOException {
        return size.writeTo(folder);
    }

    private static Took update(Path rim, Path folder, Path sources, String home, String options)
            throws IOException, InterruptedException {
        var data = folder.resolve("home-" + home);
        if (Files.exists(data)) {
            remove(data);
        }
        return run(rim, data, sources, options);
    }

    private static Took again(Path rim, Path folder, Path sources, String home)
            throws IOException, InterruptedException {
        return run(rim, folder.resolve("home-" + home), sources, "");
    }

    private static Took run(Path rim, Path home, Path sources, String options)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                rim.toString(),
                                "update",
                                "--edition",
                                "europe",
                                "--sources",
                                sources.toString(),
                                "--methodology",
                                sources.resolve("europe.methodology.json").toString(),
                                "--data",
                                home.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(home.resolveSibling(home.getFileName() + ".log").toFile());
        builder.environment().put("RIM_JAVA_OPTS", options);
        long began = System.nanoTime();
        var process = builder.start();
        double processor = 0;
        long resident = 0;
        while (process.isAlive()) {
            var used = process.info().totalCpuDuration();
            processor = used.isPresent() ? used.get().toMillis() / 1000.0 : processor;
            resident = Math.max(resident, resident(process.pid()));
            Thread.sleep(20);
        }
        return new Took((System.nanoTime() - began) / 1e9, processor, resident, process.waitFor());
    }

    /// The most memory that a process had so far, in MB; 0 where the system does not say.
    private static long resident(long process) {
        try (Stream<String> lines =
                Files.lines(STATUS.resolve(String.valueOf(process)).resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void say(String what, Took took) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.1f s wall %7.1f s processor %6d MB%s%n",
                what,
                took.wall,
                took.processor,
                took.resident,
                took.exit == 0 ? "" : ", failed");
    }

    private static void ratio(String what, Took one, Took other) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.2f   wall %7.2f   processor %6.2f memory%n",
                what,
                one.wall / other.wall,
                one.processor / other.processor,
                (double) one.resident / Math.max(1, other.resident));
    }

    private UpdateBenchmark() {}
}
