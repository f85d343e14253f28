package rim.app.benchmark.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rim.app.ask.WrongUsage;
import rim.schemas.RimException;
import rim.sources.inspect.FormGuess;

/// What a table's columns are, where their names do not say it.
public final class TableOptions {
    @Mixin final TableForm form;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description =
                    "rows by unit (and year) or by value: CSV, a workbook (XLSX, XLS),"
                            + " Eurostat's TSV, SDMX-CSV, SDMX-ML, JSON-stat, or a workbook of the JRC's"
                            + " COIN Tool")
    Path table = Path.of("");

    @Option(
            names = "--from-coinr",
            paramLabel = "FOLDER",
            description =
                    "in place of --table, a folder with COINr's two tables as CSV, iData and"
                            + " iMeta; tree, directions, weights and denominators are those of iMeta")
    @Nullable Path coinr;

    @Option(
            names = "--denominators",
            paramLabel = "FILE",
            description = "a table with further variables by unit (and year) to divide by")
    @Nullable Path denominators;

    @Option(
            names = "--unit",
            paramLabel = "COLUMN",
            description =
                    "column or dimension with the unit's code (default: uCode, unit, code, geo, region…)")
    @Nullable String unit;

    @Option(
            names = "--name",
            paramLabel = "COLUMN",
            description = "column with the unit's name (default: uName, name)")
    @Nullable String name;

    @Option(
            names = "--indicator",
            paramLabel = "COLUMN",
            description =
                    "in a table with a row for each value, the indicator's column or dimension")
    @Nullable String indicator;

    @Option(
            names = "--where",
            paramLabel = "COLUMN=CODE",
            description = "read only what has this code, such as sex=T; may be repeated")
    Map<String, String> where = Map.of();

    @Option(
            names = "--parent",
            paramLabel = "COLUMN",
            description = "column with the code of the unit above (default: parent)")
    @Nullable String parent;

    @Option(
            names = "--beside",
            paramLabel = "UNIT[,UNIT…]",
            description = "units that are not scored and have no say, such as an average")
    List<String> beside = List.of();

    @Option(
            names = "--nuts-level",
            paramLabel = "0..3",
            description = "take units of this level of NUTS only")
    @Nullable Integer nutsLevel;

    @Option(
            names = "--structure",
            paramLabel = "COLUMN[,COLUMN…]",
            description =
                    "columns that say what units are like, such as population, by which 'rim"
                            + " peers' finds similar units; they need not be indicators")
    List<String> structure = List.of();

    /// Columns that the table's own metadata call groupings of units, whether words or numbers.
    Set<String> groups = Set.of();

    /// Columns that the table's own metadata name as no part of the index.
    Set<String> known = Set.of();

    /// Where the table's own metadata name variables that must be columns, in words.
    Map<String, String> places = Map.of();

    public TableOptions() {
        this(new TableForm());
    }

    TableOptions(TableForm form) {
        this.form = form;
    }

    /// The file of the table.
    public Path file() {
        return table;
    }

    /// Finds the table, and what its own metadata say of nodes; empty where it has none.
    ///
    /// @throws RimException when there is no table or two, or metadata cannot be read
    public Optional<Metadata> metadata() {
        boolean hasTable = !table.toString().isEmpty();
        if (hasTable == (coinr != null)) {
            throw new WrongUsage(
                    "Which table? (expected either --table FILE or --from-coinr FOLDER)");
        }
        if (coinr != null) {
            var folder = CoinrFolder.of(coinr);
            table = folder.data();
            groups = folder.named("Group");
            known = folder.named("Group", "Denominator", "Other");
            places = folder.places();
            return Optional.of(
                    new Metadata(
                            "COINr",
                            String.valueOf(folder.meta().getFileName()),
                            folder.nodes(),
                            folder.notes()));
        }
        try {
            boolean isOfTool =
                    form.sheet == null
                            && Files.isRegularFile(table)
                            && FormGuess.of(table) == FormGuess.EXCEL
                            && CoinToolBook.isOne(table);
            if (!isOfTool) {
                return Optional.empty();
            }
            var book = CoinToolBook.read(table);
            return Optional.of(
                    new Metadata(
                            "the COIN Tool",
                            String.valueOf(table.getFileName()),
                            book.nodes(),
                            book.notes()));
        } catch (IOException e) {
            throw new RimException("Cannot read '" + table + "': " + e.getMessage(), e);
        }
    }

    /// What another tool says of the nodes of an index.
    ///
    /// @param tool in words
    /// @param place name of the file that says it
    /// @param notes what is there and not read, and what is assumed, in words
    public record Metadata(String tool, String place, List<MetaRow> nodes, List<String> notes) {

        /// With what is assumed where nobody says anything.
        public Metadata {
            notes = Stream.concat(notes.stream(), MetaRow.assumptions(nodes).stream()).toList();
        }
    }

    /// Codes of the variables that say what units are like, each with what the table calls it.
    public java.util.SequencedMap<String, String> structure() {
        var codes = new java.util.LinkedHashMap<String, String>();
        structure.forEach(column -> codes.put(VariableCodes.of(column), column));
        return codes;
    }
}
