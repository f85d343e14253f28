package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
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
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rim.schemas.edition.Manifest.NotCarried;
import rim.schemas.region.Carried;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;

/// Carries components to the edition's NUTS version by code. A region that was split, merged or
/// moved is left out and named.
///
/// @param routes one row for every code that is carried
/// @param notCarried the others, with the number of observations they have
public record Carrying(Dataset<Row> routes, List<NotCarried> notCarried) {
    private static final String TO = "carried_to";
    private static final String IS_OWN = "is_own";
    private static final String CANDIDATES = "candidates";
    private static final String PREFERENCE = "preference";

    private static final StructType ROUTE =
            new StructType()
                    .add(REGION, DataTypes.StringType, false)
                    .add(NUTS, DataTypes.IntegerType, true)
                    .add(TO, DataTypes.StringType, false)
                    .add(IS_OWN, DataTypes.BooleanType, false);

    /// Finds out where the codes among these components go.
    public static Carrying of(Dataset<Row> components, EditionRegions edition) {
        var routes = new ArrayList<Row>();
        var notCarried = new ArrayList<NotCarried>();
        for (Row row : codesIn(components)) {
            var code = row.getString(0);
            Integer nuts = row.isNullAt(1) ? null : row.getInt(1);
            if (nuts == null) {
                routes.add(RowFactory.create(code, null, code, true));
                continue;
            }
            var carried = edition.carry(code, NutsVersion.parse(nuts));
            switch (carried) {
                case Carried.Same same ->
                        routes.add(RowFactory.create(code, nuts, same.code(), true));
                case Carried.Renamed renamed ->
                        routes.add(RowFactory.create(code, nuts, renamed.code(), false));
                case Carried.NotCarried without ->
                        notCarried.add(
                                new NotCarried(
                                        code,
                                        nuts,
                                        without.reason().name().toLowerCase(Locale.ROOT),
                                        row.getLong(2)));
            }
        }
        return new Carrying(components.sparkSession().createDataFrame(routes, ROUTE), notCarried);
    }

    /// The same for the regions of one version.
    static Carrying of(Dataset<Row> components, NutsVersion version) {
        return of(components, EditionRegions.of(version));
    }

    /// The routes to another code, by region.
    public List<Renamed> renamed() {
        return routes.filter(not(col(IS_OWN))).orderBy(REGION, NUTS).collectAsList().stream()
                .map(r -> new Renamed(r.getAs(REGION), r.<Integer>getAs(NUTS), r.getAs(TO)))
                .toList();
    }

    /// A region whose values stand under another code.
    ///
    /// @param nuts version of its code
    /// @param to its code in the edition's version
    public record Renamed(String region, int nuts, String to) {}

    private static List<Row> codesIn(Dataset<Row> components) {
        return components
                .groupBy(REGION, NUTS)
                .agg(count(lit(1)))
                .orderBy(NUTS, REGION)
                .collectAsList();
    }

    /// The components under the edition's codes, one row for each series, region and year.
    ///
    /// Where several cells come to the same place, a value goes before a missing one, then a code
    /// of the edition's own version before one that was carried. If the best of them differ, there
    /// is no value: `conflicting_values`.
    public Dataset<Row> carried(Dataset<Row> components) {
        var best = col(CANDIDATES).getItem(0);
        var isConflict = exists(col(CANDIDATES), other -> isRivalOf(best, other));
        return components
                .join(broadcast(routes), isSameCode(components), "inner")
                .drop(routes.col(REGION))
                .drop(routes.col(NUTS))
                .groupBy(col(COMPONENT), col(SERIES), col(TO).as(REGION), col(YEAR))
                .agg(sort_array(collect_list(candidate())).as(CANDIDATES))
                .select(
                        col(COMPONENT),
                        col(SERIES),
                        col(REGION),
                        col(YEAR),
                        when(isConflict, lit(null)).otherwise(best.getField(VALUE)).as(VALUE),
                        when(isConflict, lit("conflicting_values"))
                                .otherwise(best.getField(MISSING))
                                .as(MISSING),
                        best.getField(FLAGS).as(FLAGS),
                        best.getField(CELLS).as(CELLS));
    }

    private Column isSameCode(Dataset<Row> components) {
        return components
                .col(REGION)
                .equalTo(routes.col(REGION))
                .and(components.col(NUTS).eqNullSafe(routes.col(NUTS)));
    }

    private static Column candidate() {
        var preference =
                when(col(VALUE).isNull(), lit(2))
                        .otherwise(lit(0))
                        .plus(when(col(IS_OWN), lit(0)).otherwise(lit(1)));
        return struct(preference.as(PREFERENCE), col(CELLS), col(VALUE), col(MISSING), col(FLAGS));
    }

    private static Column isRivalOf(Column best, Column other) {
        return other.getField(PREFERENCE)
                .equalTo(best.getField(PREFERENCE))
                .and(other.getField(VALUE).notEqual(best.getField(VALUE)));
    }
}
