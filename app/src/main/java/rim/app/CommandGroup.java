package rim.app;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import rim.app.ask.CommonParameters;
import rim.app.benchmark.BenchmarkCommand;
import rim.app.contribute.ContributeCommand;
import rim.app.edition.PruneCommand;
import rim.app.edition.RepairCommand;
import rim.app.edition.RollbackCommand;
import rim.app.edition.VerifyCommand;
import rim.app.evaluate.EvaluateCommand;
import rim.app.face.command.DocumentForm;
import rim.app.face.command.QuestionCommand;
import rim.app.face.dataset.DescribeCommand;
import rim.app.face.document.ReportFile;
import rim.app.face.document.ReportsCommand;
import rim.app.face.manual.CompletionCommand;
import rim.app.face.manual.ManualCommand;
import rim.app.face.sheet.Sheet;
import rim.app.face.tool.McpCommand;
import rim.app.feed.FeedCommand;
import rim.app.fetch.FetchCommand;
import rim.app.inspect.InspectCommand;
import rim.app.intake.IntakeCommand;
import rim.app.print.Console;
import rim.app.question.Questions;
import rim.app.question.Questions.Purpose;
import rim.app.question.profile.Profile;
import rim.app.serve.ServeCommand;
import rim.app.specialisation.ActivitiesCommand;
import rim.app.update.DemoCommand;
import rim.app.update.UpdateCommand;

/// Commands that serve one purpose, in the order in which help shows them.
///
/// @param title what they are for
record CommandGroup(String title, List<Maker> makers) {
    static final List<CommandGroup> ALL =
            List.of(
                    new CommandGroup("Asking", questions(Purpose.ASKING)),
                    new CommandGroup("Reading reports", questions(Purpose.REPORTS)),
                    new CommandGroup(
                            "Writing reports", List.of(new Maker("reports", ReportsCommand::new))),
                    new CommandGroup("What there is", questions(Purpose.WHAT_THERE_IS)),
                    new CommandGroup(
                            "Describing", List.of(new Maker("describe", DescribeCommand::new))),
                    new CommandGroup(
                            "Serving",
                            List.of(
                                    new Maker("serve", ServeCommand::new),
                                    new Maker("feed", FeedCommand::new),
                                    new Maker("mcp", McpCommand::new))),
                    new CommandGroup(
                            "Updating",
                            List.of(
                                    new Maker("demo", c -> new DemoCommand(c, w -> Rim.run(c, w))),
                                    new Maker("update", UpdateCommand::new),
                                    new Maker("fetch", FetchCommand::new),
                                    new Maker("inspect", InspectCommand::new),
                                    new Maker("intake", IntakeCommand::new),
                                    new Maker("contribute", ContributeCommand::new),
                                    new Maker("verify", VerifyCommand::new),
                                    new Maker("rollback", RollbackCommand::new),
                                    new Maker("prune", PruneCommand::new),
                                    new Maker("repair", RepairCommand::new))),
                    new CommandGroup(
                            "Any table of units",
                            List.of(
                                    new Maker("benchmark", BenchmarkCommand::new),
                                    new Maker("activities", ActivitiesCommand::new))),
                    new CommandGroup(
                            "Measuring", List.of(new Maker("evaluate", EvaluateCommand::new))),
                    new CommandGroup(
                            "Shells",
                            List.of(
                                    new Maker("completion", CompletionCommand::new),
                                    new Maker("manual", ManualCommand::new))));

    /// They need no command.
    private static final Set<List<String>> VERSION = Set.of(List.of("-V"), List.of("--version"));

    /// They tell of all commands.
    private static final Set<String> TELLING = Set.of("completion", "manual");

    CommandGroup {
        makers = List.copyOf(makers);
    }

    /// A command is made only when it is needed: making all takes longer than most answers.
    ///
    /// @param name as it is typed
    record Maker(String name, Function<Console, Object> make) {}

    private static List<Maker> questions(Purpose purpose) {
        return Questions.ALL.stream()
                .filter(line -> line.purpose() == purpose)
                .map(line -> new Maker(line.name(), console -> command(line, console)))
                .toList();
    }

    private static Object command(Questions.Line line, Console console) {
        return QuestionCommand.of(line.question(), console, forms(line.name()));
    }

    /// More forms of the answers to some questions.
    private static List<DocumentForm> forms(String question) {
        return switch (question) {
            case "profile" -> List.of(sheet());
            case "report" -> ReportFile.FORMS;
            default -> List.of();
        };
    }

    /// A region's page as a file of its own.
    private static DocumentForm sheet() {
        return new DocumentForm(
                "html",
                (home, answer, given) ->
                        Sheet.of(home, (Profile) answer, given.the(CommonParameters.LANGUAGE)));
    }

    /// Makes what a command line needs: its own command, or all where it names none or one that
    /// tells of the others.
    static List<Object> commandsFor(List<String> words, Console console) {
        if (VERSION.contains(words)) {
            return List.of();
        }
        var named = words.stream().limit(1).filter(word -> !TELLING.contains(word)).toList();
        var own = ofAllGroups().filter(maker -> named.contains(maker.name())).toList();
        return own.isEmpty()
                ? Stream.concat(
                                Stream.of(new HelpCommand()),
                                ofAllGroups().map(maker -> maker.make().apply(console)))
                        .toList()
                : own.stream().map(maker -> maker.make().apply(console)).toList();
    }

    private static Stream<Maker> ofAllGroups() {
        return ALL.stream().flatMap(group -> group.makers().stream());
    }
}
