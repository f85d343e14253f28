package rim.app.question.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;

class PrioritiesQuestionTest {
    @TempDir Path folder;

    private Answer ask(String... more) {
        var words = new ArrayList<>(List.of("priorities"));
        words.addAll(List.of(more));
        return Answer.to(SmallEdition.publishedIn(folder), words.toArray(String[]::new));
    }

    @Test
    void itsOwnComeFirstThenThoseWithinItThenThoseThatItLiesIn() {
        var answer = ask("Övre Norrland", "--format", "csv");
        assertThat(answer.lines()).hasSize(8);
        assertThat(answer.lines().get(1))
                .startsWith("agriculture,agriculture,SE33,0.85,named,north,")
                .contains(",1,2019/reports/north#page=1&passage=1,");
        assertThat(answer.lines().get(2)).startsWith("information_technology,");
        assertThat(answer.lines().get(3)).startsWith("skills,skills,SE33,0.75,aimed,");
        assertThat(answer.lines().get(6)).startsWith("mining,mining,SE332,");
        assertThat(answer.lines().get(7)).startsWith("skills,skills,SE,0.85,named,samverkan,");
    }

    @Test
    void besideEachIsTheActivityThatIsNearestToItWithItsIntervalAndSource() {
        var answer = ask("SE33", "--format", "csv");
        assertThat(answer.lines().get(1))
                .endsWith(",A01,own,employment,A,wider,2019,1.4,1.2,1.6,40.5,emp.tsv#2:3,,,,,,");
        assertThat(answer.lines().get(2))
                .endsWith(
                        ",J61 J62"
                                + " J63,near,employment,J,wider,2019,0.95,0.8,1.1,60.5,emp.tsv#3:3,,,,,,");
        assertThat(answer.lines().get(6)).endsWith(",B,,,,,,,,,,,SE32 SE33,,,,,");
    }

    @Test
    void aRegionOfAnEarlierClassificationIsFoundByTheCodeThatItHadThen() {
        assertThat(ask("fi1a", "--format", "csv").lines().get(1))
                .startsWith("tourism,tourism,FI1A,");
    }

    @Test
    void whoElseStatesTheSameIsSaid() {
        var answer = ask("SE33", "--format", "csv");
        assertThat(answer.lines().get(3)).endsWith(",SE,,,,,");
        assertThat(answer.lines().get(7)).endsWith(",SE33,,,,,");
    }

    @Test
    void aRowOfAListSaysSoWithItsCellAndWhyItHasNoTheme() {
        var answer = ask("SE33", "--format", "csv");
        assertThat(answer.lines().get(4))
                .startsWith(
                        "mining,mining,SE33,,imported,observatory,,,,,s3.csv#7:3,Green mining (B -"
                                + " Mining),en,,B,");
        assertThat(answer.lines().get(5))
                .startsWith("\"\",,SE33,,imported,observatory,,,,,s3.csv#8:3,Space (X99),en,")
                .contains("no theme of the vocabulary is named; activity X99 is not of NACE");
    }

    @Test
    void whereThereIsNothingItIsSaid() {
        assertThat(ask("LU00").err()).contains("has no stated priorities of LU00");
    }

    @Test
    void columnsThatSayNothingAreNotShown() {
        assertThat(ask("SE33").lines().getFirst()).contains("standing", "low");
        assertThat(ask("FI1A").lines().getFirst())
                .contains("sentence")
                .doesNotContain("standing", "corrected_by");
    }
}
