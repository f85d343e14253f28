package rim.app.benchmark.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.schemas.edition.DataHome;

/// A methodology without a reference: scores and ranks are told, and nothing is held against 100.
class WithoutReferenceTest {
    private static final String METHODOLOGY =
            """
            {"name": "own", "title": "T", "description": "-", "source": "-",
             "indicator_defaults": {"normalisation": {"method": "min_max"}},
             "tree": {"code": "ix", "children": [{"code": "a"}, {"code": "b"}, {"code": "c"}]}MORE}
            """;
    private static final String RANKS_TOO =
            """
            , "uncertainty": {"draws": 50, "alternatives": [{"name": "n", "of":
             [{}, {"treatment": {"normalisation": {"method": "rank"}}}]}]}
            """;

    @TempDir static Path folder;
    private static DataHome home;

    @BeforeAll
    static void make() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                """
                code,year,a,b,c
                u1,2019,5,1,5
                u2,2019,3,2,5
                u3,2019,1,3,5
                u1,2020,1,9,5
                u2,2020,5,5,5
                u3,2020,9,2,5
                """);
        home = made("out", "");
    }

    private static DataHome made(String out, String more) throws IOException {
        var file = folder.resolve(out + ".json");
        Files.writeString(file, METHODOLOGY.replace("MORE", more));
        var to = folder.resolve(out);
        var answer =
                Answer.to(
                        "benchmark",
                        "--table=" + folder.resolve("t.csv"),
                        "--methodology=" + file,
                        "--out=" + to);
        assertThat(answer.code()).as(answer.err()).isZero();
        return new DataHome(to);
    }

    private static String ask(String... words) {
        var answer = Answer.to(home, words);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    @Test
    void aProfileIsOrderedByRanks() {
        var profile = ask("profile", "u1");
        assertThat(profile)
                .contains("(by rank; there is no reference)", "Strongest  b", "Weakest    a")
                .doesNotContain("Relative", "Group");
        assertThat(profile.indexOf("\n  b ")).isLessThan(profile.indexOf("\n  a "));
    }

    @Test
    void aReportSaysHowScoreAndRankChanged() {
        assertThat(ask("report", "u1"))
                .contains("The score of the index went from", "no structural variables of u1")
                .doesNotContain("too few years");
        assertThat(ask("report", "u1", "--language=sv")).contains("Indexets poäng gick från");
    }

    @Test
    void aValueWithoutAUnitIsFollowedByItsYear() {
        assertThat(ask("explain", "index", "u1"))
                .contains("9.00, 2020 →")
                .doesNotContain(" , 2020");
    }

    @Test
    void whereNobodyHasAScoreTheReasonIsTold() {
        var answer = Answer.to(home, "rank", "--node=c");
        assertThat(answer.err()).contains("has no scores of 'c': all values are equal, 6 of 6.");
    }

    @Test
    void scoresOnAnotherScaleAreTold() throws IOException {
        var said = "scores on another scale: n, #2 with a mean of";
        assertThat(summary(made("scales", RANKS_TOO))).contains(said);
        assertThat(summary(home)).doesNotContain(said);
    }

    private static String summary(DataHome made) throws IOException {
        return Files.readString(made.folder().resolve("summary.html"));
    }
}
