package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import rim.app.Answer;
import rim.app.SmallEdition;

/// The recipes of `docs/operate/schedule.md`, each parsed by what would run it, and its table of
/// exit codes.
class SchedulePageTest {
    @TempDir Path folder;
    private String page;

    @BeforeEach
    void read() throws IOException {
        page =
                Files.readString(
                        Path.of(System.getProperty("rim.root"), "docs", "operate", "schedule.md"));
    }

    private List<String> recipes(String language) {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static int run(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    /// With folders that are not there the command fails by what it finds, not by its words.
    @Test
    void everyCommandOfThePageIsOne() {
        var commands =
                Pattern.compile("/opt/rim/rim(?:\", \"| )update[^\\n\\]]*?--keep[\", ]+10")
                        .matcher(page)
                        .results()
                        .map(it -> it.group().replace("\", \"", " "))
                        .toList();
        assertThat(commands).hasSize(4);
        for (var each : commands) {
            var words =
                    new ArrayList<>(
                            List.of(
                                    each.replace("/srv", folder.resolve("none").toString())
                                            .replaceFirst("/opt/rim/rim ", "")
                                            .split(" ")));
            var answer = Answer.to(words.toArray(String[]::new));
            assertThat(answer.code()).as(each + answer.err()).isEqualTo(1);
            assertThat(answer.err()).contains("none");
        }
    }

    @Test
    void theLineOfCronHasFiveFieldsAndACommandOfTheShell() throws InterruptedException {
        var line = recipes("cron").getFirst().lines().toList().getLast();
        assertThat(line).matches("(\\S+ ){5}/opt/rim/rim update .*").doesNotContain("%");
        assertThat(run("sh", "-n", "-c", line.replaceFirst("^(\\S+ ){5}", ""))).isZero();
    }

    @Test
    void theUnitsOfSystemdAreSound() throws IOException, InterruptedException {
        var units = recipes("ini");
        assertThat(units).hasSize(2);
        assertThat(units.get(0)).contains("[Service]", "Type=oneshot");
        assertThat(units.get(1)).contains("[Timer]", "WantedBy=timers.target");
        var timer = folder.resolve("rim-update.timer");
        var calendar =
                units.get(1)
                        .lines()
                        .filter(l -> l.startsWith("OnCalendar="))
                        .findFirst()
                        .orElseThrow()
                        .substring("OnCalendar=".length());
        Files.writeString(timer, units.get(1));
        assumeThat(run("systemd-analyze", "--version")).as("there is no systemd").isZero();
        assertThat(run("systemd-analyze", "calendar", calendar)).isZero();
    }

    @Test
    void theCronJobIsOne() {
        var job =
                new ObjectMapper()
                        .valueToTree(
                                new Yaml(new SafeConstructor(new LoaderOptions()))
                                        .<Object>load(recipes("yaml").getFirst()));
        assertThat(job.path("kind").asText()).isEqualTo("CronJob");
        assertThat(job.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
        var pod = job.at("/spec/jobTemplate/spec/template/spec");
        assertThat(pod.at("/containers/0/command/1").asText()).isEqualTo("update");
        assertThat(pod.at("/containers/0/volumeMounts/0/name"))
                .isEqualTo(pod.at("/volumes/0/name"));
    }

    @Test
    void theDagOfAirflowIsPython() throws IOException, InterruptedException {
        assumeThat(run("python3", "--version")).as("there is no python3").isZero();
        var dag = Files.writeString(folder.resolve("dag.py"), recipes("python").getFirst());
        assertThat(run("python3", "-m", "py_compile", dag.toString())).isZero();
    }

    /// Those of signals are tried by the test of interrupts.
    @Test
    void theExitCodesAreThese() {
        assertThat(page)
                .contains("| 0 | done", "| 1 | failed", "| 2 | the command", "| 130, 143 |");
        var home = SmallEdition.publishedIn(folder.resolve("home"));
        assertThat(Answer.to(home, "verify").code()).isZero();
        assertThat(Answer.to(home, "verify", "1999").code()).isEqualTo(1);
        assertThat(Answer.to(home, "update").code()).isEqualTo(2);
        assertThat(Answer.to(home, "prune", "--keep", "some").code()).isEqualTo(2);
    }
}
