package rim.app.question.complexity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;

class ComplexityQuestionTest {
    @TempDir Path folder;

    private Answer ask(String... more) {
        var words = new ArrayList<>(List.of("complexity"));
        words.addAll(List.of(more));
        return Answer.to(SmallEdition.publishedIn(folder), words.toArray(String[]::new));
    }

    @Test
    void theMostComplexComesFirstAndWhatIsNotMeasuredHasItsReason() {
        assertThat(ask("--format", "csv").lines())
                .containsExactly(
                        "dataset,activity,name,year,total,ubiquity,average_diversity,complexity,"
                                + "reflections,fitness_complexity,missing",
                        "employment,J,Information and communication,2019,6.4,1,2.0,1.2,80.0,1.6,",
                        "employment,A,\"Agriculture, forestry and fishing\",2019,9.3,2,1.5,-0.7,20.0,0.4,",
                        "employment,K,Financial and insurance activities,2019,,,,,,,activity_empty");
    }

    @Test
    void whereThereIsNothingItIsSaid() {
        assertThat(ask("--year", "2001").err())
                .contains("has no activities in that year and dataset");
    }
}
