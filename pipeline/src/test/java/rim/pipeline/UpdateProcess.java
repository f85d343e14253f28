package rim.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rim.schemas.Progress;

/// An update in a process of its own, which can be killed.
public final class UpdateProcess {

    public static void main(String[] args) {
        var request = Requests.update(args[0], Path.of(args[1]), Path.of(args[2]));
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
    }

    /// Starts an update and kills it as soon as it says that a step begins.
    ///
    /// @return whether it came that far
    static boolean killedAt(String step, String edition, Path home, Path sources)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
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

    private UpdateProcess() {}
}
