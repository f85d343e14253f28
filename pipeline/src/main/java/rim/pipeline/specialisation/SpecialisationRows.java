package rim.pipeline.specialisation;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rim.engine.methodology.LoadedMethodology;
import rim.pipeline.edition.OrderedRows;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.observation.CellName;
import rim.schemas.RimException;
import rim.schemas.dataset.Activities;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.region.NutsVersion;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.Table;

/// The step from observations to the tables of specialisation, for each dataset that counts by
/// activity.
///
/// Values are those of regions that the edition scores and that have the same territory in it. A
/// region's share is of what all regions have, and relatedness comes from all of them, so that the
/// observations of a dataset are brought to one place.
public final class SpecialisationRows {
    private final List<MeasuredActivities> measured = new ArrayList<>();

    /// Measures; nothing when no dataset counts by activity.
    ///
    /// @throws RimException when a dataset has several values of a region, activity and year
    public static SpecialisationRows of(
            Dataset<Row> observations,
            List<DatasetDescriptor> datasets,
            LoadedMethodology methodology) {
        var counting = new TreeMap<String, Activities>();
        datasets.forEach(d ->
                Optional.ofNullable(d.activities()).ifPresent(a -> counting.put(d.dataset(), a)));
        var found = new SpecialisationRows();
        counting.forEach((dataset, activities) ->
                found.add(
                        new CountedActivities(dataset, activities, methodology.scored()),
                        observations));
        return found;
    }

    /// Writes the tables that have rows. Those of a dataset stand together, ordered by its code.
    public void writeTo(TableFiles tables) {
        var parts = new LinkedHashMap<Table, List<OrderedRows>>();
        measured.forEach(each ->
                each.tables()
                        .forEach((table, rows) ->
                                parts.computeIfAbsent(table, t -> new ArrayList<>()).add(rows)));
        var written = new LinkedHashMap<Table, OrderedRows>();
        parts.forEach((table, rows) -> {
            if (rows.stream().anyMatch(each -> each.stream().findAny().isPresent())) {
                written.put(table, () -> rows.stream().flatMap(OrderedRows::stream));
            }
        });
        tables.write(written);
    }

    private void add(CountedActivities counted, Dataset<Row> observations) {
        observations
                .filter(col(ObservationTable.DATASET).equalTo(counted.dataset()))
                .filter(col(ObservationTable.VALUE).isNotNull())
                .collectAsList()
                .forEach(row ->
                        counted.add(
                                row.getAs(ObservationTable.REGION),
                                Optional.ofNullable(row.<Integer>getAs(ObservationTable.NUTS))
                                        .map(NutsVersion::parse),
                                row.getAs(ObservationTable.SERIES),
                                row.<Integer>getAs(ObservationTable.YEAR),
                                row.<Double>getAs(ObservationTable.VALUE),
                                CellName.of(row)));
        counted.measured().ifPresent(measured::add);
    }

    private SpecialisationRows() {}
}
