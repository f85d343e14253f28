package rim.sources.inspect;

import java.util.Arrays;
import rim.sources.raw.RawCell;

/// Finds cells of the same series, region and year that say different things. It keeps 16 bytes for
/// each of the first millions of cells, and then no more.
final class Keys {
    private static final int MOST = 1 << 22;
    private static final int FIRST = 1 << 12;

    private long[] keys = new long[FIRST];
    private int[] said = new int[FIRST];
    private int count;
    private long conflicts;
    private String example = "";

    /// @param row of the source
    void add(long row, RawCell cell) {
        var value = cell.value();
        if (value == null || count >= MOST / 2) {
            return;
        }
        long key = key(cell);
        int what = value.hashCode();
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        if (keys[at] == 0) {
            keys[at] = key;
            said[at] = what;
            count++;
            grow();
        } else if (said[at] != what) {
            conflicts++;
            example = example.isEmpty() ? example(row, cell) : example;
        }
    }

    private static String example(long row, RawCell cell) {
        return "row "
                + row
                + " has "
                + cell.value()
                + " for "
                + cell.region()
                + " in "
                + cell.period()
                + ", and a row before it has another value";
    }

    private void grow() {
        if (2 * count < keys.length) {
            return;
        }
        var oldKeys = keys;
        var oldSaid = said;
        keys = new long[oldKeys.length * 2];
        said = new int[keys.length];
        Arrays.fill(keys, 0);
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = (int) (oldKeys[i] ^ oldKeys[i] >>> 32) & mask;
                while (keys[at] != 0) {
                    at = (at + 1) & mask;
                }
                keys[at] = oldKeys[i];
                said[at] = oldSaid[i];
            }
        }
    }

    private static long key(RawCell cell) {
        long hash = 0xcbf29ce484222325L;
        for (var part : new String[] {cell.series(), cell.region(), cell.period()}) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '|') * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    /// How many cells say something else than one before them.
    long conflicts() {
        return conflicts;
    }

    /// The first of them, in words.
    String example() {
        return example;
    }
}
