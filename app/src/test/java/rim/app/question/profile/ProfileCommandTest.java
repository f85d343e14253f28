package rim.app.question.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class ProfileCommandTest {
    @Test
    void thePageIsAsExpected(DataHome home) throws IOException {
        assertThat(Answer.to(home, "profile", "SE33")).isEqualTo(page("SE33.txt"));
    }

    @Test
    void anAsciiTerminalGetsAsciiBars(DataHome home) throws IOException {
        assertThat(Answer.on(80, Answer.PLAIN, home, "profile", "SE33"))
                .isEqualTo(page("SE33-ascii-80.txt"));
    }

    private static Answer page(String name) throws IOException {
        try (var stream =
                Objects.requireNonNull(ProfileCommandTest.class.getResourceAsStream(name))) {
            return new Answer(0, new String(stream.readAllBytes(), StandardCharsets.UTF_8), "");
        }
    }

    @Test
    void unitsStandInWordsWhereThereIsRoom(DataHome home) {
        assertThat(Answer.on(140, Answer.PLAIN, home, "profile", "SE33").out())
                .contains("0.670 percent of gross domestic product 2018")
                .doesNotContain("PC_GDP");
    }

    @Test
    void aRegionIsFoundByName(DataHome home) {
        var byCode = Answer.to(home, "profile", "SE33");
        assertThat(Answer.to(home, "profile", "Övre Norrland")).isEqualTo(byCode);
        assertThat(Answer.to(home, "profile", "ovre")).isEqualTo(byCode);
    }

    @Test
    void aNameOfSeveralRegionsMeansTheOneWithScores(DataHome home) {
        assertThat(Answer.to(home, "profile", "luxembourg").out()).startsWith("LU00  Luxembourg\n");
    }

    @Test
    void anAmbiguousNameListsTheCandidates(DataHome home) {
        var answer = Answer.to(home, "profile", "norrland");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("SE32 Mellersta Norrland", "SE33 Övre Norrland");
    }

    @Test
    void aRegionWithoutScoreSaysWhy(DataHome home) {
        assertThat(Answer.to(home, "profile", "EL30").out())
                .contains("EL30  Attiki (Aττική)", "No score: coverage 0.33 (at least 0.60");
    }

    @Test
    void aRegionThatIsNotScoredNamesThoseThatAre(DataHome home) {
        assertThat(Answer.to(home, "profile", "SE").err()).contains("Try SE32, SE33.");
        assertThat(Answer.to(home, "profile", "SE332").err()).contains("Try SE33.");
    }

    @Test
    void jsonHasEverythingWithItsNames(DataHome home) throws IOException {
        var json =
                new ObjectMapper()
                        .readTree(Answer.to(home, "profile", "SE33", "--format", "json").out());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "edition",
                        "published",
                        "licence",
                        "methodology",
                        "region",
                        "country_name",
                        "year",
                        "index",
                        "indicators",
                        "strongest",
                        "weakest",
                        "history",
                        "reports",
                        "change",
                        "changes",
                        "groups",
                        "interval",
                        "published_scores",
                        "comments");
        assertThat(json.at("/region/name_local").asText()).isEqualTo("Övre Norrland");
        assertThat(json.at("/index/score").asDouble()).isEqualTo(0.5123456789012345);
        assertThat(json.at("/index/of").asInt()).isEqualTo(4);
        assertThat(json.at("/indicators/5/code").asText()).isEqualTo("high_tech_employment");
        assertThat(json.at("/indicators/5/score").isNull()).isTrue();
        assertThat(json.at("/indicators/5/missing").asText()).isEqualTo("not_available");
        assertThat(json.at("/index/rank_worst").asInt()).isEqualTo(3);
        assertThat(json.at("/change/p_value").asDouble()).isEqualTo(0.02);
        assertThat(json.at("/changes/0/from").asInt()).isEqualTo(2018);
        assertThat(json.at("/interval/draws").asInt()).isEqualTo(100);
        assertThat(json.at("/history/2/score_low").asDouble()).isEqualTo(0.47);
        assertThat(json.at("/reports/1/about").asText()).isEqualTo("SE");
    }

    @Test
    void csvHasTheIndicators(DataHome home) {
        assertThat(Answer.to(home, "profile", "SE33", "--format", "csv").lines())
                .hasSize(7)
                .startsWith(
                        "region,year,indicator,title,value,unit,unit_name,value_year,score,relative,rank,of,"
                                + "missing,rank_best,rank_worst,group_probability,"
                                + "score_low,score_high,published,published_here,published_year,filled_by,"
                                + "correction",
                        "SE33,2019,lifelong_learning,Lifelong learning,27.9,PC,PC,2019,1.0,261.0,1,1,,,,,,,,,,,");
    }
}
