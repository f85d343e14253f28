package rim.app.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rim.app.ask.AskOptions;
import rim.app.ask.FormatOption;
import rim.app.data.EditionDatabase;
import rim.app.print.Console;
import rim.app.print.Rows;
import rim.schemas.RimException;

/// Any question to the edition's tables.
@Command(
        name = "sql",
        description = "Ask the edition's tables in SQL (DuckDB's dialect, reading only).",
        footer = {
            "",
            "Tables: regions, observations, quarantine, indicators, scores, reports, pages.",
            "'rim sql \"DESCRIBE scores\"' shows the columns of one.",
            "",
            "Examples:",
            "  rim sql \"SELECT reason, sum(cells) AS cells FROM quarantine GROUP BY reason\"",
            "  rim sql \"SELECT year, round(avg(score), 3) AS mean FROM scores",
            "           WHERE node = 'innovation_index' GROUP BY year ORDER BY year\""
        })
public final class SqlCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "SQL", description = "one statement that reads")
    private String sql = "";

    public SqlCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var database = EditionDatabase.open(ask.edition())) {
            new ReadingOnly(database).check(sql);
            try (var rows = answer(database)) {
                if (console.print(format.format(), rows) == 0) {
                    console.say("The answer has no rows.");
                }
            } catch (SQLException e) {
                throw new RimException(String.valueOf(e.getMessage()), e);
            }
        }
        return 0;
    }

    private Rows answer(EditionDatabase database) throws SQLException {
        return database.rows(sql, List.of());
    }
}
