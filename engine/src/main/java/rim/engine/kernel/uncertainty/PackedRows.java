package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Arrays;

/// Rows of whole numbers from 0, each in as many bytes as the greatest of all needs.
final class PackedRows implements Serializable {
    private static final long serialVersionUID = 1;
    private final int width;
    private final byte[][] rows;

    private PackedRows(int width, byte[][] rows) {
        this.width = width;
        this.rows = rows;
    }

    /// @param rows none below 0
    static PackedRows of(int[][] rows) {
        int most = Arrays.stream(rows).flatMapToInt(Arrays::stream).max().orElse(0);
        int width = Math.ceilDiv(Integer.SIZE - Integer.numberOfLeadingZeros(most), Byte.SIZE);
        return new PackedRows(
                width, Arrays.stream(rows).map(row -> packed(row, width)).toArray(byte[][]::new));
    }

    private static byte[] packed(int[] row, int width) {
        var packed = new byte[row.length * width];
        for (int i = 0; i < row.length; i++) {
            for (int k = 0; k < width; k++) {
                packed[i * width + k] = (byte) (row[i] >>> (k * Byte.SIZE));
            }
        }
        return packed;
    }

    int at(int row, int place) {
        int number = 0;
        for (int k = 0; k < width; k++) {
            number |= (rows[row][place * width + k] & 0xFF) << (k * Byte.SIZE);
        }
        return number;
    }
}
