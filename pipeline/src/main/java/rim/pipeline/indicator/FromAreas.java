package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static rim.pipeline.indicator.ComponentColumns.CELLS;
import static rim.pipeline.indicator.ComponentColumns.COMPONENT;
import static rim.pipeline.indicator.ComponentColumns.CONVERSION;
import static rim.pipeline.indicator.ComponentColumns.FLAGS;
import static rim.pipeline.indicator.ComponentColumns.MISSING;
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.SHARE;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.NationalList;
import rim.schemas.region.NationalCodes;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// Makes values of regions from those of the areas in them, where a dataset has a country's own
/// codes: municipalities become NUTS 3, those NUTS 2, then NUTS 1 and the country.
///
/// A count is a sum. A rate is the mean by the weight that the descriptor names, `Σ wᵢ vᵢ / Σ wᵢ`;
/// that of a region with one part is its part's. A region that has a value keeps it. One of whose
/// parts some have no value has none: `parts_missing`, `no_weight` for a rate that nothing weighs,
/// `weight_missing` where the weight of a part is not there.
public final class FromAreas {
    private static final String WHOLE = "whole";
    private static final String OF = "parts_there_are";
    private static final String IS_RATE = "is_rate";
    private static final String WEIGHT = "weight";
    private static final String WEIGHT_NAME = "weight_name";
    private static final String PARTS = "parts";
    private static final String PREFERENCE = "preference";
    private static final String CANDIDATES = "candidates";

    private static final StructType RULE =
            new StructType()
                    .add(COMPONENT, DataTypes.StringType, false)
                    .add(IS_RATE, DataTypes.BooleanType, false)
                    .add(WEIGHT_NAME, DataTypes.StringType, true);
    private static final StructType PART =
            new StructType()
                    .add(REGION, DataTypes.StringType, false)
                    .add(WHOLE, DataTypes.StringType, false)
                    .add(OF, DataTypes.IntegerType, false);

    private final List<Row> rules = new ArrayList<>();
    private final List<Map<String, String>> steps = new ArrayList<>();

    /// As the descriptors say, to the edition's regions.
    public FromAreas(List<DatasetDescriptor> datasets, NutsVersion edition) {
        var countries = new TreeSet<String>();
        for (DatasetDescriptor dataset : datasets) {
            var national = dataset.nationalCodes();
            if (national != null) {
                countries.add(national.country());
                dataset.feeds().forEach(feed -> rules.add(rule(feed, national)));
            }
        }
        if (!rules.isEmpty()) {
            var local = new TreeMap<String, String>();
            countries.forEach(country -> local.putAll(NationalCodes.of(country).local()));
            steps.add(local);
            for (int level = 3; level > 0; level--) {
                steps.add(wholes(level, countries, edition));
            }
        }
    }

    private static Row rule(Feed feed, NationalList national) {
        var conversion = feed.conversion();
        boolean isRate = conversion == null || conversion.measure() == Measure.RATE;
        return RowFactory.create(feed.component(), isRate, isRate ? national.weight() : null);
    }

    private static Map<String, String> wholes(
            int level, Set<String> countries, NutsVersion edition) {
        var wholes = new TreeMap<String, String>();
        for (Region region : NutsList.of(edition).atLevel(level)) {
            @Nullable String country = region.country();
            @Nullable String parent = region.parent();
            if (country != null && parent != null && countries.contains(country)) {
                wholes.put(region.code(), parent);
            }
        }
        return wholes;
    }

    /// The components, with those of regions that are made from their parts.
    ///
    /// @param components one row for each component, region and year
    public Dataset<Row> completed(Dataset<Row> components) {
        if (steps.isEmpty()) {
            return components;
        }
        var isTouched = col(COMPONENT).isInCollection(touched());
        var touched = components.filter(isTouched);
        for (var wholes : steps) {
            // each step reads the one before several times
            touched = best(touched, made(touched, wholes)).localCheckpoint();
        }
        return components.filter(not(isTouched)).unionByName(touched);
    }

    /// The components that areas have values of, and those that weigh them.
    private List<String> touched() {
        return rules.stream()
                .flatMap(rule -> Stream.of(rule.getString(0), rule.getString(2)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Dataset<Row> made(Dataset<Row> components, Map<String, String> wholes) {
        var spark = components.sparkSession();
        var rows = new ArrayList<Row>();
        wholes.forEach((part, whole) ->
                rows.add(
                        RowFactory.create(
                                part,
                                whole,
                                (int) wholes.values().stream().filter(whole::equals).count())));
        var weights =
                components.select(
                        col(COMPONENT).as(WEIGHT_NAME),
                        col(REGION),
                        col(YEAR),
                        col(VALUE).as(WEIGHT));
        return components
                .join(broadcast(spark.createDataFrame(rules, RULE)), COMPONENT)
                .join(broadcast(spark.createDataFrame(rows, PART)), REGION)
                .join(weights, new String[] {WEIGHT_NAME, REGION, YEAR}, "left")
                .groupBy(COMPONENT, WHOLE, YEAR, OF, IS_RATE, WEIGHT_NAME)
                .agg(
                        sort_array(
                                        collect_list(
                                                struct(
                                                        col(REGION),
                                                        col(CELLS),
                                                        col(VALUE),
                                                        col(FLAGS),
                                                        col(WEIGHT))))
                                .as(PARTS))
                .withColumn(MISSING, missing())
                .withColumn(VALUE, when(col(MISSING).isNull(), value()))
                .select(
                        col(COMPONENT),
                        col(WHOLE).as(REGION),
                        col(YEAR),
                        col(VALUE),
                        col(MISSING),
                        ComponentColumns.union(part(FLAGS)).as(FLAGS),
                        array_join(part(CELLS), " ").as(CELLS),
                        when(col(MISSING).isNull(), description()).as(CONVERSION),
                        when(col(MISSING).isNull(), lit(1.0)).as(SHARE));
    }

    private static Column missing() {
        var present = filter(col(PARTS), p -> p.getField(VALUE).isNotNull());
        var isMean = col(IS_RATE).and(col(OF).gt(1));
        return when(array_size(present).notEqual(col(OF)), lit("parts_missing"))
                .when(isMean.and(col(WEIGHT_NAME).isNull()), lit("no_weight"))
                .when(
                        isMean.and(
                                exists(col(PARTS), p -> p.getField(WEIGHT).isNull())
                                        .or(sum(part(WEIGHT)).leq(0.0))),
                        lit("weight_missing"));
    }

    private static Column value() {
        var weighed = transform(col(PARTS), p -> p.getField(VALUE).multiply(p.getField(WEIGHT)));
        return when(col(IS_RATE).and(col(OF).gt(1)), sum(weighed).divide(sum(part(WEIGHT))))
                .otherwise(sum(part(VALUE)));
    }

    /// Such as `26 parts, summed` or `26 parts, averaged by population`.
    private static Column description() {
        return when(col(OF).equalTo(1), lit("its one part"))
                .when(
                        col(IS_RATE),
                        concat(format_string("%d parts, averaged by ", col(OF)), col(WEIGHT_NAME)))
                .otherwise(format_string("%d parts, summed", col(OF)));
    }

    private static Column part(String field) {
        return transform(col(PARTS), p -> p.getField(field));
    }

    private static Column sum(Column numbers) {
        return aggregate(numbers, lit(0.0), Column::plus);
    }

    /// A region's own value, then one made from its parts, then its own reason for none.
    private static Dataset<Row> best(Dataset<Row> own, Dataset<Row> made) {
        var isKnown = col(VALUE).isNotNull().or(col(MISSING).equalTo("conflicting_values"));
        var all =
                own.withColumn(PREFERENCE, when(isKnown, lit(0)).otherwise(lit(2)))
                        .unionByName(
                                made.withColumn(
                                        PREFERENCE,
                                        when(col(VALUE).isNotNull(), lit(1)).otherwise(lit(3))));
        var columns = own.columns();
        var first = col(CANDIDATES).getItem(0);
        var candidate = new ArrayList<Column>();
        candidate.add(col(PREFERENCE));
        candidate.add(col(CELLS));
        var chosen = new ArrayList<Column>();
        for (String name : columns) {
            boolean isKey = name.equals(COMPONENT) || name.equals(REGION) || name.equals(YEAR);
            if (!isKey && !name.equals(CELLS)) {
                candidate.add(col(name));
            }
            chosen.add(isKey ? col(name) : first.getField(name).as(name));
        }
        return all.groupBy(COMPONENT, REGION, YEAR)
                .agg(
                        sort_array(collect_list(struct(candidate.toArray(Column[]::new))))
                                .as(CANDIDATES))
                .select(chosen.toArray(Column[]::new));
    }
}
