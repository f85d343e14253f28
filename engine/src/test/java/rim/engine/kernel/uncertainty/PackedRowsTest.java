package rim.engine.kernel.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRowsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 65_535, 65_536, 16_777_215, 16_777_216, Integer.MAX_VALUE})
    void numbersComeBackAsTheyWere(int most) {
        var rows = new int[][] {{}, {most}, {0, most / 2, most, 1 & most}};
        var packed = PackedRows.of(rows);
        for (int row = 0; row < rows.length; row++) {
            for (int place = 0; place < rows[row].length; place++) {
                assertThat(packed.at(row, place)).isEqualTo(rows[row][place]);
            }
        }
    }
}
