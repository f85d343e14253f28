package rim.app.update.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program as a process of its own, as the command `rim` starts it.
final class Processes {

    /// What a process said on both its outputs, and its exit code.
    record Said(int code, String text) {}

    /// What is done when the program says that a step begins.
    interface AtStep {
        void step(Process process, String line) throws IOException, InterruptedException;
    }

    /// What Spark needs of the JDK's insides.
    static List<String> addOpens() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--add-opens"))
                .toList();
    }

    /// Runs a command to its end.
    static Said run(
            BuiltProgram program,
            Map<String, String> environment,
            AtStep atStep,
            List<String> words)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(addOpens());
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        String.join(
                                        "/*:",
                                        program.lib() + "",
                                        program.spark() + "",
                                        program.hadoop() + "")
                                + "/*",
                        "rim.app.Main"));
        command.addAll(words);
        var temporary = Files.createTempDirectory("elsewhere");
        var builder =
                new ProcessBuilder(command).directory(temporary.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new StringBuilder();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                atStep.step(process, line);
            }
            return new Said(process.waitFor(), said.toString());
        } finally {
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(temporary);
        }
    }

    private Processes() {}
}
