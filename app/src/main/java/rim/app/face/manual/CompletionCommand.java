package rim.app.face.manual;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rim.app.print.Console;

/// Lets a shell complete what is typed.
@Command(
        name = "completion",
        description = "Print a script that lets a shell complete commands and options.",
        footer = {
            "",
            "The script knows this version; make it anew after an update.",
            "",
            "Examples:",
            "  source <(rim completion bash)",
            "  rim completion zsh > ~/.rim-completion && source ~/.rim-completion",
            "  rim completion fish > ~/.config/fish/completions/rim.fish"
        })
public final class CompletionCommand implements Callable<Integer> {
    private enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    private Shell shell = Shell.BASH;

    public CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var root = spec.root();
        console.print(
                switch (shell) {
                    // the same script turns zsh's own support for bash scripts on
                    case BASH, ZSH -> AutoComplete.bash(root.name(), root.commandLine());
                    case FISH -> new FishCompletion(root).script();
                });
        return 0;
    }
}
