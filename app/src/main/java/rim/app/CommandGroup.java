package rim.app;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import rim.app.ask.DatasetsCommand;
import rim.app.ask.EditionsCommand;
import rim.app.ask.IndicatorsCommand;
import rim.app.ask.QueryCommand;
import rim.app.ask.RankCommand;
import rim.app.ask.RegionsCommand;
import rim.app.benchmark.BenchmarkCommand;
import rim.app.coherence.CoherenceCommand;
import rim.app.compare.CompareCommand;
import rim.app.edition.DiffCommand;
import rim.app.edition.RollbackCommand;
import rim.app.edition.VerifyCommand;
import rim.app.explain.ExplainCommand;
import rim.app.fetch.FetchCommand;
import rim.app.inspect.InspectCommand;
import rim.app.manual.CompletionCommand;
import rim.app.manual.ManualCommand;
import rim.app.peers.PeersCommand;
import rim.app.print.Console;
import rim.app.profile.ProfileCommand;
import rim.app.search.EvaluateCommand;
import rim.app.search.SearchCommand;
import rim.app.serve.ServeCommand;
import rim.app.sheet.Sheet;
import rim.app.sql.SqlCommand;
import rim.app.update.DemoCommand;
import rim.app.update.UpdateCommand;
import rim.app.whatif.WhatIfCommand;

/// Commands that serve one purpose, in the order in which help shows them.
///
/// @param title what they are for
record CommandGroup(String title, List<Maker> makers) {
    static final List<CommandGroup> ALL =
            List.of(
                    new CommandGroup(
                            "Asking",
                            List.of(
                                    new Maker("profile", c -> new ProfileCommand(c, Sheet::of)),
                                    new Maker("compare", CompareCommand::new),
                                    new Maker("peers", PeersCommand::new),
                                    new Maker("explain", ExplainCommand::new),
                                    new Maker("whatif", WhatIfCommand::new),
                                    new Maker("rank", RankCommand::new),
                                    new Maker("query", QueryCommand::new),
                                    new Maker("coherence", CoherenceCommand::new),
                                    new Maker("search", SearchCommand::new),
                                    new Maker("sql", SqlCommand::new))),
                    new CommandGroup(
                            "What there is",
                            List.of(
                                    new Maker("regions", RegionsCommand::new),
                                    new Maker("indicators", IndicatorsCommand::new),
                                    new Maker("datasets", DatasetsCommand::new),
                                    new Maker("editions", EditionsCommand::new))),
                    new CommandGroup("Serving", List.of(new Maker("serve", ServeCommand::new))),
                    new CommandGroup(
                            "Updating",
                            List.of(
                                    new Maker("demo", c -> new DemoCommand(c, w -> Rim.run(c, w))),
                                    new Maker("update", UpdateCommand::new),
                                    new Maker("fetch", FetchCommand::new),
                                    new Maker("inspect", InspectCommand::new),
                                    new Maker("diff", DiffCommand::new),
                                    new Maker("verify", VerifyCommand::new),
                                    new Maker("rollback", RollbackCommand::new))),
                    new CommandGroup(
                            "Any table of units",
                            List.of(new Maker("benchmark", BenchmarkCommand::new))),
                    new CommandGroup(
                            "Measuring", List.of(new Maker("evaluate", EvaluateCommand::new))),
                    new CommandGroup(
                            "Shells",
                            List.of(
                                    new Maker("completion", CompletionCommand::new),
                                    new Maker("manual", ManualCommand::new))));

    /// They tell of all commands.
    private static final Set<String> TELLING = Set.of("completion", "manual");

    CommandGroup {
        makers = List.copyOf(makers);
    }

    /// A command is made only when it is needed: making all takes longer than most answers.
    ///
    /// @param name as it is typed
    record Maker(String name, Function<Console, Object> make) {}

    /// Makes what a command line needs: its own command, or all where it names none or one that
    /// tells of the others.
    static List<Object> commandsFor(List<String> words, Console console) {
        var named = words.stream().limit(1).filter(word -> !TELLING.contains(word)).toList();
        var own = ofAllGroups().filter(maker -> named.contains(maker.name())).toList();
        return (own.isEmpty() ? ofAllGroups() : own.stream())
                .map(maker -> maker.make().apply(console))
                .toList();
    }

    private static Stream<Maker> ofAllGroups() {
        return ALL.stream().flatMap(group -> group.makers().stream());
    }
}
