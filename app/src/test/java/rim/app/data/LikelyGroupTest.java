package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rim.engine.uncertainty.SupposedDraws.GroupProbability;
import rim.engine.uncertainty.SupposedDraws.Spread;

/// No group with less than 60 % of the draws stands alone, and an edition says so in the same words
/// as what is worked out.
class LikelyGroupTest {
    private static final String[] GROUPS = {"leader", "strong", "moderate"};
    private static final double[][] CASES = {
        {0.21, 0.79, 0},
        {0.66, 0.34, 0},
        {0.34, 0.66, 0},
        {0.5, 0.5, 0},
        {0.4, 0.35, 0.25},
        {0.6, 0.2, 0.2},
        {1, 0, 0},
        {0.3, 0, 0},
        {0, 1, 0},
        {0.515, 0.485, 0},
        {0.405, 0.595, 0},
        {0.004, 0.996, 0},
        {0.0004, 0.9996, 0},
        {0.003, 0.9951, 0.0019},
        {0.004, 0, 0},
        {0.345, 0.33, 0.325},
        {0.285, 0.575, 0.14}
    };

    /// The page has the limit a second time, as it works where it is read.
    @Test
    void thePageHasTheSameLimit() throws IOException {
        var page = "src/main/resources/rim/app/page/part.js";
        var said =
                Pattern.compile("return sure >= ([0-9.]+);")
                        .matcher(Files.readString(Path.of(page)));
        assertThat(said.find()).isTrue();
        double limit = Double.parseDouble(said.group(1));
        assertThat(LikelyGroup.isAlone(limit)).isTrue();
        assertThat(LikelyGroup.isAlone(Math.nextDown(limit))).isFalse();
    }

    @Test
    void aLabelThatIsNotLikelyStandsWithTheLikeliestOther() {
        assertThat(worked(0)).isEqualTo("between strong and leader (79 : 21)");
        assertThat(worked(1)).isEqualTo("leader");
        assertThat(worked(2)).isEqualTo("between strong and leader (66 : 34)");
        assertThat(worked(4)).isEqualTo("between leader and strong (40 : 35)");
        assertThat(worked(7)).isEqualTo("leader (30)");
        assertThat(worked(11)).isEqualTo("between strong and leader (99.6 : 0.4)");
        assertThat(worked(14)).isEqualTo("leader (0.4)");
        assertThat(LikelyGroup.of("leader", null)).isEqualTo("leader");
    }

    @Test
    void halvesAreNotBothRoundedUp() {
        assertThat(worked(9)).isEqualTo("between leader and strong (52 : 48)");
        assertThat(worked(10)).isEqualTo("between strong and leader (60 : 40)");
    }

    @Test
    void anEditionSaysTheSame() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE scores (node TEXT, region TEXT, year INT, performance_group TEXT)");
            statement.execute(
                    "CREATE TABLE certainty (node TEXT, region TEXT, year INT,"
                            + " group_probability DOUBLE)");
            statement.execute(
                    "CREATE TABLE probabilities (node TEXT, region TEXT, year INT, event TEXT,"
                            + " outcome TEXT, probability DOUBLE)");
            for (int c = 0; c < CASES.length; c++) {
                statement.execute("INSERT INTO scores VALUES ('i', 'R" + c + "', 2020, 'leader')");
                statement.execute(
                        String.format(
                                Locale.ROOT,
                                "INSERT INTO certainty VALUES ('i', 'R%d', 2020, %s)",
                                c,
                                CASES[c][0]));
                for (int g = 0; g < GROUPS.length; g++) {
                    if (CASES[c][g] > 0) {
                        statement.execute(
                                String.format(
                                        Locale.ROOT,
                                        "INSERT INTO probabilities VALUES"
                                                + " ('i', 'R%d', 2020, 'group', '%s', %s)",
                                        c,
                                        GROUPS[g],
                                        CASES[c][g]));
                    }
                }
            }
            statement.execute(LikelyGroup.VIEW);
            var found = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery(
                            "SELECT likely_group FROM likely_groups ORDER BY CAST(substr(region, 2) AS INT)")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            var expected = new ArrayList<String>();
            for (int c = 0; c < CASES.length; c++) {
                expected.add(String.valueOf(worked(c)));
            }
            assertThat(found).isEqualTo(expected);
            assertThat(found).hasSize(CASES.length);
        }
    }

    private static String worked(int c) {
        var groups = new ArrayList<GroupProbability>();
        for (int g = 0; g < GROUPS.length; g++) {
            if (CASES[c][g] > 0) {
                groups.add(new GroupProbability(GROUPS[g], CASES[c][g]));
            }
        }
        var spread = new Spread(100, 0.9, 0, 0, 0, 1, 1, 1, List.copyOf(groups), null);
        return String.valueOf(LikelyGroup.of("leader", spread));
    }

    @Test
    void noCaseBelowSixtyPercentStandsAlone() {
        for (int c = 0; c < CASES.length; c++) {
            assertThat(worked(c).equals("leader")).isEqualTo(CASES[c][0] >= 0.6);
        }
    }
}
