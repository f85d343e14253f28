package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellNamesTest {
    private static final List<String> CELLS =
            List.of("a table (1).csv#1:2", "contributions/b.xlsx#10:3", "c#d 2.csv#123456:78");

    @Test
    void namesOfFilesMayHaveSpaces() {
        assertThat(CellNames.apart(String.join(" ", CELLS))).isEqualTo(CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no cell", "a.csv#1"})
    void whatIsNoCellIsNone(String text) {
        assertThat(CellNames.apart(text)).isEmpty();
    }

    @Test
    void statementsTakeThemApartInTheSameWay() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var asked =
                        database.prepareStatement(
                                "SELECT " + CellNames.UNNESTED + " FROM (SELECT ? AS cells)")) {
            asked.setString(1, String.join(" ", CELLS));
            var found = new ArrayList<String>();
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            assertThat(found).isEqualTo(CELLS);
        }
    }
}
