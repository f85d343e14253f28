package rim.app.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.SmallEdition;

/// What the page on the layout promises to other engines, tried with one that knows nothing of us.
class LayoutPageTest {
    private static final Pattern STATEMENT =
            Pattern.compile("```sql\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void everyStatementOfThePageFindsRows() throws IOException, SQLException {
        var home = SmallEdition.publishedIn(folder);
        var page =
                Files.readString(
                        Path.of(System.getProperty("rim.root"), "docs", "reference", "layout.md"));
        int tried = 0;
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement()) {
            var found = STATEMENT.matcher(page);
            while (found.find()) {
                var sql =
                        found.group(1)
                                .replace("EDITION", home.inForce().folder().toString())
                                .replace("HOME", home.folder().toString());
                try (var rows = statement.executeQuery(sql)) {
                    assertThat(rows.next()).as(sql).isTrue();
                }
                tried++;
            }
        }
        assertThat(tried).isEqualTo(4);
    }
}
