package rim.app.contribute;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.app.data.CellNames;
import rim.app.data.Cells;
import rim.app.data.EditionDatabase;
import rim.app.data.NamedRegion;
import rim.app.data.NamedRegions;
import rim.schemas.contribution.Line;
import rim.schemas.contribution.Place;
import rim.schemas.contribution.PriorityCorrection;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.DatasetDescriptor.Range;
import rim.schemas.indicator.Recipe;
import rim.schemas.json.CheckedJson;
import rim.sources.contribution.KnownCells;

/// The cells of an edition that a region may correct: those of its own code in every series that
/// feeds an indicator, whether its source has them or not, and those of other codes that values of
/// the region were converted from. What sources say is told as it was before any correction.
final class EditionCells implements KnownCells {
    /// Cells as their sources have them: a corrected one with what was found there.
    private static final String SELECTION =
            """
            SELECT o.dataset, o.series, o.region, o.year, o.unit, o.value, o.missing,
                   o.file || '#' || o.row || ':' || o.col AS cell,
                   c.line, c.found, c.source_cell, c.corrected, c.decided
            FROM observations o
                 LEFT JOIN contributions c
                 ON c.file = o.file AND c.row = o.row AND c.state = 'applied' AND c.kind = 'value'
            """;

    private static final String OTHERS =
            """
            WHERE o.region <> ? AND o.file || '#' || o.row || ':' || o.col IN (
                SELECT CELLS FROM indicators
                WHERE region = ? AND status = 'converted')
            """
                    .replace("CELLS", CellNames.UNNESTED);

    private final NamedRegions regions;
    private final Map<String, DatasetDescriptor> datasets = new TreeMap<>();
    private final Map<String, SortedMap<String, SortedSet<Integer>>> feeding = new TreeMap<>();
    private final Map<String, SortedMap<Place, Known>> known = new HashMap<>();
    private final EditionDatabase database;
    private final EditionPriorities priorities;

    /// What is known of a cell.
    ///
    /// @param said by the source: a number, `:`, or null for no cell
    /// @param cells of the source, as file#row:column separated by a space; empty for none
    /// @param corrected how it was corrected before; null for not at all
    record Known(
            @Nullable String said,
            @Nullable String unit,
            String cells,
            @Nullable String corrected) {}

    EditionCells(EditionDatabase database) throws SQLException {
        this.database = database;
        this.regions = NamedRegions.of(database);
        this.priorities = new EditionPriorities(database);
        for (JsonNode each : database.documents().datasets()) {
            if (!each.has("feeds")) {
                // a list of priorities, whose rows are no cells
                continue;
            }
            var dataset = CheckedJson.published(each, "a descriptor", DatasetDescriptor.class);
            datasets.put(dataset.dataset(), dataset);
        }
        database.list(
                "SELECT DISTINCT dataset, series, year FROM observations",
                List.of(),
                cells -> {
                    var series = cells.text("series");
                    var dataset = cells.text("dataset");
                    if (!feeds(datasets.get(dataset), series).isEmpty()) {
                        feeding.computeIfAbsent(dataset, d -> new TreeMap<>())
                                .computeIfAbsent(series, s -> new TreeSet<>())
                                .add(cells.integer("year"));
                    }
                    return series;
                });
    }

    private static List<Feed> feeds(@Nullable DatasetDescriptor dataset, String series) {
        return dataset == null
                ? List.of()
                : dataset.feeds().stream().filter(f -> f.where().contains(series)).toList();
    }

    /// The region that a code or name stands for.
    NamedRegion meant(String typed) {
        return regions.meant(typed, List.of());
    }

    /// What people call the region of a code.
    String nameOf(String region) {
        return regions.find(region).map(NamedRegion::name).orElse("");
    }

    EditionPriorities priorities() {
        return priorities;
    }

    /// All cells that a region may correct.
    SortedMap<Place, Known> of(String region) {
        try {
            var found = known.get(region);
            if (found == null) {
                found = read(region);
                known.put(region, found);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the cells of " + region, e);
        }
    }

    private SortedMap<Place, Known> read(String region) throws SQLException {
        var cells = new TreeMap<Place, Known>();
        feeding.forEach((dataset, ofDataset) ->
                ofDataset.forEach((series, years) ->
                        years.forEach(year ->
                                cells.put(
                                        new Place(dataset, series, region, year),
                                        new Known(null, null, "", null)))));
        add(cells, database.list(SELECTION + "WHERE o.region = ?", List.of(region), Found::of));
        add(cells, database.list(SELECTION + OTHERS, List.of(region, region), Found::of));
        return cells;
    }

    private void add(SortedMap<Place, Known> cells, List<Found> found) {
        for (Found each : found) {
            if (feeds(each.place().dataset(), each.place().series())) {
                cells.merge(
                        each.place(),
                        each.known(),
                        (one, other) -> one.cells().isEmpty() ? other : one);
            }
        }
    }

    private record Found(Place place, Known known) {
        static Found of(Cells row) throws SQLException {
            var value = row.numberOrNull("value");
            var line = row.textOrNull("line");
            var said = value == null ? Line.NO_VALUE : value.toString();
            var before = row.textOrNull("source_cell");
            var known =
                    line == null
                            ? new Known(said, row.textOrNull("unit"), row.text("cell"), null)
                            : new Known(
                                    row.textOrNull("found"),
                                    row.textOrNull("unit"),
                                    before == null ? "" : before,
                                    row.text("corrected")
                                            + ", "
                                            + row.text("decided").substring(0, 10));
            return new Found(
                    new Place(
                            row.text("dataset"),
                            row.text("series"),
                            row.text("region"),
                            row.integer("year")),
                    known);
        }
    }

    /// The indicators that are made from a cell, in words; of a cell that only indicators without
    /// values would be made from, what its dataset is called.
    String indicators(Place place) {
        var components = new TreeSet<String>();
        var dataset = datasets.get(place.dataset());
        feeds(dataset, place.series()).forEach(feed -> components.add(feed.component()));
        var titles = new ArrayList<String>();
        for (String code : database.documents().indicators()) {
            var recipe = database.documents().recipe(code);
            if (recipe.map(Recipe::components).orElse(List.of()).stream()
                    .anyMatch(components::contains)) {
                titles.add(database.documents().title(code));
            }
        }
        return titles.isEmpty() && dataset != null ? dataset.title() : String.join("; ", titles);
    }

    @Override
    public Optional<String> region(String code) {
        return regions.find(code).map(NamedRegion::code);
    }

    @Override
    public Collection<String> datasets() {
        return feeding.keySet();
    }

    @Override
    public boolean feeds(String dataset, String series) {
        return feeding.getOrDefault(dataset, new TreeMap<>()).containsKey(series);
    }

    @Override
    public List<Range> ranges(String dataset, String series) {
        var described = datasets.get(dataset);
        return described == null
                ? List.of()
                : described.ranges().stream().filter(r -> r.where().contains(series)).toList();
    }

    @Override
    public boolean isPartOf(String region, Place place) {
        return of(region).containsKey(place) || place.region().equals(region);
    }

    @Override
    public @Nullable String found(Place place) {
        return known.values().stream()
                .map(cells -> cells.get(place))
                .filter(cell -> cell != null)
                .map(Known::said)
                .filter(said -> said != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Optional<String> theme(String text) {
        return priorities.theme(text);
    }

    @Override
    public @Nullable String stated(PriorityCorrection priority) {
        return priorities.stated(priority);
    }
}
