#!/usr/bin/env bash
# DuckDB 2.0.0 (duckdb_jdbc 2.0.0.1): a LEFT JOIN of which no column is read is left out of the plan
# where the other side is grouped by the joined column (GROUP BY, DISTINCT), and stays where that
# column is a table's PRIMARY KEY or UNIQUE, or comes from DISTINCT ON, which say as surely that no
# row comes twice. A good guess from PostgreSQL is that a key lets the join go, as it does there, and
# one from DuckDB 1.4.4 that nothing does. So a view that joins names to rows by a key reads the names
# for whoever asks, and is free of them where it joins (SELECT key, any_value(name) … GROUP BY key).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for version in 1.4.4.0 2.0.0.1; do
    mvn -q -B dependency:copy "-Dartifact=org.duckdb:duckdb_jdbc:$version" "-DoutputDirectory=$work" >/dev/null 2>&1
done
cat > Joins.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.SQLException;

public class Joins {
    public static void main(String[] arguments) throws SQLException {
        var others = new String[] {
            "regions",
            "unique_regions",
            "(SELECT region FROM plain GROUP BY region)",
            "(SELECT region, any_value(name) AS name FROM plain GROUP BY region)",
            "(SELECT DISTINCT region FROM plain)",
            "(SELECT DISTINCT ON (region) region, name FROM plain)",
            "plain",
        };
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE scores AS SELECT 'R' || i AS region, i AS score FROM range(100) t(i)");
            statement.execute("CREATE TABLE regions (region VARCHAR PRIMARY KEY, name VARCHAR)");
            statement.execute("CREATE TABLE unique_regions (region VARCHAR UNIQUE NOT NULL, name VARCHAR)");
            statement.execute("CREATE TABLE plain (region VARCHAR, name VARCHAR)");
            for (var table : new String[] {"regions", "unique_regions", "plain"}) {
                statement.execute("INSERT INTO " + table + " SELECT region, 'name' FROM scores");
            }
            for (var other : others) {
                try (var plan = statement.executeQuery(
                        "EXPLAIN SELECT s.score FROM scores s LEFT JOIN " + other + " r ON r.region = s.region")) {
                    plan.next();
                    boolean joins = plan.getString(2).toUpperCase().replace(' ', '_').contains("HASH_JOIN");
                    System.out.println(other + ": " + (joins ? "joined" : "left out"));
                }
            }
        }
    }
}
JAVA
for version in 1.4.4.0 2.0.0.1; do
    echo "duckdb_jdbc $version"
    java -cp "duckdb_jdbc-$version.jar" Joins.java 2>/dev/null
done | tee seen
cat > expected <<'TEXT'
duckdb_jdbc 1.4.4.0
regions: joined
unique_regions: joined
(SELECT region FROM plain GROUP BY region): joined
(SELECT region, any_value(name) AS name FROM plain GROUP BY region): joined
(SELECT DISTINCT region FROM plain): joined
(SELECT DISTINCT ON (region) region, name FROM plain): joined
plain: joined
duckdb_jdbc 2.0.0.1
regions: joined
unique_regions: joined
(SELECT region FROM plain GROUP BY region): left out
(SELECT region, any_value(name) AS name FROM plain GROUP BY region): left out
(SELECT DISTINCT region FROM plain): left out
(SELECT DISTINCT ON (region) region, name FROM plain): joined
plain: joined
TEXT
diff expected seen && echo "as found"
