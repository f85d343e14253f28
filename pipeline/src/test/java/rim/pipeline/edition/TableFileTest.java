package rim.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.pipeline.SparkTest;
import rim.schemas.table.Column;
import rim.schemas.table.ColumnType;
import rim.schemas.table.Table;

/// What is written is read again, by Spark and by DuckDB.
class TableFileTest {
    private static final Table TABLE =
            new Table(
                    "made_up",
                    "Columns of all types and habits.",
                    List.of(
                            column("constant", ColumnType.TEXT, false),
                            column("often", ColumnType.TEXT, false),
                            column("never", ColumnType.TEXT, false),
                            column("rarely", ColumnType.TEXT, true),
                            column("nothing", ColumnType.DOUBLE, true),
                            column("year", ColumnType.INTEGER, false),
                            column("number", ColumnType.INTEGER, true),
                            column("place", ColumnType.LONG, false),
                            column("rounded", ColumnType.DOUBLE, true),
                            column("score", ColumnType.DOUBLE, false)),
                    List.of("year"),
                    0);

    @TempDir private Path folder;

    private static Column column(String name, ColumnType type, boolean nullable) {
        return new Column(name, type, nullable, name, 0, null);
    }

    private static List<List<@Nullable Object>> rows(int count, long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    Arrays.asList(
                            "same",
                            "käse " + random.nextInt(20),
                            i + " 😀 " + random.nextLong(),
                            random.nextInt(500) == 0 ? "" : null,
                            null,
                            2010 + i * 10 / count,
                            random.nextBoolean() ? random.nextInt() : null,
                            random.nextInt(3) == 0 ? Long.MIN_VALUE : random.nextLong(),
                            random.nextInt(4) > 0 ? random.nextInt(30) / 10.0 - 2 : null,
                            random.nextDouble() - 0.5));
        }
        return rows;
    }

    private Path written(List<List<@Nullable Object>> rows, int mostRows) throws Exception {
        var path = Files.createDirectories(folder.resolve("t")).resolve("part.parquet");
        Files.deleteIfExists(path);
        try (var file = new TableFile(TABLE, path, mostRows)) {
            for (var row : rows) {
                file.row(row);
            }
        }
        return path;
    }

    /// One group and many, one page and many, a last group of one row, none at all.
    @ParameterizedTest
    @ValueSource(ints = {1, 700, 45_000, 100_000})
    void whatIsWrittenIsReadAgain(int mostRows) throws Exception {
        for (int count : List.of(0, 1, mostRows == 1 ? 3 : 50_001)) {
            var rows = rows(count, mostRows);
            var path = written(rows, mostRows);
            assertThat(bySpark(path)).isEqualTo(rows);
            assertThat(byDuckDb("FROM '" + path + "'")).isEqualTo(rows);
        }
    }

    /// Pages and groups that cannot have it are skipped by what is said of their least and
    /// greatest.
    @Test
    void whoAsksForAFewFindsAllOfThem() throws Exception {
        var rows = rows(60_000, 3);
        var path = written(rows, 25_000);
        for (var condition :
                List.of("often = 'käse 7'", "year = 2013", "rarely = ''", "place < -9e18")) {
            int column = TABLE.indexOf(condition.substring(0, condition.indexOf(' ')));
            var expected =
                    rows.stream().filter(row -> matches(condition, row.get(column))).toList();
            assertThat(byDuckDb("FROM '" + path + "' WHERE " + condition))
                    .as(condition)
                    .isEqualTo(expected)
                    .isNotEmpty();
        }
        assertThat(byDuckDb("SELECT min(score) FROM '" + path + "'").getFirst().get(0))
                .isEqualTo(Collections.min(rows.stream().map(row -> (Double) row.get(9)).toList()));
    }

    /// Spark looks a number up by its bits, in which a zero may have a sign.
    @Test
    void whoAsksForZeroFindsEveryZero() throws Exception {
        int column = TABLE.indexOf("rounded");
        var rows = rows(2_000, 5);
        rows.forEach(row -> row.set(column, row.hashCode() % 2 == 0 ? -0.0 : 1.5));
        var path = written(rows, 25_000);
        long zeros = rows.stream().filter(row -> row.get(column).equals(-0.0)).count();
        assertThat(zeros).isPositive();
        var read = SparkTest.SPARK.read().parquet(path.toUri().toString());
        assertThat(read.where("rounded = 0").count()).isEqualTo(zeros);
        assertThat(read.where("rounded IN (0.0D, 7.0D)").count()).isEqualTo(zeros);
        assertThat(byDuckDb("FROM '" + path + "' WHERE rounded = 0")).hasSize((int) zeros);
    }

    private static boolean matches(String condition, @Nullable Object cell) {
        return switch (cell) {
            case String text -> condition.endsWith("'" + text + "'");
            case Integer number -> condition.endsWith(" " + number);
            case Long number -> number < -9_000_000_000_000_000_000L;
            case null, default -> false;
        };
    }

    @Test
    void aRowOfTheWrongKindIsRefused() throws Exception {
        List<@Nullable Object> row = new ArrayList<>(rows(1, 1).getFirst());
        try (var file = new TableFile(TABLE, folder.resolve("wrong.parquet"))) {
            row.set(5, null);
            assertThatThrownBy(() -> file.row(row)).hasMessageContaining("year");
            row.set(5, 1.5);
            assertThatThrownBy(() -> file.row(row)).hasMessageContaining("year");
        }
    }

    private static List<List<@Nullable Object>> bySpark(Path path) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Row row : SparkTest.SPARK.read().parquet(path.toUri().toString()).collectAsList()) {
            var cells = new ArrayList<@Nullable Object>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.get(i));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<@Nullable Object>> byDuckDb(String sql) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var cells = new ArrayList<@Nullable Object>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(found.getObject(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
