package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static rim.pipeline.indicator.ComponentColumns.CELLS;
import static rim.pipeline.indicator.ComponentColumns.COMPONENT;
import static rim.pipeline.indicator.ComponentColumns.FLAGS;
import static rim.pipeline.indicator.ComponentColumns.MISSING;
import static rim.pipeline.indicator.ComponentColumns.NUTS;
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.SERIES;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.SeriesChoice;
import rim.schemas.table.ObservationTable;

/// Picks from the observations what the datasets feed.
public final class Components {

    /// Codes of all components that the datasets feed.
    public static Set<String> codes(List<DatasetDescriptor> datasets) {
        return datasets.stream()
                .flatMap(d -> d.feeds().stream())
                .map(Feed::component)
                .collect(Collectors.toSet());
    }

    /// One row for each observation and component that it feeds.
    public static Dataset<Row> fed(Dataset<Row> observations, List<DatasetDescriptor> datasets) {
        return observations
                .filter(col(ObservationTable.DATASET).isInCollection(codesOf(datasets)))
                .withColumn(COMPONENT, explode(fedBy(datasets)))
                .select(
                        col(COMPONENT),
                        col(ObservationTable.SERIES).as(SERIES),
                        col(ObservationTable.REGION).as(REGION),
                        col(ObservationTable.NUTS).as(NUTS),
                        col(ObservationTable.YEAR).as(YEAR),
                        col(ObservationTable.VALUE).as(VALUE),
                        col(ObservationTable.MISSING).as(MISSING),
                        col(ObservationTable.FLAGS).as(FLAGS),
                        cell().as(CELLS));
    }

    private static Column fedBy(List<DatasetDescriptor> datasets) {
        return udf(new FedComponents(datasets), DataTypes.createArrayType(DataTypes.StringType))
                .apply(col(ObservationTable.DATASET), col(ObservationTable.SERIES));
    }

    /// The datasets that feed anything.
    private static List<String> codesOf(List<DatasetDescriptor> datasets) {
        return datasets.stream()
                .filter(d -> !d.feeds().isEmpty())
                .map(DatasetDescriptor::dataset)
                .toList();
    }

    private static Column cell() {
        return concat(
                col(ObservationTable.FILE),
                lit("#"),
                col(ObservationTable.ROW),
                lit(":"),
                col(ObservationTable.COL));
    }

    /// Whether an observation is of one of these series.
    public static Column isIn(SeriesChoice where) {
        var parts = concat(lit("|"), col(ObservationTable.SERIES), lit("|"));
        var chosen = lit(true);
        for (var dimension : where.codes().entrySet()) {
            var name = "|" + SeriesChoice.nameOf(dimension.getKey()) + "=";
            var any =
                    SeriesChoice.isOptional(dimension.getKey())
                            ? not(parts.contains(name))
                            : lit(false);
            for (String code : dimension.getValue()) {
                any = any.or(parts.contains(name + code + "|"));
            }
            chosen = chosen.and(any);
        }
        return chosen;
    }

    /// Checks that every feed left as many series as it takes. A file may be a cut of a table that
    /// the program knows: it feeds what it has.
    ///
    /// @throws RimException with every feed that did not
    public static void requireTheirSeries(Dataset<Row> fed, List<DatasetDescriptor> datasets) {
        var found = new HashMap<String, Row>();
        fed.groupBy(COMPONENT)
                .agg(count_distinct(col(SERIES)), first(col(SERIES)))
                .collectAsList()
                .forEach(row -> found.put(row.getString(0), row));
        var faults = new ArrayList<String>();
        for (DatasetDescriptor dataset : datasets) {
            for (Feed feed : dataset.feeds()) {
                var row = found.get(feed.component());
                long series = row == null ? 0 : row.getLong(1);
                boolean isCut = dataset.knowledge() != null && series < feed.cellsPerValue();
                if (!isCut && series != feed.cellsPerValue()) {
                    faults.add(fault(dataset, feed, row));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Feeds do not say which series they mean:", faults);
        }
    }

    private static String fault(DatasetDescriptor dataset, Feed feed, @Nullable Row row) {
        return "component '"
                + feed.component()
                + "': 'where' leaves "
                + (row == null
                        ? "no series"
                        : row.getLong(1) + " series, such as '" + row.getString(2) + "'")
                + " (expected "
                + feed.cellsPerValue()
                + ") [dataset "
                + dataset.dataset()
                + "]";
    }

    private Components() {}
}
