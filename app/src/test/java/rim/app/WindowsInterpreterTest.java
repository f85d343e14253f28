package rim.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `rim.cmd` as Wine's interpreter runs it, where there is one, with a Java that only says what it
/// was given and ends with 7.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowsInterpreterTest {
    private static final Path ROOT = Path.of(System.getProperty("rim.root"));
    private static final String JAVA =
            """
            @echo off
            if [%1]==[-version] goto version
            echo %*
            exit /b 7
            :version
            echo openjdk version "21.0.4" 2024-07-16 1>&2
            """;

    private @Nullable Path folder;

    @BeforeAll
    void startWine(@TempDir Path temporary) throws IOException, InterruptedException {
        assumeThat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
                .as("no Wine")
                .anyMatch(each -> Files.isExecutable(Path.of(each, "wine")));
        folder = temporary;
        assertThat(run(temporary, Map.of(), List.of("wine", "cmd", "/c", "exit 3"))).endsWith("3");
    }

    @AfterAll
    void stopWine() throws IOException, InterruptedException {
        if (folder != null) {
            run(folder, Map.of(), List.of("wineserver", "-k", "-w"));
            // links to everything that this machine has
            try (var drives = Files.list(folder.resolve("windows/dosdevices"))) {
                for (var drive : drives.toList()) {
                    Files.delete(drive);
                }
            }
        }
    }

    private Path folder() {
        return Objects.requireNonNull(folder);
    }

    /// What a process said on both ways, and its exit code on the last line.
    private String run(Path in, Map<String, String> variables, List<String> words)
            throws IOException, InterruptedException {
        var said = Files.createTempFile(folder(), "said", "");
        var starting =
                new ProcessBuilder(words)
                        .directory(in.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        var environment = starting.environment();
        environment
                .keySet()
                .removeAll(List.of("RIM_DATA", "RIM_JAVA_OPTS", "JAVA_HOME", "DISPLAY"));
        environment.put("WINEPREFIX", folder().resolve("windows").toString());
        environment.put("WINEDEBUG", "-all");
        environment.put("WINEDLLOVERRIDES", "mscoree,mshtml,winemenubuilder.exe=");
        environment.put("HOME", folder().toString());
        environment.putAll(variables);
        var process = starting.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("Wine does not end");
        }
        var text = new String(Files.readAllBytes(said), StandardCharsets.ISO_8859_1);
        return text.replace("\r", "") + process.exitValue();
    }

    /// A release in a folder of that name, with its Java in another.
    private Path release(String name) throws IOException {
        var home = folder().resolve(name);
        if (!Files.exists(home)) {
            Files.createDirectories(home.resolve("program/lib"));
            Files.writeString(home.resolve("program/lib/rim-app.jar"), "");
            Files.copy(ROOT.resolve("rim.cmd"), home.resolve("rim.cmd"));
            var bin = Files.createDirectories(home.resolve("a jdk/bin"));
            Files.writeString(bin.resolve("java.cmd"), JAVA.replace("\n", "\r\n"));
        }
        return home;
    }

    private static String onWindows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }

    private String rim(Path home, Map<String, String> variables, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wine", "cmd", "/c", "rim.cmd"));
        command.addAll(List.of(words));
        var all = new TreeMap<>(variables);
        all.putIfAbsent("JAVA_HOME", onWindows(home.resolve("a jdk")));
        return run(home, all, command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Program Files (x86)", "R&D", "a^b", "well!"})
    void aReleaseLiesInAnyFolder(String name) throws IOException, InterruptedException {
        var home = release(name);
        var jar = onWindows(home.resolve("program/lib/rim-app.jar"));
        assertThat(rim(home, Map.of(), "rank", "--limit", "5").lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"-Drim.home=" + onWindows(home) + '"')
                .contains("-jar \"" + jar + "\" rank --limit 5");
        assertThat(rim(home, Map.of(), "update"))
                .contains(
                        "-cp \""
                                + onWindows(home.resolve("program/lib/*"))
                                + ";"
                                + onWindows(home.resolve("program/spark/*"))
                                + ";"
                                + onWindows(home.resolve("s3/target/jars/*"))
                                + "\" rim.app.Main update")
                .endsWith("\n7");
    }

    /// As the words come to the interpreter: in quotes where they have spaces.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "search|smart growth|search \"smart growth\"|-jar",
                "search|research & innovation|search \"research & innovation\"|-jar",
                "sql|SELECT 1 WHERE 1 <> 2|sql \"SELECT 1 WHERE 1 <> 2\"|-jar",
                "search|\"smart growth\" -x|search \"\\\"smart growth\\\" -x\"|-jar",
                "search|\"open|search \\\"open|-jar",
                "``|update|\"\" update|rim.app.Main",
                "--data|hdfs://x/y z|--data \"hdfs://x/y z\"|rim.app.Main",
                "--data|file://x/y z|--data \"file://x/y z\"|-jar",
            })
    void wordsComeToTheProgramAsTheyWereGiven(
            String first, String second, String expected, String by)
            throws IOException, InterruptedException {
        var said = rim(release("plain"), Map.of(), first, second);
        assertThat(said.lines()).as(said).hasSize(2);
        assertThat(said.lines().findFirst().orElseThrow().strip()).endsWith(expected).contains(by);
    }

    @Test
    void whatTheEnvironmentSaysHolds() throws IOException, InterruptedException {
        var home = release("plain");
        assertThat(rim(home, Map.of("RIM_DATA", "s3a://bucket"), "rank")).contains("rim.app.Main");
        assertThat(rim(home, Map.of("RIM_JAVA_OPTS", "-Da=1 -Db=2"), "rank"))
                .contains(" -Da=1 -Db=2 ");
        var quoted = '"' + onWindows(home.resolve("a jdk")) + '"';
        assertThat(rim(home, Map.of("JAVA_HOME", quoted), "rank")).endsWith("\n7");
    }

    @Test
    void whereThereIsNoJavaItIsSaid() throws IOException, InterruptedException {
        var without = Map.of("JAVA_HOME", "Z:\\nowhere", "MAJOR", "25");
        assertThat(rim(release("plain"), without, "rank"))
                .contains("No Java 21 or newer found")
                .endsWith("\n1");
    }
}
