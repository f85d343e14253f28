package rim.app.face.manual;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page of all commands, in the macros of man(7).
record ManualPage(CommandSpec root, String version) {
    String text() {
        var page = new StringBuilder();
        var about = root.usageMessage();
        page.append(".TH ")
                .append(root.name().toUpperCase(Locale.ROOT))
                .append(" 1 \"\" ")
                .append(quoted(version))
                .append('\n');
        section(page, "NAME");
        page.append(escaped(root.name())).append(" \\- Regional Innovation Benchmark\n");
        section(page, "SYNOPSIS");
        page.append(".B ").append(escaped(root.name())).append("\nCOMMAND [OPTIONS]\n");
        section(page, "DESCRIPTION");
        page.append(escaped(Commands.text(about.description()))).append('\n');
        section(page, "COMMANDS");
        Commands.withSteps(root).forEach(command -> command(page, command));
        section(page, "NOTES");
        lines(page, about.footer());
        return page.toString();
    }

    private void command(StringBuilder page, CommandSpec command) {
        var usage = command.usageMessage();
        page.append(".SS ").append(quoted(synopsis(command))).append('\n');
        page.append(escaped(Commands.text(usage.description()))).append('\n');
        command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .forEach(parameter -> item(page, parameter.paramLabel(), parameter));
        Commands.options(command).forEach(option -> item(page, names(option), option));
        page.append(".PP\n");
        lines(page, usage.footer());
    }

    private String synopsis(CommandSpec command) {
        return command.qualifiedName()
                + command.positionalParameters().stream()
                        .filter(parameter -> !parameter.hidden())
                        .map(ManualPage::inSynopsis)
                        .collect(Collectors.joining());
    }

    private static String inSynopsis(PositionalParamSpec parameter) {
        var label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
        return parameter.arity().min() == 0 ? " [" + label + "]" : " " + label;
    }

    private static String names(OptionSpec option) {
        return String.join(", ", Arrays.asList(option.names()))
                + (Commands.takesValue(option) ? " " + option.paramLabel() : "");
    }

    private static void item(StringBuilder page, String heading, ArgSpec argument) {
        page.append(".TP\n.B ").append(escaped(heading)).append('\n');
        page.append(escaped(Commands.description(argument))).append('\n');
    }

    private static void section(StringBuilder page, String name) {
        page.append(".SH ").append(name).append('\n');
    }

    /// Lines as they stand, since examples are among them.
    private static void lines(StringBuilder page, String... lines) {
        page.append(".nf\n");
        for (var line : lines) {
            page.append(escaped(Commands.line(line))).append('\n');
        }
        page.append(".fi\n");
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\(dq") + '"';
    }

    /// Text that no request of the formatter is read from.
    private static String escaped(String text) {
        var plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
