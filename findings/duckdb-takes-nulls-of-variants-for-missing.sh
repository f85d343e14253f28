#!/usr/bin/env bash
# A VARIANT that holds JSON's null is a value to Spark 4.2.0 (IS NULL is false, is_variant_null true), as the
# format of Parquet has it. DuckDB 2.0.0 reads it as NULL, says VARIANT_NULL of both, and writes it back as NULL:
# count(v) loses the row, and after the way through DuckDB Spark can no longer tell "reported as null" from "not
# there". The same of a field: v:pop IS NULL is false in Spark where the field is there and null, and DuckDB's
# v.pop IS NULL is true. A good guess is that a variant keeps what JSON can say, as DuckDB's own JSON does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>finding</groupId>
    <artifactId>finding</artifactId>
    <version>1</version>
    <dependencies>
        <dependency><groupId>org.apache.spark</groupId><artifactId>spark-sql_2.13</artifactId><version>4.2.0</version></dependency>
        <dependency><groupId>org.duckdb</groupId><artifactId>duckdb_jdbc</artifactId><version>2.0.0.1</version></dependency>
    </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies "-DoutputDirectory=$work/jars" >/dev/null 2>&1
java=${JAVA_HOME:+$JAVA_HOME/bin/}
cat > Nulls.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.spark.sql.SparkSession;

public class Nulls {
    public static void main(String[] arguments) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var spark = SparkSession.builder().master("local[1]")
                        .config("spark.ui.enabled", "false").getOrCreate()) {
            spark.sql("SELECT CAST(id AS INT) AS id, CASE id WHEN 0 THEN parse_json('null')"
                            + " WHEN 2 THEN parse_json('{\"pop\":null}') WHEN 3 THEN parse_json('{\"gdp\":1}') END AS v"
                            + " FROM range(4)")
                    .coalesce(1).write().parquet("by-spark");
            bySpark(spark, "by-spark");
            try (var found = statement.executeQuery("SELECT id, v IS NULL, variant_typeof(v), v.pop IS NULL"
                    + " FROM 'by-spark/*.parquet' ORDER BY id")) {
                while (found.next()) {
                    System.out.println("DuckDB, row " + found.getInt(1) + ": IS NULL " + found.getBoolean(2) + ", is "
                            + found.getString(3) + ", pop IS NULL " + found.getBoolean(4));
                }
            }
            System.out.println("DuckDB, count(v): " + count(statement, "v"));
            statement.execute("COPY (FROM 'by-spark/*.parquet') TO 'through-duckdb.parquet'");
            bySpark(spark, "through-duckdb.parquet");
            System.out.println("DuckDB, its JSON: 'null'::JSON IS NULL: " + count(statement, null));
        }
    }

    private static void bySpark(SparkSession spark, String file) {
        spark.read().parquet(file).createOrReplaceTempView("f");
        for (var row : spark.sql("SELECT id, v IS NULL, is_variant_null(v), v:pop IS NULL FROM f ORDER BY id")
                .collectAsList()) {
            System.out.println(file + ", row " + row.get(0) + ": IS NULL " + row.get(1) + ", variant's null " + row.get(2)
                    + ", pop IS NULL " + row.get(3));
        }
        System.out.println(file + ", count(v): " + spark.sql("SELECT count(v) FROM f").first().get(0));
    }

    private static String count(java.sql.Statement statement, String column) throws SQLException {
        var question = column == null ? "SELECT 'null'::JSON IS NULL" : "SELECT count(" + column + ") FROM 'by-spark/*.parquet'";
        try (var found = statement.executeQuery(question)) {
            found.next();
            return found.getString(1);
        }
    }
}
JAVA
mkdir main
"${java}javac" -nowarn -cp 'jars/*' -d main Nulls.java
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
    opens+=("--add-opens=java.base/$package=ALL-UNNullsD")
done
"${java}java" "${opens[@]}" -Xmx1g -cp 'jars/*:main' Nulls 2>errors | tee seen
cat > expected <<'TEXT'
by-spark, row 0: IS NULL false, variant's null true, pop IS NULL true
by-spark, row 1: IS NULL true, variant's null false, pop IS NULL true
by-spark, row 2: IS NULL false, variant's null false, pop IS NULL false
by-spark, row 3: IS NULL false, variant's null false, pop IS NULL true
by-spark, count(v): 3
DuckDB, row 0: IS NULL true, is VARIANT_NULL, pop IS NULL true
DuckDB, row 1: IS NULL true, is VARIANT_NULL, pop IS NULL true
DuckDB, row 2: IS NULL false, is OBJECT(pop), pop IS NULL true
DuckDB, row 3: IS NULL false, is OBJECT(gdp), pop IS NULL true
DuckDB, count(v): 2
through-duckdb.parquet, row 0: IS NULL true, variant's null false, pop IS NULL true
through-duckdb.parquet, row 1: IS NULL true, variant's null false, pop IS NULL true
through-duckdb.parquet, row 2: IS NULL false, variant's null false, pop IS NULL false
through-duckdb.parquet, row 3: IS NULL false, variant's null false, pop IS NULL true
through-duckdb.parquet, count(v): 2
DuckDB, its JSON: 'null'::JSON IS NULL: false
TEXT
diff expected seen && echo "as found"
