package rim.app.question.relatedness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;

class RelatednessQuestionTest {
    @TempDir Path folder;

    private Answer ask(String... more) {
        var words = new ArrayList<>(List.of("relatedness"));
        words.addAll(List.of(more));
        return Answer.to(SmallEdition.publishedIn(folder), words.toArray(String[]::new));
    }

    @Test
    void anActivityIsNamedByCodeOrName() {
        var byCode = ask("a", "--format", "csv");
        assertThat(byCode.lines())
                .startsWith(
                        "dataset,other,name,year,co_occurrence,probability,association,cosine,"
                                + "jaccard,proximity,missing",
                        "employment,J,Information and communication,2019,1,1.1,0.5,0.7,0.5,0.5,")
                .hasSize(2);
        assertThat(ask("agriculture", "--format", "csv").lines()).isEqualTo(byCode.lines());
    }

    @Test
    void anActivityThatIsNotThereIsToldWithARemedy() {
        assertThat(ask("Quarrying").err())
                .contains("Unknown activity: 'Quarrying'. 'rim complexity' lists them.");
    }
}
