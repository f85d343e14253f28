package rim.app.benchmark.edition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.benchmark.table.ReadTable;
import rim.engine.benchmark.Results;
import rim.engine.benchmark.ScoreRows;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.uncertainty.CertaintyRows;
import rim.engine.uncertainty.UncertaintySummary;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Units;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.ChangeTable;
import rim.schemas.table.ComparisonTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.ProbabilityTable;
import rim.schemas.table.RegionTable;
import rim.schemas.table.ScoreTable;
import rim.schemas.table.SensitivityTable;
import rim.schemas.table.StructureTable;

/// An edition that is made from one table of units, whatever they are, and one methodology. It has
/// what questions ask for, so that they are asked of it as of any other; what an update does beyond
/// that (sources, NUTS, reports) it has not.
///
/// @param loaded the methodology
/// @param read the table's values with their places
/// @param structure codes of what units are like, with what the table calls them
/// @param summary of the draws; null where nothing is said to be uncertain
/// @param sensitivity rows; null for none
/// @param file the table
/// @param draws files of draws that were made elsewhere
public record TableEdition(
        LoadedMethodology loaded,
        ReadTable read,
        Results results,
        SequencedMap<String, String> structure,
        @Nullable UncertaintySummary summary,
        @Nullable List<List<@Nullable Object>> sensitivity,
        Path file,
        List<Path> draws) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Code of the one dataset.
    static final String DATASET = "table";

    /// Publishes it as the next revision of a name and puts it in force.
    ///
    /// @param name null for the newest year
    /// @param year of a table without years
    /// @param page the summary, as a page
    /// @throws rim.schemas.RimException when the name is none, or an update runs there
    @SuppressWarnings("try") // held, never looked at
    public Edition publish(DataHome home, @Nullable String name, int year, String page)
            throws SQLException {
        var began = Instant.now();
        var years = results.panel().years();
        int newest = results.panel().hasYears() ? years[years.length - 1] : year;
        try (var lock = home.lock()) {
            var draft = home.draft(name == null ? String.valueOf(newest) : name);
            var tables = new EditionTables(draft, newest);
            write(tables);
            documents(draft);
            var quality = new TableQuality(results, draft.name().toString(), newest).quality();
            quality.write(draft.qualityFile());
            Files.writeString(draft.qualityPage(), page);
            var parent = home.current().map(e -> e.name().toString()).orElse(null);
            var times = new Manifest.Times(toSecond(began), toSecond(Instant.now()));
            new TableManifest(this, quality.verdict(), times)
                    .of(draft, parent, tables.counts())
                    .write(draft.manifestFile());
            return home.publish(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to '" + home.folder() + "'", e);
        }
    }

    private void write(EditionTables tables) throws SQLException {
        var rows = new TableRows(read, results, structure, String.valueOf(file.getFileName()));
        tables.write(RegionTable.TABLE, rows.regions());
        tables.write(ObservationTable.TABLE, rows.observations());
        tables.write(IndicatorTable.TABLE, rows.indicators());
        tables.write(StructureTable.TABLE, rows.structureRows());
        tables.write(ScoreTable.TABLE, new ScoreRows(results).all());
        if (summary != null) {
            var certain = new CertaintyRows(summary);
            tables.write(CertaintyTable.TABLE, certain.certainty());
            tables.write(ProbabilityTable.TABLE, certain.probabilities());
            tables.write(ChangeTable.TABLE, certain.changes());
            tables.write(ComparisonTable.TABLE, certain.comparisons());
        }
        if (sensitivity != null) {
            tables.write(SensitivityTable.TABLE, sensitivity.stream());
        }
    }

    private void documents(Edition draft) throws IOException {
        Files.writeString(draft.methodologyFile(), loaded.text());
        new Units(
                        results.panel().units().stream()
                                .map(unit ->
                                        new Units.Unit(
                                                unit.code(),
                                                unit.name() == null ? unit.code() : unit.name(),
                                                unit.isScored(),
                                                unit.parent(),
                                                unit.country(),
                                                new TreeMap<>(unit.groups())))
                                .toList())
                .write(draft.unitsFile());
        var nodes = JsonNodeFactory.instance;
        var catalogue = nodes.objectNode();
        var indicators = catalogue.putArray("indicators");
        var tree = results.tree();
        for (int i = 0; i < tree.indicators(); i++) {
            var node = tree.node(tree.nodeOf(i));
            indicators
                    .addObject()
                    .put("code", node.code())
                    .put("title", node.title() == null ? node.code() : node.title());
        }
        structure.forEach(
                (code, title) -> indicators.addObject().put("code", code).put("title", title));
        Files.writeString(draft.indicatorsFile(), text(catalogue));
        var datasets = nodes.arrayNode();
        datasets.addObject()
                .put("dataset", DATASET)
                .put("title", String.valueOf(file.getFileName()));
        Files.writeString(draft.datasetsFile(), text(datasets));
        if (!structure.isEmpty()) {
            var document = nodes.objectNode();
            var dimension = document.putArray("dimensions").addObject();
            dimension.put("code", TableRows.DIMENSION).put("title", "Structure");
            var variables = dimension.putArray("variables");
            structure.keySet().forEach(variables::add);
            Files.writeString(draft.structureFile(), text(document));
        }
    }

    private static String text(Object document) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static String toSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
