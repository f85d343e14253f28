package rim.app.face.form;

import java.util.Arrays;
import java.util.BitSet;

/// Places of a cube that rows have taken, each of which only one may have: a bit for each place or
/// a number for each row, whichever is less.
sealed interface Places {
    /// Takes a place.
    ///
    /// @throws IllegalStateException when a row before is known to have it
    void take(long place);

    /// @throws IllegalStateException when two rows have taken one place
    void check();

    /// @param size how many places there are
    /// @param rows how many may be taken at most
    static Places of(double size, long rows) {
        return size <= Math.min(Integer.MAX_VALUE, (double) rows * Long.SIZE)
                ? new Bits(new BitSet((int) size))
                : new Numbers(rows);
    }

    private static IllegalStateException twice(long place) {
        return new IllegalStateException("Two rows have the place " + place);
    }

    /// Of a cube most of which is filled.
    record Bits(BitSet taken) implements Places {
        @Override
        public void take(long place) {
            int at = Math.toIntExact(place);
            if (taken.get(at)) {
                throw twice(place);
            }
            taken.set(at);
        }

        @Override
        public void check() {}
    }

    /// Of a cube most of which is empty.
    final class Numbers implements Places {
        private final long[] taken;
        private int count;

        private Numbers(long rows) {
            this.taken = new long[Math.toIntExact(rows)];
        }

        @Override
        public void take(long place) {
            taken[count++] = place;
        }

        @Override
        public void check() {
            Arrays.sort(taken, 0, count);
            for (int i = 1; i < count; i++) {
                if (taken[i] == taken[i - 1]) {
                    throw twice(taken[i]);
                }
            }
        }
    }
}
