package rim.app.face.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the page's JavaScript computes, its types and its style: run by Node where it is installed.
class PageScriptsTest {
    private static final Path TESTS = Path.of("src/test/js");
    private static final Path TOOLS = TESTS.resolve("node_modules/.bin");
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\..*", Pattern.DOTALL);

    /// The first that reads modules by themselves, without being told that they are some.
    private static final int NODE = 20;

    private static final int NODE_MINOR = 19;

    @TempDir private Path folder;

    private record Outcome(int code, String text) {}

    private Outcome run(Path where, List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output", ".txt");
        var process =
                new ProcessBuilder(command)
                        .directory(where.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError(command + " took longer than a minute");
        }
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private void requireNode() throws InterruptedException {
        var version = "";
        try {
            version = run(TESTS, List.of("node", "--version")).text();
        } catch (IOException e) {
            Assumptions.abort("No 'node' on the path: the page's scripts are not tested");
        }
        var found = VERSION.matcher(version);
        int major = found.matches() ? Integer.parseInt(found.group(1)) : 0;
        boolean isEnough =
                major > NODE || (major == NODE && Integer.parseInt(found.group(2)) >= NODE_MINOR);
        Assumptions.assumeTrue(
                isEnough, "Node 20.19 or newer is needed to test the page's scripts: " + version);
    }

    private void requireTools() {
        Assumptions.assumeTrue(
                Files.isDirectory(TOOLS),
                "Lint and types are not installed: run 'npm ci' in app/" + TESTS);
    }

    @Test
    void whatThePageComputesIsRight() throws IOException, InterruptedException {
        requireNode();
        var tests = new ArrayList<>(List.of("node", "--test", "--test-reporter=spec"));
        try (var files = Files.list(TESTS)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .forEach(tests::add);
        }
        assertThat(tests).hasSizeGreaterThan(6);
        var outcome = run(TESTS, tests);
        assertThat(outcome.code()).as(outcome.text()).isZero();
    }

    @Test
    void typesFitTogether() throws IOException, InterruptedException {
        requireNode();
        requireTools();
        var outcome = run(TESTS, List.of("node", "node_modules/typescript/bin/tsc"));
        assertThat(outcome.code()).as(outcome.text()).isZero();
    }

    @Test
    void thereIsNothingToLint() throws IOException, InterruptedException {
        requireNode();
        requireTools();
        var outcome =
                run(
                        Path.of("src"),
                        List.of(
                                "node",
                                "test/js/node_modules/eslint/bin/eslint.js",
                                "--config",
                                "test/js/eslint.config.js",
                                "--max-warnings",
                                "0",
                                "main/resources/rim/app/page",
                                "test/js"));
        assertThat(outcome.code()).as(outcome.text()).isZero();
    }
}
