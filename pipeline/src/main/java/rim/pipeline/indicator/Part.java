package rim.pipeline.indicator;

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
/// @param told how it came about where it was converted; null where it was not
record Part(
        String series,
        String region,
        int nuts,
        int year,
        double value,
        @Nullable String missing,
        String flags,
        String cells,
        @Nullable Told told) {

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

    /// The same under another code.
    Part in(String code) {
        return code.equals(region)
                ? this
                : new Part(series, code, nuts, year, value, missing, flags, cells, told);
    }

    /// The same place without a value.
    Part without(String reason) {
        return new Part(series, region, nuts, year, Double.NaN, reason, flags, cells, told);
    }

    /// The sum of values, from 0; NaN when one is missing.
    static double sum(List<Part> parts) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.value;
        }
        return sum;
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

    /// The line that tells how it came about; null where it was not converted.
    @Nullable String line() {
        return told == null ? null : told.line();
    }

    /// Whether it is a larger region's rate as it is.
    boolean isCopied() {
        return told != null && Told.COPIED.equals(told.copy());
    }
}
