package rim.app.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.benchmark.table.TableOptions;
import rim.app.benchmark.table.TablePanel;
import rim.app.print.Console;
import rim.engine.benchmark.Benchmark;
import rim.engine.benchmark.Results;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.methodology.Methodologies;
import rim.schemas.RimException;

/// Runs a methodology on any table of units.
@Command(
        name = "benchmark",
        description = "Run a methodology on any table of units, and write every stage.",
        footer = {
            "",
            "The table may have any units: countries, regions, municipalities, with or without a",
            "year; columns of text that are nothing else are groupings. No edition is needed.",
            "docs/explanation/methodology.md explains methodology files.",
            "",
            "Example:",
            "  rim benchmark --table asem.csv --methodology coinr-example --out results"
        })
public final class BenchmarkCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final TableOptions table = new TableOptions();

    @Option(
            names = "--methodology",
            required = true,
            paramLabel = "NAME|FILE",
            description = "methodology by name or file")
    private String methodology = "";

    @Option(
            names = "--compare",
            paramLabel = "NAME|FILE",
            description =
                    "another methodology, whose scores and ranks are compared; may be repeated")
    private List<String> compare = List.of();

    @Option(
            names = "--draws",
            paramLabel = "FILE",
            description = {
                "draws for the sensitivity analysis made elsewhere: N (d + 2) rows of d numbers",
                "from 0 to 1, a column for each uncertain thing, first A, then B, then A with each",
                "column of B (default: own quasi-random draws)"
            })
    private @Nullable Path draws;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "folder for the tables")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "of the tables: csv or parquet (default: ${DEFAULT-VALUE})")
    private TableFolder.Format format = TableFolder.Format.CSV;

    public BenchmarkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        var loaded = Methodologies.load(methodology);
        var folder = new TableFolder(out, format);
        var results = results(loaded);
        folder.write("methodology.json", loaded.text());
        for (StageTable each : new Stages(results).tables()) {
            folder.write(each);
        }
        for (StageTable each : new CertaintyStages(Benchmark.of(results), draws).tables()) {
            folder.write(each);
        }
        if (!compare.isEmpty()) {
            for (StageTable each : comparison(results).tables()) {
                folder.write(each);
            }
        }
        console.say(summary(results));
        return 0;
    }

    private Results results(LoadedMethodology loaded) {
        var panel = TablePanel.panel(table, loaded.methodology());
        return Benchmark.of(loaded.methodology(), panel).results();
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

    private String summary(Results results) {
        return String.format(
                Locale.ROOT,
                "%d units, %d years, %d indicators, %d aggregates: tables in %s",
                results.scoredUnits(),
                results.scoredYears().length,
                results.tree().indicators(),
                results.tree().size() - results.tree().indicators(),
                out);
    }
}
