package rim.pipeline.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a component has for a series, region and year: a value or the reason why there is none.
///
/// @param series which series of its dataset; empty once series were summed
/// @param nuts NUTS version of the region's code; 0 outside NUTS
/// @param value NaN for none
/// @param missing why there is no value
/// @param flags letters in alphabetical order
/// @param cells the source cells, as file#row:column separated by a space
/// @param origin how it came about where it was converted; null for none
record Part(
        String series,
        String region,
        int nuts,
        int year,
        double value,
        @Nullable String missing,
        String flags,
        String cells,
        @Nullable Origin origin) {

    /// Why there is no value where several that differ come to the same place.
    static final String CONFLICT = "conflicting_values";

    /// What one value is of.
    static final Comparator<Part> PLACE =
            Comparator.comparing(Part::series)
                    .thenComparing(Part::region)
                    .thenComparingInt(Part::year);

    /// What stands for a region and year, whatever the series.
    static final Comparator<Part> REGION_AND_YEAR =
            Comparator.comparing(Part::region).thenComparingInt(Part::year);

    /// An observation.
    static Part observed(
            String series,
            String region,
            int nuts,
            int year,
            double value,
            @Nullable String missing,
            String flags,
            String cells) {
        return new Part(series, region, nuts, year, value, missing, flags, cells, null);
    }

    boolean hasValue() {
        return !Double.isNaN(value);
    }

    /// Whether there is a value, or several that contradict each other: nothing else may stand
    /// here.
    boolean isKnown() {
        return hasValue() || CONFLICT.equals(missing);
    }

    /// The same under another code.
    Part in(String code) {
        return code.equals(region)
                ? this
                : new Part(series, code, nuts, year, value, missing, flags, cells, origin);
    }

    /// The same place without a value.
    Part without(String reason) {
        return new Part(series, region, nuts, year, Double.NaN, reason, flags, cells, origin);
    }

    /// The same place with another value, and how that came about.
    Part with(double other, Origin how) {
        return new Part(series, region, nuts, year, other, missing, flags, cells, how);
    }

    /// The sum of values, worked out with their decimals as sources write them: 1.4 and 0.63 make
    /// 2.03, which the sum of their doubles misses by its last bit. NaN when one is missing.
    static double sum(List<Part> parts) {
        if (parts.size() == 1) {
            // 0 + −0 is 0
            return 0 + parts.getFirst().value;
        }
        var sum = BigDecimal.ZERO;
        for (Part part : parts) {
            if (!Double.isFinite(part.value)) {
                return Double.NaN;
            }
            sum = sum.add(BigDecimal.valueOf(part.value));
        }
        return sum.doubleValue();
    }

    /// The flags of several as one set of letters.
    static String flags(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().flags;
        }
        return parts.stream()
                .flatMapToInt(p -> p.flags.codePoints())
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static String cells(List<Part> parts) {
        return parts.size() == 1
                ? parts.getFirst().cells
                : parts.stream().map(Part::cells).collect(Collectors.joining(" "));
    }
}
