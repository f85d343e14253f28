package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.SeriesChoice;
import rim.schemas.table.ObservationTable;

/// Picks from the observations what the datasets feed.
public final class Components {
    /// The column that names the component.
    static final String COMPONENT = "component";

    /// Codes of all components that the datasets feed.
    public static Set<String> codes(List<DatasetDescriptor> datasets) {
        return datasets.stream()
                .flatMap(d -> d.feeds().stream())
                .map(Feed::component)
                .collect(Collectors.toSet());
    }

    /// One row for each observation and component that it feeds: the component beside the columns
    /// of the observation.
    static Dataset<Row> fed(Dataset<Row> observations, List<DatasetDescriptor> datasets) {
        return observations
                .filter(col(ObservationTable.DATASET).isInCollection(codesOf(datasets)))
                .withColumn(COMPONENT, explode(fedBy(datasets)));
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
    /// @param found series by component
    /// @throws RimException with every feed that did not
    static void requireTheirSeries(
            SortedMap<String, SortedSet<String>> found, List<DatasetDescriptor> datasets) {
        var faults = new ArrayList<String>();
        for (DatasetDescriptor dataset : datasets) {
            for (Feed feed : dataset.feeds()) {
                var series = found.getOrDefault(feed.component(), new TreeSet<>());
                boolean isCut = dataset.knowledge() != null && series.size() < feed.cellsPerValue();
                if (!isCut && series.size() != feed.cellsPerValue()) {
                    faults.add(fault(dataset, feed, series));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new RimException("Feeds do not say which series they mean:", faults);
        }
    }

    private static String fault(DatasetDescriptor dataset, Feed feed, SortedSet<String> series) {
        return "component '"
                + feed.component()
                + "': 'where' leaves "
                + (series.isEmpty()
                        ? "no series"
                        : series.size() + " series, such as '" + series.first() + "'")
                + " (expected "
                + feed.cellsPerValue()
                + ") [dataset "
                + dataset.dataset()
                + "]";
    }

    private Components() {}
}
