package rim.pipeline.specialisation;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import rim.engine.methodology.LoadedMethodology;
import rim.pipeline.edition.OrderedRows;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.observation.CellName;
import rim.schemas.RimException;
import rim.schemas.dataset.Activities;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.region.NutsVersion;
import rim.schemas.table.EntrySkillTable;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.SpecialisationTable;

/// The step from observations to the tables of specialisation, for each dataset that counts by
/// activity.
///
/// Values are those of regions that the edition scores and that have the same territory in it. A
/// region's share is of what all regions have, and relatedness comes from all of them, so that the
/// observations of a dataset are brought to one place.
///
/// @param cells of {@link SpecialisationTable}, in its order
/// @param skills of {@link EntrySkillTable}, in its order
public record SpecialisationRows(
        List<List<@Nullable Object>> cells, List<List<@Nullable Object>> skills) {

    /// Both empty when no dataset counts by activity.
    ///
    /// @throws RimException when a dataset has several values of a region, activity and year
    public static SpecialisationRows of(
            Dataset<Row> observations,
            List<DatasetDescriptor> datasets,
            LoadedMethodology methodology) {
        var counting = new TreeMap<String, Activities>();
        datasets.forEach(d ->
                Optional.ofNullable(d.activities()).ifPresent(a -> counting.put(d.dataset(), a)));
        var found = new SpecialisationRows(new ArrayList<>(), new ArrayList<>());
        counting.forEach((dataset, activities) ->
                found.add(
                        new CountedActivities(dataset, activities, methodology.scored()),
                        observations));
        found.cells.sort(OrderedRows.order(SpecialisationTable.TABLE));
        found.skills.sort(OrderedRows.order(EntrySkillTable.TABLE));
        return found;
    }

    /// Writes the tables that have rows.
    public void writeTo(TableFiles tables) {
        if (!cells.isEmpty()) {
            tables.write(Map.of(SpecialisationTable.TABLE, cells::stream));
        }
        if (!skills.isEmpty()) {
            tables.write(Map.of(EntrySkillTable.TABLE, skills::stream));
        }
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
        counted.measured()
                .ifPresent(measured -> {
                    cells.addAll(measured.cells());
                    skills.addAll(measured.skills());
                });
    }
}
