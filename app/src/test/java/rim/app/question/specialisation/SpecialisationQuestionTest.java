package rim.app.question.specialisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;

class SpecialisationQuestionTest {
    @TempDir Path folder;

    private Answer ask(String... more) {
        var words = new ArrayList<>(List.of("specialisation"));
        words.addAll(List.of(more));
        return Answer.to(SmallEdition.publishedIn(folder), words.toArray(String[]::new));
    }

    @Test
    void ownActivitiesComeBeforeThoseThatAreNearAndThoseThatAreNotMeasured() {
        var answer = ask("Övre Norrland", "--format", "csv");
        assertThat(answer.lines()).hasSize(4);
        assertThat(answer.lines().get(1))
                .startsWith(
                        "employment,A,\"Agriculture, forestry and fishing\",2019,own,6.1,0.2,1.5,");
        assertThat(answer.lines().get(2))
                .startsWith("employment,J,Information and communication,2019,near,3.1,")
                .contains(",0.25,0.3,0.2,0.4,120,");
        assertThat(answer.lines().get(3))
                .startsWith("employment,K,Financial and insurance activities,2019,not_measured,");
        assertThat(ask("SE33", "--language", "sv", "--format", "csv").lines().get(2))
                .startsWith("employment,J,Informations- och kommunikationsverksamhet,2019,");
    }

    @Test
    void whereThereIsNothingItIsSaid() {
        assertThat(ask("SE33", "--year", "2001").err())
                .contains("has no activities of SE33 in that year and dataset");
    }

    @Test
    void howWellItWasForetoldIsATable() {
        assertThat(
                        Answer.to(
                                        SmallEdition.publishedIn(folder),
                                        "sql",
                                        "FROM entry_skill",
                                        "--format",
                                        "csv")
                                .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("employment,2014,2019,400,60,0.75,");
    }
}
