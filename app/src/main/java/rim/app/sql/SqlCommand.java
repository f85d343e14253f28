package rim.app.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.WrongUsage;
import rim.app.ask.AskOptions;
import rim.app.ask.FormatOption;
import rim.app.ask.Limits;
import rim.app.data.SqlDatabase;
import rim.app.print.Console;

/// Any question to the edition's tables.
@Command(
        name = "sql",
        description = "Ask the edition's tables in SQL (DuckDB's dialect, reading only).",
        footer = {
            "",
            "Tables: regions, observations, quarantine, indicators, scores, reports, pages; views:",
            "named_scores, named_values, latest_scores. 'rim sql \"FROM dictionary\"' says what each",
            "column means.",
            "",
            "Examples:",
            "  rim sql \"SELECT reason, sum(cells) AS cells FROM quarantine GROUP BY reason\"",
            "  rim sql \"SELECT year, round(avg(score), 3) AS mean FROM scores",
            "           WHERE node = 'innovation_index' GROUP BY year ORDER BY year\""
        })
public final class SqlCommand implements Callable<Integer> {
    private static final String MEMORY = "2GB";

    private final Console console;

    @Mixin private final AskOptions ask = new AskOptions();
    @Mixin private final FormatOption format = new FormatOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "at most so many rows (default: all)")
    private @Nullable Integer limit;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "stop after so many seconds (default: ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Parameters(paramLabel = "SQL", description = "one statement that reads")
    private String sql = "";

    public SqlCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Limits.check(limit);
        if (seconds < 1) {
            throw new WrongUsage("Invalid --seconds: " + seconds + " (expected 1 or more)");
        }
        var limits = new SqlDatabase.Limits(Duration.ofSeconds(seconds), MEMORY);
        try (var database = SqlDatabase.open(ask.edition(), limits);
                var rows = new SqlQuestion(sql).answer(database)) {
            var shown = limit == null ? rows : new FirstRows(rows, limit);
            if (console.print(format.format(), shown) == 0) {
                console.say("The answer has no rows.");
            }
        }
        return 0;
    }
}
