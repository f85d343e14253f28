package rim.app.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.benchmark.edition.TableEdition;
import rim.app.benchmark.summary.SummaryPage;
import rim.app.benchmark.table.TableOptions;
import rim.app.benchmark.table.TableOptions.Metadata;
import rim.app.benchmark.table.TablePanel;
import rim.app.benchmark.table.TableVariables;
import rim.app.data.TypedNames;
import rim.app.edition.PinText;
import rim.app.face.command.LanguageOption;
import rim.app.print.Console;
import rim.app.print.ShellWord;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.methodology.Methodologies;
import rim.engine.panel.Panel;
import rim.engine.uncertainty.OtherScale;
import rim.schemas.Counted;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.methodology.Methodology.Reference;
import rim.sources.contribution.Language;

/// Runs a methodology on any table of units.
@Command(
        name = "benchmark",
        description = "Run a methodology on any table of units, and write every stage.",
        footer = {
            "",
            "The table may have any units: countries, municipalities, hospitals, with or without a",
            "year; columns of text that are nothing else are groupings. No edition is needed: one"
                    + " is",
            "made in the folder, of which everything can be asked. 'summary.html' there says what"
                    + " to",
            "look at first. docs/explanation/methodology.md explains methodology files.",
            "",
            "Examples:",
            "  rim benchmark --table hospitals.csv --lower waiting_days --out results",
            "  rim serve --data results",
            "  rim benchmark --table asem.csv --methodology coinr-example --out results",
            "  rim benchmark --from-coinr asem --out results",
            "  rim benchmark --table kommuner.csv --language sv --out results"
        })
public final class BenchmarkCommand implements Callable<Integer> {
    private static final String SUMMARY = "summary.html";

    private final Console console;

    @Mixin private final TableOptions table = new TableOptions();

    @Option(
            names = "--methodology",
            paramLabel = "NAME|FILE",
            description =
                    "methodology by name or file (default: what COINr's iMeta or the COIN Tool's"
                            + " workbook say; else one index of all columns with numbers, which weigh"
                            + " alike)")
    private @Nullable String methodology;

    @Option(
            names = "--lower",
            paramLabel = "COLUMN[,COLUMN…]",
            description = "without a methodology, indicators of which less is better")
    private List<String> lower = List.of();

    @Option(
            names = "--compare",
            paramLabel = "NAME|FILE",
            description =
                    "another methodology, whose scores and ranks are compared; may be repeated")
    private List<String> compare = List.of();

    @Option(
            names = "--draws",
            paramLabel = "FILE",
            description =
                    "draws made elsewhere, in place of those of the methodology: 'draw, unit,"
                            + " year, indicator, value', or 'draw' and a column for each node whose weight"
                            + " is drawn; may be repeated. A table without 'draw' is for the sensitivity"
                            + " analysis: N (d + 2) rows of d numbers from 0 to 1, a column for each"
                            + " uncertain thing, first A, then B, then A with each column of B")
    private List<Path> draws = List.of();

    @Option(
            names = "--each-draw",
            description = "also write 'draws', the score and rank of every unit in every draw")
    private boolean isEachDraw;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "folder for summary, tables and edition")
    private Path out = Path.of("");

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "what the edition is called (default: its newest year)")
    private @Nullable String edition;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "the year in the edition of a table that has none (default: this year)")
    private @Nullable Integer year;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "of the tables: csv, parquet or xlsx (default: ${DEFAULT-VALUE})")
    private TableFolder.Format format = TableFolder.Format.CSV;

    @Mixin private final LanguageOption language = new LanguageOption();

    public BenchmarkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        var spoken = language.language();
        var metadata = table.metadata();
        var loaded = loaded(metadata, spoken);
        var read = TablePanel.read(table, loaded.methodology());
        metadata.ifPresent(found -> found.notes().forEach(note -> console.say(note + ".")));
        read.notes().forEach(note -> console.say(note + "."));
        read.emptyYears()
                .forEach(each -> console.say("Left out, without any value: " + each + "."));
        absent(loaded.methodology().reference(), read.panel()).forEach(console::say);
        var results = Benchmark.of(loaded.methodology(), read.panel()).results();
        var certainty = Certainty.of(Benchmark.of(results), draws);
        var otherScales = OtherScale.of(results);
        otherScales.forEach(each -> console.say("On another scale is " + each.told() + "."));
        var folder = new TableFolder(out, format);
        folder.write("methodology.json", loaded.text());
        folder.write(tables(results, certainty));
        var page =
                SummaryPage.of(
                        results,
                        certainty.summary(),
                        otherScales,
                        methodology == null && metadata.isEmpty(),
                        String.valueOf(table.file().getFileName()),
                        out.toString(),
                        spoken);
        folder.write(SUMMARY, page);
        var home = new DataHome(out);
        var published =
                new TableEdition(
                                loaded,
                                read,
                                results,
                                table.structure(),
                                certainty.summary(),
                                certainty.sensitivity(),
                                table.file(),
                                draws)
                        .publish(
                                home,
                                edition,
                                year == null ? Year.now(ZoneOffset.UTC).getValue() : year,
                                page);
        console.say(summary(results, published));
        home.pin().ifPresent(pin -> console.say("But " + PinText.of(pin, published.name()) + "."));
        return 0;
    }

    private List<StageTable> tables(Results results, Certainty certainty) {
        var tables = new ArrayList<>(new Stages(results, certainty.summary()).tables());
        tables.addAll(new CertaintyStages(Benchmark.of(results), certainty).tables());
        if (isEachDraw) {
            tables.add(CertaintyStages.eachDraw(Benchmark.of(results), certainty.own()));
        }
        if (!compare.isEmpty()) {
            tables.addAll(comparison(results).tables());
        }
        return tables;
    }

    /// What the reference names and the table lacks.
    private static List<String> absent(@Nullable Reference reference, Panel panel) {
        if (reference == null) {
            return List.of();
        }
        var said = new ArrayList<String>();
        if (reference.region() != null && panel.unit(reference.region()) < 0) {
            said.add(
                    "The reference '"
                            + reference.region()
                            + "' is no unit of the table: of each indicator the mean score of its"
                            + " members counts as 100.");
        }
        var members =
                reference.units().stream().filter(code -> panel.unit(code) < 0).sorted().toList();
        if (!members.isEmpty()) {
            said.add(
                    "Members of the reference that are no units of the table: "
                            + String.join(", ", members)
                            + ".");
        }
        return said;
    }

    private LoadedMethodology loaded(Optional<Metadata> metadata, Language spoken) {
        if (!lower.isEmpty() && (methodology != null || metadata.isPresent())) {
            throw new RimException(
                    "--lower is for a table of which nothing else is said (expected 'direction' in"
                            + " the methodology)");
        }
        if (methodology != null) {
            return Methodologies.load(methodology);
        }
        if (metadata.isPresent()) {
            var found = metadata.get();
            return MetaMethodology.of(found.nodes(), found.tool(), found.place());
        }
        var variables = TableVariables.of(table);
        variables.notes().forEach(note -> console.say(note + "."));
        return FirstMethodology.of(
                variables.codes(),
                new TypedNames(lower),
                spoken.choose("Index of ", "Index av ") + table.file().getFileName(),
                spoken);
    }

    private Results results(LoadedMethodology other) {
        var read = TablePanel.read(table, other.methodology());
        return Benchmark.of(other.methodology(), read.panel()).results();
    }

    private MethodologyComparison comparison(Results results) {
        var comparison = new MethodologyComparison(results);
        var names = new HashSet<String>();
        for (String each : compare) {
            var other = Methodologies.load(each);
            if (!names.add(other.methodology().name())) {
                throw new RimException(
                        "Two methodologies to compare with are called '"
                                + other.methodology().name()
                                + "' (expected different names) [/name of "
                                + each
                                + "]");
            }
            comparison.add(other.methodology().name(), results(other));
        }
        return comparison;
    }

    private String summary(Results results, Edition published) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, %s: tables in %s%n"
                        + "Read %s first. Edition %s can be asked: rim serve --data %s",
                Counted.of(results.scoredUnits(), "unit", "units"),
                Counted.of(results.scoredYears().length, "year", "years"),
                Counted.of(results.tree().indicators(), "indicator", "indicators"),
                Counted.of(
                        results.tree().size() - results.tree().indicators(),
                        "aggregate",
                        "aggregates"),
                out,
                out.resolve(SUMMARY),
                published.name(),
                ShellWord.of(out.toString()));
    }
}
