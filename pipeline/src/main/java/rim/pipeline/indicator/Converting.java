package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static rim.pipeline.indicator.ComponentColumns.CELLS;
import static rim.pipeline.indicator.ComponentColumns.COMPONENT;
import static rim.pipeline.indicator.ComponentColumns.CONVERSION;
import static rim.pipeline.indicator.ComponentColumns.FLAGS;
import static rim.pipeline.indicator.ComponentColumns.MISSING;
import static rim.pipeline.indicator.ComponentColumns.NUTS;
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.SERIES;
import static rim.pipeline.indicator.ComponentColumns.SHARE;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rim.schemas.dataset.Conversion;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.edition.Manifest.Converted;
import rim.schemas.edition.Manifest.NotCarried;
import rim.schemas.region.NutsOverlaps;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Overlap;
import rim.schemas.region.Overlap.Weight;

/// Converts components of regions that were split, merged or redrawn to the edition's NUTS version,
/// where their feeds say how.
///
/// The values of each older or newer version are first brought together under that version's codes,
/// then shared out or averaged over the overlaps ({@link Conversion} has the formulas). A count
/// needs all of its parts; a rate, parts that make up at least 95 % of the region.
public final class Converting {
    private static final double NEEDED_OF_RATE = 0.95;
    private static final double NEEDED_OF_COUNT = 1 - 1e-9;

    private static final String TO = "to";
    private static final String SHARE_OF_FROM = "share_of_from";
    private static final String SHARE_OF_TO = "share_of_to";
    private static final String WEIGHT = "weight";
    private static final String IS_RATE = "is_rate";
    private static final String MINIMUM_SHARE = "minimum_share";
    private static final String PARTS = "parts";
    private static final String COVERED = "covered";
    private static final String PREFERENCE = "preference";
    private static final String CANDIDATES = "candidates";
    private static final int LAST = 100;

    private static final StructType OVERLAP =
            new StructType()
                    .add(REGION, DataTypes.StringType, false)
                    .add(TO, DataTypes.StringType, false)
                    .add(WEIGHT, DataTypes.StringType, false)
                    .add(SHARE_OF_FROM, DataTypes.DoubleType, false)
                    .add(SHARE_OF_TO, DataTypes.DoubleType, false);
    private static final StructType RULE =
            new StructType()
                    .add(COMPONENT, DataTypes.StringType, false)
                    .add(WEIGHT, DataTypes.StringType, false)
                    .add(IS_RATE, DataTypes.BooleanType, false)
                    .add(MINIMUM_SHARE, DataTypes.DoubleType, false);

    private final NutsVersion edition;
    private final List<Row> rules;

    /// Converts to the edition's version as the feeds say.
    public Converting(List<Feed> feeds, NutsVersion edition) {
        this.edition = edition;
        this.rules = rules(feeds);
    }

    private static List<Row> rules(List<Feed> feeds) {
        var rules = new ArrayList<Row>();
        for (Feed feed : feeds) {
            var conversion = feed.conversion();
            if (conversion != null) {
                rules.add(
                        RowFactory.create(
                                feed.component(),
                                name(conversion.by()),
                                conversion.measure() == Measure.RATE,
                                conversion.minimumShare()));
            }
        }
        return rules;
    }

    /// The carried components, with converted ones where a region has no value of its own. Of
    /// several versions that could give one, the nearest to the edition's is taken.
    ///
    /// @param carried components under the edition's codes
    /// @param components the same as they were picked from the observations
    public Dataset<Row> completed(Dataset<Row> carried, Dataset<Row> components) {
        var isKnown = col(VALUE).isNotNull().or(col(MISSING).equalTo("conflicting_values"));
        var all =
                carried.withColumn(CONVERSION, lit(null).cast(DataTypes.StringType))
                        .withColumn(SHARE, lit(null).cast(DataTypes.DoubleType))
                        .withColumn(PREFERENCE, when(isKnown, lit(0)).otherwise(lit(LAST)));
        int preference = 0;
        for (NutsVersion version : versions(components)) {
            preference++;
            var converted = converted(components, version);
            if (converted.isPresent()) {
                all = all.unionByName(converted.get().withColumn(PREFERENCE, lit(preference)));
            }
        }
        return best(all);
    }

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
                        col(SHARE));
        return all.groupBy(COMPONENT, SERIES, REGION, YEAR)
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
                        best.getField(SHARE).as(SHARE));
    }

    /// Values for the edition's regions, made from those of one other version; nothing where the
    /// versions have nothing in common or no feed wants it.
    private Optional<Dataset<Row>> converted(Dataset<Row> components, NutsVersion version) {
        var overlaps = overlaps(version);
        if (version == edition || rules.isEmpty() || overlaps.isEmpty()) {
            return Optional.empty();
        }
        var spark = components.sparkSession();
        var ruled = broadcast(spark.createDataFrame(rules, RULE));
        var parts =
                Carrying.of(components, version)
                        .carried(components)
                        .filter(col(VALUE).isNotNull())
                        .join(ruled, COMPONENT)
                        .join(
                                broadcast(spark.createDataFrame(overlaps, OVERLAP)),
                                new String[] {REGION, WEIGHT});
        return Optional.of(put(parts, version));
    }

    private List<Row> overlaps(NutsVersion version) {
        var rows = new ArrayList<Row>();
        for (Weight weight : Weight.values()) {
            for (Overlap each : NutsOverlaps.between(version, edition, weight)) {
                rows.add(
                        RowFactory.create(
                                each.from(),
                                each.to(),
                                name(weight),
                                each.shareOfFrom(),
                                each.shareOfTo()));
            }
        }
        return rows;
    }

    private static Dataset<Row> put(Dataset<Row> parts, NutsVersion version) {
        return parts.groupBy(
                        col(COMPONENT),
                        col(SERIES),
                        col(TO),
                        col(YEAR),
                        col(WEIGHT),
                        col(IS_RATE),
                        col(MINIMUM_SHARE))
                .agg(
                        sort_array(
                                        collect_list(
                                                struct(
                                                        col(REGION),
                                                        col(CELLS),
                                                        col(VALUE),
                                                        col(FLAGS),
                                                        col(SHARE_OF_FROM),
                                                        col(SHARE_OF_TO))))
                                .as(PARTS))
                .withColumn(COVERED, sum(part(SHARE_OF_TO)))
                .withColumn(
                        SHARE,
                        sum(
                                transform(
                                        col(PARTS),
                                        p ->
                                                p.getField(SHARE_OF_TO)
                                                        .multiply(p.getField(SHARE_OF_FROM)))))
                .filter(
                        col(COVERED)
                                .geq(
                                        when(col(IS_RATE), lit(NEEDED_OF_RATE))
                                                .otherwise(lit(NEEDED_OF_COUNT)))
                                .and(col(SHARE).geq(col(MINIMUM_SHARE))))
                .select(
                        col(COMPONENT),
                        col(SERIES),
                        col(TO).as(REGION),
                        col(YEAR),
                        value().as(VALUE),
                        lit(null).cast(DataTypes.StringType).as(MISSING),
                        ComponentColumns.union(part(FLAGS)).as(FLAGS),
                        array_join(part(CELLS), " ").as(CELLS),
                        description(version).as(CONVERSION),
                        col(SHARE));
    }

    private static Column value() {
        var rate =
                sum(transform(col(PARTS), p -> p.getField(VALUE).multiply(p.getField(SHARE_OF_TO))))
                        .divide(col(COVERED));
        var count =
                sum(
                        transform(
                                col(PARTS),
                                p -> p.getField(VALUE).multiply(p.getField(SHARE_OF_FROM))));
        return when(col(IS_RATE), rate).otherwise(count);
    }

    /// Such as `NUTS 2013 by population: IE01 0.332 IE02 0.454`.
    private static Column description(NutsVersion version) {
        var parts =
                transform(
                        col(PARTS),
                        p ->
                                concat(
                                        p.getField(REGION),
                                        format_string(" %.3f", p.getField(SHARE_OF_FROM))));
        return concat(lit(origin(version)), col(WEIGHT), lit(": "), array_join(parts, " "));
    }

    private static Column part(String field) {
        return transform(col(PARTS), p -> p.getField(field));
    }

    private static Column sum(Column numbers) {
        return aggregate(numbers, lit(0.0), Column::plus);
    }

    private static String name(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }

    /// The versions that these components come from, other than the edition's, the nearest first.
    private List<NutsVersion> versions(Dataset<Row> components) {
        return components
                .filter(col(NUTS).isNotNull())
                .select(NUTS)
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> NutsVersion.parse(row.getInt(0)))
                .filter(version -> version != edition)
                .sorted(
                        Comparator.<NutsVersion>comparingInt(v -> Math.abs(v.compareTo(edition)))
                                .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /// What was converted.
    ///
    /// @param components those that {@link #completed} made, or sums of them
    public List<Converted> account(Dataset<Row> components) {
        return components
                .filter(col(CONVERSION).isNotNull())
                .groupBy(REGION, CONVERSION)
                .agg(count(lit(1)))
                .orderBy(REGION, CONVERSION)
                .collectAsList()
                .stream()
                .map(row -> new Converted(row.getString(0), row.getString(1), row.getLong(2)))
                .toList();
    }

    /// Those regions that were not carried and of which no value was converted either.
    public List<NotCarried> unused(List<NotCarried> notCarried, List<Converted> converted) {
        return notCarried.stream()
                .filter(n -> converted.stream().noneMatch(c -> comesFrom(c, n)))
                .toList();
    }

    private boolean comesFrom(Converted converted, NotCarried region) {
        var version = NutsVersion.parse(region.nuts());
        return converted.from().startsWith(origin(version))
                && overlaps(version).stream()
                        .anyMatch(o ->
                                o.getString(0).equals(region.region())
                                        && o.getString(1).equals(converted.region()));
    }

    private static String origin(NutsVersion version) {
        return "NUTS " + version + " by ";
    }
}
