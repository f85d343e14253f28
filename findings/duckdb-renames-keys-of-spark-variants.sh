#!/usr/bin/env bash
# DuckDB 2.0.0 reading a VARIANT that Spark 4.2.0 wrote: of two keys that differ by case alone the second comes
# back under another name ("m" as "m_1", in ::VARCHAR, in ::JSON and by v.m, which is then NULL) without a word.
# Keys of a variant are told apart by case in both, and DuckDB finds both in a variant that it made itself, and in
# its own Parquet file, where it refuses ::VARCHAR instead. A good guess is that what a file holds is
# what is read, or refused. Codes such as "m" and "M", "t" and "T" are two things in units of measure.
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
cat > Keys.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.Statement;
import org.apache.spark.sql.SparkSession;

public class Keys {
    private static final String TEXT = "{\"M\":1,\"a\":2,\"m\":3}";

    public static void main(String[] arguments) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var spark = SparkSession.builder().master("local[1]")
                        .config("spark.ui.enabled", "false").getOrCreate()) {
            spark.sql("SELECT parse_json('" + TEXT + "') AS v").coalesce(1).write().parquet("by-spark");
            statement.execute("CREATE TABLE made AS SELECT '" + TEXT + "'::JSON::VARIANT AS v");
            statement.execute("COPY made TO 'by-duckdb.parquet'");
            System.out.println("Spark reads by-spark: " + spark.sql("SELECT v, v:m, v:M FROM parquet.`by-spark`").first());
            System.out.println("Spark reads by-duckdb: "
                    + spark.sql("SELECT v, v:m, v:M FROM parquet.`by-duckdb.parquet`").first());
            for (var from : new String[] {"made", "'by-duckdb.parquet'", "'by-spark/*.parquet'"}) {
                for (var what : new String[] {"v.m::VARCHAR", "v.M::VARCHAR", "v::VARCHAR", "v::JSON"}) {
                    System.out.println("DuckDB reads " + from + ", " + what + ": " + ask(duck.createStatement(), from, what));
                }
            }
        }
    }

    private static String ask(Statement statement, String from, String what) {
        try (statement; var found = statement.executeQuery("SELECT " + what + " FROM " + from)) {
            found.next();
            return found.getString(1);
        } catch (java.sql.SQLException e) {
            return e.getMessage().lines().findFirst().orElseThrow();
        }
    }
}
JAVA
mkdir main
"${java}javac" -nowarn -cp 'jars/*' -d main Keys.java
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
    opens+=("--add-opens=java.base/$package=ALL-UNKeysD")
done
"${java}java" "${opens[@]}" -Xmx1g -cp 'jars/*:main' Keys 2>errors | tee seen
cat > expected <<'TEXT'
Spark reads by-spark: [{"M":1,"a":2,"m":3},3,1]
Spark reads by-duckdb: [{"M":1,"a":2,"m":3},3,1]
DuckDB reads made, v.m::VARCHAR: 3
DuckDB reads made, v.M::VARCHAR: 1
DuckDB reads made, v::VARCHAR: Not implemented Error: Error while casting - duplicate name ""m"" in struct
DuckDB reads made, v::JSON: {"M":1,"a":2,"m":3}
DuckDB reads 'by-duckdb.parquet', v.m::VARCHAR: 3
DuckDB reads 'by-duckdb.parquet', v.M::VARCHAR: 1
DuckDB reads 'by-duckdb.parquet', v::VARCHAR: Not implemented Error: Error while casting - duplicate name ""m"" in struct
DuckDB reads 'by-duckdb.parquet', v::JSON: {"M":1,"a":2,"m":3}
DuckDB reads 'by-spark/*.parquet', v.m::VARCHAR: null
DuckDB reads 'by-spark/*.parquet', v.M::VARCHAR: 1
DuckDB reads 'by-spark/*.parquet', v::VARCHAR: {'M': 1, 'a': 2, 'm_1': 3}
DuckDB reads 'by-spark/*.parquet', v::JSON: {"M":1,"a":2,"m_1":3}
TEXT
diff expected seen && echo "as found"
