package rim.app.question.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class SqlCommandTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from scores",
                "WITH s AS (SELECT * FROM scores) SELECT count(*) FROM s",
                "FROM regions",
                "DESCRIBE scores",
                "SHOW TABLES",
                "SUMMARIZE scores",
                "SELECT 'a;b' -- ; DROP",
                "SELECT 1;",
                "SELECT * FROM range(3)",
                "FROM dictionary",
                "SELECT * FROM latest_scores ORDER BY rank",
                "SELECT name, value FROM named_values",
                "FROM main.scores",
                "SELECT table_name FROM information_schema.tables",
                "DESCRIBE SELECT * FROM named_scores",
                "SELECT unnest(string_split('a b', ' '))",
                "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3)"
                        + " FROM n",
                "SELECT list(region ORDER BY region) FROM scores",
                "SELECT year, avg(score) OVER (ORDER BY year) FROM scores UNION ALL SELECT 1, 2.0",
            })
    void questionsAreAnswered(String sql, DataHome home) {
        var answer = Answer.to(home, "sql", sql, "--format", "json");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("[\n  {");
    }

    @ParameterizedTest
    @MethodSource("rim.app.question.sql.Attempts#all")
    void everythingElseIsRefusedAndChangesNothing(String sql, DataHome home) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.csv"), "word\nsesame\n");
        var target = folder.resolve("target");
        var here = home.inForce().folder();
        long files = count(here);
        var answer =
                Answer.to(
                        home,
                        "sql",
                        sql.replace("SECRET", secret.toString())
                                .replace("TARGET", target.toString())
                                .replace("HERE", here.toString().replace("'", "''")),
                        "--format",
                        "csv");
        assertThat(answer.code()).as(answer.err()).isEqualTo(1);
        assertThat(answer.out()).doesNotContain("sesame");
        assertThat(answer.err()).startsWith("rim: ").doesNotContain("sesame", "fault");
        assertThat(target).doesNotExist();
        assertThat(count(here)).isEqualTo(files);
    }

    private static long count(Path here) throws IOException {
        try (var files = Files.walk(here)) {
            return files.count();
        }
    }

    @Test
    void aMistakeIsToldInTheDatabasesWords(DataHome home) {
        assertThat(Answer.to(home, "sql", "SELECT nonsense FROM scores").err())
                .contains("nonsense")
                .doesNotContain("at org.", "fault of the program");
        assertThat(Answer.to(home, "sql", "SELEC 1").err())
                .startsWith("rim: syntax error at or near \"SELEC\"");
        assertThat(Answer.to(home, "sql", "SELECT CAST('a' AS INTEGER)").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CAST(region AS INTEGER) FROM scores",
                "FROM (SELECT CAST(region AS INTEGER) AS n FROM scores)",
                "SELECT CAST(CASE WHEN i = 90000 THEN 'SE' ELSE '1' END AS INTEGER) FROM range(100000)"
                        + " r(i)",
            })
    void aMistakeThatRowsBringToLightIsToldToo(String sql, DataHome home) {
        var answer = Answer.to(home, "sql", sql, "--format", "csv");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .contains("Could not convert string", "INT32")
                .doesNotContain("took longer", "EXPLAIN", "LINE");
    }

    @Test
    void aStatementThatTakesTooLongIsToldSo(DataHome home) {
        var sql =
                "SELECT count(*) FROM range(1000000000) a, range(1000) b WHERE hash(a.range) ="
                        + " b.range";
        assertThat(Answer.to(home, "sql", sql, "--seconds", "1").err())
                .contains("took longer than it may");
    }

    @Test
    void allKindsOfValuesHaveAForm(DataHome home) {
        var sql =
                "SELECT 1 AS i, 1.5::DOUBLE AS d, 2.50::DECIMAL(9,2) AS n, true AS b, NULL AS x,"
                        + " DATE '2019-05-01' AS day, [1, NULL] AS l, 'a\"b,c' AS t";
        assertThat(Answer.to(home, "sql", sql, "--format", "json").out())
                .contains(
                        "{\"i\":1,\"d\":1.5,\"n\":2.50,\"b\":true,\"x\":null,"
                                + "\"day\":\"2019-05-01\",\"l\":[1,null],\"t\":\"a\\\"b,c\"}");
        assertThat(Answer.to(home, "sql", sql, "--format", "csv").lines().getLast())
                .isEqualTo("1,1.5,2.50,true,,2019-05-01,\"[1,null]\",\"a\"\"b,c\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void columnsOfOneNameAreToldApartInEveryForm(String form, DataHome home) {
        var sql = "SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS \"A\"";
        var out = Answer.to(home, "sql", sql, "--format", form).out();
        assertThat(out)
                .isEqualTo(
                        form.equals("csv")
                                ? "a,a_3,a_2,A_4\n1,2,3,4\n"
                                : "[\n  {\"a\":1,\"a_3\":2,\"a_2\":3,\"A_4\":4}\n]\n");
    }

    @Test
    void aTableWithoutFilesIsEmptyAndHasItsColumns(DataHome home) {
        assertThat(Answer.to(home, "sql", "SELECT node, input FROM sensitivity", "--format", "csv"))
                .isEqualTo(new Answer(0, "node,input\n", "The answer has no rows.\n"));
    }
}
