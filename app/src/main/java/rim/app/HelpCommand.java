package rim.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rim help rank` for those who do not think of `rim rank --help`.
@Command(name = "help", description = "Show help, of all or of one command.")
final class HelpCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "a command")
    private @Nullable String command;

    @Override
    public void run() {
        var rim = spec.parent().commandLine();
        var asked =
                command == null
                        ? Optional.of(rim)
                        : Optional.ofNullable(rim.getSubcommands().get(command));
        asked.orElseThrow(() -> new ParameterException(rim, "No such command: '" + command + "'."))
                .usage(rim.getOut());
    }
}
