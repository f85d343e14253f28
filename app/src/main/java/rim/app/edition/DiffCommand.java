package rim.app.edition;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.ask.AskOptions;
import rim.app.ask.FormatOption;
import rim.app.data.EditionReading;
import rim.app.edition.DifferenceRows.Listed;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.app.print.RecordRows;
import rim.app.print.Rows;
import rim.engine.difference.EditionDifference;
import rim.engine.difference.MethodChange;
import rim.engine.difference.RankChange;
import rim.engine.difference.ScopeChange;
import rim.engine.difference.ValueChange;

/// Tells how two editions differ.
@Command(
        name = "diff",
        description = "What changed between two editions: method, scope, values, ranks.",
        footer = {
            "",
            "What matters most stands first. Csv has the list that --list names (ranks,",
            "values, method, scope), json has everything.",
            "",
            "Examples:",
            "  rim diff 2025 2026",
            "  rim diff 2025 2026 --list values --format csv"
        })
public final class DiffCommand implements Callable<Integer> {
    private static final int FEW = 12;

    private static final List<String> RANKS_FOR_PEOPLE =
            List.of(
                    "region",
                    "rank_before",
                    "rank_after",
                    "places",
                    "score_before",
                    "score_after",
                    "group_before",
                    "group_after",
                    "revised",
                    "data",
                    "method",
                    "cause");

    private final Console console;

    @Mixin private final AskOptions.HomeOption home = new AskOptions.HomeOption();
    @Mixin private final FormatOption format = new FormatOption();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "the earlier edition")
    private String before = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "the later edition (default: the one in force)")
    private @Nullable String after;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "year whose ranks are compared (default: the latest in both)")
    private @Nullable Integer year;

    @Option(
            names = "--list",
            paramLabel = "LIST",
            defaultValue = "ranks",
            description = "what csv has, and a table in full: ranks, values, method, scope")
    private Listed listed = Listed.RANKS;

    public DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var old = home.home().named(before);
        var now = after == null ? home.home().inForce() : home.home().named(after);
        var difference =
                EditionDifference.between(EditionReading.of(old), EditionReading.of(now), year);
        switch (format.format()) {
            case JSON -> console.print(Json.indented(difference));
            case CSV -> console.print(Format.CSV, DifferenceRows.of(listed, difference).rows());
            case TABLE -> printText(difference);
        }
        return 0;
    }

    private void printText(EditionDifference difference) throws IOException, SQLException {
        console.print(difference.before() + " → " + difference.after() + "\n");
        difference.headlines().forEach(line -> console.print("  " + line + "\n"));
        section(
                "Ranks in the index of " + difference.year(),
                RecordRows.of(
                        RankChange.class, few(Listed.RANKS, difference.ranks()), RANKS_FOR_PEOPLE),
                Listed.RANKS,
                difference.ranks().size());
        section(
                "Method",
                RecordRows.of(MethodChange.class, few(Listed.METHOD, difference.method())),
                Listed.METHOD,
                difference.method().size());
        section(
                "Scope",
                RecordRows.of(ScopeChange.class, few(Listed.SCOPE, difference.scope())),
                Listed.SCOPE,
                difference.scope().size());
        if (!difference.indicators().isEmpty()) {
            console.print("\nValues by indicator (largest revision in standard deviations)\n");
            console.print(
                    Format.TABLE, RecordRows.of(ValueChange.Count.class, difference.indicators()));
        }
        section(
                "Values",
                RecordRows.of(ValueChange.class, few(Listed.VALUES, difference.values())),
                Listed.VALUES,
                difference.values().size());
    }

    private <T> List<T> few(Listed list, List<T> all) {
        return list == listed && listed != Listed.RANKS
                ? all
                : all.subList(0, Math.min(FEW, all.size()));
    }

    private void section(String title, Rows rows, Listed list, int count)
            throws IOException, SQLException {
        if (count == 0) {
            return;
        }
        console.print("\n" + title + "\n");
        long shown = console.print(Format.TABLE, rows);
        if (shown < count) {
            console.say(
                    shown
                            + " of "
                            + count
                            + "; all with --list "
                            + list.name().toLowerCase(Locale.ROOT)
                            + " --format csv.");
        }
    }
}
