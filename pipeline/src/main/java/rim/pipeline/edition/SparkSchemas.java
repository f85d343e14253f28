package rim.pipeline.edition;

import java.util.ArrayList;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rim.schemas.table.ColumnType;
import rim.schemas.table.Table;

/// A table's columns in Spark's words. The only place that turns one into the other.
public final class SparkSchemas {

    public static StructType of(Table table) {
        var fields = new ArrayList<StructField>();
        table.columns()
                .forEach(c ->
                        fields.add(
                                DataTypes.createStructField(
                                        c.name(), typeOf(c.type()), c.nullable())));
        return DataTypes.createStructType(fields);
    }

    public static DataType typeOf(ColumnType type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
        };
    }

    /// The table's columns in order, each with its type.
    public static org.apache.spark.sql.Column[] columnsOf(Table table) {
        return table.columns().stream()
                .map(c -> functions.col(c.name()).cast(typeOf(c.type())))
                .toArray(org.apache.spark.sql.Column[]::new);
    }

    private SparkSchemas() {}
}
