package rim.app.question.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class RankCommandTest {
    @Test
    void theLatestYearOfTheIndexIsRankedWithNumbersInFull(DataHome home) {
        var answer = Answer.to(home, "rank", "--format", "csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.lines())
                .startsWith(
                        "region,name,year,score,relative,rank,group,likely_group,country,coverage,"
                                + "missing,rank_best,rank_worst,group_probability,score_low,"
                                + "score_high,ahead,behind",
                        "FI1D,Pohjois- ja Itä-Suomi,2019,0.64,125.25,1,leader,leader,FI,1.0,,1,1,0.875,"
                                + "0.62,0.66,,",
                        "SE33,Övre Norrland,2019,0.5123456789012345,104.0,2,strong,strong,SE,"
                                + "0.8333333333333334,,2,3,0.76,0.47,0.55,,");
    }

    @Test
    void aTableForPeopleSaysHowSureRanksAre(DataHome home) {
        assertThat(Answer.to(home, "rank").lines())
                .anySatisfy(line -> assertThat(line).contains("SE33", "2-3", "76%"));
        assertThat(Answer.to(home, "rank", "--node", "lifelong_learning").lines().getFirst())
                .doesNotContain("ranks");
    }

    @Test
    void aRegionWithoutScoreComesLastWithItsReason(DataHome home) {
        assertThat(Answer.to(home, "rank", "--format", "csv").lines().getLast())
                .isEqualTo(
                        "EL30,Attiki,2019,,,,,,EL,0.3333333333333333,"
                                + "coverage 0.33 (at least 0.60 is needed),,,,,,,");
        assertThat(Answer.to(home, "rank", "--format", "json").lines())
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("\"region\":\"EL30\"", "\"score\":null")
                                .contains("\"rank\":null", "\"group\":null"));
    }

    @Test
    void countriesKeepTheirRanksAmongAll(DataHome home) {
        assertThat(Answer.to(home, "rank", "--country", "se", "--format", "csv").lines())
                .hasSize(3)
                .anySatisfy(line ->
                        assertThat(line).startsWith("SE32,Mellersta Norrland,2019,0.41,83.5,3,"));
    }

    @Test
    void aCountryIsMeantByItsNameInAnyLanguage(DataHome home) {
        var byCode = Answer.to(home, "rank", "--country", "SE", "--format", "csv").out();
        for (var name : List.of("Sweden", "SVERIGE", "Ruotsi", "Szwecja")) {
            assertThat(Answer.to(home, "rank", "--country", name, "--format", "csv").out())
                    .as(name)
                    .isEqualTo(byCode);
        }
        var greek = Answer.to(home, "query", "--country", "Grèce");
        assertThat(greek.err()).as(greek.out()).doesNotContain("Unknown country");
        assertThat(Answer.to(home, "regions", "--country", "Greece", "--format", "csv").out())
                .contains("EL30");
    }

    @Test
    void aNodeIsFoundByPartOfItsTitle(DataHome home) {
        assertThat(Answer.to(home, "rank", "--node", "business", "--format", "csv").lines())
                .hasSize(4)
                .element(1)
                .asString()
                .startsWith("FI1D,");
    }

    @Test
    void theLimitIsKept(DataHome home) {
        assertThat(Answer.to(home, "rank", "--limit", "2", "--format", "csv").lines()).hasSize(3);
        assertThat(Answer.to(home, "rank", "--limit", "0").code()).isEqualTo(2);
    }

    @Test
    void anEarlierYearCanBeAsked(DataHome home) {
        assertThat(Answer.to(home, "rank", "--year", "2018", "--format", "csv").lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("SE32,");
    }

    @Test
    void whatDoesNotExistIsAnErrorThatSaysWhatDoes(DataHome home) {
        assertThat(Answer.to(home, "rank", "--year", "2031"))
                .isEqualTo(
                        new Answer(
                                1,
                                "",
                                "rim: No scores of 'innovation_index' for 2031"
                                        + " (known: 2017 to 2019).\n"));
        assertThat(Answer.to(home, "rank", "--node", "bizness_rd").err())
                .contains("Unknown node: 'bizness_rd'", "business_rd Business R&D");
        assertThat(Answer.to(home, "rank", "--country", "XX").err())
                .contains("'XX' (known: EL, FI, LU, SE)");
        assertThat(Answer.to(home, "rank", "--level", "3").err())
                .contains("No rows", "NUTS level 2");
    }

    @Test
    void anotherEditionCanBeAsked(DataHome home) {
        assertThat(Answer.to(home, "rank", "--edition", "2018").code()).isZero();
        assertThat(Answer.to(home, "rank", "--edition", "1999"))
                .satisfies(answer -> {
                    assertThat(answer.code()).isEqualTo(1);
                    assertThat(answer.err()).contains("'1999'", "2018", "2019");
                });
    }

    @Test
    void theTableIsRoundedAndAligned(DataHome home) {
        assertThat(Answer.to(home, "rank", "--limit", "2").out())
                .isEqualTo(
                        """
                        rank  ranks  region  name                   year  score  relative  group   sure
                        ────  ─────  ──────  ─────────────────────  ────  ─────  ────────  ──────  ────
                           1  1-1    FI1D    Pohjois- ja Itä-Suomi  2019  0.640     125.3  leader  88%
                           2  2-3    SE33    Övre Norrland          2019  0.512     104.0  strong  76%
                        """);
    }

    @Test
    void aNarrowTerminalCutsText(DataHome home) {
        assertThat(Answer.on(70, StandardCharsets.UTF_8, home, "rank", "--limit", "2").lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(70))
                .anySatisfy(line -> assertThat(line).contains("Pohjois- ja…"));
        assertThat(Answer.on(70, Answer.PLAIN, home, "rank", "--limit", "1").out())
                .contains("Pohjois- ja~")
                .doesNotContain("─", "…");
    }
}
