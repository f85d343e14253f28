package rim.sources.inspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.sources.raw.FlaggedText;

/// What the cells of a column look like.
///
/// @param at its position
/// @param name its name, stripped; empty when it has none
/// @param texts its cells that are not empty, stripped
/// @param regions how many of them are codes of regions or stand for them
/// @param different how many different regions
/// @param years how many are years, or other periods
/// @param numbers how many are numbers in any of the ways that people write them
record ColumnProfile(
        int at,
        String name,
        List<String> texts,
        int regions,
        int different,
        int years,
        int numbers) {
    private static final Pattern YEAR =
            Pattern.compile("(?:19|20|21)[0-9]{2}(?:\\.0|-01-01(?:T00:00(?::00)?(?:\\.0+)?Z?)?)?");
    private static final Pattern PERIOD =
            Pattern.compile(
                    "(?:19|20|21)[0-9]{2}(?:[-_ ]?[AMQSHTWamqshtw][0-9]{1,3}|[-/][0-9]{2}(?:[-/][0-9]{2})?|[-_/–](?:19|20|21)[0-9]{2})");
    private static final Pattern FLAGS = Pattern.compile("[A-Za-z]{1,4}");
    private static final Pattern ROUGHLY_NUMBER =
            Pattern.compile(
                    "[+-]?[0-9][0-9.,'\\u00a0\\u202f ]*(?:[eE][+-]?[0-9]{1,3})?(?:"
                            + FlaggedText.PATTERN
                            + ")?");
    private static final Pattern MISSING_WITH_FLAGS =
            Pattern.compile(": ?[(@|]*[A-Za-z]{1,6}\\)?(?:[ |@]+[A-Za-z])?");
    private static final Set<String> MISSING =
            Set.of(
                    ":", "NA", "N/A", "n/a", "n.a.", "na", "NaN", "nan", "null", "NULL", "None",
                    "-", "–", "..", "...", ".", "x", "#N/A", "n.d.", "nd");
    private static final Set<String> REGION_NAMES =
            Set.of(
                    "geo",
                    "region",
                    "region code",
                    "regioncode",
                    "region_code",
                    "ref_area",
                    "nuts",
                    "nuts2",
                    "nuts3",
                    "nuts1",
                    "nuts_id",
                    "nuts code",
                    "nuts_code",
                    "nutscode",
                    "geo_code",
                    "geo (codes)",
                    "location",
                    "country",
                    "territory",
                    "code",
                    "id",
                    "time",
                    "geo\\time");

    /// As the columns of a country's own codes are called, which are numbers like any other.
    private static final Set<String> AREA_NAMES =
            Set.of(
                    "region",
                    "regionkod",
                    "kommun",
                    "kommunkod",
                    "municipality",
                    "municipality_id",
                    "län",
                    "länskod");

    private static final Set<String> YEAR_NAMES =
            Set.of(
                    "time",
                    "year",
                    "time_period",
                    "period",
                    "date",
                    "jahr",
                    "année",
                    "annee",
                    "ano",
                    "anno",
                    "år",
                    "vuosi",
                    "rok",
                    "time/geo",
                    "year ");

    /// @param rows rows of fields, some of which may be shorter
    static ColumnProfile of(int at, String name, List<String[]> rows) {
        var texts = new ArrayList<String>();
        var different = new HashSet<String>();
        int regions = 0;
        int years = 0;
        int numbers = 0;
        boolean isOfAreas = AREA_NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
        for (String[] row : rows) {
            var text = at < row.length ? row[at].strip() : "";
            if (text.isEmpty()) {
                continue;
            }
            texts.add(text);
            // NA is Namibia, but seldom means it
            var code =
                    isMissing(text)
                            ? Optional.<String>empty()
                            : isOfAreas ? RegionNames.standsFor(text) : RegionNames.codeOf(text);
            regions += code.isPresent() ? 1 : 0;
            code.ifPresent(different::add);
            years += isPeriod(text) ? 1 : 0;
            numbers += ROUGHLY_NUMBER.matcher(text).matches() ? 1 : 0;
        }
        return new ColumnProfile(
                at, name.strip(), texts, regions, different.size(), years, numbers);
    }

    private double share(int part) {
        return texts.isEmpty() ? 0 : (double) part / texts.size();
    }

    /// How much like the column of regions it looks, 0 for not at all.
    double regionLikeness() {
        double share = share(regions);
        var called = name.toLowerCase(Locale.ROOT);
        boolean isCalled = REGION_NAMES.contains(called) || AREA_NAMES.contains(called);
        if (share < (isCalled ? 0.1 : 0.5) || (!isOfAreas() && share(years) > 0.5)) {
            return 0;
        }
        return (isCalled ? 2 : 0) + share + Math.min(different, 50) / 50.0;
    }

    private boolean isOfAreas() {
        return AREA_NAMES.contains(name.toLowerCase(Locale.ROOT)) && regions == texts.size();
    }

    /// How much like the column of years it looks, 0 for not at all.
    double yearLikeness() {
        double share = share(years);
        boolean isCalled = YEAR_NAMES.contains(name.toLowerCase(Locale.ROOT));
        if (share < (isCalled ? 0.5 : 0.95)) {
            return 0;
        }
        return (isCalled ? 2 : 0) + share + Math.min(different(), 50) / 50.0;
    }

    /// Whether it holds values.
    boolean isNumeric() {
        long told = texts.stream().filter(t -> !isMissing(t)).count();
        return told > 0 && numbers >= 0.8 * told && !isCounter();
    }

    /// Whether it is empty or says only that there is no value.
    boolean isWithoutValue() {
        return texts.stream().allMatch(ColumnProfile::isMissing);
    }

    /// Whether it says a number's flags.
    boolean isFlags() {
        var called = name.toLowerCase(Locale.ROOT);
        boolean isCalled =
                called.contains("flag") || called.equals("status") || called.equals("obs_status");
        return isCalled && texts.stream().allMatch(t -> FLAGS.matcher(t).matches());
    }

    boolean isUnit() {
        return Set.of("unit", "units", "unit_measure", "unit of measure", "einheit", "unité")
                .contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether it numbers the rows.
    boolean isCounter() {
        for (int i = 0; i < texts.size(); i++) {
            var before = i == 0 ? null : asCount(texts.get(i - 1));
            var count = asCount(texts.get(i));
            if (count == null || (before != null && count != before + 1)) {
                return false;
            }
        }
        return texts.size() > 2;
    }

    private static @Nullable Long asCount(String text) {
        return text.matches("[0-9]{1,9}") ? Long.valueOf(text) : null;
    }

    /// How many different texts there are.
    int distinct() {
        return new HashSet<>(texts).size();
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text.strip()).matches();
    }

    /// Whether a text is a year or another period: a column of months is one of time, too.
    static boolean isPeriod(String text) {
        return isYear(text) || PERIOD.matcher(text.strip()).matches();
    }

    static boolean isMissing(String text) {
        return text.isEmpty()
                || MISSING.contains(text)
                || MISSING_WITH_FLAGS.matcher(text).matches();
    }
}
