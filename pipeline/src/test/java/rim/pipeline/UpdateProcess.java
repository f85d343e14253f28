package rim.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rim.schemas.Progress;

/// An update in a process of its own, which can be killed.
public final class UpdateProcess {
    private static final String PROCESSOR = "processor milliseconds: ";

    public static void main(String[] args) {
        var sources = Path.of(args[2]);
        var request =
                args.length > 3
                        ? Requests.by(sources.resolve(args[3]), args[0], Path.of(args[1]), sources)
                        : Requests.update(args[0], Path.of(args[1]), sources);
        AnnualUpdate.run(
                request,
                new Progress() {
                    @Override
                    public void step(String name, long total) {
                        System.out.println(name);
                    }

                    @Override
                    public void advance(long pieces) {}

                    @Override
                    public void done() {}
                });
        var used = ProcessHandle.current().info().totalCpuDuration();
        System.out.println(PROCESSOR + used.map(Duration::toMillis).orElse(0L));
    }

    /// Runs an update to its end.
    ///
    /// @param memory such as `-Xmx1g`
    /// @param methodology name of its file among the sources
    /// @return seconds of processor time
    static double processorOf(String memory, String methodology, Path home, Path sources)
            throws IOException, InterruptedException {
        var process = start(List.of(memory, "-XX:+UseSerialGC"), "1", home, sources, methodology);
        try (var lines = said(process)) {
            double seconds = -1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PROCESSOR)) {
                    seconds = Long.parseLong(line.substring(PROCESSOR.length())) / 1000.0;
                }
            }
            if (process.waitFor() != 0 || seconds < 0) {
                throw new AssertionError("The update with " + memory + " failed");
            }
            return seconds;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// Starts an update and kills it as soon as it says that a step begins.
    ///
    /// @return whether it came that far
    static boolean killedAt(String step, String edition, Path home, Path sources)
            throws IOException, InterruptedException {
        var process =
                start(
                        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        edition,
                        home,
                        sources);
        try (var lines = said(process)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(step)) {
                    return true;
                }
            }
            return false;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static BufferedReader said(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Process start(
            List<String> options, String edition, Path home, Path sources, String... more)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        UpdateProcess.class.getName(),
                        edition,
                        home.toString(),
                        sources.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private UpdateProcess() {}
}
