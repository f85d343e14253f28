package rim.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.pipeline.SparkTest;

class ChangedTest {
    private static final Row A = row("a", "SE33", 2020, 1.0);
    private static final Row A_NEXT = row("a", "SE33", 2021, 2.0);
    private static final Row B = row("b", "SE33", 2020, 1.0);

    private static Row row(String part, String region, int year, @Nullable Double value) {
        return RowFactory.create(part, region, year, value);
    }

    private static Dataset<Row> table(Row... rows) {
        return SparkTest.SPARK.createDataFrame(
                List.of(rows),
                new StructType()
                        .add("part", DataTypes.StringType)
                        .add("region", DataTypes.StringType)
                        .add("year", DataTypes.IntegerType)
                        .add("value", DataTypes.DoubleType));
    }

    private static List<String> changed(Dataset<Row> before, Dataset<Row> now) {
        return Changed.of(before, now, "part", "region", "year", "value").names();
    }

    @Test
    void theSameRowsInAnotherOrderAreTheSame() {
        assertThat(changed(table(A, A_NEXT, B), table(B, A_NEXT, A))).isEmpty();
    }

    @Test
    void aRevisedANewAndALostRowChangeTheirPartAlone() {
        assertThat(changed(table(A, B), table(row("a", "SE33", 2020, 1.5), B)))
                .containsExactly("a");
        assertThat(changed(table(A, B), table(A, A_NEXT, B))).containsExactly("a");
        assertThat(changed(table(A, A_NEXT, B), table(A, B))).containsExactly("a");
        assertThat(changed(table(A), table(A, B))).containsExactly("b");
        assertThat(changed(table(A, B), table(A))).containsExactly("b");
    }

    @Test
    void valuesThatChangePlacesAndRowsThatComeTwiceChangeTheirPart() {
        var swapped = table(row("a", "SE33", 2020, 2.0), row("a", "SE33", 2021, 1.0));
        assertThat(changed(table(A, A_NEXT), swapped)).containsExactly("a");
        assertThat(changed(table(A), table(A, A))).containsExactly("a");
        assertThat(changed(table(A), table(row("a", "SE33", 2020, null)))).containsExactly("a");
    }

    @Test
    void onlyTheRowsOfChangedPartsAreLeft() {
        var now = table(A, A_NEXT, B);
        var changed = Changed.of(table(A, B), now, "part", "region", "year", "value");
        assertThat(changed.of(now).collectAsList()).containsExactlyInAnyOrder(A, A_NEXT);
        assertThat(Changed.of(now, now, "part", "value").of(now).count()).isZero();
    }
}
