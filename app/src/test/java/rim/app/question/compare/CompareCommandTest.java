package rim.app.question.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class CompareCommandTest {
    @Test
    void everyNodeOfEveryRegionIsARowWithItsGapToTheFirst(DataHome home) {
        var answer = Answer.to(home, "compare", "SE33", "FI1D", "--format", "csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.lines())
                .contains(
                        "business_rd,Business R&D,PC_GDP,percent of gross domestic product,SE33,2019,0.67,2018,0.37,71.0,3,,,,",
                        "business_rd,Business R&D,PC_GDP,percent of gross domestic product,FI1D,2019,1.5,2018,0.75,143.0,1,,,0.38,");
    }

    @Test
    void aRegionWithoutScoreSaysWhy(DataHome home) {
        assertThat(Answer.to(home, "compare", "SE33", "EL30").err())
                .contains("EL30, Regional innovation index: coverage 0.33");
    }

    @Test
    void oneRegionIsNotAComparison(DataHome home) {
        assertThat(Answer.to(home, "compare", "SE33").code()).isEqualTo(2);
        assertThat(Answer.to(home, "compare", "SE33", "SE332").err())
                .contains("SE332 Norrbottens län has no scores");
    }
}
