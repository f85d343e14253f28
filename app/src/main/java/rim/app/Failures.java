package rim.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import rim.app.ask.WrongUsage;
import rim.app.print.BrokenPipe;
import rim.app.print.Console;
import rim.schemas.RimException;

/// The one place where failures become text and an exit code.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        console.say("rim: " + wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, console.err())) {
            console.say(hint(command));
        }
        console.err().flush();
        return WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        int code = exitCode(failure, command);
        if (code != DONE && wantsTrace(parsed)) {
            failure.printStackTrace(console.err());
        }
        console.err().flush();
        return code;
    }

    private int exitCode(Exception failure, CommandLine command) {
        switch (failure) {
            case BrokenPipe gone -> {
                return DONE;
            }
            case UncheckedIOException e when e.getCause() instanceof BrokenPipe -> {
                return DONE;
            }
            case WrongUsage wrong -> {
                console.say("rim: " + wrong.getMessage());
                console.say(hint(command));
                return WRONG_USAGE;
            }
            case RimException known -> console.say("rim: " + known.getMessage());
            case UncheckedIOException e -> console.say("rim: " + withCause(e));
            case IOException e -> console.say("rim: " + describe(e));
            case Exception unexpected -> {
                console.say("rim: " + describe(unexpected));
                console.say(
                        "This is a fault of the program, not yours. With --stacktrace it says"
                                + " where it happened.");
            }
        }
        return FAILED;
    }

    private static String hint(CommandLine command) {
        return "Try '" + command.getCommandSpec().qualifiedName() + " --help'.";
    }

    private static String withCause(UncheckedIOException failure) {
        var cause = failure.getCause();
        if (cause == null) {
            return describe(failure);
        }
        return String.valueOf(failure.getMessage()).contains(cause.toString())
                ? describe(cause)
                : failure.getMessage() + ": " + describe(cause);
    }

    /// A message alone says little where it is only a name of a file, as the JDK has it.
    private static String describe(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static boolean wantsTrace(ParseResult parsed) {
        return System.getenv("RIM_DEBUG") != null
                || parsed.hasMatchedOption("--stacktrace")
                || (parsed.hasSubcommand() && wantsTrace(parsed.subcommand()));
    }
}
