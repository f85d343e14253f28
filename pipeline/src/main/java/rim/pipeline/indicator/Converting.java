package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static rim.pipeline.indicator.ComponentColumns.CELLS;
import static rim.pipeline.indicator.ComponentColumns.COMPONENT;
import static rim.pipeline.indicator.ComponentColumns.CONVERSION;
import static rim.pipeline.indicator.ComponentColumns.COPY;
import static rim.pipeline.indicator.ComponentColumns.FLAGS;
import static rim.pipeline.indicator.ComponentColumns.MISSING;
import static rim.pipeline.indicator.ComponentColumns.NUTS;
import static rim.pipeline.indicator.ComponentColumns.ORIGIN;
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.SERIES;
import static rim.pipeline.indicator.ComponentColumns.SHARE;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import rim.schemas.dataset.Conversion;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.edition.Manifest.Converted;
import rim.schemas.edition.Manifest.NotCarried;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;

/// Converts components of regions that were split, merged or redrawn to the edition's NUTS version,
/// where their feeds say how.
///
/// The values of each older or newer version are first brought together under that version's codes,
/// then shared out or averaged ({@link SharingOut}; {@link Conversion} has the formulas). A rate
/// that had to be copied from a larger region is brought to the level of the region's own values
/// ({@link Linking}).
public final class Converting {
    private static final String PREFERENCE = "preference";
    private static final String CANDIDATES = "candidates";
    private static final String COPY_THERE = "copy_there";
    private static final int LAST = 100;

    private final EditionRegions edition;
    private final List<Row> rules;

    /// Converts to the edition's regions as the feeds say.
    public Converting(List<Feed> feeds, EditionRegions edition) {
        this.edition = edition;
        this.rules = SharingOut.rules(feeds);
    }

    /// The carried components, with converted ones where a region has no value of its own. Of
    /// several versions that could give one, the nearest to the edition's is taken, and of what it
    /// gives the most exact.
    ///
    /// @param carried components under the edition's codes
    /// @param components the same as they were picked from the observations
    public Dataset<Row> completed(Dataset<Row> carried, Dataset<Row> components) {
        var isKnown = col(VALUE).isNotNull().or(col(MISSING).equalTo("conflicting_values"));
        var all =
                carried.withColumn(CONVERSION, nothing())
                        .withColumn(ORIGIN, nothing())
                        .withColumn(COPY, nothing())
                        .withColumn(SHARE, lit(null).cast(DataTypes.DoubleType))
                        .withColumn(PREFERENCE, when(isKnown, lit(0)).otherwise(lit(LAST)));
        int preference = 1;
        for (NutsVersion version : versions(components)) {
            var sharing = new SharingOut(rules, version, edition);
            if (!sharing.isEmpty()) {
                var there = Carrying.of(components, version).carried(components);
                var isWhole = col(ORIGIN).startsWith(SharingOut.origin(version) + "whole");
                all =
                        all.unionByName(
                                sharing.shared(there)
                                        .withColumn(
                                                PREFERENCE,
                                                when(isWhole, lit(preference))
                                                        .otherwise(lit(preference + 1))));
            }
            preference += 2;
        }
        return Linking.linked(best(all), COPY_THERE);
    }

    private static Column nothing() {
        return lit(null).cast(DataTypes.StringType);
    }

    /// The best candidate of each place, with what was copied there.
    private static Dataset<Row> best(Dataset<Row> all) {
        var best = col(CANDIDATES).getItem(0);
        var candidate =
                struct(
                        col(PREFERENCE),
                        col(CELLS),
                        col(VALUE),
                        col(MISSING),
                        col(FLAGS),
                        col(CONVERSION),
                        col(ORIGIN),
                        col(COPY),
                        col(SHARE));
        var copies = filter(col(CANDIDATES), c -> c.getField(COPY).isNotNull());
        return all.repartition(col(COMPONENT), col(SERIES), col(REGION))
                .groupBy(COMPONENT, SERIES, REGION, YEAR)
                .agg(sort_array(collect_list(candidate)).as(CANDIDATES))
                .select(
                        col(COMPONENT),
                        col(SERIES),
                        col(REGION),
                        col(YEAR),
                        best.getField(CELLS).as(CELLS),
                        best.getField(VALUE).as(VALUE),
                        best.getField(MISSING).as(MISSING),
                        best.getField(FLAGS).as(FLAGS),
                        best.getField(CONVERSION).as(CONVERSION),
                        best.getField(ORIGIN).as(ORIGIN),
                        best.getField(COPY).as(COPY),
                        best.getField(SHARE).as(SHARE),
                        get(copies, lit(0)).getField(VALUE).as(COPY_THERE));
    }

    /// The versions that these components come from and that something may be converted from, the
    /// nearest first.
    private List<NutsVersion> versions(Dataset<Row> components) {
        return components
                .filter(col(NUTS).isNotNull())
                .select(NUTS)
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> NutsVersion.parse(row.getInt(0)))
                .filter(version -> !version.equals(edition.version()) || !edition.kept().isEmpty())
                .sorted(
                        Comparator.<NutsVersion>comparingInt(
                                        v -> Math.abs(v.stepsTo(edition.version())))
                                .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /// What was converted.
    ///
    /// @param components those that {@link #completed} made, or sums of them
    public List<Converted> account(Dataset<Row> components) {
        return components
                .filter(col(ORIGIN).isNotNull())
                .groupBy(REGION, ORIGIN)
                .agg(count(lit(1)))
                .orderBy(REGION, ORIGIN)
                .collectAsList()
                .stream()
                .map(row -> new Converted(row.getString(0), row.getString(1), row.getLong(2)))
                .toList();
    }

    /// Those regions that were not carried and of which no value was converted either.
    public List<NotCarried> unused(List<NotCarried> notCarried, List<Converted> converted) {
        var used = new HashSet<NotCarried>();
        notCarried.stream()
                .collect(Collectors.groupingBy(NotCarried::nuts))
                .forEach((nuts, regions) ->
                        used.addAll(used(regions, NutsVersion.parse(nuts), converted)));
        return notCarried.stream().filter(region -> !used.contains(region)).toList();
    }

    /// Those of one version of which something was converted.
    private List<NotCarried> used(
            List<NotCarried> regions, NutsVersion version, List<Converted> converted) {
        var reached =
                converted.stream()
                        .filter(each -> each.from().contains(SharingOut.origin(version)))
                        .map(Converted::region)
                        .collect(Collectors.toSet());
        var givers =
                new SharingOut(rules, version, edition)
                        .overlaps().stream()
                                .filter(row -> reached.contains(row.getString(1)))
                                .map(row -> row.getString(0))
                                .collect(Collectors.toSet());
        return regions.stream().filter(region -> givers.contains(region.region())).toList();
    }
}
