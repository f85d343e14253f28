package rim.pipeline.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.table.ComparisonTable;

class TableFileTest {
    @TempDir private Path folder;

    /// Whether the numbers of each group of 1,500 rows have a dictionary.
    private Boolean[] dictionaries(String name, IntToDoubleFunction number) throws IOException {
        var path = folder.resolve(name);
        try (var file = new TableFile(ComparisonTable.TABLE, path, 1_500)) {
            for (int row = 0; row < 4_000; row++) {
                file.row(Arrays.asList(2024, "AT11", "AT12", number.applyAsDouble(row)));
            }
        }
        int column = ComparisonTable.TABLE.indexOf(ComparisonTable.PROBABILITY_AHEAD);
        try (var reader = ParquetFileReader.open(new LocalInputFile(path))) {
            assertThat(reader.getRecordCount()).isEqualTo(4_000);
            return reader.getFooter().getBlocks().stream()
                    .map(block -> block.getColumns().get(column).getEncodings())
                    .map(all -> all.stream().anyMatch(Encoding::usesDictionary))
                    .toArray(Boolean[]::new);
        }
    }

    @Test
    void numbersThatRepeatHaveADictionary() throws IOException {
        assertThat(dictionaries("few", row -> row % 7)).containsExactly(true, true, true);
    }

    @Test
    void numbersThatHardlyRepeatHaveNone() throws IOException {
        assertThat(dictionaries("many", row -> row / 3.0)).containsExactly(false, false, false);
    }
}
