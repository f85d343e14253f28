package rim.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// `docs/reference/tables.md` is made from the tables. `-Drim.write=true` writes it anew.
class TablesPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("rim.root", "."), "docs", "reference", "tables.md");

    @Test
    void thePageSaysWhatTheTablesAre() throws IOException {
        var page = page();
        if (Boolean.getBoolean("rim.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/reference/tables.md (written anew by a run with -Drim.write=true)")
                .isEqualTo(page);
    }

    private static String page() {
        var page =
                new StringBuilder(
                        """
                        # Tables of an edition

                        Each is a folder of Parquet files (zstd) in the edition's folder. Each file is sorted by the table's key; of several files each has its own sources, indicators or nodes,
                        so that those of which nothing has changed are copied from one edition to the next. Any engine reads them:

                            duckdb -c "SELECT * FROM 'rim-data/editions/sample/scores/*.parquet' LIMIT 5"

                        `format` in the manifest says which tables and columns an edition has. An edition of an earlier format lacks those that came later: `rim` shows such a table
                        without rows, and such a column as the column `since` says. Editions of any format with the same number before the point are read, those of later programs too.
                        """);
        for (Table table : Tables.ALL) {
            page.append("\n## ").append(table.name()).append("\n\n");
            page.append(table.meaning()).append("\n\n");
            if (table.since() > 0) {
                page.append("Since format 1.").append(table.since()).append(".\n\n");
            }
            page.append("Key: `").append(String.join("`, `", table.order())).append("`\n\n");
            page.append(
                    "| column | type | may be empty | meaning | since |\n|---|---|---|---|---|\n");
            table.columns().forEach(column -> page.append(row(column)));
        }
        return page.toString();
    }

    private static String row(Column column) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s | %s |\n",
                column.name(),
                column.type().name().toLowerCase(Locale.ROOT),
                column.nullable() ? "yes" : "",
                column.meaning().replace("|", "\\|"),
                since(column));
    }

    private static String since(Column column) {
        if (column.since() == 0) {
            return "";
        }
        var before = column.absent() == null ? "empty" : "'" + column.absent() + "'";
        return "1." + column.since() + "; before, " + before;
    }
}
