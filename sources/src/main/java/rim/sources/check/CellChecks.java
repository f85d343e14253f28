package rim.sources.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Range;
import rim.schemas.observation.Flags;
import rim.schemas.observation.MissingReason;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.region.RegionCodes;
import rim.sources.raw.RawCell;

/// Checks a dataset's cells one by one: region, year, flags, number, range, in this order.
public final class CellChecks implements Serializable {
    private final List<Integer> versions;
    private final List<Range> ranges;
    private final Map<String, String> regionCodes;
    private transient @Nullable RegionCodes codes;
    private transient @Nullable String knownCode;
    private transient @Nullable Region knownRegion;
    private transient @Nullable Integer knownNuts;
    private transient String knownPeriod = "";
    private transient int knownYear = -1;
    private transient @Nullable String knownSeries;
    private transient List<Range> knownRanges = List.of();

    public CellChecks(DatasetDescriptor dataset) {
        this.versions = dataset.nuts();
        this.ranges = dataset.ranges();
        this.regionCodes = dataset.regionCodes();
    }

    /// What becomes of a cell.
    public CheckedCell check(RawCell found) {
        var code = regionCodes.isEmpty() ? null : regionCodes.get(found.region());
        var cell = code == null ? found : found.in(code);
        var region = region(cell.region());
        if (region == null) {
            return unknownRegion(cell);
        }
        int year = yearOf(cell.period());
        if (year < 0) {
            return new CheckedCell.Refused(
                    cell, "not_a_year", "'" + cell.period() + "' (expected a year, such as 2015)");
        }
        var flags = Flags.parse(cell.flags());
        if (flags.isEmpty()) {
            return new CheckedCell.Refused(
                    cell, "bad_flags", "'" + cell.flags() + "' (expected letters)");
        }
        var nuts = knownNuts;
        if (cell.value() == null) {
            return new CheckedCell.Missing(
                    cell, nuts, year, MissingReason.of(flags.get()), flags.get());
        }
        return number(cell, cell.value(), nuts, year, flags.get());
    }

    private CheckedCell number(
            RawCell cell, String text, @Nullable Integer nuts, int year, String flags) {
        double value = Numbers.parse(text);
        if (Double.isNaN(value)) {
            return new CheckedCell.Refused(
                    cell, "not_a_number", "'" + text + "' (expected a number, such as 12.5)");
        }
        for (Range range : rangesOf(cell.series())) {
            if (!range.contains(value)) {
                return outOf(range, cell, text);
            }
        }
        return new CheckedCell.Accepted(cell, nuts, year, value, flags);
    }

    private static CheckedCell outOf(Range range, RawCell cell, String text) {
        var limits =
                (range.min() == null ? "" : "from " + plain(range.min()))
                        + (range.max() == null ? "" : " up to " + plain(range.max()));
        return new CheckedCell.Refused(
                cell,
                "out_of_range",
                "'" + text + "' (expected " + range.name() + " " + limits.strip() + ")");
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    private CheckedCell unknownRegion(RawCell cell) {
        var known = versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new CheckedCell.Refused(
                cell,
                "unknown_region",
                "'"
                        + cell.region()
                        + "' (expected a code of NUTS "
                        + known
                        + ", an aggregate or a country)"
                        + SpreadsheetDates.codeBehind(cell.region(), codes())
                                .map(c ->
                                        ": a spreadsheet took the code "
                                                + c
                                                + " for a date (write "
                                                + c
                                                + " in a column of text, or name it in"
                                                + " 'region_codes')")
                                .orElse(""));
    }

    private static @Nullable Integer nutsOf(Region region) {
        return region.nuts().isPresent() ? region.nuts().getAsInt() : null;
    }

    private RegionCodes codes() {
        if (codes == null) {
            codes = RegionCodes.of(versions.stream().map(NutsVersion::parse).toList());
        }
        return codes;
    }

    /// What a code stands for; cells of one region often come one after another.
    private @Nullable Region region(String code) {
        if (!code.equals(knownCode)) {
            knownCode = code;
            knownRegion = codes().find(code).orElse(null);
            knownNuts = knownRegion == null ? null : nutsOf(knownRegion);
        }
        return knownRegion;
    }

    private int yearOf(String period) {
        if (!period.equals(knownPeriod)) {
            knownPeriod = period;
            knownYear = year(period);
        }
        return knownYear;
    }

    /// A year from 1900 to 2199, or -1.
    private static int year(String text) {
        if (text.length() != 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int year = Integer.parseInt(text);
        return year >= 1900 && year < 2200 ? year : -1;
    }

    /// The ranges of a series; cells of one series come one after another.
    private List<Range> rangesOf(String series) {
        if (!series.equals(knownSeries)) {
            knownSeries = series;
            knownRanges = ranges.stream().filter(r -> r.where().contains(series)).toList();
        }
        return knownRanges;
    }
}
