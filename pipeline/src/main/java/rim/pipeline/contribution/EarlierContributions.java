package rim.pipeline.contribution;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import rim.pipeline.edition.SparkSchemas;
import rim.pipeline.edition.TableFiles;
import rim.schemas.contribution.Accepted;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.contribution.Line;
import rim.schemas.edition.Edition;
import rim.schemas.table.ContributionTable;
import rim.schemas.table.ObservationTable;

/// What an earlier edition has of contributions.
///
/// @param lines rows of its table of contributions that correct a value
/// @param tables of that edition
public record EarlierContributions(List<Row> lines, Optional<TableFiles> tables) {

    /// Nothing.
    public static EarlierContributions none() {
        return new EarlierContributions(List.of(), Optional.empty());
    }

    public static EarlierContributions of(Edition edition, TableFiles tables) {
        if (!Files.isDirectory(edition.folderOf(ContributionTable.TABLE))) {
            return none();
        }
        var lines =
                tables.read(ContributionTable.TABLE)
                        .filter(col(ContributionTable.KIND).equalTo(Line.Kind.VALUE.code()))
                        .collectAsList();
        return new EarlierContributions(lines, Optional.of(tables));
    }

    /// Datasets of which the accepted lines are others by now: they have changed as if another file
    /// had come.
    public Set<String> changed(List<Accepted> now) {
        var before = new TreeMap<String, Set<String>>();
        for (Row row : lines) {
            before.computeIfAbsent(
                            row.<String>getAs(ContributionTable.DATASET), d -> new TreeSet<>())
                    .add(
                            row.<String>getAs(ContributionTable.LINE)
                                    + " "
                                    + row.<String>getAs(ContributionTable.DECIDED)
                                    + " "
                                    + row.<String>getAs(ContributionTable.REASON));
        }
        var after = new TreeMap<String, Set<String>>();
        for (Accepted each : now) {
            var place = each.line().place();
            if (place != null) {
                after.computeIfAbsent(place.dataset(), d -> new TreeSet<>())
                        .add(
                                each.name()
                                        + " "
                                        + each.decision().time()
                                        + " "
                                        + each.decision().reason());
            }
        }
        var changed = new TreeSet<String>();
        changed.addAll(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(d -> before.getOrDefault(d, Set.of()).equals(after.get(d)));
        return changed;
    }

    /// Corrected observations of some datasets.
    List<Row> observations(Map<String, ?> datasets) {
        return tables.filter(all -> !lines.isEmpty())
                .map(all ->
                        all.read(ObservationTable.TABLE)
                                .filter(
                                        col(ObservationTable.FILE)
                                                .startsWith(ContributionLog.FOLDER + "/")
                                                .and(
                                                        col(ObservationTable.DATASET)
                                                                .isInCollection(datasets.keySet())))
                                .select(SparkSchemas.columnsOf(ObservationTable.TABLE))
                                .collectAsList())
                .orElse(List.of());
    }
}
