package rim.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// The program as a process of its own, which can be killed, starved or shut in.
public final class RimProcess {
    /// What is done when the program says something, such as that a step begins.
    public interface AtLine {
        void line(Process process, String line) throws IOException, InterruptedException;
    }

    /// What a process said on both its outputs, and its exit code.
    public record Said(int code, String text) {}

    /// The class path, in which classes are packed: the JVM keeps an archive of no others.
    private static final class Packed {
        static final String CLASS_PATH;
        static final Path ARCHIVE;

        static {
            try {
                var folder = Files.createTempDirectory("rim-packed");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                var parts = new ArrayList<String>();
                var all =
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path"));
                for (String each : all.split(File.pathSeparator)) {
                    parts.add(Files.isDirectory(Path.of(each)) ? packed(each, folder) : each);
                }
                CLASS_PATH = String.join(File.pathSeparator, parts);
                ARCHIVE = folder.resolve("rim.jsa");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String packed(String classes, Path folder) throws IOException {
            var jar = Files.createTempFile(folder, "classes", ".jar").toString();
            var tool = ToolProvider.findFirst("jar").orElseThrow();
            if (tool.run(System.out, System.err, "--create", "-f", jar, "-C", classes, ".") != 0) {
                throw new IOException("Cannot pack " + classes);
            }
            return jar;
        }

        private static void delete(Path folder) {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
                Files.delete(folder);
            } catch (IOException e) {
                // the system clears its temporary folder
            }
        }
    }

    /// The words that start the program.
    ///
    /// @param options of the JVM, after the usual ones
    public static List<String> command(List<String> options, List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--add-opens") || a.startsWith("-Drim."))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx600m",
                        "-Xlog:disable",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + Packed.ARCHIVE,
                        // the samples are done before code that Spark generates pays
                        "-Dspark.sql.codegen.wholeStage=false",
                        "-Dspark.sql.codegen.factoryMode=NO_CODEGEN"));
        command.addAll(options);
        command.addAll(List.of("-cp", Packed.CLASS_PATH, Main.class.getName()));
        command.addAll(words);
        return command;
    }

    /// Runs a command to its end.
    public static Said run(List<String> command, AtLine atLine)
            throws IOException, InterruptedException {
        return run(new ProcessBuilder(command), atLine);
    }

    /// Runs what was prepared to its end.
    public static Said run(ProcessBuilder prepared, AtLine atLine)
            throws IOException, InterruptedException {
        var process = prepared.redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new StringBuilder();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                atLine.line(process, line);
            }
            return new Said(process.waitFor(), said.toString());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private RimProcess() {}
}
