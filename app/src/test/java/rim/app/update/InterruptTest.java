package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Main;
import rim.app.SmallEdition;

/// An update in a process of its own, stopped by a signal.
class InterruptTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"INT,Starting Spark,130", "TERM,Making indicators,143"})
    void aStoppedUpdateSaysWhatIsInForceAndLeavesNoDraft(String signal, String step, int code)
            throws IOException, InterruptedException {
        var home = SmallEdition.publishedIn(folder.resolve("home"));
        var process = update(home.folder());
        var said = new ArrayList<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            boolean isSent = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isSent) {
                    said.add(line);
                } else if (line.contains(step)) {
                    isSent = true;
                    send(signal, process);
                }
            }
        } finally {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        assertThat(process.exitValue()).isEqualTo(code);
        assertThat(said).last().isEqualTo("rim: Interrupted; edition 2019 stays in force.");
        // steps, and what this Java has to say of its libraries, may have been on their way
        assertThat(said)
                .filteredOn(line -> !line.isBlank())
                .filteredOn(line -> !line.contains(" s  ") && !line.startsWith("WARNING: "))
                .hasSize(1);
        assertThat(folder.resolve("home/drafts")).doesNotExist();
        assertThat(home.inForce().name()).hasToString("2019");
    }

    private static void send(String signal, Process process)
            throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
        assertThat(sent.waitFor()).isZero();
    }

    private static Process update(Path home) throws IOException {
        var sample = Path.of(System.getProperty("rim.root"), "data-samples");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--add-opens") || a.startsWith("-Drim."))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "update",
                        "--data",
                        home.toString(),
                        "--edition",
                        "2020",
                        "--methodology",
                        sample.resolve("sample-2026.json").toString(),
                        "--sources",
                        sample.resolve("sources").toString()));
        return new ProcessBuilder(command)
                .redirectOutput(Files.createTempFile(home.getParent(), "out", ".txt").toFile())
                .start();
    }
}
