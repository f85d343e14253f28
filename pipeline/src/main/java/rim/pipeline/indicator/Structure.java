package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;

import java.util.Collection;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rim.schemas.indicator.StructuralVariables;
import rim.schemas.region.Region;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.StructureTable;

/// The step from indicators to the table of structural variables: the newest value of each.
public final class Structure {

    /// The rows of the table.
    ///
    /// @param regions only these
    public static Dataset<Row> of(
            Dataset<Row> indicators, StructuralVariables structure, Collection<Region> regions) {
        var codes = regions.stream().map(Region::code).toList();
        return indicators
                .filter(col(IndicatorTable.VALUE).isNotNull())
                .filter(col(IndicatorTable.INDICATOR).isInCollection(structure.variables()))
                .filter(col(IndicatorTable.REGION).isInCollection(codes))
                .groupBy(
                        dimension(structure).as(StructureTable.DIMENSION),
                        col(IndicatorTable.INDICATOR).as(StructureTable.VARIABLE),
                        col(IndicatorTable.REGION).as(StructureTable.REGION))
                .agg(
                        functions.max(IndicatorTable.YEAR).as(StructureTable.YEAR),
                        newest(IndicatorTable.VALUE).as(StructureTable.VALUE),
                        newest(IndicatorTable.CELLS).as(StructureTable.CELLS));
    }

    private static Column newest(String column) {
        return max_by(col(column), col(IndicatorTable.YEAR));
    }

    private static Column dimension(StructuralVariables structure) {
        var dimension = lit("");
        for (var each : structure.dimensions()) {
            dimension =
                    functions
                            .when(
                                    col(IndicatorTable.INDICATOR).isInCollection(each.variables()),
                                    lit(each.code()))
                            .otherwise(dimension);
        }
        return dimension;
    }

    private Structure() {}
}
