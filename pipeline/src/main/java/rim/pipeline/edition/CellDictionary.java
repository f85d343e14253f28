package rim.pipeline.edition;

import java.util.Arrays;
import java.util.Optional;

/// The different cells of a column, and the place of each cell among them.
///
/// @param different as they came first
/// @param places by cell
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record CellDictionary(long[] different, int[] places) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// More different cells than this are better written plainly.
    static int most(int cells) {
        return cells / 2;
    }

    /// Finds them; nothing where too many differ, or where there is none.
    static Optional<CellDictionary> of(long[] cells) {
        int most = most(cells.length);
        int bits = Math.max(1, 33 - Integer.numberOfLeadingZeros(most));
        // one more than the place, so that 0 says that nobody is here
        var slots = new int[1 << bits];
        var different = new long[most];
        var places = new int[cells.length];
        int count = 0;
        for (int i = 0; i < cells.length; i++) {
            int slot = (int) ((cells[i] * GOLDEN) >>> (Long.SIZE - bits));
            while (slots[slot] > 0 && different[slots[slot] - 1] != cells[i]) {
                slot = (slot + 1) & (slots.length - 1);
            }
            if (slots[slot] == 0) {
                if (count == most) {
                    return Optional.empty();
                }
                different[count++] = cells[i];
                slots[slot] = count;
            }
            places[i] = slots[slot] - 1;
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new CellDictionary(Arrays.copyOf(different, count), places));
    }
}
