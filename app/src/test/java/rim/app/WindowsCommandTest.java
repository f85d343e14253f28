package rim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `rim.cmd` is read as Windows would, as far as it sets what the JVM is given, and held to what
/// the script `rim` gives a JVM that only says what it was given.
class WindowsCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("rim.root"));
    private static final Pattern SET = Pattern.compile("set \"OPTIONS=(.*)\"");
    private static final Pattern EACH = Pattern.compile("for %%p in \\(([^)]*)\\) do call set.*");
    private static final Pattern BEFORE =
            Pattern.compile("if %MAJOR% (LSS|GEQ) (\\d+) (set \"OPTIONS=.*\")");

    /// What the script has besides: archives of classes, a terminal's width and encoding, folders
    /// for temporary files, and what is done by a shell when memory is full.
    private static final Pattern OF_THE_SCRIPT =
            Pattern.compile(
                    "-Xshare:auto|-XX:\\+AutoCreateSharedArchive|-XX:SharedArchiveFile=.*"
                            + "|-Drim\\.(archive|stdout\\.columns|stderr\\.columns)=.*"
                            + "|-Djava\\.io\\.tmpdir=.*|-Dstdout\\.encoding=.*"
                            + "|-XX:OnOutOfMemoryError=.*");

    /// In the place of what a shell does there.
    private static final String ENDS_WHEN_FULL = "-XX:+ExitOnOutOfMemoryError";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "update, 25",
        "update, 21",
        "demo, 25",
        "demo, 23",
        "benchmark, 25",
        "reports, 21",
        "serve, 25",
        "rank, 25",
        "rank, 21",
        "search, 23"
    })
    void theJvmIsGivenTheSameByBoth(String command, int major)
            throws IOException, InterruptedException {
        var byScript = given(major, command);
        var flags =
                byScript.stream()
                        .filter(each -> each.startsWith("-"))
                        .filter(each -> !OF_THE_SCRIPT.matcher(each).matches())
                        .filter(each -> !List.of("-jar", "-cp").contains(each))
                        .filter(each -> !each.startsWith("-Drim.home="))
                        .toList();
        var byWindows = new TreeSet<>(options(command, major));
        byWindows.add("-Xlog:disable");
        byWindows.remove(ENDS_WHEN_FULL);
        assertThat(byWindows).isEqualTo(new TreeSet<>(flags));
    }

    @ParameterizedTest
    @CsvSource({"rank, false", "serve, false", "update, true", "demo, true"})
    void sparkIsOnTheClassPathOfWhatNeedsIt(String command, boolean withSpark)
            throws IOException, InterruptedException {
        assertThat(given(25, command).contains("-cp")).isEqualTo(withSpark);
        assertThat(lines(command)).anyMatch(line -> line.startsWith("\"%JAVA%\""));
        assertThat(lines(command).contains("if not defined ELSEWHERE set CLASSES=%EVERYTHING%"))
                .isEqualTo(withSpark);
    }

    @Test
    void homesElsewhereAreReadByTheSameClasses() throws IOException, InterruptedException {
        var paths = given(25, "rank", "--data", "hdfs://x/home");
        var classPath = paths.get(paths.indexOf("-cp") + 1);
        var places =
                Arrays.stream(classPath.split(":"))
                        .map(each -> each.substring(each.indexOf("/h/") + "/h/".length()))
                        .toList();
        assertThat(places).containsExactly("program/lib/*", "program/spark/*", "s3/target/jars/*");
        assertThat(Files.readString(ROOT.resolve("rim.cmd")))
                .contains(
                        "-cp \"%PROGRAM%\\lib\\*;%PROGRAM%\\spark\\*;%ROOT%s3\\target\\jars\\*\"");
    }

    /// Lines of Windows end by both characters; its interpreter misses labels otherwise.
    @Test
    void everyLineEndsAsOnWindows() throws IOException {
        assertThat(Files.readString(ROOT.resolve("rim.cmd")).replace("\r\n", ""))
                .doesNotContain("\n");
    }

    /// What the script gives a JVM of a version.
    private List<String> given(int major, String... words)
            throws IOException, InterruptedException {
        var shell = Path.of("/bin/sh");
        assumeThat(shell).as("no shell of POSIX").exists();
        var home = Files.createDirectories(folder.resolve("h"));
        Files.createDirectories(home.resolve("program/lib"));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("program/built"), "");
        copy("rim", home);
        copy("bin/find-jdk.sh", home);
        var jdk = Files.createDirectories(folder.resolve("jdk" + major));
        var java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor each in \"$@\"; do echo \"$each\"; done\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + major + ".0.1\"\n");
        var command = new ArrayList<>(List.of(shell.toString(), home.resolve("rim").toString()));
        command.addAll(List.of(words));
        var out = new File(folder.toFile(), "out");
        var starting = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out);
        starting.environment().put("JAVA_HOME", jdk.toString());
        starting.environment().keySet().removeAll(List.of("RIM_JAVA_OPTS", "RIM_DATA"));
        var process = starting.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var said = Files.readAllLines(out.toPath());
        assertThat(process.exitValue()).as("%s", said).isZero();
        // the words of the command come last
        return said.subList(0, said.size() - words.length);
    }

    private static void copy(String file, Path home) throws IOException {
        Files.copy(ROOT.resolve(file), home.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    /// The lines that Windows goes through for a command, from its label to the JVM.
    private static List<String> lines(String command) throws IOException {
        var all = Files.readAllLines(ROOT.resolve("rim.cmd"));
        var at = label(all, command).orElseGet(() -> label(all, "asking").orElseThrow());
        var passed = new ArrayList<String>();
        while (!all.get(at).startsWith("exit")) {
            var line = all.get(at);
            passed.add(line);
            at = line.startsWith("goto ") ? label(all, line.substring(5)).orElseThrow() : at + 1;
        }
        return passed;
    }

    private static Optional<Integer> label(List<String> lines, String name) {
        int at = lines.indexOf(":" + name.toLowerCase(Locale.ROOT));
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    private static List<String> options(String command, int major) throws IOException {
        var options = new ArrayList<String>();
        for (var line : lines(command)) {
            var set = line;
            var before = BEFORE.matcher(line);
            if (before.matches()) {
                int than = Integer.parseInt(before.group(2));
                boolean holds = before.group(1).equals("LSS") ? major < than : major >= than;
                set = holds ? before.group(3) : "";
            }
            var each = EACH.matcher(set);
            if (each.matches()) {
                for (var name : each.group(1).split(" ")) {
                    options.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
                }
            }
            var plain = SET.matcher(set);
            if (plain.matches()) {
                Stream.of(plain.group(1).split(" "))
                        .filter(word -> !word.isEmpty() && !word.equals("%OPTIONS%"))
                        .forEach(options::add);
            }
        }
        return options;
    }
}
