package rim.app.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(
            strings = {
                "",
                "   -- nothing",
                "SELECT 1; SELECT 2",
                "SELECT 1; COPY scores TO 'TARGET'",
                "COPY scores TO 'TARGET'",
                "COPY (SELECT 1) TO 'TARGET' (FORMAT csv)",
                "COPY scores TO 'HERE/scores/x.parquet'",
                "EXPORT DATABASE 'TARGET'",
                "IMPORT DATABASE 'TARGET'",
                "ATTACH 'TARGET' AS other",
                "DETACH memory",
                "USE memory",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "RESET enable_external_access",
                "SET VARIABLE x = 1",
                "PRAGMA enable_external_access",
                "PRAGMA database_list",
                "CALL pragma_version()",
                "CREATE TABLE t AS SELECT 1",
                "CREATE TEMP VIEW scores AS SELECT 1",
                "CREATE MACRO f() AS 1",
                "CREATE SECRET s (TYPE s3)",
                "DROP VIEW scores",
                "ALTER VIEW scores RENAME TO s",
                "INSERT INTO scores SELECT * FROM scores",
                "UPDATE scores SET score = 1",
                "DELETE FROM scores",
                "MERGE INTO scores USING scores s ON false WHEN MATCHED THEN DELETE",
                "WITH w AS (INSERT INTO scores SELECT * FROM scores RETURNING *) SELECT * FROM w",
                "WITH w AS (DELETE FROM scores RETURNING *) SELECT * FROM w",
                "BEGIN TRANSACTION",
                "CHECKPOINT",
                "VACUUM",
                "PREPARE p AS SELECT 1",
                "EXECUTE p",
                "EXPLAIN ANALYZE COPY scores TO 'TARGET'",
                "SELECT * FROM 'SECRET'",
                "SELECT * FROM \"SECRET\"",
                "SELECT * FROM read_csv('SECRET')",
                "SELECT * FROM read_csv_auto('SECRET')",
                "SELECT * FROM read_text('SECRET')",
                "SELECT * FROM read_blob('SECRET')",
                "SELECT * FROM read_json('SECRET')",
                "SELECT * FROM READ_PARQUET('SECRET')",
                "SELECT * FROM main.read_text('SECRET')",
                "SELECT * FROM parquet_metadata('SECRET')",
                "SELECT * FROM parquet_scan('SECRET')",
                "SELECT * FROM sniff_csv('SECRET')",
                "SELECT * FROM glob('/*')",
                "SELECT * FROM read_text('HERE/manifest.json')",
                "SELECT * FROM 'https://127.0.0.1/x.parquet'",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM query_table('SECRET')",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM duckdb_secrets()",
                "SELECT * FROM pragma_database_list()",
                "SELECT * FROM json_execute_serialized_sql('{}')",
                "SELECT (SELECT content FROM read_text('SECRET'))",
                "SELECT 1 WHERE EXISTS (FROM read_text('SECRET'))",
                "WITH f AS (FROM glob('/*')) FROM f",
                "DESCRIBE SELECT * FROM read_text('SECRET')",
                "SUMMARIZE SELECT * FROM read_text('SECRET')",
                "DESCRIBE 'SECRET'",
                "SELECT getenv('HOME')",
                "SELECT current_setting('allowed_directories')",
            })
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
                .isEqualTo("1,1.5,2.50,true,,2019-05-01,\"[1, null]\",\"a\"\"b,c\"");
    }

    @Test
    void aTableWithoutFilesIsEmptyAndHasItsColumns(DataHome home) {
        assertThat(Answer.to(home, "sql", "SELECT * FROM pages", "--format", "csv"))
                .isEqualTo(new Answer(0, "report,page,label,text\n", "The answer has no rows.\n"));
    }
}
