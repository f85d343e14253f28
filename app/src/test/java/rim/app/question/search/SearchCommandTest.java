package rim.app.question.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class SearchCommandTest {
    @Test
    void hitsShowWhereAndWhat(DataHome home) {
        var answer = Answer.to(home, "search", "smart", "specialisation");
        assertThat(answer.code()).isZero();
        assertThat(answer.lines().getFirst())
                .isEqualTo(" 1. Smart specialisation in the far north, p. 1 (en, 2018)  [north]");
        assertThat(answer.out()).contains("*Smart* *specialisation* builds");
    }

    @Test
    void aReportCannotSpeakToTheTerminal(DataHome home) {
        var answer = Answer.on(80, StandardCharsets.UTF_8, home, "search", "specialisation");
        assertThat(answer.out())
                .contains("\u001B[1mspecialisation\u001B[0m")
                .doesNotContain("\u001B[31m");
    }

    @Test
    void jsonIsAListOfHits(DataHome home) throws IOException {
        var json =
                new ObjectMapper()
                        .readTree(
                                Answer.to(home, "search", "universitet", "--format", "json").out());
        assertThat(json).isNotEmpty();
        assertThat(json.get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "report",
                        "title",
                        "page",
                        "label",
                        "score",
                        "snippet",
                        "language",
                        "year",
                        "authors",
                        "themes",
                        "regions",
                        "passage",
                        "last_page",
                        "heading",
                        "link",
                        "passages",
                        "versions",
                        "read_by");
        assertThat(json.get(0).at("/report").asText()).isEqualTo("samverkan");
        assertThat(json.get(0).at("/themes/0").asText()).isEqualTo("universities");
        assertThat(json.get(0).at("/snippet").asText()).startsWith("Universitetens roll");
    }

    @Test
    void aCommaAloneIsNothingToLookFor(DataHome home) {
        var answer = Answer.to(home, "search", "--region", ",");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Nothing to look for");
    }

    @Test
    void hitsCanBeHeldToRegionThemeLanguageAndYear(DataHome home) {
        for (var option :
                new String[][] {
                    {"--region", "övre norrland"},
                    {"--region", "SE33"},
                    {"--theme", "smart_specialisation"},
                    {"--language", "EN"},
                    {"--year", "2017.."},
                }) {
            assertThat(
                            Answer.to(
                                            home,
                                            "search",
                                            "specialisation",
                                            option[0],
                                            option[1],
                                            "--format",
                                            "csv")
                                    .lines())
                    .as(String.join(" ", option))
                    .hasSize(2)
                    .element(1)
                    .asString()
                    .startsWith("north,");
        }
    }

    @Test
    void nothingFoundSaysWhatThereIs(DataHome home) {
        assertThat(Answer.to(home, "search", "zebra"))
                .isEqualTo(
                        new Answer(
                                0,
                                "",
                                "No passage fits. Edition 2019 has 2 reports of 2016 to 2018;"
                                        + " languages: en, sv; themes: smart_specialisation,"
                                        + " universities.\n"));
        assertThat(Answer.to(home, "search", "zebra", "--format", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void anOffsetPastTheEndSaysHowManyReportsThereAre(DataHome home) {
        var answer = Answer.to(home, "search", "smart", "--offset", "500");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).contains("No more reports").contains("500");
    }

    @Test
    void aBadLimitIsRefused(DataHome home) {
        assertThat(Answer.to(home, "search", "a", "--limit", "0").code()).isNotZero();
    }

    @Test
    void allReportsAreCountedWhereNothingIsAsked(DataHome home) {
        var facets = Answer.to(home, "facets", "--format", "csv");
        assertThat(facets.code()).as(facets.err()).isZero();
        assertThat(facets.lines())
                .contains("language,en,,1", "language,sv,,1", "region,SE,Sverige,2");
        assertThat(facets.lines().stream().filter(line -> line.startsWith("year,"))).hasSize(2);
        assertThat(Answer.to(home, "search").code()).isEqualTo(2);
    }

    @Test
    void whatWasAddedToTheWordsIsNamedAndCanBeLeftOut(DataHome home) {
        var facets = Answer.to(home, "facets", "universitet", "--format", "csv");
        var added =
                facets.lines().stream()
                        .filter(line -> line.startsWith("added,"))
                        .map(line -> line.split(",", -1)[1])
                        .toList();
        assertThat(added).as(facets.out()).isNotEmpty();
        assertThat(Answer.to(home, "search", "universitet").err())
                .contains("Also looked for: " + String.join(", ", added));

        var without =
                Answer.to(home, "search", "universitet", "--without", String.join(",", added));
        assertThat(without.code()).as(without.err()).isZero();
        assertThat(without.err()).doesNotContain("Also looked for");
        assertThat(without.out()).contains("[samverkan]");
    }
}
