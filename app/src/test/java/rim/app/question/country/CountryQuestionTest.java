package rim.app.question.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.question.country.CountryStanding.Closeness;
import rim.engine.convergence.Convergence;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class CountryQuestionTest {
    private static Answer ask(DataHome home, String... words) {
        var all = new ArrayList<>(List.of("country"));
        all.addAll(List.of(words));
        return Answer.to(home, all.toArray(String[]::new));
    }

    @Test
    void itsRegionsStandSideBySideWithRanksAmongAll(DataHome home) {
        assertThat(ask(home, "sweden", "--format", "csv").lines())
                .containsExactly(
                        "region,name,rank,rank_best,rank_worst,score,relative,rank_before,change,"
                                + "change_low,change_high,likely_group,missing",
                        "SE33,Övre Norrland,2,2,3,0.5123456789012345,104.0,1,"
                                + "-0.09765432109876548,,,strong,",
                        "SE32,Mellersta Norrland,3,,,0.41,83.5,2,-0.09000000000000002,,,moderate,");
    }

    @Test
    void aRegionWithoutAScoreIsThereWithItsReason(@TempDir Path folder) throws IOException {
        var table = folder.resolve("t.csv");
        Files.writeString(table, "code,country,a\nx1,XX,1\nx2,XX,\nx3,XX,3\ny1,YY,2\ny2,YY,4\n");
        var out = folder.resolve("out");
        var made = Answer.to("benchmark", "--table=" + table, "--year=2020", "--out=" + out);
        assertThat(made.code()).as(made.err()).isZero();
        var home = new DataHome(out);
        assertThat(ask(home, "XX", "--format", "csv").lines())
                .hasSize(4)
                .last()
                .isEqualTo("x2,x2,,,,,,,,,,,nothing below has a score");
        assertThat(ask(home, "XX").out()).contains("nothing below has a score");
        assertThat(ask(home, "YY").out()).doesNotContain("missing");
    }

    @Test
    void everyYearHasItsSpread(DataHome home) {
        assertThat(ask(home, "SE", "--list", "years", "--from", "2018", "--format", "csv").lines())
                .containsExactly(
                        "year,regions,mean,spread,least,greatest",
                        "2018,2,0.595,0.007071067811865481,0.59,0.6",
                        "2019,2,0.46117283945061727,0.07236932357620389,0.41,0.5123456789012345");
    }

    @Test
    void tooFewRegionsTellNothingOfConvergence(DataHome home) {
        assertThat(ask(home, "SE", "--list", "convergence", "--format", "csv").lines().get(1))
                .isEqualTo("SE,2,,,,,,,,,,fewer than 3 regions with scores in both years");
        assertThat(ask(home, "SE").out())
                .contains(
                        "SVERIGE (SE)",
                        "changes since 2017",
                        "SE: not told (fewer than 3 regions with scores in both years)");
        assertThat(
                        ask(
                                        home,
                                        "SE",
                                        "--from",
                                        "2019",
                                        "--list",
                                        "convergence",
                                        "--format",
                                        "csv")
                                .lines()
                                .get(1))
                .endsWith("one year");
    }

    @Test
    void whatIsNotThereIsSaid(DataHome home) {
        assertThat(ask(home, "Portugal").err()).contains("No scored region in country 'PORTUGAL'");
        assertThat(ask(home, "SE", "--from", "2019", "--year", "2018").err())
                .contains("No years from 2019 to 2018");
    }

    @Test
    void sentencesSayNoMoreThanTheIntervalsDo() {
        var closer = told(new double[] {1, 2, 3, 4, 5}, new double[] {2.7, 2.9, 3, 3.2, 3.3});
        assertThat(closer)
                .startsWith("SE (5): the spread is 0.15 times that of 2017 (")
                .contains("they came closer", "those behind gained more");
        var apart = told(new double[] {2.7, 2.9, 3, 3.2, 3.3}, new double[] {1, 2, 3, 4, 5});
        assertThat(apart).contains("they drew apart", "those ahead gained more");
        var neither = told(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 4, 3, 5});
        assertThat(neither).contains("neither is sure");
    }

    private static String told(double[] before, double[] after) {
        var found = Convergence.of(before, after).orElseThrow();
        return CountryPage.told(Closeness.of("SE", found), "SE", 2017);
    }
}
