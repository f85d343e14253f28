package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.RimProcess;
import rim.app.SmallSource;
import rim.schemas.edition.DataHome;

/// Updates in processes of their own, killed at random moments: of every five one between the last
/// write into the draft and `CURRENT`, and every second one, of those too, of a run that has
/// contributions to apply. The environment variable `RIM_KILLS` says how many, `RIM_KILLS_SEED`
/// from what they are drawn.
class KilledUpdateTest {
    private static final int KILLS = number("RIM_KILLS", 3);
    private static final int SEED = number("RIM_KILLS_SEED", 19);
    private static final int IN_PUBLISHING = 5;
    private static final int FEW = 5;

    /// How long after a step has begun a process may be killed, and after the manifest of the draft
    /// was written.
    private static final int STEP_MILLIS = 2_500;

    private static final int PUBLISHING_MICROS = 30_000;
    private static final List<String> STEPS =
            List.of(
                    "Looking through",
                    "Starting Spark",
                    "Reading 1 source",
                    "Checking what was read",
                    "Making indicators",
                    "Scoring",
                    "Reading 3 reports",
                    "Building the search index");

    @TempDir Path folder;
    private final Random random = new Random(SEED);
    private final Map<String, Integer> moments = new TreeMap<>();
    private DataHome home = new DataHome(Path.of("."));
    private String template = "";
    private String corrected = "";
    private String revised = "";

    private static int number(String variable, int usual) {
        var said = System.getenv(variable);
        return said == null ? usual : Integer.parseInt(said);
    }

    @BeforeEach
    void aHomeWithAnEdition() throws IOException, InterruptedException {
        home = new DataHome(folder.resolve("home"));
        SmallSource.in(folder.resolve("sources"), "");
        SmallSource.methodology(folder);
        Files.createDirectories(folder.resolve("reports"));
        for (int i = 0; i < 3; i++) {
            writeReport(i, 0);
        }
        if (KILLS > FEW) {
            // which leaves an archive of classes, so that the others start sooner
            var said =
                    RimProcess.run(RimProcess.command(List.of(), words()), (process, line) -> {});
            assertThat(said.code()).as(said.text()).isZero();
        } else {
            update();
        }
        Answer.to(home, "contribute", "template", "SE33", "--language=sv", "--to=" + folder);
        template = Files.readString(folder.resolve("bidrag-SE33-2019.csv"));
    }

    @Test
    void whateverIsKilledAVerifiedEditionIsInForceAndTheNextUpdateSucceeds() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            boolean isPublishing = kill % IN_PUBLISHING == 0;
            if (kill % 2 == 0) {
                contribute(kill);
            } else {
                revise(kill);
            }
            writeReport(kill % 3, kill + 1);
            var before = home.inForce().name();
            var at = killed(isPublishing);
            var moment = at + (before.equals(home.inForce().name()) ? "" : ", after CURRENT");
            moments.merge(moment, 1, Integer::sum);
            requireSound(moment);
            update();
            requireSound("next after " + moment);
            assertThat(folder.resolve("home/drafts")).isEmptyDirectory();
            requireValues(moment);
        }
        assertThat(moments.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
        System.out.println("Killed, with seed " + SEED + ": " + moments);
    }

    private void requireSound(String when) {
        var found = home.verification(home.inForce().name()).findings();
        assertThat(found).as(when).isEmpty();
        assertThat(Answer.to(home, "rank", "--format=csv").code()).as(when).isZero();
    }

    /// The edition in force has what was sent and revised last.
    private void requireValues(String when) throws IOException {
        if (!corrected.isEmpty()) {
            assertThat(value("SE33")).as(when).isEqualTo(corrected);
            assertThat(Answer.to(home, "contribute", "list", "--state=accepted").out())
                    .as(when)
                    .doesNotContain("SE33");
        }
        if (!revised.isEmpty()) {
            assertThat(value("SE11")).as(when).isEqualTo(revised);
        }
    }

    private String value(String region) throws IOException {
        var asked =
                Answer.to(
                        home,
                        "query",
                        "--indicator=tertiary_education",
                        "--region=" + region,
                        "--year=2019",
                        "--format=json");
        return new ObjectMapper().readTree(asked.out()).get(0).path("value").asText();
    }

    private void contribute(int kill) throws IOException {
        corrected = String.valueOf(30.5 + kill);
        var file = folder.resolve("sent.csv");
        Files.writeString(
                file,
                template.lines()
                        .map(line ->
                                line.contains(";2019;") && line.contains("what=tertiary_education")
                                        ? line.replaceFirst(
                                                "(;2019;[^;]*;[^;]*;);;;",
                                                "$1" + corrected + ";Office;no. " + kill + ";")
                                        : line)
                        .collect(Collectors.joining("\n")));
        var kept = Answer.to(home, "contribute", "add", file.toString(), "--format=json");
        assertThat(kept.code()).as(kept.out() + kept.err()).isZero();
        var id = new ObjectMapper().readTree(kept.out()).get(0).path("contribution").asText();
        Answer.to(home, "contribute", "accept", id, "--reason=right");
    }

    private void revise(int kill) throws IOException {
        var next = String.valueOf(20.5 + kill);
        var file = folder.resolve("sources/small.csv");
        var text = Files.readString(file);
        Files.writeString(
                file,
                text.replaceFirst(
                        "tertiary_education,SE11,2019,[0-9.]+",
                        "tertiary_education,SE11,2019," + next));
        revised = next;
    }

    private void writeReport(int number, int state) throws IOException {
        Files.writeString(
                folder.resolve("reports/report" + number + ".txt"),
                ("Smart specialisation in Upper Norrland, as of day " + state + ". ").repeat(30));
    }

    private List<String> words() {
        return List.of(
                "update",
                "--data",
                home.place(),
                "--edition=2019",
                "--methodology=" + folder.resolve("two.methodology.json"),
                "--sources=" + folder.resolve("sources"),
                "--reports=" + folder.resolve("reports"),
                "--spark=local[1]");
    }

    private void update() {
        var answer = Answer.to(words().toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    /// Starts an update and kills it.
    ///
    /// @return the step in which it was killed
    private String killed(boolean isPublishing) throws IOException, InterruptedException {
        var step = isPublishing ? "Publishing" : STEPS.get(random.nextInt(STEPS.size()));
        long delay = isPublishing ? 0 : random.nextInt(STEP_MILLIS);
        long micros = random.nextInt(PUBLISHING_MICROS);
        // Spark takes a folder with a comma for two, one of them in the working folder
        int before = moments.values().stream().mapToInt(Integer::intValue).sum();
        var temporary = folder.resolve("temporary/rim-update." + before);
        var options = List.of("-Djava.io.tmpdir=" + Files.createDirectories(temporary));
        var process =
                new ProcessBuilder(RimProcess.command(options, words()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var begun = new ArrayList<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                begun.add(line);
                if (line.contains(step)) {
                    if (isPublishing) {
                        awaitManifest(process);
                        TimeUnit.MICROSECONDS.sleep(micros);
                    } else {
                        process.waitFor(delay, TimeUnit.MILLISECONDS);
                    }
                    break;
                }
            }
            assertThat(String.join("\n", begun)).contains(step);
            kill(process);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return begun.stream()
                        .filter(line -> line.matches(" *[0-9.]+ s  .*"))
                        .reduce((first, second) -> second)
                        .orElse("")
                        .replaceFirst(" *[0-9.]+ s  ", "")
                + (isPublishing ? ", the manifest written" : "");
    }

    private void awaitManifest(Process process) throws IOException {
        var drafts = folder.resolve("home/drafts");
        while (process.isAlive() && Files.isDirectory(drafts)) {
            try (var all = Files.newDirectoryStream(drafts)) {
                boolean isMoved = true;
                for (Path each : all) {
                    isMoved = false;
                    if (Files.exists(each.resolve("manifest.json"))) {
                        return;
                    }
                }
                if (isMoved) {
                    return;
                }
            }
        }
    }

    /// What the process has started ends with it.
    private static void kill(Process process) throws InterruptedException {
        var started = process.descendants().toList();
        process.destroyForcibly().waitFor();
        for (ProcessHandle each : started) {
            assertThat(each.onExit())
                    .as(each.info().toString())
                    .succeedsWithin(20, TimeUnit.SECONDS);
        }
    }
}
