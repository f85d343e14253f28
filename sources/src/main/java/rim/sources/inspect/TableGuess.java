package rim.sources.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which column of a table is what, guessed from its header and some of its rows.
final class TableGuess {
    private static final Pattern YEAR_WITHIN =
            Pattern.compile("(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])");
    private static final Set<String> VALUE_NAMES =
            Set.of(
                    "value",
                    "values",
                    "obs_value",
                    "obsvalue",
                    "wert",
                    "valeur",
                    "valore",
                    "valor",
                    "värde",
                    "data",
                    "observation");

    private final List<ColumnProfile> columns = new ArrayList<>();
    private final List<String[]> rows;
    private final @Nullable ColumnProfile region;
    private final @Nullable ColumnProfile year;
    private final @Nullable ColumnProfile flags;
    private final @Nullable ColumnProfile unit;
    private final List<ColumnProfile> ignored = new ArrayList<>();
    private final List<ColumnProfile> values;
    private final NumberStyle style;
    private final Predicate<String> isNumber;
    private @Nullable String across;
    private @Nullable List<String> valueNames;

    /// @param header names of the columns
    /// @param rows the rows below it, as far as they were read
    TableGuess(String[] header, List<String[]> rows) {
        this.rows = rows;
        for (int i = 0; i < header.length; i++) {
            columns.add(ColumnProfile.of(i, header[i], rows));
        }
        this.region = likeliest(ColumnProfile::regionLikeness, null);
        this.year = likeliest(ColumnProfile::yearLikeness, region);
        this.flags = first(ColumnProfile::isFlags);
        this.unit = first(ColumnProfile::isUnit);
        this.values = values();
        ignoreLabels();
        this.style = NumberStyle.of(numbersOf(values));
        this.isNumber = style.isNumber();
    }

    private @Nullable ColumnProfile likeliest(
            ToDoubleFunction<ColumnProfile> likeness, @Nullable ColumnProfile but) {
        return columns.stream()
                .filter(c ->
                        !isSame(c, but) && !c.name().isEmpty() && likeness.applyAsDouble(c) > 0)
                .max(Comparator.comparingDouble(likeness).thenComparingInt(c -> -c.at()))
                .orElse(null);
    }

    private @Nullable ColumnProfile first(Predicate<ColumnProfile> wanted) {
        return columns.stream()
                .filter(c ->
                        !isSame(c, region)
                                && !isSame(c, year)
                                && !c.name().isEmpty()
                                && wanted.test(c))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(ColumnProfile column, @Nullable ColumnProfile other) {
        return other != null && column.at() == other.at();
    }

    private boolean isFree(ColumnProfile column) {
        return !isSame(column, region)
                && !isSame(column, year)
                && !isSame(column, flags)
                && !isSame(column, unit)
                && !column.name().isEmpty();
    }

    private List<ColumnProfile> values() {
        var free = columns.stream().filter(this::isFree).toList();
        var years = free.stream().filter(c -> ColumnProfile.isYear(c.name())).toList();
        if (!years.isEmpty() && year == null) {
            across = "year";
            return years;
        }
        var regions = free.stream().filter(c -> RegionNames.codeOf(c.name()).isPresent()).toList();
        if (region == null && year != null && regions.size() > 1) {
            across = "region";
            return regions;
        }
        var called =
                free.stream()
                        .filter(c -> VALUE_NAMES.contains(c.name().toLowerCase(Locale.ROOT)))
                        .findFirst();
        if (called.isPresent()) {
            return List.of(called.get());
        }
        var within = year == null ? withYearsWithin(free) : List.<ColumnProfile>of();
        return within.isEmpty() ? numeric(free) : within;
    }

    /// Columns such as `GDP 2015`, `GDP 2016`: what stands around the year is the same in all.
    private List<ColumnProfile> withYearsWithin(List<ColumnProfile> free) {
        var byRest = new LinkedHashMap<String, List<ColumnProfile>>();
        for (ColumnProfile column : free) {
            var years = YEAR_WITHIN.matcher(column.name());
            if (years.find() && (column.isNumeric() || column.isWithoutValue())) {
                byRest.computeIfAbsent(years.replaceFirst("*"), r -> new ArrayList<>()).add(column);
            }
        }
        var most =
                byRest.entrySet().stream().max(Comparator.comparingInt(e -> e.getValue().size()));
        if (most.isEmpty() || most.get().getValue().size() < 2) {
            return List.of();
        }
        across = "year";
        valueNames = List.of(most.get().getKey());
        return most.get().getValue();
    }

    private List<ColumnProfile> numeric(List<ColumnProfile> free) {
        var numeric = free.stream().filter(c -> c.isNumeric() && !isConstantYear(c)).toList();
        if (numeric.size() > 1) {
            across = "indicator";
            valueNames = numeric.stream().map(ColumnProfile::name).toList();
        }
        return numeric;
    }

    private static boolean isConstantYear(ColumnProfile column) {
        return column.years() == column.texts().size();
    }

    /// Columns that number the rows, and names that say the region again.
    private void ignoreLabels() {
        for (ColumnProfile column : columns) {
            if (!isFree(column) || values.contains(column)) {
                continue;
            }
            if (column.isCounter() || saysRegionAgain(column)) {
                ignored.add(column);
            }
        }
    }

    private boolean saysRegionAgain(ColumnProfile column) {
        if (region != null && rows.stream().allMatch(row -> isSameRegion(row, column))) {
            return true;
        }
        if (region == null || region.distinct() < 5 || column.distinct() != region.distinct()) {
            return false;
        }
        var names = new LinkedHashMap<String, String>();
        for (String[] row : rows) {
            var name = text(row, column);
            if (!name.equals(names.computeIfAbsent(text(row, region), r -> name))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameRegion(String[] row, ColumnProfile column) {
        return region != null && RegionNames.isSame(text(row, column), text(row, region));
    }

    private static List<String> numbersOf(List<ColumnProfile> values) {
        return values.stream()
                .flatMap(v -> v.texts().stream())
                .filter(t -> !ColumnProfile.isMissing(t))
                .toList();
    }

    private static String text(String[] row, ColumnProfile column) {
        return column.at() < row.length ? row[column.at()].strip() : "";
    }

    /// How many cells can be read: those with a number, of a region, in a year.
    long score() {
        return rows.stream().mapToLong(this::readable).sum();
    }

    /// How many cells of a row can be read.
    long readable(String[] row) {
        boolean hasRegion =
                "region".equals(across)
                        || (region != null && RegionNames.standsFor(text(row, region)).isPresent());
        boolean hasYear = year == null || ColumnProfile.isPeriod(text(row, year));
        return hasRegion && hasYear
                ? values.stream().filter(v -> isNumber.test(text(row, v))).count()
                : 0;
    }

    /// Whether a row has a region and a year, with or without values.
    boolean isOfTable(String[] row) {
        return (region == null || RegionNames.standsFor(text(row, region)).isPresent())
                && (year == null || ColumnProfile.isPeriod(text(row, year)));
    }

    /// Whether a row has words where the others have numbers.
    boolean saysUnits(String[] row) {
        return !values.isEmpty()
                && values.stream()
                        .map(v -> text(row, v))
                        .noneMatch(t -> ColumnProfile.isMissing(t) || isNumber.test(t));
    }

    /// Whether any column of values has a number in this row.
    boolean hasNumber(String[] row) {
        return values.stream().anyMatch(v -> isNumber.test(text(row, v)));
    }

    boolean hasYears() {
        return year != null || "year".equals(across);
    }

    boolean hasSureNumbers() {
        return style.isSure();
    }

    Optional<String> regionColumn() {
        return Optional.ofNullable(region).map(ColumnProfile::name);
    }

    /// The members of the layout in a descriptor.
    ///
    /// @param yearOtherwise the year where no column has it
    Map<String, Object> members(int yearOtherwise) {
        var members = new LinkedHashMap<String, Object>();
        put(members, "region", region);
        put(members, "year", year);
        if (across == null && !values.isEmpty()) {
            members.put("value", values.getFirst().name());
        } else if (across != null) {
            members.put("across", across);
        }
        if (valueNames != null) {
            members.put("values", valueNames);
        } else if ("region".equals(across)) {
            members.put("values", values.stream().map(ColumnProfile::name).toList());
        }
        put(members, "flags", flags);
        put(members, "unit", unit);
        if (!ignored.isEmpty()) {
            members.put("ignore", ignored.stream().map(ColumnProfile::name).toList());
        }
        if (!hasYears()) {
            members.put("fixed", Map.of("year", String.valueOf(yearOtherwise)));
        }
        putNumbers(members);
        return members;
    }

    private void putNumbers(Map<String, Object> members) {
        var missing = new TreeSet<String>();
        values.forEach(
                v -> v.texts().stream().filter(ColumnProfile::isMissing).forEach(missing::add));
        missing.removeIf(text -> text.isEmpty() || text.startsWith(":"));
        if (!missing.isEmpty()) {
            var all = new ArrayList<>(List.of("", ":"));
            all.addAll(missing);
            members.put("missing", all);
        }
        if (!style.decimal().equals(".")) {
            members.put("decimal", style.decimal());
        }
        if (style.thousands() != null) {
            members.put("thousands", style.thousands());
        }
    }

    private static void put(
            Map<String, Object> members, String name, @Nullable ColumnProfile column) {
        if (column != null) {
            members.put(name, column.name());
        }
    }

    /// What stands for regions in the file and is no code of theirs, with the code.
    Map<String, String> regionCodes(Set<String> found) {
        var codes = new LinkedHashMap<String, String>();
        for (String text : new TreeSet<>(found)) {
            if (!RegionNames.isCode(text)) {
                RegionNames.codeOf(text).ifPresent(code -> codes.put(text, code));
            }
        }
        return codes;
    }

    /// The same columns as another guess.
    boolean isLike(TableGuess other) {
        return members(0).keySet().equals(other.members(0).keySet())
                && regionColumn().equals(other.regionColumn())
                && Objects.equals(across, other.across);
    }
}
