package rim.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of all commands; does nothing by itself.
@Command(
        name = "rim",
        commandListHeading = "%n",
        optionListHeading = "Options:%n",
        customSynopsis = "rim COMMAND [OPTIONS]",
        description = {
            "",
            "Regional Innovation Benchmark: regional statistics and thematic reports, made into",
            "one published edition that can be asked.",
            ""
        },
        footer = {
            "",
            "Begin with 'rim demo'. Each command explains itself: 'rim rank --help'.",
            "Data go to standard output, everything else to standard error.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage."
        })
@SuppressWarnings("UnusedVariable") // the parser reads the fields
final class RimCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version")
    private boolean version;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            hidden = true,
            description = "with a failure, show where in the program it happened")
    private boolean stacktrace;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'rim --help' lists them.");
    }
}
