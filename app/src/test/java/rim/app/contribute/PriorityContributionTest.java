package rim.app.contribute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallSource;
import rim.schemas.edition.DataHome;

/// A region says what is wrong with the priorities that its report is held to state.
class PriorityContributionTest {
    @TempDir private Path folder;

    private Answer rim(String... words) {
        return Answer.to(new DataHome(folder.resolve("hem ö")), words);
    }

    private void update() {
        var answer =
                rim(
                        "update",
                        "--edition=2019",
                        "--sources=" + folder.resolve("sources"),
                        "--reports=" + folder.resolve("reports"),
                        "--methodology=" + folder.resolve("two.methodology.json"),
                        "--spark=local[1]");
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private void report(String text) throws IOException {
        var reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("plan.txt"), text);
        Files.writeString(
                reports.resolve("plan.txt.meta.json"),
                "{\"title\": \"A plan\", \"language\": \"en\", \"regions\": [\"SE33\"]}");
    }

    private List<JsonNode> priorities() throws IOException {
        var answer = rim("priorities", "SE33", "--format=json");
        return StreamSupport.stream(new ObjectMapper().readTree(answer.out()).spliterator(), false)
                .toList();
    }

    private static String edited(String text, UnaryOperator<String> line) {
        return text.lines().map(line).collect(Collectors.joining("\r\n"));
    }

    // Each line says something of its own theme, and one of the first rows what is missing.
    private static String filledIn(String template) {
        var said = new boolean[1];
        return edited(
                template,
                line -> {
                    if (line.contains("theme=mining")) {
                        return line.replaceFirst(";mining;;;;", ";mining;:;;bara historik;");
                    }
                    if (line.contains("theme=tourism")) {
                        return line.replaceFirst(";tourism;;;;", ";tourism;kultur;;det är kultur;")
                                .replaceFirst("$", "R90");
                    }
                    if (line.contains("som saknas") && !said[0]) {
                        said[0] = true;
                        return line.replaceFirst(
                                ";;;;;;;priorities;",
                                ";;;;livsmedel;RUS 2030, s. 4;Vi satsar på mat.;;priorities;"
                                        .replaceFirst(";", ""));
                    }
                    return line;
                });
    }

    @Test
    void itIsWithdrawnChangedOrAddedAndEachSaysSoUntilTheReportSaysSomethingElse()
            throws IOException {
        SmallSource.in(folder.resolve("sources"), "");
        SmallSource.methodology(folder);
        report("The priority areas of the region are mining and tourism.\n");
        Files.writeString(
                folder.resolve("reports/other.txt"),
                "The priority areas of the region are culture.\n");
        Files.writeString(
                folder.resolve("reports/other.txt.meta.json"),
                "{\"title\": \"Other\", \"language\": \"en\", \"regions\": [\"SE32\"]}");
        update();
        assertThat(priorities())
                .extracting(each -> each.path("theme").asText())
                .containsExactly("mining", "tourism");

        rim("contribute", "template", "SE33", "--language=sv", "--to=" + folder);
        var file = folder.resolve("bidrag-SE33-2019.csv");
        Files.writeString(file, filledIn(Files.readString(file)));
        var checked = rim("contribute", "check", file.toString());
        assertThat(checked.out()).isEqualTo("Inget är fel: 3 rader för SE33.\n");
        var id =
                new ObjectMapper()
                        .readTree(rim("contribute", "add", file.toString(), "--format=json").out())
                        .get(0)
                        .path("contribution")
                        .asText();
        assertThat(rim("contribute", "list", "--format=csv").out())
                .contains(",priority,received,")
                .contains("theme=culture|activities=R90");
        rim("contribute", "accept", id, "--reason=stämmer");
        update();
        corrected(id);

        report("The priority areas of the region are mining and forestry.\n");
        update();
        assertThat(priorities())
                .extracting(each -> each.path("theme").asText())
                .containsExactlyInAnyOrder("mining", "forestry", "food");
        assertThat(rim("contribute", "receipt", id).out())
                .contains("frågas om igen: källan säger inte längre det som rättas; den säger")
                .contains("ingen prioritering: SE33 report=plan.txt|passage=1|theme=mining")
                .contains(" (utgåva ");
        assertThat(rim("contribute", "accept", id, "--reason=ändå").out())
                .contains("was asked again, as its source said", "updates ask again");
    }

    /// On a terminal as everywhere else.
    private void overlap() {
        var told = rim("overlap", "SE33", "SE32", "--list=themes", "--format=csv").out();
        assertThat(told).contains("changed,SE33,", "det är kultur");
        assertThat(rim("overlap", "SE33", "SE32").out())
                .contains("corrected_because", "det är kultur");
    }

    private void corrected(String id) throws IOException {
        var now = priorities();
        assertThat(now)
                .extracting(each ->
                        each.path("theme").asText()
                                + " "
                                + each.path("rule").asText()
                                + " "
                                + each.path("change").asText()
                                + " "
                                + each.path("activities").asText())
                .containsExactlyInAnyOrder(
                        "culture named changed R90",
                        "food contributed added C10 C11",
                        "mining withdrawn withdrawn null");
        assertThat(now)
                .allSatisfy(each -> {
                    assertThat(each.path("corrected_by").asText()).isEqualTo("SE33");
                    assertThat(each.path("corrected_line").asText()).startsWith(id + "#");
                });
        assertThat(now.getLast().path("corrected_because").asText()).isEqualTo("bara historik");
        assertThat(now.getLast().path("source_cell").asText()).startsWith("contributions/" + id);
        assertThat(rim("priorities", "SE33").out()).contains("corrected_because", "det är kultur");
        overlap();
        assertThat(
                        rim(
                                        "sql",
                                        "SELECT count(*) AS n FROM priorities JOIN contributions"
                                                + " USING (line)",
                                        "--format=csv")
                                .lines())
                .containsExactly("n", "2");
        rim("contribute", "template", "SE33", "--language=en", "--to=" + folder);
        assertThat(folder.resolve("contribution-SE33-2019-r2.csv"))
                .content()
                .contains("corrected before: theme=culture|activities=R90, ");
    }
}
