package rim.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.pipeline.SparkTest;
import rim.pipeline.edition.SparkSchemas;
import rim.schemas.table.ObservationTable;

/// Cells of one key in the order of their file; a deletion is a missing cell that was withdrawn.
class DuplicatesTest {
    private static Row value(String file, long row, double value) {
        return cell(file, row, value, null);
    }

    private static Row deletion(String file, long row) {
        return cell(file, row, null, "withdrawn");
    }

    private static Row cell(
            String file, long row, @Nullable Double value, @Nullable String missing) {
        return RowFactory.create(
                "d", file, row, 5, "unit=PC", "SE33", 2024, 2020, value, missing, "", "PC");
    }

    /// The refused cells, as row, reason and detail.
    private static List<String> refused(Row... cells) {
        var observations =
                SparkTest.SPARK.createDataFrame(
                        Arrays.asList(cells), SparkSchemas.of(ObservationTable.TABLE));
        try (var duplicates = Duplicates.in(observations)) {
            var refused =
                    duplicates.refusals().orElseThrow().collectAsList().stream()
                            .map(row ->
                                    row.getAs("row")
                                            + " "
                                            + row.getAs("reason")
                                            + ": "
                                            + row.getAs("detail"))
                            .sorted()
                            .toList();
            assertThat(duplicates.cells().isEmpty()).isEqualTo(refused.isEmpty());
            return refused;
        }
    }

    @Test
    void aDeletionRemovesWhatStandsBeforeIt() {
        assertThat(refused(value("a.csv", 2, 1.0), deletion("a.csv", 3)))
                .containsExactly("2 deleted: the file deletes it in row 3");
    }

    @Test
    void aValueAfterADeletionCounts() {
        assertThat(refused(value("a.csv", 2, 1.0), deletion("a.csv", 3), value("a.csv", 4, 2.0)))
                .containsExactly(
                        "2 deleted: the file deletes it in row 3",
                        "3 deleted: a value or deletion of the same follows");
        assertThat(refused(deletion("a.csv", 9), value("a.csv", 10, 2.0)))
                .containsExactly("9 deleted: a value or deletion of the same follows");
    }

    @Test
    void theLastOfSeveralDeletionsCounts() {
        assertThat(refused(deletion("a.csv", 2), value("a.csv", 3, 1.0), deletion("a.csv", 4)))
                .containsExactly(
                        "2 deleted: a value or deletion of the same follows",
                        "3 deleted: the file deletes it in row 4");
    }

    @Test
    void valuesAfterADeletionThatDifferAreRefusedAsEver() {
        assertThat(refused(deletion("a.csv", 2), value("a.csv", 3, 1.0), value("a.csv", 4, 2.0)))
                .hasSize(3)
                .anySatisfy(each -> assertThat(each).startsWith("2 deleted: "))
                .anySatisfy(each ->
                        assertThat(each).startsWith("3 conflicting_duplicate: one value for"))
                .anySatisfy(each -> assertThat(each).startsWith("4 conflicting_duplicate: "));
    }

    @Test
    void nothingSaysWhichOfTwoFilesCameFirst() {
        assertThat(refused(value("a.csv", 2, 1.0), deletion("b.csv", 3)))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).contains("conflicting_duplicate"));
    }

    @Test
    void equalValuesAreNoneOfThis() {
        assertThat(refused(value("a.csv", 2, 1.0), value("a.csv", 3, 1.0))).isEmpty();
    }
}
