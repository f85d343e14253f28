package rim.sources.inspect.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.column.CellText;
import rim.sources.inspect.column.ColumnProfile;
import rim.sources.inspect.column.NumberStyle;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.reading.Reading;
import rim.sources.inspect.region.RegionNames;
import rim.sources.raw.ColumnNames;
import rim.sources.raw.TableColumns;
import rim.sources.raw.Wildcards;

/// Which column of a table is what, found from its header and some of its rows.
public final class TableGuess {

    /// So many cells are looked at; a table of many columns by fewer rows.
    private static final int CELLS = 2_000_000;

    private static final int FEWEST_ROWS = 30;

    /// A share of rows without a region or year that is no accident.
    private static final double MANY_BLANKS = 0.1;

    private final ColumnNames names;
    private final List<String[]> rows;
    private final Roles roles;
    private final List<ColumnProfile> values;
    private final Values found;
    private final NumberStyle style;
    private final Predicate<String> isNumber;
    private final List<String> questions;

    /// @param header names of the columns
    /// @param below the rows below it, as far as they were read
    /// @param hasPoints whether there is no doubt that a point stands before decimals
    TableGuess(String[] header, List<String[]> below, boolean hasPoints) {
        this.names = ColumnNames.of(header);
        int most = Math.max(FEWEST_ROWS, CELLS / Math.max(1, header.length));
        this.rows = below.subList(0, Math.min(below.size(), most));
        var columns = new ArrayList<ColumnProfile>();
        for (int i = 0; i < header.length; i++) {
            columns.add(ColumnProfile.of(i, header[i], rows));
        }
        this.roles = new Roles(names, columns, rows);
        this.found = new Values(names, roles, rows);
        this.values = roles.of(Meaning.VALUE);
        this.style = NumberStyle.of(numbersOf(values), hasPoints);
        this.isNumber = style.isNumber();
        this.questions = new ArrayList<>(roles.questions());
        askOfNumbers();
        askOfFlags();
        askOfMultipliers();
        askOfBlanks(roles.region());
        askOfBlanks(roles.year());
    }

    /// Cells that were merged leave a text in the first of their rows, and none in the others.
    private void askOfBlanks(@Nullable ColumnProfile column) {
        if (column == null) {
            return;
        }
        var told = rows.stream().filter(this::hasNumbers).toList();
        long blank = told.stream().filter(row -> text(row, column).isEmpty()).count();
        if (blank > MANY_BLANKS * told.size()) {
            questions.add(
                    "In "
                            + blank
                            + " of "
                            + told.size()
                            + " rows with numbers the column "
                            + roles.quoted(column)
                            + " is empty, as where cells were merged: write its text into each row");
        }
    }

    private boolean hasNumbers(String[] row) {
        return values.stream().map(v -> text(row, v)).anyMatch(isNumber);
    }

    private static List<String> numbersOf(List<ColumnProfile> values) {
        return values.stream()
                .flatMap(v -> v.texts().stream())
                .filter(t -> !CellText.isMissing(t))
                .toList();
    }

    private void askOfNumbers() {
        if (!style.isSure()) {
            var mark = style.decimal();
            var example =
                    numbersOf(values).stream().filter(n -> n.contains(mark)).findFirst().orElse("");
            questions.add(
                    "Is "
                            + example
                            + " a number below or above a thousand? Write \"decimal\": \""
                            + mark
                            + "\" for the one, or \"thousands\": \""
                            + mark
                            + "\""
                            + (mark.equals(",")
                                    ? " and \"decimal\": \".\""
                                    : " and \"decimal\": \",\"")
                            + " for the other");
        }
    }

    private void askOfFlags() {
        if (flagsName().isEmpty() && roles.of(Meaning.FLAGS).size() > 1) {
            var all = roles.of(Meaning.FLAGS).stream().map(roles::quoted).toList();
            boolean areEmpty = roles.of(Meaning.FLAGS).stream().allMatch(f -> f.texts().isEmpty());
            if (!areBesideUnnamed() && !areEmpty) {
                questions.add(
                        "Which column has the flags of a value: "
                                + TableColumns.abridged(String.join(", ", all))
                                + "? Name it as 'flags'");
            }
        }
    }

    private void askOfMultipliers() {
        for (ColumnProfile column : roles.of(Meaning.MULTIPLIER)) {
            if (column.distinct() > 1) {
                questions.add(
                        "The column "
                                + roles.quoted(column)
                                + " says that values are told in several units: write them in one,"
                                + " or get the file as SDMX-CSV, where they are multiplied");
            }
        }
    }

    private static String text(String[] row, ColumnProfile column) {
        return TableRows.text(row, column);
    }

    /// Whether it has regions and values, so that it can be read.
    boolean isTable() {
        return !values.isEmpty() && (roles.region() != null || roles.isRegionAcross());
    }

    /// How many cells can be read: those with a number, of a region, in a year.
    long score() {
        return isTable() ? rows.stream().mapToLong(this::readable).sum() : 0;
    }

    private long readable(String[] row) {
        return isOfTable(row)
                ? values.stream().filter(v -> isNumber.test(text(row, v))).count()
                : 0;
    }

    /// Whether a row has a region and a year, with or without values.
    boolean isOfTable(String[] row) {
        var region = roles.region();
        var year = roles.year();
        return (region == null || RegionNames.standsFor(text(row, region)).isPresent())
                && (year == null || CellText.isPeriod(text(row, year)));
    }

    /// Whether a row says something of values: one of data has a number or a sign of a missing one.
    boolean hasValues(String[] row) {
        return values.stream()
                .map(v -> text(row, v))
                .anyMatch(t -> !t.isEmpty() && (CellText.isMissing(t) || isNumber.test(t)));
    }

    /// Whether a row is one of the table's data.
    boolean isData(String[] row) {
        return isOfTable(row) || hasValues(row);
    }

    /// Whether a row has words where the others have numbers.
    boolean saysUnits(String[] row) {
        return !values.isEmpty()
                && values.stream()
                        .map(v -> text(row, v))
                        .noneMatch(t -> CellText.isMissing(t) || isNumber.test(t));
    }

    /// Whether the regions, where they are numbers, have their names beside them.
    public boolean areRegionsNamed() {
        return roles.areRegionsNamed();
    }

    public boolean hasYears() {
        return roles.year() != null || "year".equals(found.across());
    }

    /// What to ask where a column is called a year, and has none; empty when there is no such
    /// column.
    public Optional<String> questionOfYear() {
        return roles.of(Meaning.DIMENSION).stream()
                .filter(c -> c.isCalled(Meaning.YEAR) && !c.texts().isEmpty())
                .findFirst()
                .map(c ->
                        "What years does the column "
                                + roles.quoted(c)
                                + " have? It says '"
                                + c.texts().getFirst()
                                + "'. Write its years with four digits in the file, such as 2019");
    }

    public List<Reading> readings() {
        return roles.readings();
    }

    public List<String> questions() {
        return questions;
    }

    /// The members of the layout in a descriptor.
    ///
    /// @param fixedYear the year of all values, where no column has it; null when nobody knows it
    public Map<String, Object> members(@Nullable String fixedYear) {
        var members = new LinkedHashMap<String, Object>();
        put(members, "region", roles.region());
        put(members, "year", roles.year());
        if (found.across() != null) {
            members.put("across", found.across());
            var patterns = patterns();
            if (!patterns.isEmpty()) {
                members.put("values", patterns);
            }
        } else if (!values.isEmpty()) {
            put(members, "value", values.getFirst());
        }
        flagsName().ifPresent(name -> members.put("flags", name));
        put(members, "unit", roles.of(Meaning.UNIT).stream().findFirst().orElse(null));
        var ignored = ignored();
        if (!ignored.isEmpty()) {
            members.put("ignore", ignored);
        }
        if (!hasYears() && fixedYear != null) {
            members.put("fixed", Map.of("year", fixedYear));
        }
        putNumbers(members);
        put(members, "version", roles.of(Meaning.VERSION).stream().findFirst().orElse(null));
        return members;
    }

    private List<String> patterns() {
        boolean areYears =
                "year".equals(found.across())
                        && found.patterns().isEmpty()
                        && values.stream().allMatch(v -> ColumnNames.isYear(v.name()));
        if (areYears) {
            return List.of();
        }
        return found.patterns().isEmpty()
                ? values.stream().map(v -> names.get(v.at())).toList()
                : found.patterns();
    }

    private List<String> ignored() {
        var ignored = new ArrayList<String>();
        for (var reading : roles.readings()) {
            boolean isIgnored =
                    switch (reading.meaning()) {
                        case LABEL, ROW_NUMBER, ABOUT_FILE, ERROR -> true;
                        case NOTHING -> names.isRepeated(reading.at() - 1);
                        case REGION,
                                YEAR,
                                VALUE,
                                FLAGS,
                                UNIT,
                                VERSION,
                                DIMENSION,
                                PART_OF_YEAR,
                                MULTIPLIER ->
                                false;
                    };
            if (isIgnored) {
                ignored.add(reading.column());
            }
        }
        return ignored;
    }

    /// The name of the column of flags, or what the names of several have in common; empty where
    /// there is none, or where they stand without names beside values.
    private Optional<String> flagsName() {
        var flags = roles.of(Meaning.FLAGS);
        if (flags.isEmpty() || areBesideUnnamed()) {
            return Optional.empty();
        }
        if (flags.size() == 1) {
            return Optional.of(names.get(flags.getFirst().at()));
        }
        return flags.stream()
                .map(ColumnProfile::name)
                .flatMap(n -> Stream.of(n, n.replaceAll("\\.?[0-9]+", "*"), n + "*"))
                .filter(this::isPatternOfFlags)
                .findFirst();
    }

    /// Whether a pattern names all the columns of flags, each beside a value, and no other.
    private boolean isPatternOfFlags(String name) {
        var pattern = Wildcards.of(name);
        for (int i = 0; i < names.size(); i++) {
            boolean isFlags = roles.meaningOf(i) == Meaning.FLAGS;
            boolean isBeside = i > 0 && roles.meaningOf(i - 1) == Meaning.VALUE;
            if (pattern.matcher(names.written(i)).matches() != isFlags || (isFlags && !isBeside)) {
                return false;
            }
        }
        return true;
    }

    private boolean areBesideUnnamed() {
        return roles.of(Meaning.FLAGS).stream().allMatch(f -> f.name().isEmpty());
    }

    private void putNumbers(Map<String, Object> members) {
        var missing = new TreeSet<String>();
        values.forEach(v -> missing.addAll(v.missingTexts()));
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

    private void put(Map<String, Object> members, String name, @Nullable ColumnProfile column) {
        if (column != null) {
            members.put(name, names.get(column.at()));
        }
    }

    private Optional<String> regionColumn() {
        return Optional.ofNullable(roles.region()).map(c -> names.get(c.at()));
    }

    /// The same columns as another guess.
    boolean isLike(TableGuess other) {
        return members(null).keySet().equals(other.members(null).keySet())
                && regionColumn().equals(other.regionColumn())
                && Objects.equals(found.across(), other.found.across());
    }
}
