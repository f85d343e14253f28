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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Main;
import rim.app.SmallEdition;

/// An update in a process of its own, stopped by a signal.
class InterruptTest {
    /// The bit of the second signal, SIGINT.
    private static final long INTERRUPT = 0b10;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"INT,Starting Spark,130", "TERM,Making indicators,143"})
    void aStoppedUpdateSaysWhatIsInForceAndLeavesNoDraft(String signal, String step, int code)
            throws IOException, InterruptedException {
        Assumptions.assumeFalse(
                signal.equals("INT") && isInterruptIgnored(),
                "Whoever started these tests ignores interrupts, and so does what they start.");
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

    /// As the system tells it of this process; a shell starts what runs behind it so.
    private static boolean isInterruptIgnored() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        var ignored =
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) & INTERRUPT) != 0;
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
