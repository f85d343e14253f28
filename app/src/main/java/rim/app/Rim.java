package rim.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;
import rim.app.ask.DatasetsCommand;
import rim.app.ask.EditionsCommand;
import rim.app.ask.IndicatorsCommand;
import rim.app.ask.QueryCommand;
import rim.app.ask.RankCommand;
import rim.app.ask.RegionsCommand;
import rim.app.benchmark.BenchmarkCommand;
import rim.app.coherence.CoherenceCommand;
import rim.app.compare.CompareCommand;
import rim.app.data.YearRange;
import rim.app.edition.DiffCommand;
import rim.app.edition.RollbackCommand;
import rim.app.edition.VerifyCommand;
import rim.app.explain.ExplainCommand;
import rim.app.fetch.FetchCommand;
import rim.app.inspect.InspectCommand;
import rim.app.manual.CompletionCommand;
import rim.app.manual.ManualCommand;
import rim.app.peers.PeersCommand;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Version;
import rim.app.profile.ProfileCommand;
import rim.app.search.EvaluateCommand;
import rim.app.search.SearchCommand;
import rim.app.serve.ServeCommand;
import rim.app.sheet.Sheet;
import rim.app.sql.SqlCommand;
import rim.app.update.DemoCommand;
import rim.app.update.UpdateCommand;
import rim.app.whatif.WhatIfCommand;

/// The `rim` command with all its commands.
public final class Rim {
    private static final Map<String, List<String>> GROUPS = groups();

    private static Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put(
                "Asking",
                List.of(
                        "profile",
                        "compare",
                        "peers",
                        "explain",
                        "whatif",
                        "rank",
                        "query",
                        "coherence",
                        "search",
                        "sql"));
        groups.put("What there is", List.of("regions", "indicators", "datasets", "editions"));
        groups.put("Serving", List.of("serve"));
        groups.put(
                "Updating",
                List.of("demo", "update", "fetch", "inspect", "diff", "verify", "rollback"));
        groups.put("Any table of units", List.of("benchmark"));
        groups.put("Measuring", List.of("evaluate"));
        groups.put("Shells", List.of("completion", "manual"));
        return groups;
    }

    /// Runs a command line.
    ///
    /// @return 0 done, 1 failed, 2 wrong usage
    public static int run(Console console, String... arguments) {
        return commandLine(console).execute(arguments);
    }

    private static CommandLine commandLine(Console console) {
        var failures = new Failures(console);
        var rim =
                new CommandLine(new RimCommand())
                        .addSubcommand(new ProfileCommand(console, Sheet::of))
                        .addSubcommand(new CompareCommand(console))
                        .addSubcommand(new PeersCommand(console))
                        .addSubcommand(new ExplainCommand(console))
                        .addSubcommand(new WhatIfCommand(console))
                        .addSubcommand(new RankCommand(console))
                        .addSubcommand(new QueryCommand(console))
                        .addSubcommand(new CoherenceCommand(console))
                        .addSubcommand(new SearchCommand(console))
                        .addSubcommand(new SqlCommand(console))
                        .addSubcommand(new RegionsCommand(console))
                        .addSubcommand(new IndicatorsCommand(console))
                        .addSubcommand(new DatasetsCommand(console))
                        .addSubcommand(new EditionsCommand(console))
                        .addSubcommand(
                                new DemoCommand(
                                        console,
                                        words -> run(console, words.toArray(String[]::new))))
                        .addSubcommand(new ServeCommand(console))
                        .addSubcommand(new UpdateCommand(console))
                        .addSubcommand(new FetchCommand(console))
                        .addSubcommand(new InspectCommand(console))
                        .addSubcommand(new BenchmarkCommand(console))
                        .addSubcommand(new DiffCommand(console))
                        .addSubcommand(new VerifyCommand(console))
                        .addSubcommand(new RollbackCommand(console))
                        .addSubcommand(new EvaluateCommand(console))
                        .addSubcommand(new CompletionCommand(console))
                        .addSubcommand(new ManualCommand(console))
                        .addSubcommand(new HelpCommand())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .registerConverter(YearRange.class, Rim::years)
                        .registerConverter(Format.class, Rim::format)
                        .setOut(new PrintWriter(console.out()))
                        .setErr(console.err())
                        .setExecutionExceptionHandler(failures)
                        .setParameterExceptionHandler(failures)
                        .setUsageHelpAutoWidth(false)
                        .setUsageHelpWidth(90)
                        .setColorScheme(
                                Help.defaultColorScheme(
                                        console.terminal().isStyled()
                                                ? Help.Ansi.ON
                                                : Help.Ansi.OFF));
        rim.getCommandSpec().version("rim " + Version.number());
        rim.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Rim::commandsByGroup);
        return rim;
    }

    private static YearRange years(String typed) {
        try {
            return YearRange.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static Format format(String typed) {
        for (var format : Format.values()) {
            if (format.toString().equalsIgnoreCase(typed)) {
                return format;
            }
        }
        throw new TypeConversionException(
                "Invalid format: '" + typed + "' (expected table, csv or json)");
    }

    private static String commandsByGroup(Help help) {
        return GROUPS.entrySet().stream()
                .map(group ->
                        help.colorScheme().ansi().string("@|bold " + group.getKey() + ":|@")
                                + "\n"
                                + group.getValue().stream()
                                        .map(name -> line(help, name))
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Help help, String name) {
        var command = help.commandSpec().subcommands().get(name);
        if (command == null) {
            return "";
        }
        var description = String.join(" ", command.getCommandSpec().usageMessage().description());
        return "  " + name + " ".repeat(Math.max(1, 12 - name.length())) + description + "\n";
    }

    private Rim() {}
}
