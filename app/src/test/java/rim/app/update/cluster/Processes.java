package rim.app.update.cluster;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rim.app.RimProcess;

/// The program as a process of its own, as the command `rim` starts it.
final class Processes {
    /// What Spark needs of the JDK's insides.
    static List<String> addOpens() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--add-opens"))
                .toList();
    }

    /// Runs a command to its end.
    static RimProcess.Said run(
            BuiltProgram program,
            Map<String, String> environment,
            RimProcess.AtLine atStep,
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
        var builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().putAll(environment);
        try {
            return RimProcess.run(builder, atStep);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Processes() {}
}
