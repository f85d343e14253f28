#!/usr/bin/env bash
# Geometries in Parquet between Spark 4.2.0 and DuckDB 2.0.0, of which each has the type now: the coordinates come
# over, what they are measured in does not, and nobody says so.
# - Spark's GEOMETRY(3035), metres of the grid that Europe's statistics use, is a GEOMETRY without grid in DuckDB,
#   although the file says EPSG:3035 (a grid that it does not know without
#   its spatial extension, and refuses where it is typed in); only 4326 is kept.
# - Spark's GEOGRAPHY, on the sphere, is DuckDB's GEOMETRY in the plane, so distances are in degrees.
# - A geometry without grid that DuckDB writes comes back as OGC:CRS84, degrees, from its file as written by
#   default (GeoParquet 1), without grid from one of GEOPARQUET_VERSION 'V2' or 'NONE'; Spark finds bytes in the
#   first, as if there were no geometry, and GEOMETRY(4326) in the others.
# A good guess is that two programs with one type and one format agree, or refuse.
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
cat > Grids.java <<'JAVA'
import java.sql.DriverManager;
import org.apache.spark.sql.SparkSession;

public class Grids {
    private static final String POINT = "X'010100000000000000804F52410000000000964641'";

    public static void main(String[] arguments) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var spark = SparkSession.builder().master("local[1]")
                        .config("spark.ui.enabled", "false").getOrCreate()) {
            var bySpark = new String[][] {
                {"grid", "st_geomfromwkb(" + POINT + ", 3035)"},
                {"degrees", "st_geomfromwkb(X'0101000000000000000000F03F0000000000000040', 4326)"},
                {"sphere", "st_geogfromwkb(X'0101000000000000000000F03F0000000000000040')"}
            };
            for (var made : bySpark) {
                spark.sql("SELECT " + made[1] + " AS g").coalesce(1).write().parquet(made[0]);
                System.out.println("Spark writes " + spark.read().parquet(made[0]).schema().apply("g").dataType().sql()
                        + ", the file says " + ask(statement, "SELECT logical_type FROM parquet_schema('" + made[0]
                                + "/*.parquet') WHERE name = 'g'")
                        + ", DuckDB reads " + ask(statement, "SELECT typeof(g) || ' ' || g::VARCHAR FROM '" + made[0] + "/*.parquet'"));
            }
            for (var version : new String[] {"", ", GEOPARQUET_VERSION 'V2'", ", GEOPARQUET_VERSION 'NONE'"}) {
                var file = "made" + version.replaceAll("\\W", "") + ".parquet";
                statement.execute("COPY (SELECT 'POINT (4800000 3000000)'::GEOMETRY AS g) TO '" + file + "' (FORMAT parquet"
                        + version + ")");
                System.out.println("DuckDB writes GEOMETRY" + version + ", reads "
                        + ask(statement, "SELECT typeof(g) FROM '" + file + "'") + ", Spark reads "
                        + spark.read().parquet(file).schema().apply("g").dataType().sql());
            }
        }
    }

    private static String ask(java.sql.Statement statement, String question) throws java.sql.SQLException {
        try (var found = statement.executeQuery(question)) {
            found.next();
            return found.getString(1);
        }
    }
}
JAVA
mkdir main
"${java}javac" -nowarn -cp 'jars/*' -d main Grids.java
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.util.calendar; do
    opens+=("--add-opens=java.base/$package=ALL-UNGridsD")
done
"${java}java" "${opens[@]}" -Xmx1g -cp 'jars/*:main' Grids 2>errors | tee seen
cat > expected <<'TEXT'
Spark writes GEOMETRY(3035), the file says GeometryType(crs=EPSG:3035), DuckDB reads GEOMETRY POINT (4800000 2960384)
Spark writes GEOMETRY(4326), the file says GeometryType(crs=OGC:CRS84), DuckDB reads GEOMETRY('OGC:CRS84') POINT (1 2)
Spark writes GEOGRAPHY(4326), the file says GeographyType(crs=OGC:CRS84, algorithm=SPHERICAL), DuckDB reads GEOMETRY('OGC:CRS84') POINT (1 2)
DuckDB writes GEOMETRY, reads GEOMETRY('OGC:CRS84'), Spark reads BINARY
DuckDB writes GEOMETRY, GEOPARQUET_VERSION 'V2', reads GEOMETRY, Spark reads GEOMETRY(4326)
DuckDB writes GEOMETRY, GEOPARQUET_VERSION 'NONE', reads GEOMETRY, Spark reads GEOMETRY(4326)
TEXT
diff expected seen && echo "as found"
