package rim.app.face.manual;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Completion for the fish shell, by its `complete` command.
record FishCompletion(CommandSpec root) {
    String script() {
        var script = new StringBuilder();
        script.append("# fish completion for ").append(root.name()).append('\n');
        script.append("complete -c ").append(root.name()).append(" -f\n");
        for (var command : Commands.of(root)) {
            script.append(line("__fish_use_subcommand"))
                    .append(" -a ")
                    .append(command.name())
                    .append(" -d ")
                    .append(quoted(Commands.text(command.usageMessage().description())))
                    .append('\n');
        }
        for (var command : Commands.of(root)) {
            for (var step : Commands.of(command)) {
                script.append(line(seen(command)))
                        .append(" -a ")
                        .append(step.name())
                        .append(" -d ")
                        .append(quoted(Commands.text(step.usageMessage().description())))
                        .append('\n');
            }
        }
        for (var command : Commands.withSteps(root)) {
            Commands.options(command).forEach(option -> add(command, option, script));
            if (command.positionalParameters().stream().anyMatch(Commands::isPath)) {
                script.append(line(seen(command))).append(" -F\n");
            }
        }
        return script.toString();
    }

    private void add(CommandSpec command, OptionSpec option, StringBuilder script) {
        script.append(line(seen(command)));
        for (var name : option.names()) {
            script.append(name.startsWith("--") ? " -l " : " -s ")
                    .append(name.replaceFirst("^--?", ""));
        }
        if (Commands.takesValue(option)) {
            script.append(Commands.isPath(option) ? " -r -F" : " -x");
        }
        var values = Commands.values(option);
        if (!values.isEmpty()) {
            script.append(" -a ").append(quoted(values.stream().collect(Collectors.joining(" "))));
        }
        script.append(" -d ").append(quoted(Commands.description(option))).append('\n');
    }

    private String line(String condition) {
        return "complete -c " + root.name() + " -n " + quoted(condition);
    }

    private static String seen(CommandSpec command) {
        return "__fish_seen_subcommand_from " + command.name();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
