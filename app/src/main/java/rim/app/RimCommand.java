package rim.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import rim.schemas.Build;

/// The root of all commands; does nothing by itself.
///
/// Said by calls and not by annotations, which every answer would wait for.
final class RimCommand implements Runnable {
    private final CommandSpec spec =
            CommandSpec.wrapWithoutInspection(this)
                    .name("rim")
                    .versionProvider(() -> new String[] {"rim " + Build.current()})
                    .addOption(
                            flag("-h", "--help")
                                    .usageHelp(true)
                                    .scopeType(ScopeType.INHERIT)
                                    .description("show this help")
                                    .build())
                    .addOption(
                            flag("-V", "--version")
                                    .versionHelp(true)
                                    .description("show the version")
                                    .build())
                    .addOption(
                            flag("--stacktrace")
                                    .scopeType(ScopeType.INHERIT)
                                    .hidden(true)
                                    .description(
                                            "with a failure, show where in the program it happened")
                                    .build());

    private RimCommand() {
        spec.usageMessage()
                .commandListHeading("%n")
                .optionListHeading("Options:%n")
                .customSynopsis("rim COMMAND [OPTIONS]")
                .description(
                        "",
                        "Regional Innovation Benchmark: regional statistics and thematic reports, made into",
                        "one published edition that can be asked.",
                        "")
                .footer(
                        "",
                        "Begin with 'rim demo'. Each command explains itself: 'rim rank --help'.",
                        "Data go to standard output, everything else to standard error.",
                        "Exit codes: 0 done, 1 failed, 2 wrong usage.");
    }

    static CommandSpec spec() {
        return new RimCommand().spec;
    }

    private static OptionSpec.Builder flag(String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'rim --help' lists them.");
    }
}
