package rim.app.question.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class QueryCommandTest {
    @Test
    void aMissingValueIsAnEmptyFieldWithItsReason(DataHome home) {
        var answer =
                Answer.to(
                        home,
                        "query",
                        "--indicator",
                        "business_rd",
                        "--region",
                        "SE33",
                        "--year",
                        "2018..",
                        "--format",
                        "csv");
        assertThat(answer)
                .isEqualTo(
                        new Answer(
                                0,
                                """
                                indicator,region,year,value,flags,status,unit,missing,cells,conversion,share,corrected_by,corrected_on,corrected_because
                                business_rd,SE33,2018,0.67,e,observed,PC_GDP,,rd.tsv#12:6,,,,,
                                business_rd,SE33,2019,,c,missing,PC_GDP,confidential,rd.tsv#12:7,,,,,
                                """,
                                ""));
    }

    @Test
    void jsonHasNumbersInFullAndNullForMissing(DataHome home) {
        assertThat(
                        Answer.to(
                                        home,
                                        "query",
                                        "--region",
                                        "SE32,SE33",
                                        "--indicator",
                                        "business_rd",
                                        "--year",
                                        "2018,2019",
                                        "--format",
                                        "json")
                                .out())
                .isEqualTo(
                        """
                        [
                          {"indicator":"business_rd","region":"SE32","year":2018,"value":0.1234567890123456,"flags":"","status":"observed","unit":"PC_GDP","missing":null,"cells":"rd.tsv#13:6","conversion":null,"share":null,"corrected_by":null,"corrected_on":null,"corrected_because":null},
                          {"indicator":"business_rd","region":"SE33","year":2018,"value":0.67,"flags":"e","status":"observed","unit":"PC_GDP","missing":null,"cells":"rd.tsv#12:6","conversion":null,"share":null,"corrected_by":null,"corrected_on":null,"corrected_because":null},
                          {"indicator":"business_rd","region":"SE33","year":2019,"value":null,"flags":"c","status":"missing","unit":"PC_GDP","missing":"confidential","cells":"rd.tsv#12:7","conversion":null,"share":null,"corrected_by":null,"corrected_on":null,"corrected_because":null}
                        ]
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "2018,      3",
        "2017..2018, 4",
        "..2012,    0",
        "2018..,    4",
        "'2017,2019', 2",
    })
    void yearsAreOneOrManyOrOpen(String years, int rows, DataHome home) {
        assertThat(
                        Answer.to(
                                        home,
                                        "query",
                                        "--indicator",
                                        "business_rd",
                                        "--year",
                                        years,
                                        "--format",
                                        "csv")
                                .lines())
                .hasSize(rows + 1);
    }

    @Test
    void regionsAreCodesNamesBeginningsOrCountries(DataHome home) {
        for (var where :
                new String[][] {
                    {"--region", "SE3*"},
                    {"--country", "SE"},
                    {"--region", "se33,SE32"},
                    {"--region", "övre norrland", "--region", "MELLERSTA"},
                }) {
            var words =
                    new java.util.ArrayList<>(
                            java.util.List.of(
                                    "query", "--indicator", "business_rd", "--format", "csv"));
            words.addAll(java.util.List.of(where));
            assertThat(Answer.to(home, words.toArray(String[]::new)).lines())
                    .as(String.join(" ", where))
                    .hasSize(5);
        }
    }

    @Test
    void noRowsAreExplained(DataHome home) {
        var answer =
                Answer.to(
                        home,
                        "query",
                        "--indicator",
                        "EPO patents",
                        "--region",
                        "SE33",
                        "--year",
                        "2015..2020");
        assertThat(answer)
                .isEqualTo(
                        new Answer(
                                0,
                                "",
                                "No rows match. These regions have epo_patents 2012 to 2012"
                                        + " (1 region).\n"));
        assertThat(Answer.to(home, "query", "--indicator", "epo_patents", "--region", "FI1D").err())
                .contains("These regions have no values; there are epo_patents 2012 to 2012");
        assertThat(
                        Answer.to(
                                        home,
                                        "query",
                                        "--indicator",
                                        "epo_patents",
                                        "--region",
                                        "FI1D",
                                        "--format",
                                        "json")
                                .out())
                .isEqualTo("[]\n");
    }

    @Test
    void unknownCodesAreErrorsWithNearMatches(DataHome home) {
        assertThat(Answer.to(home, "query", "--indicator", "patents_epo").code()).isEqualTo(1);
        assertThat(Answer.to(home, "query", "--indicator", "epo_patent").err())
                .contains("Did you mean", "epo_patents");
        assertThat(Answer.to(home, "query", "--region", "SE34").err())
                .contains("Unknown region: 'SE34'", "SE33 Övre Norrland");
        assertThat(Answer.to(home, "query", "--region", "QQ*").err()).contains("'QQ'");
        assertThat(Answer.to(home, "query", "--country", "QQ").err())
                .contains("known: EL, FI, LU, SE");
    }

    @Test
    void aNameOfSeveralRegionsListsThem(DataHome home) {
        var answer = Answer.to(home, "query", "--region", "Luxembourg");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("LU LUXEMBOURG", "LU00 Luxembourg", "LU000 Luxembourg");
    }

    @Test
    void whatWouldBeSqlIsAName(DataHome home) {
        assertThat(Answer.to(home, "query", "--region", "SE33' OR '1'='1").code()).isEqualTo(1);
        assertThat(Answer.to(home, "query", "--region", "%*").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"20", "2020..2015", "abc", "..", "2015-2020"})
    void aWrongYearIsWrongUsage(String years, DataHome home) {
        var answer = Answer.to(home, "query", "--year", years);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("Invalid year: '" + years + "'", "rim query --help");
    }
}
