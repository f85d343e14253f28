package rim.pipeline.published;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import rim.engine.methodology.LoadedMethodology;
import rim.pipeline.edition.OrderedRows;
import rim.pipeline.observation.CellName;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.Publishes;
import rim.schemas.dataset.SeriesCodes;
import rim.schemas.methodology.Node;
import rim.schemas.region.Counterpart;
import rim.schemas.region.NutsVersion;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.PublishedTable;

/// The step from observations to the table of published scores.
///
/// A Scoreboard has a few hundred regions, a few dozen items and some years: its observations are
/// brought to one place.
public final class PublishedRows {
    private final Map<String, Publishes> publishing;
    private final List<String> nodes;
    private final Counterpart.Scored scored;
    private final Map<Place, Counterpart> counterparts = new HashMap<>();
    private final Map<Key, Found> found = new LinkedHashMap<>();

    private PublishedRows(Map<String, Publishes> publishing, LoadedMethodology loaded) {
        this.publishing = publishing;
        this.nodes = loaded.methodology().tree().all().map(Node::code).toList();
        this.scored = loaded.scored();
    }

    /// A region as its publisher names it.
    private record Place(String code, @Nullable Integer nuts) {}

    /// What tells one score from another.
    private record Key(
            String dataset, @Nullable Integer baseYear, String item, int year, Place place) {}

    /// A score, with the cells that have it.
    private record Found(String series, double value, TreeSet<String> cells) {}

    /// The rows of the table; none when no dataset holds published scores.
    ///
    /// @return values in the order of the columns, null for nothing
    /// @throws RimException when a dataset has several scores of the same item, region and year
    public static List<List<@Nullable Object>> of(
            Dataset<Row> observations,
            List<DatasetDescriptor> datasets,
            LoadedMethodology methodology) {
        var publishing = new TreeMap<String, Publishes>();
        datasets.forEach(d ->
                Optional.ofNullable(d.publishes()).ifPresent(p -> publishing.put(d.dataset(), p)));
        if (publishing.isEmpty()) {
            return List.of();
        }
        var rows = new PublishedRows(publishing, methodology);
        observations
                .filter(col(ObservationTable.DATASET).isInCollection(publishing.keySet()))
                .filter(col(ObservationTable.VALUE).isNotNull())
                .collectAsList()
                .forEach(rows::add);
        var all = new ArrayList<>(rows.rows());
        all.sort(OrderedRows.order(PublishedTable.TABLE));
        return all;
    }

    private void add(Row row) {
        var dataset = row.<String>getAs(ObservationTable.DATASET);
        var publishes = publishing.get(dataset);
        var series = row.<String>getAs(ObservationTable.SERIES);
        int year = row.<Integer>getAs(ObservationTable.YEAR);
        var codes = SeriesCodes.of(series);
        var item = publishes == null ? Optional.<String>empty() : publishes.itemOf(codes);
        if (publishes == null || item.isEmpty()) {
            return;
        }
        var base = publishes.baseYear(codes, year);
        var key =
                new Key(
                        dataset,
                        base.isPresent() ? base.getAsInt() : null,
                        item.get(),
                        year,
                        new Place(
                                row.getAs(ObservationTable.REGION),
                                row.getAs(ObservationTable.NUTS)));
        double value = row.<Double>getAs(ObservationTable.VALUE);
        var other = found.computeIfAbsent(key, k -> new Found(series, value, new TreeSet<>()));
        if (other.value() != value) {
            throw contradiction(key, series, other.series());
        }
        other.cells().add(CellName.of(row));
    }

    private static RimException contradiction(Key key, String series, String other) {
        return new RimException(
                "Several published scores of "
                        + key.item()
                        + " in "
                        + key.place().code()
                        + ", "
                        + key.year()
                        + ": the series '"
                        + other
                        + "' and '"
                        + series
                        + "' (expected one; let the layout's 'dimensions' name only what was scored"
                        + " and the base year, or keep one of the files) [dataset "
                        + key.dataset()
                        + "]");
    }

    private List<List<@Nullable Object>> rows() {
        var rows = new ArrayList<List<@Nullable Object>>();
        found.forEach((key, score) -> rows.add(row(key, score)));
        return rows;
    }

    private List<@Nullable Object> row(Key key, Found score) {
        var counterpart = counterparts.computeIfAbsent(key.place(), this::counterpart);
        return Arrays.asList(
                key.dataset(),
                key.baseYear(),
                key.item(),
                node(key).orElse(null),
                key.place().code(),
                key.place().nuts(),
                counterpart.region().orElse(null),
                counterpart.match().code(),
                key.year(),
                score.value(),
                String.join(" ", score.cells()));
    }

    private Counterpart counterpart(Place place) {
        return scored.of(place.code(), Optional.ofNullable(place.nuts()).map(NutsVersion::parse));
    }

    /// The root is the index, whatever the methodology calls it.
    private Optional<String> node(Key key) {
        var publishes = publishing.get(key.dataset());
        if (publishes == null) {
            return Optional.empty();
        }
        return publishes.isIndex(key.item())
                ? Optional.of(nodes.getFirst())
                : publishes.nodesOf(key.item()).stream().filter(nodes::contains).findFirst();
    }
}
