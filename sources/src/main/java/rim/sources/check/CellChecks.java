package rim.sources.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Range;
import rim.schemas.dataset.PartsOfYear;
import rim.schemas.observation.Flags;
import rim.schemas.observation.MissingReason;
import rim.schemas.region.NationalCodes;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.region.RegionCodes;
import rim.sources.raw.RawCell;

/// Checks a dataset's cells one by one: region, year, flags, number, range, in this order.
public final class CellChecks implements Serializable {
    private final List<Integer> versions;
    private final List<Range> ranges;
    private final Map<String, String> regionCodes;
    private final @Nullable String country;
    private final boolean keepsParts;
    private final Map<String, Double> numbers;
    private transient @Nullable RegionCodes codes;
    private transient @Nullable RegionVersions ofVersions;
    private transient @Nullable String knownCode;
    private transient @Nullable Region knownRegion;
    private transient @Nullable Integer knownNuts;
    private transient @Nullable String knownText;
    private transient @Nullable Period knownPeriod;
    private transient @Nullable String knownSeries;
    private transient List<Range> knownRanges = List.of();

    public CellChecks(DatasetDescriptor dataset) {
        this.versions = dataset.nuts();
        this.ranges = dataset.ranges();
        this.regionCodes = dataset.regionCodes();
        var national = dataset.nationalCodes();
        this.country = national == null ? null : national.country();
        this.numbers = dataset.numbers();
        this.keepsParts = dataset.partsOfYear() == PartsOfYear.KEEP;
    }

    /// What becomes of a cell.
    public CheckedCell check(RawCell found) {
        var code = translated(found.region());
        var cell = code == null ? found : found.in(code);
        var version = cell.version();
        if (version != null && !RegionVersions.isVersion(version)) {
            return RegionVersions.refused(cell, version);
        }
        var region = version == null ? region(cell.region()) : region(cell.region(), version);
        if (region == null) {
            return version == null ? unknownRegion(cell) : RegionVersions.unknown(cell, version);
        }
        var period = periodOf(cell.period());
        return switch (period) {
            case Period.Year whole -> inYear(cell, whole);
            case Period.PartOfYear part ->
                    keepsParts
                            ? described(cell.with(PartsOfYear.DIMENSION, part.code()), part.year())
                            : partOfYear(cell, part);
            case Period.Other other -> notAYear(cell, other.name());
        };
    }

    /// The code that a code or name of the file stands for; null when it is to be taken as it is.
    private @Nullable String translated(String region) {
        var code = regionCodes.isEmpty() ? null : regionCodes.get(region);
        return code != null || country == null
                ? code
                : NationalCodes.of(country).codeMeant(region).orElse(null);
    }

    /// A year written as its first day is one only where nothing says that there are shorter
    /// periods.
    private CheckedCell inYear(RawCell cell, Period.Year period) {
        return period.isDate() && Period.isShorter(cell.series())
                ? notAYear(cell, "a day")
                : described(cell, period.year());
    }

    private static CheckedCell notAYear(RawCell cell, String name) {
        return new CheckedCell.Refused(
                cell,
                "not_a_year",
                "'" + cell.period() + "'" + name(name) + " (expected a year, such as 2015)");
    }

    private static CheckedCell partOfYear(RawCell cell, Period.PartOfYear part) {
        return new CheckedCell.Refused(
                cell,
                "not_a_year",
                "'"
                        + cell.period()
                        + "' is "
                        + part.name()
                        + " (expected a year, such as 2015; to sum or average parts of years, let the"
                        + " descriptor keep them: \"parts_of_year\": \"keep\")");
    }

    private static String name(String name) {
        return name.isEmpty() ? "" : " is " + name;
    }

    private CheckedCell described(RawCell cell, int year) {
        var flags = Flags.parse(cell.flags());
        if (flags.isEmpty()) {
            return new CheckedCell.Refused(
                    cell,
                    "bad_flags",
                    "'"
                            + cell.flags()
                            + "' (expected letters such as b or bu, or what SDMX calls a status; a column"
                            + " that says something else is none of 'flags')");
        }
        var nuts = knownNuts;
        if (cell.value() == null) {
            var reason = cell.missing() == null ? MissingReason.of(flags.get()) : cell.missing();
            return new CheckedCell.Missing(cell, nuts, year, reason, flags.get());
        }
        return number(cell, cell.value(), nuts, year, flags.get());
    }

    private CheckedCell number(
            RawCell cell, String text, @Nullable Integer nuts, int year, String flags) {
        var word = numbers.isEmpty() ? null : numbers.get(text);
        double value = word == null ? Numbers.parse(text) : word;
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
                        + "' (expected a code of "
                        + (country == null
                                ? ""
                                : "the " + NationalCodes.of(country).title() + ", of ")
                        + "NUTS "
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

    /// What a code stands for in the version that its row names.
    private @Nullable Region region(String code, String version) {
        if (ofVersions == null) {
            ofVersions = new RegionVersions();
        }
        var region = ofVersions.find(code, version).orElse(null);
        knownCode = null;
        knownNuts = region == null ? null : nutsOf(region);
        return region;
    }

    private Period periodOf(String text) {
        if (knownPeriod == null || !text.equals(knownText)) {
            knownText = text;
            knownPeriod = Period.of(text);
        }
        return knownPeriod;
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
