package rim.app.face.manual;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rim.app.print.Console;
import rim.schemas.Build;

/// Prints the manual page.
@Command(
        name = "manual",
        description = "Print the manual page of all commands, for man.",
        footer = {
            "",
            "Examples:",
            "  rim manual > rim.1 && man ./rim.1",
            "  rim manual > ~/.local/share/man/man1/rim.1"
        })
public final class ManualCommand implements Callable<Integer> {
    private final Console console;

    @Spec private CommandSpec spec = CommandSpec.create();

    public ManualCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(new ManualPage(spec.root(), "rim " + Build.current().version()).text());
        return 0;
    }
}
