package rim.app.question.shiftshare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;

class ShiftShareQuestionTest {
    @TempDir Path folder;

    private Answer ask(String... more) {
        var words = new ArrayList<>(List.of("shiftshare"));
        words.addAll(List.of(more));
        return Answer.to(SmallEdition.publishedIn(folder), words.toArray(String[]::new));
    }

    @Test
    void theNewestChangeIsToldWithItsPartsAndTheRegionsOwnFirst() {
        assertThat(ask("Övre Norrland", "--format", "csv").lines())
                .containsExactly(
                        "dataset,activity,name,from_year,to_year,before,after,change,national,"
                                + "industry,regional",
                        "employment,J,Information and communication,2018,2019,2.0,3.1,1.1,0.25,0.5,0.35",
                        "employment,A,\"Agriculture, forestry and fishing\",2018,2019,6.2,6.1,-0.1,"
                                + "0.2,-0.1,-0.2");
        assertThat(ask("SE33", "--year", "2018", "--language", "sv").out())
                .contains("2017", "Jordbruk");
    }

    @Test
    void whereThereIsNothingItIsSaid() {
        assertThat(ask("FI1D").err()).contains("has no activities of FI1D in that year");
    }
}
