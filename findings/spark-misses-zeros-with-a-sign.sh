#!/usr/bin/env bash
# Spark 4.2.0 (parquet-java 1.17) over Parquet: of rows that hold -0.0, `x = 0.0` and `x IN (0.0, 7.0)`
# find none where the column has a dictionary, although Spark says that -0.0 = 0.0 and finds them when
# it does not hand the condition to Parquet, or is asked by `x >= 0 AND x <= 0`. A good guess is that
# what is handed down leaves out only what cannot match, so that the answer is the same either way.
# A row group is left out when its dictionary, or the Bloom filter that DuckDB writes too, lacks the
# number, and numbers are looked up in both by their bits. It is so with files that Spark wrote and with
# those of DuckDB 2.0.0, which itself finds all of them in both. A group with an unsigned zero besides is
# read, and then all zeros of it are found.
# Who writes numbers that others ask for by `= 0` gives zeros no sign.
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
cat > Zeros.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.spark.sql.SparkSession;

public class Zeros {
    private static final String SIGNED = "CASE WHEN id % 2 = 0 THEN -0.0D ELSE 3.0D END AS x";

    public static void main(String[] arguments) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var spark = SparkSession.builder().master("local[1]")
                        .config("spark.ui.enabled", "false").getOrCreate()) {
            spark.range(1000).selectExpr(SIGNED).coalesce(1).write().parquet("by-spark");
            spark.range(1000).selectExpr(SIGNED).unionAll(spark.sql("SELECT 0.0D AS x"))
                    .coalesce(1).write().parquet("and-one-unsigned");
            try (var copy = duck.createStatement()) {
                copy.execute("COPY (SELECT CASE WHEN id % 2 = 0 THEN -0.0::DOUBLE ELSE 3.0 END AS x"
                        + " FROM range(1000) t(id)) TO 'by-duckdb.parquet'");
            }
            System.out.println("-0.0 = 0.0: " + spark.sql("SELECT -0.0D = 0.0D").first().get(0));
            for (var file : new String[] {"by-spark", "by-duckdb.parquet", "and-one-unsigned"}) {
                tell(spark, file, "x = 0.0D");
                tell(spark, file, "x IN (0.0D, 7.0D)");
                tell(spark, file, "x >= 0 AND x <= 0");
                spark.conf().set("spark.sql.parquet.filterPushdown", "false");
                tell(spark, file, "x = 0.0D /* not handed down */");
                spark.conf().set("spark.sql.parquet.filterPushdown", "true");
                System.out.println("  DuckDB, x = 0.0: " + byDuckDb(duck, file));
            }
        }
    }

    private static void tell(SparkSession spark, String file, String condition) {
        System.out.println(file + ", " + condition + ": " + spark.read().parquet(file).where(condition).count());
    }

    private static long byDuckDb(Connection duck, String file) throws SQLException {
        var all = file.endsWith(".parquet") ? file : file + "/*.parquet";
        try (var statement = duck.createStatement();
                var found = statement.executeQuery("SELECT count(*) FROM '" + all + "' WHERE x = 0.0")) {
            found.next();
            return found.getLong(1);
        }
    }
}
JAVA
mkdir main
"${java}javac" -nowarn -cp 'jars/*' -d main Zeros.java
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
    opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
"${java}java" "${opens[@]}" -Xmx1g -cp 'jars/*:main' Zeros 2>errors | tee seen
cat > expected <<'TEXT'
-0.0 = 0.0: true
by-spark, x = 0.0D: 0
by-spark, x IN (0.0D, 7.0D): 0
by-spark, x >= 0 AND x <= 0: 500
by-spark, x = 0.0D /* not handed down */: 500
  DuckDB, x = 0.0: 500
by-duckdb.parquet, x = 0.0D: 0
by-duckdb.parquet, x IN (0.0D, 7.0D): 0
by-duckdb.parquet, x >= 0 AND x <= 0: 500
by-duckdb.parquet, x = 0.0D /* not handed down */: 500
  DuckDB, x = 0.0: 500
and-one-unsigned, x = 0.0D: 501
and-one-unsigned, x IN (0.0D, 7.0D): 501
and-one-unsigned, x >= 0 AND x <= 0: 501
and-one-unsigned, x = 0.0D /* not handed down */: 501
  DuckDB, x = 0.0: 501
TEXT
diff expected seen && echo "as found"
