package rim.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.pipeline.SparkTest;
import rim.pipeline.edition.CellCounts.Counted;
import rim.pipeline.edition.CellCounts.Kind;
import rim.schemas.edition.DataHome;
import rim.schemas.table.ObservationTable;

class CellCountsTest {
    @TempDir private Path home;

    /// Cells of source `f.csv`, of which the file says as many as are told.
    private static void file(Path path, boolean says, @Nullable Double... values)
            throws IOException {
        var counts = new CellCounts();
        try (var file = new TableFile(ObservationTable.TABLE, path)) {
            for (int i = 0; i < values.length; i++) {
                file.put(0, "d");
                file.put(1, "f.csv");
                file.put(2, i + 1L);
                file.put(3, 2);
                file.put(4, "unit=PC");
                file.put(5, "SE33");
                file.put(6, nuts(i));
                file.put(7, 2020);
                file.put(8, values[i] == null ? Double.NaN : values[i]);
                file.put(9, values[i] == null ? "not_available" : null);
                file.put(10, i == 1 ? "p" : "");
                file.put(11, "PC");
                file.endRow();
                counts.add("d", "f.csv", values[i] == null, i == 1 ? "p" : "", nuts(i));
            }
            if (says) {
                counts.sayIn(file);
            }
        }
    }

    private static @Nullable Integer nuts(int row) {
        return row == 0 ? null : 2024;
    }

    private static Counted counted(
            boolean isMissing, String flags, @Nullable Integer nuts, long cells) {
        return new Counted(new Kind("d", "f.csv", isMissing, flags, nuts), cells);
    }

    private TableFiles tables(boolean says, @Nullable Double... values) throws IOException {
        var tables = new TableFiles(SparkTest.SPARK, new DataHome(home).draft("test"));
        var begun = tables.begun("begun");
        file(begun.resolve("part-00000.parquet"), says, values);
        tables.adopt(ObservationTable.TABLE, begun);
        return tables;
    }

    @Test
    void aFileSaysWhatItsRowsHold() throws IOException {
        var counted = CellCounts.of(tables(true, 1.0, null, 3.0, 4.0));

        assertThat(counted)
                .containsExactly(
                        counted(false, "", 2024, 2),
                        counted(false, "", null, 1),
                        counted(true, "p", 2024, 1));
    }

    @Test
    void theRowsOfAFileThatSaysNothingAreCounted() throws IOException {
        var counted = CellCounts.of(tables(false, 1.0, null, 3.0, 4.0));

        assertThat(counted)
                .containsExactlyInAnyOrder(
                        counted(false, "", 2024, 2),
                        counted(false, "", null, 1),
                        counted(true, "p", 2024, 1));
    }
}
