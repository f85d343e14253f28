package rim.app.question.sql;

import java.util.List;

/// Attempts to do anything but read the edition's tables. `SECRET` stands for a file outside,
/// `TARGET` for one that could be written, `HERE` for the edition's folder.
public final class Attempts {
    private static final List<String> ALL =
            List.of(
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
                    "SELECT * FROM duckdb_databases",
                    "SELECT path FROM duckdb_databases()",
                    "SELECT * FROM system.main.duckdb_databases",
                    "SELECT * FROM duckdb_settings",
                    "SUMMARIZE duckdb_databases",
                    "SUMMARIZE duckdb_settings",
                    "DESCRIBE duckdb_databases",
                    "WITH d AS (FROM duckdb_databases) FROM d",
                    "SELECT * FROM duckdb_databases,"
                            + " (WITH duckdb_databases AS (SELECT 1) FROM duckdb_databases)",
                    "SELECT (SELECT max(path) FROM duckdb_databases)",
                    "SELECT * FROM scores UNION BY NAME FROM duckdb_databases",
                    "SELECT * FROM sqlite_master",
                    "SELECT * FROM pg_catalog.pg_settings",
                    "SELECT * FROM information_schema.schemata",
                    "SELECT * FROM duckdb_logs",
                    "SELECT * FROM duckdb_temporary_files()",
                    "SELECT * FROM temp.main.scores",
                    "CALL pragma_database_size()",
                    "SHOW VARIABLES",
                    "FORCE CHECKPOINT",
                    "ANALYZE",
                    "COMMENT ON TABLE scores IS 'mine'",
                    "SELECT repeat('x', 2000000000)",
                    "SELECT lpad('x', 2000000000, 'y')",
                    "SELECT printf('%2000000000d', 1)",
                    "SELECT range(2000000000)",
                    "SELECT getvariable('x')",
                    "SELECT * FROM repeat_row(1, num_rows => 2000000000)");

    static List<String> all() {
        return ALL;
    }

    /// All of them, with places of a machine filled in.
    public static List<String> all(String secret, String target, String here) {
        return ALL.stream()
                .map(sql ->
                        sql.replace("SECRET", secret)
                                .replace("TARGET", target)
                                .replace("HERE", here.replace("'", "''")))
                .toList();
    }

    private Attempts() {}
}
