package rim.app.face.manual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The commands as people see them.
final class Commands {

    /// All commands below the root that are not hidden, in the order in which they were added.
    static List<CommandSpec> of(CommandSpec root) {
        return root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .distinct()
                .toList();
    }

    /// The same with the steps of each command behind it.
    static List<CommandSpec> withSteps(CommandSpec root) {
        var all = new ArrayList<CommandSpec>();
        for (var command : of(root)) {
            all.add(command);
            all.addAll(of(command));
        }
        return all;
    }

    /// The options of a command that are not hidden.
    static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    /// Lines as one text.
    static String text(String... lines) {
        return line(String.join(" ", lines)).strip();
    }

    /// A line of a help text without styles, its indent kept; `%%` stands for `%`.
    static String line(String line) {
        return Ansi.OFF.string(line).replace("%%", "%").stripTrailing();
    }

    /// What an option or parameter does.
    static String description(ArgSpec argument) {
        return text(argument.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString(true)));
    }

    /// The values that an argument can have, where they can be listed.
    static List<String> values(ArgSpec argument) {
        var values = new ArrayList<String>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(values::add);
        }
        return values.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    /// Whether a value is wanted behind an option.
    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /// Whether a value is a file or a folder.
    static boolean isPath(ArgSpec argument) {
        return Path.class.isAssignableFrom(argument.type());
    }

    private Commands() {}
}
