package rim.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rim.app.data.EditionDatabase;
import rim.app.face.command.FormatOption;
import rim.app.face.command.HomeOption;
import rim.app.face.command.MethodologyOption;
import rim.app.print.Browser;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.Json;
import rim.app.print.Rows;
import rim.app.update.ConsoleProgress;
import rim.engine.methodology.Methodologies;
import rim.schemas.RimException;
import rim.schemas.edition.Edition;
import rim.schemas.methodology.Node;
import rim.schemas.region.NutsVersion;
import rim.sources.intake.Earlier;
import rim.sources.intake.EarlierFolder;
import rim.sources.intake.FileAccount;
import rim.sources.intake.FolderAccount;
import rim.sources.intake.FolderAccount.IndicatorAccount;
import rim.sources.intake.FolderLook;
import rim.sources.intake.ListAccount;

/// Shows a folder of files before it becomes an edition.
@Command(
        name = "intake",
        description =
                "Look at all files of a folder, describe those that nobody describes, and show it.",
        footer = {
            "",
            "Writes NAME.dataset.json beside each file that has no descriptor and is no known"
                    + " dataset,",
            "and one page that shows how every file is read, what it feeds, what is refused and"
                    + " what",
            "stops an update. A descriptor that is there is never changed. Nothing is published.",
            "",
            "Example:",
            "  rim intake downloads --methodology open-2026 --to intake.html"
        })
public final class IntakeCommand implements Callable<Integer> {
    private static final List<String> FILES =
            List.of(
                    "file",
                    "dataset",
                    "descriptor",
                    "look",
                    "cells",
                    "accepted",
                    "missing",
                    "refused",
                    "questions");
    private static final List<String> LISTS =
            List.of("list", "of", "rows", "accepted", "refused", "reasons");
    private static final List<String> INDICATORS =
            List.of("indicator", "regions", "of", "years", "from");
    private static final int FEW = 20;

    private final Console console;

    @Mixin private final HomeOption home = new HomeOption();
    @Mixin private final FormatOption format = new FormatOption();
    @Mixin private final MethodologyOption methodology = new MethodologyOption();

    @Parameters(paramLabel = "FOLDER", description = "folder with data files")
    private Path folder = Path.of("");

    @Option(
            names = "--nuts",
            paramLabel = "YEAR",
            description = "NUTS version of the regions (default: the methodology's)")
    private @Nullable Integer nuts;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "edition to compare with (default: the one in force, if there is one)")
    private @Nullable String edition;

    @Option(
            names = "--earlier",
            paramLabel = "FOLDER",
            description =
                    "folder with the files of last year to compare with, instead of an edition")
    private @Nullable Path earlier;

    @Option(
            names = "--to",
            paramLabel = "PAGE",
            defaultValue = "intake.html",
            description = "where the page goes (default: ${DEFAULT-VALUE})")
    private Path page = Path.of("intake.html");

    @Option(names = "--open", description = "open the page in the browser")
    private boolean isOpened;

    public IntakeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var goal = goal();
        var past = edition();
        FolderAccount account;
        if (past.isEmpty()) {
            account = look(goal, Optional.ofNullable(earlier).map(EarlierFolder::new));
        } else {
            try (var database = EditionDatabase.open(past.get())) {
                account = look(goal, Optional.of(new EarlierEdition(database)));
            }
        }
        write(IntakePage.of(account));
        print(account);
        return 0;
    }

    private FolderLook.Goal goal() {
        var loaded = Methodologies.load(methodology.methodology());
        return new FolderLook.Goal(
                loaded.methodology().name(),
                loaded.methodology()
                        .tree()
                        .all()
                        .filter(Node::isIndicator)
                        .map(Node::code)
                        .toList(),
                nuts == null ? loaded.nuts() : NutsVersion.parse(nuts),
                loaded.regions());
    }

    private Optional<Edition> edition() {
        if (earlier != null) {
            if (edition != null) {
                throw new RimException(
                        "Both --edition and --earlier are given (expected one of them to compare"
                                + " with)");
            }
            return Optional.empty();
        }
        return edition == null
                ? home.home(console).current()
                : Optional.of(home.home(console).named(edition));
    }

    private FolderAccount look(FolderLook.Goal goal, Optional<? extends Earlier> past) {
        return FolderLook.of(folder, goal, past.map(p -> p), ConsoleProgress.on(console));
    }

    private void write(String html) throws IOException {
        var parent = page.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(page, html);
    }

    private void print(FolderAccount account) throws IOException, SQLException {
        switch (format.format()) {
            case JSON -> console.print(Json.indented(account));
            case CSV -> console.print(Format.CSV, Rows.of(FILES, files(account.files())));
            case TABLE -> printText(account);
        }
        var address = page.toAbsolutePath().normalize().toUri();
        console.say("The page: " + address);
        if (isOpened && !Browser.ofSystem().open(address)) {
            console.say(
                    "No browser was found to open it (expected one that 'BROWSER' names, or"
                            + " xdg-open).");
        }
    }

    private void printText(FolderAccount account) throws IOException, SQLException {
        console.print("Files: " + account.files().size() + "\n\n");
        console.print(Format.TABLE, Rows.of(FILES, files(IntakePage.few(account.files(), FEW))));
        more(account.files().size());
        printLists(account.lists());
        console.print(
                "\nIndicators of " + account.methodology() + " on NUTS " + account.nuts() + "\n\n");
        console.print(
                Format.TABLE,
                Rows.of(
                        INDICATORS,
                        account.indicators().stream().map(i -> row(i, account.scored())).toList()));
        lines(
                "Files that nobody describes",
                account.undescribed().stream().map(u -> u.path() + ": " + u.why()).toList());
        var faults = new ArrayList<>(account.faults());
        account.lists().stream()
                .map(ListAccount::fault)
                .filter(Objects::nonNull)
                .forEach(faults::add);
        lines("What stops an update", faults);
        console.print("\n" + advice(account) + "\n");
    }

    private void printLists(List<ListAccount> lists) throws IOException, SQLException {
        if (lists.isEmpty()) {
            return;
        }
        console.print("\nLists of priorities: " + lists.size() + "\n\n");
        var rows = new ArrayList<List<@Nullable Object>>();
        for (ListAccount each : lists) {
            rows.add(
                    List.of(
                            each.path(),
                            each.list(),
                            each.read(),
                            each.accepted(),
                            each.read() - each.accepted(),
                            each.refused().entrySet().stream()
                                    .map(reason -> reason.getKey() + " " + reason.getValue())
                                    .collect(Collectors.joining(", "))));
        }
        console.print(Format.TABLE, Rows.of(LISTS, rows));
        lines(
                "Rows of lists that are refused",
                lists.stream()
                        .flatMap(list ->
                                list.refusals().stream()
                                        .map(row ->
                                                list.path()
                                                        + "#"
                                                        + row.row()
                                                        + ": "
                                                        + row.reason()
                                                        + ", "
                                                        + row.detail()))
                        .toList());
    }

    private void lines(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            console.print("\n" + title + ": " + lines.size() + "\n");
            IntakePage.few(lines, FEW).forEach(line -> console.print("  " + line + "\n"));
            more(lines.size());
        }
    }

    private void more(int count) {
        if (count > FEW) {
            console.print("and " + (count - FEW) + " more: all with --format json\n");
        }
    }

    private static String advice(FolderAccount account) {
        long written =
                account.files().stream().filter(f -> f.state() == FileAccount.State.NEW).count();
        var described =
                written == 0
                        ? ""
                        : (written == 1 ? "1 descriptor was" : written + " descriptors were")
                                + " written: open the page, correct what is wrong, and add what"
                                + " each file 'feeds'. ";
        return described
                + (account.isStopping()
                        ? "An update would stop: answer what is listed, then run rim intake again."
                        : "Nothing that is seen here stops an update ('rim update --dry-run' makes"
                                + " sure).");
    }

    private static List<List<@Nullable Object>> files(List<FileAccount> files) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (FileAccount f : files) {
            rows.add(
                    List.of(
                            f.path(),
                            f.dataset(),
                            f.state().name().toLowerCase(Locale.ROOT),
                            f.concern().name().toLowerCase(Locale.ROOT),
                            f.cells().read(),
                            f.cells().accepted(),
                            f.cells().missing(),
                            f.cells().refused(),
                            f.questions().size()));
        }
        return rows;
    }

    private static List<@Nullable Object> row(IndicatorAccount indicator, int scored) {
        var years = indicator.years();
        return List.of(
                indicator.code(),
                indicator.regions(),
                scored,
                years.isEmpty() ? "" : years.firstKey() + "–" + years.lastKey(),
                String.join(
                        ", ",
                        indicator.parts().stream()
                                .flatMap(p -> p.files().stream())
                                .distinct()
                                .toList()));
    }
}
