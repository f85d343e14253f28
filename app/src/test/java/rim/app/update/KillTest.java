package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.Main;
import rim.app.SmallEdition;
import rim.pipeline.AnnualUpdate;
import rim.schemas.edition.DataHome;

/// Updates that die. `-Drim.kills=200` kills as many, one in five in the last step.
class KillTest {
    private static final int KILLS = Integer.getInteger("rim.kills", 6);
    private static final int IN_THE_LAST_STEP = 5;

    @TempDir Path folder;

    @Test
    void aKilledUpdateLeavesAVerifiedEditionInForceAndNoWorker()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var home = SmallEdition.publishedIn(folder.resolve("home"));
        var random = new Random(2026);
        for (int i = 0; i < KILLS; i++) {
            boolean isLast = i % IN_THE_LAST_STEP == IN_THE_LAST_STEP - 1;
            var process = update(home, "2020");
            kill(process, isLast ? 0 : random.nextInt(11), random.nextInt(isLast ? 150 : 400));
            var verified = Answer.to(home, "verify");
            assertThat(verified.code()).as(i + ": " + verified.err()).isZero();
            assertThat(home.nameInForce()).as("kill %s", i).isPresent();
        }
        var last = update(home, "2021");
        last.getErrorStream().transferTo(OutputStream.nullOutputStream());
        assertThat(last.waitFor()).isZero();
        assertThat(home.inForce().name()).hasToString("2021");
        assertThat(Answer.to(home, "verify").code()).isZero();
        assertThat(folder.resolve("home/drafts")).isEmptyDirectory();
        assertThat(outcomes())
                .contains("2021 published")
                .isSubsetOf(
                        "2020 unfinished", "2020 published", "2020-r2 published", "2021 published");
    }

    /// What the reports of the runs say, those that were killed too.
    private List<String> outcomes() throws IOException {
        var found = new ArrayList<String>();
        try (var runs = Files.newDirectoryStream(folder.resolve("home/runs"), "*.json")) {
            for (Path each : runs) {
                var run = new ObjectMapper().readTree(Files.readString(each));
                found.add(run.path("edition").asText() + " " + run.path("outcome").asText());
            }
        }
        return found;
    }

    /// Kills some milliseconds after a step began, or after the last did.
    ///
    /// @param steps how many steps it is let begin; 0 for all
    private static void kill(Process process, int steps, int milliseconds)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        int seen = 0;
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean isStep = line.contains(" s  ");
                seen += isStep ? 1 : 0;
                if ((steps > 0 && seen >= steps) || line.contains(AnnualUpdate.PUBLISHING)) {
                    Thread.sleep(milliseconds);
                    break;
                }
            }
        }
        var workers = process.descendants().toList();
        process.destroyForcibly().waitFor();
        for (ProcessHandle each : workers) {
            CompletableFuture<ProcessHandle> end = each.onExit();
            end.get(20, TimeUnit.SECONDS);
        }
    }

    private Process update(DataHome home, String edition) throws IOException {
        var sample = Path.of(System.getProperty("rim.root"), "data-samples");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--add-opens") || a.startsWith("-Drim."))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "update",
                        "--data",
                        home.place(),
                        "--edition",
                        edition,
                        "--methodology",
                        sample.resolve("sample-2026.json").toString(),
                        "--sources",
                        sample.resolve("sources").toString(),
                        "--reports",
                        sample.resolve("reports").toString()));
        return new ProcessBuilder(command)
                .redirectOutput(Files.createTempFile(folder, "out", ".txt").toFile())
                .start();
    }
}
