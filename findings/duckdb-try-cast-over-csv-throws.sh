#!/usr/bin/env bash
# DuckDB 2.0.0 (duckdb_jdbc 2.0.0.1): TRY_CAST of a column of read_csv throws a conversion error
# instead of giving NULL, although the column is declared as text (all_varchar, types or columns).
# A good guess from DuckDB 1 is that it gives NULL, as 1.4.4 does. The cast is handed to the reader
# of the file, which knows only the hard one; neither a subquery nor an expression around the column
# prevents that. It is NULL again when the column is selected as it is beside the cast, or when the
# file was read into a table first. See https://github.com/duckdb/duckdb/issues/23818.
# Who reads statistics, where ':' stands for a missing value, meets it at the first file.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for version in 1.4.4.0 2.0.0.1; do
    mvn -q -B dependency:copy "-Dartifact=org.duckdb:duckdb_jdbc:$version" "-DoutputDirectory=$work" >/dev/null 2>&1
done
printf 'region,year,value\nSE33,2020,36.21\nSE33,2021,:\nSE33,2022,7\n' > cells.csv
cat > TryCast.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.SQLException;

public class TryCast {
    public static void main(String[] arguments) throws SQLException {
        var sources = new String[] {
            "read_csv('cells.csv', all_varchar = true)",
            "read_csv('cells.csv', types = {'value': 'VARCHAR'})",
            "(FROM read_csv('cells.csv', all_varchar = true))",
            "cells",
        };
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            try (var table = connection.createStatement()) {
                table.execute("CREATE TABLE cells AS FROM read_csv('cells.csv', all_varchar = true)");
            }
            for (var source : sources) {
                ask(connection, "SELECT try_cast(value AS DOUBLE) FROM " + source);
            }
            ask(connection, "SELECT try_cast(value AS DOUBLE), value FROM " + sources[0]);
        }
    }

    private static void ask(java.sql.Connection connection, String sql) throws SQLException {
        var values = new StringBuilder();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.append(' ').append(rows.getObject(1));
            }
        } catch (SQLException e) {
            values.append(' ').append(e.getMessage().lines().findFirst().orElse(""));
        }
        System.out.println(sql + ":" + values);
    }
}
JAVA
for version in 1.4.4.0 2.0.0.1; do
    echo "duckdb_jdbc $version"
    java -cp "duckdb_jdbc-$version.jar" TryCast.java 2>/dev/null
done | tee seen
cat > expected <<'TEXT'
duckdb_jdbc 1.4.4.0
SELECT try_cast(value AS DOUBLE) FROM read_csv('cells.csv', all_varchar = true): 36.21 null 7.0
SELECT try_cast(value AS DOUBLE) FROM read_csv('cells.csv', types = {'value': 'VARCHAR'}): 36.21 null 7.0
SELECT try_cast(value AS DOUBLE) FROM (FROM read_csv('cells.csv', all_varchar = true)): 36.21 null 7.0
SELECT try_cast(value AS DOUBLE) FROM cells: 36.21 null 7.0
SELECT try_cast(value AS DOUBLE), value FROM read_csv('cells.csv', all_varchar = true): 36.21 null 7.0
duckdb_jdbc 2.0.0.1
SELECT try_cast(value AS DOUBLE) FROM read_csv('cells.csv', all_varchar = true): Conversion Error: CSV Error on Line: 3
SELECT try_cast(value AS DOUBLE) FROM read_csv('cells.csv', types = {'value': 'VARCHAR'}): Conversion Error: CSV Error on Line: 3
SELECT try_cast(value AS DOUBLE) FROM (FROM read_csv('cells.csv', all_varchar = true)): Conversion Error: CSV Error on Line: 3
SELECT try_cast(value AS DOUBLE) FROM cells: 36.21 null 7.0
SELECT try_cast(value AS DOUBLE), value FROM read_csv('cells.csv', all_varchar = true): 36.21 null 7.0
TEXT
diff expected seen && echo "as found"
