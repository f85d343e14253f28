package rim.app.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tutorial's commands are run as they stand there, and what it shows is what comes out.
class TutorialTest {
    private static final Path ROOT = Path.of(System.getProperty("rim.root", ".")).toAbsolutePath();
    private static final Path PAGE = ROOT.resolve("docs/tutorial/first-edition.md");
    private static final String MARK = "@@ block ends";

    @Test
    void whatTheTutorialShowsIsWhatItsCommandsPrint(@TempDir Path temporary) throws Exception {
        var folder = Files.createDirectory(temporary.resolve("Övre 100 % #1 [x] {y} 'z'"));
        Files.createSymbolicLink(folder.resolve("data-samples"), ROOT.resolve("data-samples"));
        writeProgram(folder.resolve("rim"));
        var blocks = Block.in(Files.readString(PAGE));
        var printed = run(folder, blocks.stream().map(Block::commands).toList());
        assertThat(printed).hasSameSizeAs(blocks);
        for (int i = 0; i < printed.size(); i++) {
            var shown = blocks.get(i).shown();
            assertThat(printed.get(i))
                    .as(blocks.get(i).commands())
                    .containsSubsequence(shown.isEmpty() ? List.of("") : shown);
        }
    }

    /// Some commands, and lines of what they print.
    private record Block(String commands, List<String> shown) {

        static List<Block> in(String page) {
            return Stream.of(page.split("```sh\n", -1)).skip(1).map(Block::of).toList();
        }

        private static Block of(String text) {
            var parts = text.split("```text\n", 2);
            var shown = parts.length == 1 ? "" : parts[1].substring(0, parts[1].indexOf("```"));
            return new Block(text.substring(0, text.indexOf("```")), shown.lines().toList());
        }
    }

    /// What each block printed, on both streams.
    private static List<String> run(Path folder, List<String> blocks)
            throws IOException, InterruptedException {
        var script =
                "set -eu\nexec 2>&1\n"
                        + blocks.stream()
                                .map(commands -> commands + "echo '" + MARK + "'\n")
                                .collect(Collectors.joining());
        var output = folder.resolve("output.txt").toFile();
        var builder =
                new ProcessBuilder("sh", "-c", script)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("RIM_DATA");
        var process = builder.start();
        boolean isOver = process.waitFor(15, TimeUnit.MINUTES);
        process.destroyForcibly();
        var all = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        assertThat(isOver && process.exitValue() == 0).as(all).isTrue();
        return List.of(all.split(MARK + "\n"));
    }

    private static void writeProgram(Path file) throws IOException {
        var options =
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(a -> a.startsWith("--add-opens") || a.startsWith("-XX"))
                        .map(a -> "'" + a + "'")
                        .collect(Collectors.joining(" "));
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        """
                        #!/bin/sh
                        exec '%s/bin/java' %s -Xmx1g -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \\
                            -Dsun.stdout.encoding=UTF-8 -cp '%s' rim.app.Main "$@"
                        """,
                        System.getProperty("java.home"),
                        options,
                        classPath));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
