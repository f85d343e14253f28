package rim.app.question.turnover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;

class TurnoverQuestionTest {
    @TempDir Path folder;

    private Answer ask(String... more) {
        var words = new ArrayList<>(List.of("turnover"));
        words.addAll(List.of(more));
        return Answer.to(SmallEdition.publishedIn(folder), words.toArray(String[]::new));
    }

    @Test
    void whatCameOrWentStandsBeforeWhatCouldHave() {
        assertThat(ask("SE32", "--format", "csv").lines())
                .containsExactly(
                        "dataset,activity,name,from_year,to_year,event,happened,"
                                + "location_quotient_before,location_quotient_after,"
                                + "relatedness_density,missing",
                        "employment,J,Information and communication,2014,2019,entry,1,0.8,1.2,50.0,");
        assertThat(ask("SE33", "--format", "csv").lines())
                .element(1)
                .asString()
                .startsWith("employment,J,Information and communication,2014,2019,entry,0");
    }

    @Test
    void whereThereIsNothingItIsSaid() {
        assertThat(ask("SE33", "--year", "2001").err())
                .contains("has no activities of SE33 in that year");
    }
}
