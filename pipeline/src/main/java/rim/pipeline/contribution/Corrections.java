package rim.pipeline.contribution;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.OrderedRows;
import rim.pipeline.edition.SparkSchemas;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.observation.Except;
import rim.schemas.contribution.Accepted;
import rim.schemas.contribution.Event.Received;
import rim.schemas.contribution.Place;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.table.ContributionTable;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;

/// What accepted lines do to the observations of an update. Where the source says what a line
/// corrects, the source's cell goes into quarantine and the cell that was sent takes its place;
/// where it says something else, nothing is changed and the line is asked again.
public final class Corrections {
    private static final String[] KEY = {
        ObservationTable.DATASET,
        ObservationTable.SERIES,
        ObservationTable.REGION,
        ObservationTable.YEAR
    };

    private final SparkSession spark;
    private final List<Accepted> accepted;
    private final List<List<@Nullable Object>> observations = new ArrayList<>();
    private final List<List<@Nullable Object>> contributions = new ArrayList<>();
    private final List<Row> refusals = new ArrayList<>();

    private Corrections(SparkSession spark, List<Accepted> accepted) {
        this.spark = spark;
        this.accepted = accepted;
    }

    /// Holds the lines against what was read.
    ///
    /// @param accepted lines, one for a cell
    /// @param unchanged datasets that were taken over from an earlier edition, corrected as they
    ///   are there
    /// @param earlier what that edition has of contributions
    /// @param read observations of all other datasets
    /// @param except cells that are no observations; those that are corrected come to it
    public static Corrections of(
            List<Accepted> accepted,
            Map<String, ?> unchanged,
            EarlierContributions earlier,
            List<DatasetDescriptor> datasets,
            Dataset<Row> read,
            Except except) {
        var corrections = new Corrections(read.sparkSession(), accepted);
        corrections.takeOver(unchanged, earlier);
        var anew = new TreeMap<Place, Accepted>();
        for (Accepted each : accepted) {
            var place = each.line().place();
            if (each.line().priority() != null) {
                continue; // what reports state is known later
            }
            if (place == null) {
                corrections.contributions.add(Outcome.ofText(each).contribution());
            } else if (!unchanged.containsKey(place.dataset())) {
                anew.put(place, each);
            }
        }
        var described = new HashMap<String, DatasetDescriptor>();
        datasets.forEach(d -> described.put(d.dataset(), d));
        var found = found(read, anew, except);
        anew.forEach((place, line) ->
                corrections.add(
                        Outcome.of(
                                line,
                                place,
                                found.getOrDefault(place, List.of()),
                                described.get(place.dataset())),
                        except));
        return corrections;
    }

    private void takeOver(Map<String, ?> unchanged, EarlierContributions earlier) {
        earlier.observations(unchanged).forEach(row -> observations.add(values(row)));
        earlier.lines().stream()
                .filter(row -> unchanged.containsKey(row.<String>getAs(ContributionTable.DATASET)))
                .forEach(row -> contributions.add(values(row)));
    }

    private static List<@Nullable Object> values(Row row) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.isNullAt(i) ? null : row.get(i));
        }
        return values;
    }

    /// The cells that the lines speak of.
    private static Map<Place, List<FoundCell>> found(
            Dataset<Row> read, Map<Place, Accepted> lines, Except except) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        var schema = SparkSchemas.of(ObservationTable.TABLE);
        var keys = new ArrayList<Row>();
        lines.keySet()
                .forEach(p ->
                        keys.add(RowFactory.create(p.dataset(), p.series(), p.region(), p.year())));
        var wanted =
                read.sparkSession()
                        .createDataFrame(
                                keys,
                                new StructType()
                                        .add(schema.apply(KEY[0]))
                                        .add(schema.apply(KEY[1]))
                                        .add(schema.apply(KEY[2]))
                                        .add(schema.apply(KEY[3])));
        var found = new HashMap<Place, List<FoundCell>>();
        read.join(broadcast(wanted), KEY, "left_semi")
                .select(SparkSchemas.columnsOf(ObservationTable.TABLE))
                .orderBy(
                        col(ObservationTable.FILE),
                        col(ObservationTable.ROW),
                        col(ObservationTable.COL))
                .collectAsList()
                .forEach(row -> {
                    var cell = FoundCell.of(row);
                    if (!cell.isIn(except)) {
                        found.computeIfAbsent(cell.place(), p -> new ArrayList<>()).add(cell);
                    }
                });
        return found;
    }

    private void add(Outcome outcome, Except except) {
        contributions.add(outcome.contribution());
        if (outcome.isApplied()) {
            observations.add(outcome.observation());
            for (FoundCell each : outcome.cells()) {
                except.add(each.file(), each.row(), each.col());
                refusals.add(each.corrected(outcome));
            }
        } else {
            refusals.add(outcome.notApplied());
        }
    }

    /// The rows of the quarantine: cells that were corrected, and lines that were not applied. What
    /// stands there of datasets that were taken over is not among them.
    public Optional<Dataset<Row>> refusals() {
        return refusals.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        spark.createDataFrame(refusals, SparkSchemas.of(QuarantineTable.TABLE)));
    }

    /// Adds the corrected observations to the others, and writes the table of contributions, where
    /// there are any.
    public void writeTo(TableFiles tables) {
        if (!observations.isEmpty()) {
            observations.sort(OrderedRows.order(ObservationTable.TABLE));
            tables.add(ObservationTable.TABLE, observations::stream);
        }
        if (!contributions.isEmpty()) {
            contributions.sort(OrderedRows.order(ContributionTable.TABLE));
            tables.write(Map.of(ContributionTable.TABLE, contributions::stream));
        }
    }

    /// The files that the lines are of, in the order of their paths, with the number of values that
    /// were accepted.
    public SortedMap<Received, Long> files() {
        var files = new TreeMap<Received, Long>(Comparator.comparing(Received::file));
        for (Accepted each : accepted) {
            files.merge(each.sent(), each.line().place() == null ? 0L : 1L, Long::sum);
        }
        return files;
    }
}
