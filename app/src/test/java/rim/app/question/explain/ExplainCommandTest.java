package rim.app.question.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

/// Of the small edition's indicators only `business_rd` differs between regions, so the index is
/// its score: `(0.67 − 0.1234567890123456) / (1.5 − 0.1234567890123456)` for SE33.
@ExtendWith(AnyEdition.class)
class ExplainCommandTest {
    private static final String SCORE = "0.3970403";

    @Test
    void aScoreIsTakenApartDownToTheCell(DataHome home) {
        var answer = Answer.to(home, "explain", "index", "SE33");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("SE33 Övre Norrland", "Score 0.397, rank 2 of 3")
                .contains("+0.397  ├─ Business R&D")
                .contains("0.670 percent of gross domestic product, 2018 (e), filled in by latest")
                .contains("rd.tsv, row 12, column 6")
                .contains("Gap to the leader FI1D: -0.603");
    }

    @Test
    void jsonHasEverythingInFull(DataHome home) {
        assertThat(Answer.to(home, "explain", "index", "SE33", "2019", "--format", "json").out())
                .contains("\"node\" : \"innovation_index\"", "\"contribution\" : " + SCORE)
                .contains("\"file\" : \"rd.tsv\"", "\"row\" : 12", "\"cause\" : \"data\"");
    }

    @Test
    void csvHasARowForEachTerm(DataHome home) {
        var answer =
                Answer.to(home, "explain", "index", "SE33", "--against", "SE32", "--format", "csv");
        assertThat(answer.lines())
                .startsWith("kind,of,node,title,cause,amount,own,other,own_value,other_value")
                .anyMatch(line -> line.startsWith("score,SE33,business_rd,Business R&D,," + SCORE))
                .anyMatch(line ->
                        line.startsWith("unit,SE32,business_rd,Business R&D,data," + SCORE));
    }

    @Test
    void aChangeSinceAnEarlierYearIsExplainedOnDemand(DataHome home) {
        assertThat(Answer.to(home, "explain", "business_rd", "SE33", "--since", "2017").out())
                .contains("Change since 2017: -0.029", "a value filled in");
    }

    @Test
    void linesFitTheTerminal(DataHome home) {
        assertThat(Answer.on(60, StandardCharsets.UTF_8, home, "explain", "index", "SE33").lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    }

    @Test
    void whatDoesNotExistIsAnErrorThatSaysWhatDoes(DataHome home) {
        assertThat(Answer.to(home, "explain", "bizness", "SE33").err()).contains("business_rd");
        assertThat(Answer.to(home, "explain", "index", "SE3").err()).contains("SE3");
        assertThat(Answer.to(home, "explain", "index", "SE33", "1999").err()).contains("1999");
        assertThat(Answer.to(home, "explain", "index").code()).isEqualTo(2);
    }
}
