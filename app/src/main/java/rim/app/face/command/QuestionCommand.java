package rim.app.face.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import rim.app.ask.Answer;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Part;
import rim.app.ask.Question;
import rim.app.ask.WrongUsage;
import rim.app.data.Listing;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;

/// The command of a question, made from its description.
public final class QuestionCommand implements Callable<Integer> {
    private static final String NOWHERE = "(?!)";

    private final Question question;
    private final Description description;
    private final Console console;
    private final List<DocumentForm> others;
    private final OptionSpec home = HomeOption.plain();
    private final Map<String, ArgSpec> arguments = new LinkedHashMap<>();
    private final OptionSpec format;

    private QuestionCommand(Question question, Console console, List<DocumentForm> others) {
        this.question = question;
        this.description = question.description();
        this.console = console;
        this.others = List.copyOf(others);
        this.format = format();
    }

    /// Makes the command.
    public static CommandLine of(Question question, Console console) {
        return new QuestionCommand(question, console, List.of()).commandLine();
    }

    /// Makes the command of a question whose answer has more forms.
    public static CommandLine of(Question question, Console console, List<DocumentForm> others) {
        return new QuestionCommand(question, console, others).commandLine();
    }

    private CommandLine commandLine() {
        var spec = CommandSpec.wrapWithoutInspection(this).name(description.name());
        spec.usageMessage()
                .description(HelpText.plain(description.summary()))
                .footer(HelpText.footer(description));
        int words = 0;
        for (var each : description.parameters()) {
            if (each.reach() == Parameter.Reach.HTTP) {
                continue;
            }
            if (each.place() == Parameter.Place.OPTION) {
                spec.addOption(option(each));
            } else {
                spec.addPositional(word(each, words));
                words++;
            }
        }
        spec.addOption(format);
        spec.addOption(home);
        return new CommandLine(spec);
    }

    private OptionSpec option(Parameter<?> parameter) {
        var option =
                OptionSpec.builder(parameter.option())
                        .paramLabel(parameter.label())
                        .description(HelpText.plain(parameter.description()));
        var kind = parameter.kind();
        if (kind instanceof Kind.Truth) {
            option.type(boolean.class).arity("0");
        } else if (kind instanceof Kind.Choice<?> choice) {
            option.type(String.class).completionCandidates(choice.words());
        } else if (kind instanceof Kind.LocalFile) {
            option.type(Path.class);
        } else {
            text(option, parameter);
        }
        var made = option.build();
        arguments.put(parameter.name(), made);
        return made;
    }

    private static void text(OptionSpec.Builder option, Parameter<?> parameter) {
        if (parameter.count().isSeveral()) {
            // names may have commas, so that only the parameter knows where a list parts
            option.type(List.class)
                    .auxiliaryTypes(String.class)
                    .splitRegex(NOWHERE)
                    .splitRegexSynopsisLabel(",")
                    .arity("1");
        } else {
            option.type(String.class).arity("1");
        }
    }

    private PositionalParamSpec word(Parameter<?> parameter, int index) {
        boolean isRest =
                parameter.place() == Parameter.Place.WORDS || parameter.count().isSeveral();
        var word =
                PositionalParamSpec.builder()
                        .index(isRest ? index + "..*" : String.valueOf(index))
                        .arity((parameter.isNeeded() ? "1" : "0") + (isRest ? "..*" : "..1"))
                        .type(isRest ? List.class : String.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel(parameter.label())
                        .description(HelpText.plain(parameter.description()))
                        .build();
        arguments.put(parameter.name(), word);
        return word;
    }

    private OptionSpec format() {
        return OptionSpec.builder("--format")
                .paramLabel("FORM")
                .type(String.class)
                .arity("1")
                .completionCandidates(formWords())
                .description(forms() + " (default: table)")
                .build();
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var given = Given.of(description, texts());
        var form = Optional.ofNullable((@Nullable String) format.getValue()).orElse("table");
        var special = others.stream().filter(it -> it.name().equalsIgnoreCase(form)).findFirst();
        var format = special.isPresent() ? Format.JSON : format(form);
        var home = HomeOption.home(this.home, console);
        try (var subject = new ConsoleSubject(home, given.the(Description.EDITION))) {
            var answer = question.answer(subject, given);
            subject.notes().forEach(console::say);
            var part = description.part(given);
            if (special.isPresent() && answer instanceof Answer.Document document) {
                console.print(special.get().text(home, document.record(), given));
            } else {
                print(answer, format, part, subject);
            }
        }
        if (!console.hasWritten()) {
            ClassArchive.discard();
        }
        return 0;
    }

    private Format format(String typed) {
        return Format.named(typed)
                .orElseThrow(() ->
                        new WrongUsage(
                                "Invalid format: '" + typed + "' (expected " + forms() + ")."));
    }

    /// The forms of the answer, in words.
    private String forms() {
        var words = formWords();
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private List<String> formWords() {
        var words = new ArrayList<String>();
        for (var each : Format.values()) {
            words.add(each.toString());
        }
        others.forEach(form -> words.add(form.name()));
        return words;
    }

    private Map<String, List<String>> texts() {
        var texts = new LinkedHashMap<String, List<String>>();
        arguments.forEach((name, argument) -> {
            Object value = argument.getValue();
            if (value instanceof List<?> several && !several.isEmpty()) {
                var all = several.stream().map(String::valueOf).toList();
                texts.put(name, isJoined(name) ? List.of(String.join(" ", all)) : all);
            } else if (value != null && !(value instanceof List<?>)) {
                texts.put(name, List.of(String.valueOf(value)));
            }
        });
        return texts;
    }

    private boolean isJoined(String name) {
        return description.parameters().stream()
                .anyMatch(it -> it.name().equals(name) && it.place() == Parameter.Place.WORDS);
    }

    private void print(Answer answer, Format format, Part part, ConsoleSubject subject)
            throws IOException, SQLException {
        if (answer instanceof Answer.Table table) {
            print(table, format, part);
        } else if (answer instanceof Answer.Document document) {
            if (format == Format.JSON) {
                console.print(Json.indented(record(document, subject)));
            } else {
                print(document, format, part);
            }
        } else if (answer instanceof Answer.Once once) {
            var rows = once.rows().part(part.offset(), part.most());
            if (console.print(format, rows) == 0) {
                console.say("The answer has no rows.");
            }
        }
    }

    private void print(Answer.Table table, Format format, Part part)
            throws IOException, SQLException {
        long shown =
                format == Format.TABLE
                        ? table.page().print(console, part)
                        : printed(table.listing(), format, part);
        table.remarks().on(part, shown).forEach(console::say);
    }

    private void print(Answer.Document document, Format format, Part part)
            throws IOException, SQLException {
        if (format == Format.TABLE) {
            document.page().print(console, part);
        } else {
            printed(document.listing(), format, part);
        }
    }

    /// The record with where its figures are from.
    private Object record(Answer.Document document, ConsoleSubject subject) throws SQLException {
        return description.scope() == Description.Scope.EDITION
                ? subject.origin().before(document.record())
                : document.record();
    }

    private long printed(Listing listing, Format format, Part part)
            throws IOException, SQLException {
        try (var rows = listing.rows(part.offset(), part.most())) {
            return console.print(format, rows);
        }
    }
}
