package rim.engine.kernel;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A digest of 128 bits of numbers and texts one after the other, each preceded by its length: two
/// sequences that differ have the same only by a chance of 2⁻¹²⁸. Millions of numbers take
/// milliseconds. It guards against accidents, not against somebody who looks for two sequences.
public final class NumberDigest {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
    private long one = FIRST;
    private long other = SECOND;

    /// @param numbers bit by bit: all NaN count as one
    public NumberDigest add(double... numbers) {
        mix(numbers.length);
        for (double number : numbers) {
            mix(Double.doubleToLongBits(number));
        }
        return this;
    }

    public NumberDigest add(int... numbers) {
        mix(numbers.length);
        for (int number : numbers) {
            mix(number);
        }
        return this;
    }

    public NumberDigest add(byte[] bytes) {
        mix(bytes.length);
        for (byte each : bytes) {
            mix(each);
        }
        return this;
    }

    public NumberDigest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Lower-case hexadecimal, of all that was added so far.
    public String hex() {
        var hex = HexFormat.of();
        return hex.toHexDigits(one) + hex.toHexDigits(other);
    }

    /// Each half is turned into another one for every number, so that what differs once stays
    /// different but by chance.
    private void mix(long number) {
        one = (one ^ number) * FIRST;
        one ^= one >>> 32;
        other = (Long.rotateLeft(other, 23) + number) * SECOND;
        other ^= other >>> 29;
    }
}
