package rim.pipeline;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// The steps from sources to scores as a plain script of DuckDB: read, gaps, min-max, groups,
/// index, ranks, three Parquet files. It checks nothing, keeps no account and no origin of cells,
/// and stands for what a machine can do.
final class DuckScript {
    private static final List<String> STEPS =
            List.of(
                    // a try_cast of the reader's own column fails at the first ':' in DuckDB 2.0.0
                    "CREATE TABLE texts AS FROM read_csv('%1$s/*.csv', all_varchar = true)",
                    """
                    CREATE TABLE cells AS SELECT region, year::INTEGER AS year, indicator,
                        try_cast(value AS DOUBLE) AS value
                    FROM texts
                    """,
                    "COPY cells TO '%2$s/observations.parquet' (COMPRESSION zstd)",
                    """
                    CREATE TABLE filled AS SELECT region, year, indicator, coalesce(value,
                        CASE WHEN y0 IS NULL THEN v1 WHEN y1 IS NULL THEN v0
                             ELSE v0 + (v1 - v0) * (year - y0) / (y1 - y0) END) AS value
                    FROM (SELECT *,
                            last_value(value IGNORE NULLS) OVER before AS v0,
                            last_value(CASE WHEN value IS NOT NULL THEN year END IGNORE NULLS) OVER before AS y0,
                            first_value(value IGNORE NULLS) OVER after AS v1,
                            first_value(CASE WHEN value IS NOT NULL THEN year END IGNORE NULLS) OVER after AS y1
                        FROM cells
                        WINDOW before AS (PARTITION BY indicator, region ORDER BY year
                                ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
                            after AS (PARTITION BY indicator, region ORDER BY year
                                ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING))
                    """,
                    """
                    COPY (FROM filled ORDER BY indicator, region, year)
                    TO '%2$s/indicators.parquet' (COMPRESSION zstd)
                    """,
                    """
                    CREATE TABLE scores AS
                    WITH normal AS (SELECT indicator AS node, region, year,
                            (value - min(value) OVER (PARTITION BY indicator))
                            / (max(value) OVER (PARTITION BY indicator) - min(value) OVER (PARTITION BY indicator)) AS score
                        FROM filled),
                    parts AS (SELECT 'group_' || (substr(node, 2)::INTEGER // 10) AS node, region, year, avg(score) AS score
                        FROM normal GROUP BY ALL),
                    whole AS (SELECT 'europe_index' AS node, region, year, avg(score) AS score
                        FROM parts GROUP BY ALL)
                    SELECT *, rank() OVER (PARTITION BY node, year ORDER BY score DESC) AS rank
                    FROM (FROM normal UNION ALL FROM parts UNION ALL FROM whole)
                    """,
                    """
                    COPY (FROM scores ORDER BY year, node, region)
                    TO '%2$s/scores.parquet' (COMPRESSION zstd)
                    """);

    /// @param wall seconds
    /// @param processor seconds
    record Took(double wall, double processor) {}

    /// Runs the script over a folder of sources.
    static Took run(Path sources, Path results) throws SQLException {
        long began = System.nanoTime();
        long used = processor();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            for (String step : STEPS) {
                statement.execute(
                        step.replace("%1$s", sources.toString())
                                .replace("%2$s", results.toString()));
            }
        }
        return new Took((System.nanoTime() - began) / 1e9, (processor() - used) / 1e9);
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getProcessCpuTime()
                : 0;
    }

    private DuckScript() {}
}
