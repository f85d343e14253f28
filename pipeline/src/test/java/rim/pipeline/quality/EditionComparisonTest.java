package rim.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.pipeline.SparkTest;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.edition.Quality.CoverageChange;
import rim.schemas.edition.Quality.DatasetChange;
import rim.schemas.edition.Quality.Surprise;

class EditionComparisonTest {
    private static final double[] CALM = {1, 2, 1, 2, 1, 2};

    private static Row cell(String dataset, int year, @Nullable Double value, String flags) {
        return RowFactory.create(dataset, "unit=PC", "SE33", year, value, flags);
    }

    private static Dataset<Row> cells(Row... rows) {
        return SparkTest.SPARK.createDataFrame(
                List.of(rows),
                new StructType()
                        .add("dataset", DataTypes.StringType)
                        .add("series", DataTypes.StringType)
                        .add("region", DataTypes.StringType)
                        .add("year", DataTypes.IntegerType)
                        .add("value", DataTypes.DoubleType)
                        .add("flags", DataTypes.StringType));
    }

    /// The series of an indicator and region from 2015 on.
    private static Row[] series(String indicator, String region, double... values) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < values.length; i++) {
            rows.add(
                    RowFactory.create(
                            indicator,
                            region,
                            2015 + i,
                            Double.isNaN(values[i]) ? null : (Double) values[i]));
        }
        return rows.toArray(Row[]::new);
    }

    private static Dataset<Row> values(Row[]... series) {
        return SparkTest.SPARK.createDataFrame(
                Stream.of(series).flatMap(Stream::of).toList(),
                new StructType()
                        .add("indicator", DataTypes.StringType)
                        .add("region", DataTypes.StringType)
                        .add("year", DataTypes.IntegerType)
                        .add("value", DataTypes.DoubleType));
    }

    private static Comparison ofCells(Dataset<Row> before, Dataset<Row> now) {
        return EditionComparison.between(
                "base",
                new EditionComparison.Data(before, values()),
                new EditionComparison.Data(now, values()));
    }

    private static Comparison ofValues(Dataset<Row> before, Dataset<Row> now) {
        return EditionComparison.between(
                "base",
                new EditionComparison.Data(cells(), before),
                new EditionComparison.Data(cells(), now));
    }

    @Test
    void aCellIsAddedRevisedOrGone() {
        var before =
                cells(
                        cell("same", 2020, 1.0, "p"),
                        cell("a", 2018, 1.0, ""),
                        cell("a", 2019, 1.0, ""),
                        cell("a", 2020, 1.0, ""),
                        cell("a", 2021, null, ""),
                        cell("b", 2020, null, "c"));
        var now =
                cells(
                        cell("b", 2020, 5.0, ""),
                        cell("b", 2021, null, ""),
                        cell("a", 2022, null, "c"),
                        cell("a", 2021, 7.0, ""),
                        cell("a", 2020, 1.0, "p"),
                        cell("a", 2019, 1.0, ""),
                        cell("same", 2020, 1.0, "p"));

        assertThat(ofCells(before, now).datasets())
                .containsExactly(new DatasetChange("a", 2, 1, 1), new DatasetChange("b", 0, 1, 0));
        assertThat(ofCells(now, before).datasets())
                .containsExactly(new DatasetChange("a", 1, 1, 2), new DatasetChange("b", 0, 1, 0));
        assertThat(ofCells(now, now).datasets()).isEmpty();
    }

    @Test
    void aCellThatComesTwiceIsComparedByItsGreaterText() {
        var before = cells(cell("a", 2020, 1.0, ""), cell("a", 2020, 3.0, ""));

        assertThat(ofCells(before, cells(cell("a", 2020, 3.0, ""))).datasets()).isEmpty();
        assertThat(ofCells(before, cells(cell("a", 2020, 1.0, ""))).datasets())
                .containsExactly(new DatasetChange("a", 0, 1, 0));
    }

    @Test
    void coverageCountsValuesOverRegionsAndYears() {
        var before =
                values(series("x", "SE33", 1, 2), series("x", "SE32", 1), series("old", "SE33", 1));
        var now =
                values(
                        series("x", "SE33", 1, 2),
                        series("x", "SE32", 1, 2, Double.NaN),
                        series("new", "SE33", 1, 2, 3));

        assertThat(ofValues(before, now).coverage())
                .containsExactly(
                        new CoverageChange("old", 1, 0, 2015, null),
                        new CoverageChange("x", 3, 4, 2016, 2016),
                        new CoverageChange("new", 0, 3, null, 2017));
        assertThat(ofValues(now, now).coverage()).isEmpty();
    }

    @Test
    void aStepFarBeyondThoseOfItsSeriesIsSurprising() {
        var before =
                values(series("x", "SE33", CALM), series("x", "SE32", CALM), series("y", "SE33"));
        var now =
                values(
                        series("x", "SE33", 1, 2, 1, 9, 1, 2, 10.5),
                        series("x", "SE32", 1, 2, 1, 2, 1, 2, 5));

        assertThat(ofValues(before, now).surprises())
                .containsExactly(
                        new Surprise("x", "SE33", 2021, "new", 10.5, 2, 1),
                        new Surprise("x", "SE33", 2018, "revised", 9, 2, 1));
    }

    @Test
    void aSeriesThatIsShortOrConstantSurprisesNobody() {
        var before = values(series("x", "SE33", 1, 2, 1, 2), series("x", "SE32", 1, 1, 1, 1, 1, 1));
        var now =
                values(
                        series("x", "SE33", 1, 2, 1, 2, 90),
                        series("x", "SE32", 1, 1, 1, 1, 1, 1, 90),
                        series("x", "SE31", 1, 90));

        assertThat(ofValues(before, now).surprises()).isEmpty();
    }
}
