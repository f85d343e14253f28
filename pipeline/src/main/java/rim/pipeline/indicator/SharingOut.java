package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static rim.pipeline.indicator.ComponentColumns.CELLS;
import static rim.pipeline.indicator.ComponentColumns.COMPONENT;
import static rim.pipeline.indicator.ComponentColumns.CONVERSION;
import static rim.pipeline.indicator.ComponentColumns.COPIED;
import static rim.pipeline.indicator.ComponentColumns.COPY;
import static rim.pipeline.indicator.ComponentColumns.FLAGS;
import static rim.pipeline.indicator.ComponentColumns.MISSING;
import static rim.pipeline.indicator.ComponentColumns.ORIGIN;
import static rim.pipeline.indicator.ComponentColumns.REGION;
import static rim.pipeline.indicator.ComponentColumns.SERIES;
import static rim.pipeline.indicator.ComponentColumns.SHARE;
import static rim.pipeline.indicator.ComponentColumns.VALUE;
import static rim.pipeline.indicator.ComponentColumns.YEAR;
import static rim.pipeline.indicator.ComponentColumns.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Overlap;
import rim.schemas.region.Overlap.Weight;

/// Shares out values of the regions of one NUTS version among those of another, by the rules of
/// their feeds.
///
/// A count goes where the region's parts go, by weight; where a region is whole regions of level 3
/// of the other version together, it is their sum instead. A rate is the mean of what its parts
/// have, weighed by the parts of its denominator where the feed names one and all regions have a
/// value of it: numerator and denominator are then shared out each by itself. Otherwise it is
/// weighed by population or area. A count needs all of its parts; a rate, parts that make up at
/// least 95 % of the region.
///
/// @param rules by component
/// @param from the version that values come from
/// @param to the regions that they are wanted for
record SharingOut(List<Row> rules, NutsVersion from, EditionRegions to) {
    /// What the description says in the place of a weight for sums of whole regions.
    private static final String WHOLE = "whole regions";

    private static final long NOT_FED = -1;
    private static final double NEEDED_OF_RATE = 0.95;
    private static final double NEEDED_OF_COUNT = 1 - 1e-9;
    private static final double ALL_OF_IT = 1 - 1e-6;

    private static final String TO = "to";
    private static final String SHARE_OF_FROM = "share_of_from";
    private static final String SHARE_OF_TO = "share_of_to";
    private static final String WEIGHT = "weight";
    private static final String IS_RATE = "is_rate";
    private static final String MINIMUM_SHARE = "minimum_share";
    private static final String OF = "of";
    private static final String OF_CELLS = "of_cells";
    private static final String DENOMINATOR = "denominator";
    private static final String PARTS = "parts";
    private static final String COVERED = "covered";
    private static final String WEIGHTS = "weights";
    private static final String BY = "by";
    private static final String CELLS_OF_DENOMINATOR = "cells_of_denominator";

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
                    .add(MINIMUM_SHARE, DataTypes.DoubleType, false)
                    .add(OF, DataTypes.StringType, true)
                    .add(OF_CELLS, DataTypes.LongType, true);

    /// The rules of feeds that have one.
    static List<Row> rules(List<Feed> feeds) {
        var rules = new ArrayList<Row>();
        for (Feed feed : feeds) {
            var conversion = feed.conversion();
            if (conversion == null) {
                continue;
            }
            boolean isRate = conversion.measure() == Measure.RATE;
            var cells =
                    feeds.stream()
                            .filter(f -> f.component().equals(conversion.of()))
                            .map(f -> (long) f.cellsPerValue())
                            .findFirst()
                            .orElse(NOT_FED);
            rules.add(
                    RowFactory.create(
                            feed.component(),
                            name(conversion.by()),
                            isRate,
                            conversion.minimumShare(),
                            conversion.of(),
                            cells));
            if (!isRate) {
                rules.add(RowFactory.create(feed.component(), WHOLE, false, 0.0, null, null));
            }
        }
        return rules;
    }

    /// Whether there is anything to share out.
    boolean isEmpty() {
        return rules.isEmpty() || overlaps().isEmpty();
    }

    /// Which regions have parts in which.
    List<Row> overlaps() {
        var rows = new ArrayList<Row>();
        for (Weight weight : Weight.values()) {
            for (Overlap each : to.overlaps(from, weight)) {
                rows.add(
                        RowFactory.create(
                                each.from(),
                                each.to(),
                                name(weight),
                                each.shareOfFrom(),
                                each.shareOfTo()));
            }
        }
        to.sums(from)
                .forEach((code, atoms) ->
                        atoms.forEach(atom ->
                                rows.add(
                                        RowFactory.create(
                                                atom, code, WHOLE, 1.0, 1.0 / atoms.size()))));
        return rows;
    }

    /// The beginning of what is said of values that come from a version.
    static String origin(NutsVersion version) {
        return "NUTS " + version + " by ";
    }

    /// Values for regions of the one version.
    ///
    /// @param carried components under the codes of the other one
    Dataset<Row> shared(Dataset<Row> carried) {
        var spark = carried.sparkSession();
        var parts =
                carried.filter(col(VALUE).isNotNull())
                        .join(broadcast(spark.createDataFrame(rules, RULE)), COMPONENT)
                        .join(
                                broadcast(spark.createDataFrame(overlaps(), OVERLAP)),
                                new String[] {REGION, WEIGHT});
        return told(together(withDenominators(parts, carried)));
    }

    /// With what each region had of the rate's denominator in the year; nothing where no feed names
    /// one.
    private Dataset<Row> withDenominators(Dataset<Row> parts, Dataset<Row> carried) {
        var wanted =
                rules.stream().map(rule -> rule.getString(4)).filter(of -> of != null).toList();
        if (wanted.isEmpty()) {
            return parts.withColumn(DENOMINATOR, lit(null).cast(DataTypes.DoubleType))
                    .withColumn(CELLS_OF_DENOMINATOR, lit("").cast(DataTypes.StringType));
        }
        var cellsThere = "cells_there";
        var denominators =
                carried.filter(col(COMPONENT).isInCollection(wanted))
                        .groupBy(col(COMPONENT).as(OF), col(REGION), col(YEAR))
                        .agg(
                                sum(col(VALUE)).as(DENOMINATOR),
                                count(col(VALUE)).as(cellsThere),
                                array_join(sort_array(collect_list(col(CELLS))), " ")
                                        .as(CELLS_OF_DENOMINATOR));
        var isWhole = col(cellsThere).equalTo(col(OF_CELLS)).and(col(DENOMINATOR).gt(0));
        return parts.join(broadcast(denominators), new String[] {OF, REGION, YEAR}, "left")
                .withColumn(DENOMINATOR, when(isWhole, col(DENOMINATOR)))
                .withColumn(
                        CELLS_OF_DENOMINATOR,
                        when(isWhole, col(CELLS_OF_DENOMINATOR)).otherwise(lit("")))
                .drop(cellsThere);
    }

    /// All parts of a value in one row, with their weights.
    private static Dataset<Row> together(Dataset<Row> parts) {
        var part =
                struct(
                        col(REGION),
                        col(CELLS),
                        col(VALUE),
                        col(FLAGS),
                        col(SHARE_OF_FROM),
                        col(SHARE_OF_TO),
                        col(DENOMINATOR),
                        col(CELLS_OF_DENOMINATOR));
        var isAtMost = when(col(IS_RATE), lit(NEEDED_OF_RATE)).otherwise(lit(NEEDED_OF_COUNT));
        var hasDenominators =
                col(OF).isNotNull()
                        .and(not(exists(col(PARTS), p -> p.getField(DENOMINATOR).isNull())));
        return parts.groupBy(COMPONENT, SERIES, TO, YEAR, WEIGHT, IS_RATE, MINIMUM_SHARE, OF)
                .agg(sort_array(collect_list(part)).as(PARTS))
                .withColumn(COVERED, total(each(p -> p.getField(SHARE_OF_TO))))
                .withColumn(
                        SHARE,
                        total(
                                each(p ->
                                        p.getField(SHARE_OF_TO)
                                                .multiply(p.getField(SHARE_OF_FROM)))))
                .filter(col(COVERED).geq(isAtMost).and(col(SHARE).geq(col(MINIMUM_SHARE))))
                .withColumn(
                        BY,
                        when(hasDenominators, concat(col(OF), lit(" shared out by "), col(WEIGHT)))
                                .when(
                                        col(OF).isNotNull(),
                                        concat(
                                                col(WEIGHT),
                                                lit(" as "),
                                                col(OF),
                                                lit(" is not known there")))
                                .otherwise(col(WEIGHT)))
                .withColumn(WEIGHTS, weights(hasDenominators));
    }

    private static Column weights(Column hasDenominators) {
        var denominators = each(p -> p.getField(DENOMINATOR).multiply(p.getField(SHARE_OF_FROM)));
        return when(not(col(IS_RATE)), each(p -> p.getField(SHARE_OF_FROM)))
                .when(hasDenominators, transform(denominators, d -> d.divide(total(denominators))))
                .otherwise(each(p -> p.getField(SHARE_OF_TO).divide(col(COVERED))));
    }

    /// The value and how it came about.
    private Dataset<Row> told(Dataset<Row> together) {
        var products =
                transform(col(PARTS), (p, i) -> p.getField(VALUE).multiply(get(col(WEIGHTS), i)));
        var isCopied =
                col(IS_RATE)
                        .and(array_size(col(PARTS)).equalTo(1))
                        .and(get(col(PARTS), lit(0)).getField(SHARE_OF_FROM).lt(ALL_OF_IT));
        var cells =
                concat(
                        array_join(each(p -> p.getField(CELLS)), " "),
                        when(
                                        col(BY).contains(" shared out by "),
                                        concat(
                                                lit(" "),
                                                array_join(
                                                        each(p -> p.getField(CELLS_OF_DENOMINATOR)),
                                                        " ")))
                                .otherwise(lit("")));
        return together.select(
                col(COMPONENT),
                col(SERIES),
                col(TO).as(REGION),
                col(YEAR),
                total(products).as(VALUE),
                lit(null).cast(DataTypes.StringType).as(MISSING),
                ComponentColumns.union(each(p -> p.getField(FLAGS))).as(FLAGS),
                cells.as(CELLS),
                arithmetic().as(CONVERSION),
                concat(
                                lit(origin(from)),
                                col(BY),
                                lit(": "),
                                array_join(each(p -> p.getField(REGION)), " "))
                        .as(ORIGIN),
                when(isCopied, lit(COPIED)).as(COPY),
                col(SHARE));
    }

    /// Such as `NUTS 2013 by population, 2015: IE01 4.1 × 0.40200000 + IE02 5 × 0.59800000`: the
    /// value is what this comes to.
    private Column arithmetic() {
        var terms =
                transform(
                        col(PARTS),
                        (p, i) ->
                                concat(
                                        p.getField(REGION),
                                        lit(" "),
                                        plain(p.getField(VALUE)),
                                        when(get(col(WEIGHTS), i).equalTo(1.0), lit(""))
                                                .otherwise(
                                                        format_string(
                                                                " × %.8f", get(col(WEIGHTS), i)))));
        return concat(
                lit(origin(from)),
                col(BY),
                lit(", "),
                col(YEAR),
                lit(": "),
                array_join(terms, " + "));
    }

    private static Column each(Function<Column, Column> of) {
        return transform(col(PARTS), p -> of.apply(p));
    }

    private static Column total(Column numbers) {
        return aggregate(numbers, lit(0.0), Column::plus);
    }

    private static String name(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }
}
