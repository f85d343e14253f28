package rim.app.contribute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rim.app.data.EditionDatabase;
import rim.app.face.command.FormatOption;
import rim.app.face.command.HomeOption;
import rim.app.print.Console;
import rim.app.print.Format;
import rim.app.print.RecordRows;
import rim.schemas.Counted;
import rim.schemas.RimException;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.contribution.State;
import rim.sources.contribution.Language;

/// What regions send in: a command of each step from the empty file to the receipt.
@Command(
        name = "contribute",
        description = "What regions send in: template, check, add, list, accept, refuse, receipt.",
        footer = {
            "",
            "A region fills in its template; 'check' tells it everything that is wrong; 'add' keeps the",
            "file untouched. The steward accepts or refuses each line with a reason. Accepted values are",
            "in the next edition, where the source still says what they correct; else they are asked again.",
            "",
            "Examples:",
            "  rim contribute template SE33 --language sv",
            "  rim contribute add bidrag-SE33-sample.csv",
            "  rim contribute list --state received"
        })
public final class ContributeCommand implements Runnable {
    private final Console console;

    @Spec private CommandSpec spec = CommandSpec.create();

    public ContributeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which step? 'rim contribute --help' lists them: template, check, add, list, accept,"
                        + " refuse, receipt.");
    }

    @Command(
            name = "template",
            description = "Write the file that a region fills in, as a CSV and as a workbook.",
            footer = {"", "Example:", "  rim contribute template SE33 --language sv"})
    int template(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "REGION", description = "region by code or name")
                    String region,
            @Option(
                            names = "--language",
                            paramLabel = "CODE",
                            defaultValue = "en",
                            description = "en or sv (default: en)")
                    String language,
            @Option(
                            names = "--to",
                            paramLabel = "DIR",
                            defaultValue = ".",
                            description = "folder to write into (default: this one)")
                    Path to)
            throws IOException, SQLException {
        try (var database = EditionDatabase.open(home.home(console).inForce())) {
            var template = Template.of(database, region, languageOf(language));
            Files.createDirectories(to);
            var csv = to.resolve(template.fileName() + ".csv");
            var book = to.resolve(template.fileName() + ".xlsx");
            try (var out = Files.newOutputStream(csv)) {
                template.writeCsv(out);
            }
            try (var out = Files.newOutputStream(book)) {
                template.writeWorkbook(out);
            }
            console.print(csv + "\n" + book + "\n");
        }
        return 0;
    }

    @Command(
            name = "check",
            description = "Tell everything that is wrong with a filled-in file. Nothing is kept.",
            footer = {
                "",
                "Exit code 1 when anything is wrong. Answers in the language of the file unless told",
                "otherwise.",
                "",
                "Example:",
                "  rim contribute check bidrag-SE33-sample.csv"
            })
    int check(
            @Mixin HomeOption home,
            @Mixin FormatOption format,
            @Parameters(paramLabel = "FILE", description = "CSV or workbook") Path file,
            @Option(names = "--language", paramLabel = "CODE", description = "en or sv")
                    @Nullable String language)
            throws IOException, SQLException {
        var sent = Arrival.check(home.home(console), readable(file));
        var found = new Findings(sent, language == null ? sent.language() : languageOf(language));
        found.print(console, format.format());
        return sent.faults().isEmpty() ? 0 : 1;
    }

    @Command(
            name = "add",
            description = "Keep a filled-in file untouched, with its digest and the time.",
            footer = {
                "",
                "A file with faults is not kept; they are told as 'check' tells them. Adding a file again",
                "changes nothing.",
                "",
                "Example:",
                "  rim contribute add bidrag-SE33-sample.csv --by 'Region Norrbotten'"
            })
    int add(
            @Mixin HomeOption home,
            @Mixin FormatOption format,
            @Parameters(paramLabel = "FILE", description = "CSV or workbook") Path file,
            @Option(
                            names = "--by",
                            paramLabel = "NAME",
                            description = "who sends it (default: this account)")
                    @Nullable String by)
            throws IOException, SQLException {
        var sender = by == null ? System.getProperty("user.name") : by;
        var name = String.valueOf(readable(file).getFileName());
        var arrival = Arrival.receive(home.home(console), file, name, sender);
        if (arrival.kept().isEmpty()) {
            new Findings(arrival.file(), arrival.file().language()).print(console, format.format());
            return 1;
        }
        var kept = arrival.kept().get();
        if (format.format() == Format.TABLE) {
            console.print(
                    (arrival.isNew() ? "Kept " : "Kept already: ")
                            + kept.id()
                            + ", "
                            + Counted.of(kept.lines().size(), "line", "lines")
                            + " of "
                            + kept.region()
                            + ", received "
                            + kept.time()
                            + " [SHA-256 "
                            + kept.sha256()
                            + "]\n'rim contribute receipt "
                            + kept.id()
                            + "' says what becomes of it.\n");
        } else {
            console.print(format.format(), RecordRows.of(Kept.class, List.of(Kept.of(kept))));
        }
        return 0;
    }

    @Command(
            name = "list",
            description = "List the lines that were sent, with what has become of each.",
            footer = {"", "Example:", "  rim contribute list --state received --region SE33"})
    int list(
            @Mixin HomeOption home,
            @Mixin FormatOption format,
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description =
                                    "received, accepted, refused, replaced, asked_again or applied"
                                            + " (default: all)")
                    @Nullable State state,
            @Option(names = "--region", paramLabel = "CODE", description = "sent by this region")
                    @Nullable String region)
            throws IOException, SQLException {
        var lines =
                ContributionLog.of(home.home(console)).read().lines().stream()
                        .filter(line -> state == null || line.now().state() == state)
                        .filter(line -> region == null || line.sent().region().equals(region))
                        .map(ListedLine::of)
                        .toList();
        console.print(format.format(), RecordRows.of(ListedLine.class, lines));
        return 0;
    }

    @Command(
            name = "accept",
            description = "Accept lines: they are in the next edition, if the source is unchanged.",
            footer = {
                "",
                "A contribution stands for all its lines that nobody has decided about.",
                "",
                "Example:",
                "  rim contribute accept 5f0c8a2b91d4#12 --reason 'confirmed by the publisher'"
            })
    int accept(
            @Mixin HomeOption home,
            @Parameters(
                            paramLabel = "LINE",
                            arity = "1..*",
                            description = "lines such as 5f0c8a2b91d4#12, or contributions")
                    List<String> lines,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            description = "why; it is published with the value")
                    String reason) {
        return decide(home, lines, State.ACCEPTED, reason);
    }

    @Command(
            name = "refuse",
            description =
                    "Refuse lines, or take back that they were accepted; they stay on record.",
            footer = {
                "",
                "A contribution stands for all its lines that nobody has decided about. A line that is in",
                "an edition is not in the next one.",
                "",
                "Example:",
                "  rim contribute refuse 5f0c8a2b91d4 --reason 'figures of another year'"
            })
    int refuse(
            @Mixin HomeOption home,
            @Parameters(
                            paramLabel = "LINE",
                            arity = "1..*",
                            description = "lines such as 5f0c8a2b91d4#12, or contributions")
                    List<String> lines,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            description = "why; the sender reads it")
                    String reason) {
        return decide(home, lines, State.REFUSED, reason);
    }

    private int decide(HomeOption home, List<String> named, State decision, String reason) {
        var decided = Decision.take(home.home(console), named, decision, reason);
        console.print(
                Counted.of(decided.lines().size(), "line ", "lines ") + decision.code() + "\n");
        if (decision == State.ACCEPTED) {
            decided.reports()
                    .forEach((line, report) ->
                            console.print(
                                    line
                                            + " asks for a report: "
                                            + report
                                            + "\n  Put it into the folder of reports, with a file"
                                            + " NAME.meta.json beside it that says where it is from;"
                                            + " the next update reads it.\n"));
            decided.overtaken()
                    .forEach((line, said) ->
                            console.print(
                                    line
                                            + " was asked again, as its source said "
                                            + (said.isEmpty() ? "nothing" : said)
                                            + ": updates ask again for as long as it does. Refuse the"
                                            + " line, or let the region fill in a new template.\n"));
        }
        decided.replaced()
                .forEach((line, by) -> console.print(line + " is replaced by " + by + "\n"));
        return 0;
    }

    @Command(
            name = "receipt",
            description = "Say what became of each line of a contribution, and when.",
            footer = {"", "Example:", "  rim contribute receipt 5f0c8a2b91d4 --format html"})
    int receipt(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "ID", description = "id of the contribution") String id,
            @Option(
                            names = "--format",
                            paramLabel = "FORM",
                            defaultValue = "text",
                            description = "text, html or json (default: text)")
                    String form,
            @Option(
                            names = "--language",
                            paramLabel = "CODE",
                            description = "en or sv (default: the file's)")
                    @Nullable String language) {
        var receipt =
                Receipt.of(
                        home.home(console),
                        id,
                        Optional.ofNullable(language).map(this::languageOf));
        console.print(
                switch (form.toLowerCase(Locale.ROOT)) {
                    case "text" -> receipt.text();
                    case "html" -> receipt.html();
                    case "json" -> receipt.json();
                    default ->
                            throw new ParameterException(
                                    spec.commandLine(),
                                    "Invalid format: '" + form + "' (expected text, html or json)");
                });
        return 0;
    }

    private static Path readable(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RimException(
                    "No file '" + file + "' (expected the CSV or workbook of a template)");
        }
        return file;
    }

    private Language languageOf(String code) {
        return Language.of(code)
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "Invalid language: '" + code + "' (expected en or sv)"));
    }
}
