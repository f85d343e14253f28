package rim.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.TypeConversionException;
import rim.app.data.EditionDatabase;
import rim.app.face.command.FormerWords;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.question.Questions;

/// The `rim` command with all its commands.
public final class Rim {
    /// Runs a command line.
    ///
    /// @return 0 done, 1 failed, 2 wrong usage
    public static int run(Console console, List<String> words) {
        var now = FormerWords.now(words, console);
        if (now.stream().limit(1).anyMatch(Questions::has)) {
            EditionDatabase.openSoon();
        }
        return commandLine(console, now).execute(now.toArray(String[]::new));
    }

    private static CommandLine commandLine(Console console, List<String> words) {
        var failures = new Failures(console);
        var rim = new CommandLine(RimCommand.spec());
        CommandGroup.commandsFor(words, console).forEach(rim::addSubcommand);
        rim.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Format.class, Rim::format)
                .setOut(new PrintWriter(console.out()))
                .setErr(console.err())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(90)
                .setColorScheme(
                        Help.defaultColorScheme(
                                console.terminal().isStyled() ? Help.Ansi.ON : Help.Ansi.OFF));
        rim.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Rim::commandsByGroup);
        return rim;
    }

    private static Format format(String typed) {
        return Format.named(typed)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "Invalid format: '" + typed + "' (expected table, csv or json)"));
    }

    private static String commandsByGroup(Help help) {
        return CommandGroup.ALL.stream()
                .map(group ->
                        help.colorScheme().ansi().string("@|bold " + group.title() + ":|@")
                                + "\n"
                                + group.makers().stream()
                                        .map(maker -> line(help, maker.name()))
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
