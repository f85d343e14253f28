package rim.engine.kernel.uncertainty;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// The Sobol' sequence: points that fill the cube more evenly than random ones.
///
/// I. M. Sobol' (1967), in the order of Gray's code (I. A. Antonov and V. M. Saleev, 1979), with
/// the direction numbers of S. Joe and F. Y. Kuo, *Constructing Sobol sequences with better
/// two-dimensional projections*, SIAM J. Sci. Comput. 30 (2008). 32 bits, so that there are 2³²
/// points. The first 2^m points are the best balanced: numbers of draws that are powers of 2 pay.
final class SobolSequence {
    static final int MOST_DIMENSIONS = 1024;
    static final long MOST_POINTS = 1L << 32;
    private static final int BITS = 32;
    private static final String NUMBERS = "joe-kuo-6.txt";
    private static final int[][] DIRECTIONS = read();

    /// The coordinate of a point as 32 bits after the point.
    ///
    /// @param index from 0, the origin, to 2³² − 1
    /// @param dimension from 0 to 1023
    static int bits(long index, int dimension) {
        var directions = DIRECTIONS[dimension];
        long gray = index ^ (index >>> 1);
        int bits = 0;
        while (gray != 0) {
            bits ^= directions[Long.numberOfTrailingZeros(gray)];
            gray &= gray - 1;
        }
        return bits;
    }

    private static int[][] read() {
        var directions = new int[MOST_DIMENSIONS][];
        directions[0] = new int[BITS];
        Arrays.setAll(directions[0], bit -> 1 << (BITS - 1 - bit));
        try (var stream = SobolSequence.class.getResourceAsStream(NUMBERS);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(stream, NUMBERS),
                                        StandardCharsets.UTF_8))) {
            var lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
            for (int d = 1; d < MOST_DIMENSIONS; d++) {
                directions[d] = directions(lines.get(d - 1).split(" ", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + NUMBERS, e);
        }
        return directions;
    }

    private static int[] directions(String[] numbers) {
        int polynomial = Integer.parseInt(numbers[0]);
        int degree = numbers.length - 1;
        var v = new int[BITS];
        for (int i = 0; i < BITS; i++) {
            if (i < degree) {
                v[i] = Integer.parseInt(numbers[i + 1]) << (BITS - 1 - i);
            } else {
                v[i] = v[i - degree] ^ (v[i - degree] >>> degree);
                for (int k = 1; k < degree; k++) {
                    int coefficient = (polynomial >>> (degree - 1 - k)) & 1;
                    v[i] ^= coefficient * v[i - k];
                }
            }
        }
        return v;
    }

    private SobolSequence() {}
}
