package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import rim.pipeline.edition.TableFiles;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;

/// Makes indicators from observations: carried and converted to the edition's NUTS version, summed
/// over series, and put together as the catalogue says. One shuffle brings what an indicator needs
/// to one task, which does all of that and writes the rows.
///
/// @param datasets what feeds components
/// @param indicators those that are made
/// @param edition the edition's regions
public record Indicators(
        List<DatasetDescriptor> datasets, List<Indicator> indicators, EditionRegions edition) {
    private static final String SHARE = "share";

    /// The indicators all of whose components are fed.
    public static List<Indicator> made(Catalogue catalogue, Set<String> components) {
        return catalogue.indicators().stream()
                .filter(i -> components.containsAll(i.made().components()))
                .toList();
    }

    /// Writes the table of indicators.
    ///
    /// @param observations the table as it was written
    /// @param countries of the regions whose values are counted, by code
    /// @throws rim.schemas.RimException with every feed that does not say which series it means
    public IndicatorAccount write(
            TableFiles tables, Dataset<Row> observations, Map<String, String> countries) {
        var fed = Components.fed(observations, datasets);
        var observed = new HashMap<String, Long>();
        var versions = new TreeSet<NutsVersion>();
        fed.groupBy(Components.COMPONENT, ObservationTable.NUTS)
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> {
                    observed.merge(row.getString(0), row.getLong(2), Long::sum);
                    if (!row.isNullAt(1)) {
                        versions.add(NutsVersion.parse(row.getInt(1)));
                    }
                });
        var feeds = datasets.stream().flatMap(d -> d.feeds().stream()).toList();
        var converting = new Converting(feeds, edition, versions);
        var fromAreas = new FromAreas(datasets, edition);
        var shares =
                Shares.of(
                        indicators,
                        observed,
                        List.of(converting::denominatorOf, fromAreas::weightOf));
        var folder = tables.begun("raw-indicators");
        var task =
                new IndicatorTask(
                        shares.makings(),
                        shares.owned(),
                        edition,
                        converting,
                        new Sums(datasets),
                        fromAreas,
                        new HashMap<>(countries),
                        folder.toUri().toString());
        var account =
                parted(fed, shares).mapPartitionsWithIndex(task::run, true).collect().stream()
                        .reduce(new IndicatorAccount(), IndicatorAccount::merged);
        Components.requireTheirSeries(account.series(), datasets);
        tables.adopt(IndicatorTable.TABLE, folder);
        return account;
    }

    /// The observations that each share needs, in the partition of its number.
    private static JavaRDD<InternalRow> parted(Dataset<Row> fed, Shares shares) {
        var share =
                udf(shares.finding(), DataTypes.createArrayType(DataTypes.IntegerType))
                        .apply(col(Components.COMPONENT));
        var rows =
                fed.select(
                        explode(share).as(SHARE),
                        col(Components.COMPONENT),
                        col(ObservationTable.SERIES),
                        col(ObservationTable.REGION),
                        col(ObservationTable.NUTS),
                        col(ObservationTable.YEAR),
                        col(ObservationTable.VALUE),
                        col(ObservationTable.MISSING),
                        col(ObservationTable.FLAGS),
                        col(ObservationTable.FILE),
                        col(ObservationTable.ROW),
                        col(ObservationTable.COL));
        var parted =
                shares.count() == 1
                        ? rows.coalesce(1)
                        : rows.repartitionById(shares.count(), col(SHARE));
        return ((org.apache.spark.sql.classic.Dataset<Row>) parted)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }
}
