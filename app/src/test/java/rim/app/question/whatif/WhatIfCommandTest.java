package rim.app.question.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class WhatIfCommandTest {
    @Test
    void anotherValueMovesScoreAndRank(DataHome home) {
        var answer = Answer.to(home, "whatif", "SE33", "--set", "business_rd=1.5");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("Now   score 0.397, rank 2 of 3")
                .contains("Then  score 1.00, rank 1 of 3");
    }

    @Test
    void anIndicatorIsFoundByTitleAsWell(DataHome home) {
        assertThat(
                        Answer.to(
                                        home,
                                        "whatif",
                                        "SE33",
                                        "--set",
                                        "business r=0.67",
                                        "--format",
                                        "json")
                                .out())
                .contains("\"unit\" : \"SE33\"", "\"changes\" : [ ]");
    }

    @Test
    void whereNothingRealisticIsEnoughItSaysSo(DataHome home) {
        var answer = Answer.to(home, "whatif", "SE33", "--lift", "ranks=1");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("Goal  rank 1 or better", "Nothing realistic is enough", "business_rd");
        assertThat(Answer.to(home, "whatif", "FI1D", "--lift", "ranks=1").err())
                .contains("It is the first already.");
    }

    @Test
    void whatMakesNoSenseIsWrongUsage(DataHome home) {
        assertThat(Answer.to(home, "whatif", "SE33").code()).isEqualTo(2);
        assertThat(Answer.to(home, "whatif", "SE33", "--lift", "stars").err())
                .contains("'stars' (expected group or ranks=5)");
        assertThat(Answer.to(home, "whatif", "SE33", "--set", "business_rd=much").code())
                .isEqualTo(2);
        assertThat(Answer.to(home, "whatif", "SE33", "--set", "nothing=1").err())
                .contains("Unknown indicator of the index: 'nothing'");
    }

    @Test
    void coherenceIsToldAsFarAsThereIsAnythingToTell(DataHome home) {
        var answer = Answer.to(home, "coherence", "--list", "correlations", "--format", "csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.lines())
                .startsWith(
                        "first,second,relation,method,coefficient,pairs,p_value,holm,"
                                + "benjamini_hochberg,low,high,finding,empty")
                .anyMatch(line ->
                        line.startsWith(
                                "innovation_index,business_rd,child_and_parent,pearson,1.0,3,"));
        assertThat(Answer.to(home, "coherence").out()).contains("innovation_index");
    }
}
