package rim.app.serve.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rim.schemas.edition.DataHome;

/// The service in a process of its own, started as the command `rim serve` starts it.
final class ServiceProcess implements AutoCloseable {
    private static final Pattern GREETING = Pattern.compile("Edition .* at http://.*:(\\d+)/ .*");

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// What a running service holds.
    ///
    /// @param heapBytes live objects, after a full collection
    /// @param threads of the system
    /// @param files open files and connections
    /// @param residentBytes memory that the system has given
    record Footprint(
            long heapBytes, OptionalLong threads, OptionalLong files, OptionalLong residentBytes) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d MB of objects, %d MB in all, %d threads, %d files",
                    heapBytes >> 20,
                    residentBytes.orElse(0) >> 20,
                    threads.orElse(0),
                    files.orElse(0));
        }
    }

    static ServiceProcess of(DataHome home) throws IOException {
        var process =
                new ProcessBuilder(
                                java("java"),
                                "-XX:+UseSerialGC",
                                "-Xmx224m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "rim.app.Main",
                                "serve",
                                "--port",
                                "0",
                                "--data",
                                home.folder().toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var said = process.errorReader(StandardCharsets.UTF_8);
        int port = port(said);
        // whatever else it says is shown, and never holds it up
        Thread.ofPlatform().daemon().start(() -> said.lines().forEach(System.err::println));
        return new ServiceProcess(process, port);
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static int port(BufferedReader said) throws IOException {
        var heard = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var greeting = GREETING.matcher(line);
            if (greeting.matches()) {
                return Integer.parseInt(greeting.group(1));
            }
            heard.append(line).append('\n');
        }
        throw new IllegalStateException("The service did not start:\n" + heard);
    }

    int port() {
        return port;
    }

    /// Measures, which stops the service for a moment.
    Footprint footprint() throws IOException, InterruptedException {
        return new Footprint(heapBytes(), count("task"), count("fd"), size("VmRSS"));
    }

    /// Seconds that processors have worked for it so far.
    double processorTime() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() * 1e-9;
    }

    /// The most memory that the system has given it so far.
    OptionalLong mostResidentBytes() {
        return size("VmHWM");
    }

    private long heapBytes() throws IOException, InterruptedException {
        var asking =
                new ProcessBuilder(
                                java("jcmd"), String.valueOf(process.pid()), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        List<String> lines;
        try (var reader = asking.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.lines().toList();
        }
        if (asking.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        var total = lines.getLast().strip().split("\\s+");
        return Long.parseLong(total[2]);
    }

    /// Entries of a folder that Linux keeps of each process.
    private OptionalLong count(String folder) {
        try (Stream<Path> entries = Files.list(ofProcess(folder))) {
            return OptionalLong.of(entries.count());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /// A size of which Linux tells in the process's status.
    private OptionalLong size(String name) {
        try (Stream<String> lines = Files.lines(ofProcess("status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    private Path ofProcess(String entry) {
        return Path.of("/proc", String.valueOf(process.pid()), entry);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
