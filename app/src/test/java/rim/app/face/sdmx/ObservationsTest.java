package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.SmallEdition;
import rim.app.data.EditionDatabase;
import rim.schemas.table.ScoreTable;

class ObservationsTest {
    private static final int ROWS = 800_000;

    @TempDir Path folder;

    /// More than the database could sort at once in the memory that it may have.
    @Test
    void scoresOfAContinentComeInTheOrderOfTheirSeries() throws SQLException {
        var edition = SmallEdition.publishedIn(folder).current().orElseThrow();
        var scores = edition.folderOf(ScoreTable.TABLE);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT one.* REPLACE ("
                            + " 'node_' || lpad((i % 100)::VARCHAR, 3, '0') AS node,"
                            + " 'R' || lpad((i // 100 % 400)::VARCHAR, 4, '0') AS region,"
                            + " (1990 + i // 40000)::INTEGER AS year, i::DOUBLE AS score)"
                            + " FROM (SELECT * FROM '"
                            + scores.resolve("part-0.parquet")
                            + "' WHERE score IS NOT NULL LIMIT 1) AS one, range("
                            + ROWS
                            + ") AS t(i)) TO '"
                            + scores.resolve("part-1.parquet")
                            + "' (FORMAT parquet)");
        }
        var all = SeriesKey.parse(Flow.SCORES, "all");
        var none = Optional.<Integer>empty();
        var order = new StringBuilder();
        var last = new String[] {""};
        long read;
        try (var database = EditionDatabase.open(edition)) {
            read =
                    new Observations(all, none, none, none, none)
                            .each(
                                    database,
                                    each -> {
                                        var place = each.key() + " " + each.year();
                                        if (last[0].compareTo(place) >= 0) {
                                            order.append(last[0]).append(" before ").append(place);
                                        }
                                        last[0] = place;
                                    });
        }
        assertThat(order).isEmpty();
        assertThat(read).isGreaterThanOrEqualTo(3L * ROWS);
    }
}
