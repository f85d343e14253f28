package rim.sources.inspect.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.column.ColumnProfile;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.words.Words;
import rim.sources.raw.ColumnNames;

/// Finds the columns of values of a table whose regions and years were found.
///
/// A column that is called a value is one, and then no other is. Otherwise those that have numbers
/// are values, each of an indicator of its own; but for those whose few whole numbers tell rows
/// apart that would be the same without them.
final class Values {
    private static final Pattern YEAR_WITHIN =
            Pattern.compile("(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])");
    private static final long MOST_CODES_OF_A_ROW = 1_000_000;
    private static final double BY_WORD = 1;
    private static final double BY_CELLS = 0.8;

    private final ColumnNames names;
    private final Roles roles;
    private final List<String[]> rows;
    private @Nullable String across;
    private List<String> patterns = List.of();
    private final SeriesKey key;

    Values(ColumnNames names, Roles roles, List<String[]> rows) {
        this.names = names;
        this.roles = roles;
        this.rows = rows;
        if (roles.isYearAcross()) {
            across = "year";
        } else if (roles.isRegionAcross()) {
            across = "region";
        }
        this.key = new SeriesKey(roles, rows);
        findRest();
        findIdle();
        roles.setRest();
        boundDimensions();
    }

    /// Each cell carries the codes of its series: thousands of columns of words beside thousands of
    /// columns of values would make them as many as their product.
    private void boundDimensions() {
        var words =
                roles.of(Meaning.DIMENSION).stream()
                        .filter(c -> c.saidToBe(Meaning.DIMENSION) == 0)
                        .toList();
        if ((long) words.size() * roles.of(Meaning.VALUE).size() <= MOST_CODES_OF_A_ROW) {
            return;
        }
        words.forEach(c -> roles.set(c, Meaning.LABEL, 0.4, "there are too many such columns"));
        roles.ask(
                "Which of the "
                        + words.size()
                        + " columns of words, such as "
                        + roles.quoted(words.getFirst())
                        + ", tell series apart? All are left out: take those out of 'ignore', or leave"
                        + " the others out of the file");
    }

    /// Words that tell no rows apart are of the region, or somebody must say of what.
    private void findIdle() {
        for (ColumnProfile column : roles.free()) {
            if (column.isNumeric() || column.name().isEmpty() || !key.isIdle(column)) {
                continue;
            }
            if (key.isOfRegion(column)) {
                roles.set(column, Meaning.LABEL, BY_CELLS, "it says more of the region");
            } else {
                roles.set(column, Meaning.LABEL, 0.4, "no rows need it to be told apart");
                roles.ask(
                        "What is the column "
                                + roles.quoted(column)
                                + "? No two rows need it to be told apart, and it is left out. If it"
                                + " tells series apart, take it out of 'ignore'; if it has flags,"
                                + " name it as 'flags'");
            }
        }
    }

    private void findRest() {
        var numeric =
                roles.free().stream()
                        .filter(c ->
                                c.isNumeric() || (c.isCalled(Meaning.VALUE) && c.isWithoutValue()))
                        .toList();
        if (across != null) {
            numeric.stream().filter(c -> !isCode(c)).forEach(this::askOf);
            return;
        }
        var called = numeric.stream().filter(c -> c.isCalled(Meaning.VALUE)).toList();
        if (!called.isEmpty()) {
            var value = called.getFirst();
            roles.set(value, Meaning.VALUE, BY_WORD, "its name, and numbers");
            numeric.stream().filter(c -> c.at() != value.at() && !isCode(c)).forEach(this::askOf);
        } else if (roles.year() != null || !addYearsWithin()) {
            addIndicators(numeric);
        }
    }

    /// Numbers that tell series apart, such as levels, ages and years of another kind.
    private boolean isCode(ColumnProfile column) {
        if (key.isIdle(column)) {
            return false;
        }
        boolean isYears = column.years() == column.texts().size();
        return isYears
                || column.mayBeCodes()
                || (column.saidToBe(Meaning.DIMENSION) > 0
                        && column.integers() == column.texts().size());
    }

    private void askOf(ColumnProfile column) {
        roles.set(column, Meaning.ERROR, 0.4, "it has numbers, and nobody says which");
        roles.ask(
                "What is the column "
                        + roles.quoted(column)
                        + "? It has numbers beside the values, and is left out. If it tells series"
                        + " apart, take it out of 'ignore'; if it has values, name the columns of"
                        + " values in 'values' and have 'across' be 'indicator'");
    }

    private void addIndicators(List<ColumnProfile> numeric) {
        var values = new ArrayList<ColumnProfile>();
        var codes = new ArrayList<ColumnProfile>();
        for (ColumnProfile column : numeric) {
            boolean isSaid = column.saidToBe(Meaning.DIMENSION) > 0 && isCode(column);
            boolean isConstant = column.distinct() == 1 && column.texts().size() > 3;
            boolean isYears = column.years() == column.texts().size();
            (isSaid || (isConstant && column.mayBeCodes()) || isYears ? codes : values).add(column);
        }
        moveKeys(values, codes);
        if (values.isEmpty() && !codes.isEmpty()) {
            values.add(codes.removeLast());
        }
        if (values.size() > 1) {
            across = "indicator";
            patterns = values.stream().map(c -> names.get(c.at())).toList();
        }
        var why = values.size() > 1 ? "it has numbers, as others have" : "it has the only numbers";
        values.forEach(c -> roles.set(c, Meaning.VALUE, BY_CELLS, why));
    }

    /// Where rows are the same but for a column of a few whole numbers, it is no value.
    private void moveKeys(List<ColumnProfile> values, List<ColumnProfile> codes) {
        var key = new ArrayList<ColumnProfile>(codes);
        roles.free().stream().filter(c -> !c.isNumeric() && !c.name().isEmpty()).forEach(key::add);
        if (roles.region() != null) {
            key.add(roles.region());
        }
        if (roles.year() != null) {
            key.add(roles.year());
        }
        boolean isTold = isUnique(key);
        for (var candidate : List.copyOf(values)) {
            if (!isTold && values.size() > 1 && candidate.mayBeCodes()) {
                values.remove(candidate);
                codes.add(candidate);
                key.add(candidate);
                isTold = isUnique(key);
            }
        }
    }

    private boolean isUnique(List<ColumnProfile> key) {
        var seen = new HashSet<List<String>>();
        return rows.stream()
                .allMatch(row -> seen.add(key.stream().map(c -> TableRows.text(row, c)).toList()));
    }

    /// Columns such as `GDP 2015`, `GDP 2016`: what stands around the year is the same in all.
    private boolean addYearsWithin() {
        var byRest = new LinkedHashMap<String, List<ColumnProfile>>();
        int numeric = 0;
        for (ColumnProfile column : roles.free()) {
            var years = YEAR_WITHIN.matcher(column.name());
            boolean hasNumbers = column.isNumeric() || column.isWithoutValue();
            numeric += column.isNumeric() ? 1 : 0;
            if (hasNumbers && years.find()) {
                byRest.computeIfAbsent(years.replaceFirst("*"), r -> new ArrayList<>()).add(column);
            }
        }
        int all = numeric;
        byRest.values().removeIf(columns -> columns.size() < 2 && all > 1);
        if (byRest.isEmpty()) {
            return false;
        }
        String first = null;
        for (var group : byRest.entrySet()) {
            boolean isError = Words.of(group.getKey().replace("*", "")).containsKey(Meaning.ERROR);
            for (ColumnProfile column : group.getValue()) {
                if (isError || first != null) {
                    roles.set(column, Meaning.ERROR, isError ? 0.9 : 0.4, "its name");
                } else {
                    roles.set(column, Meaning.VALUE, BY_CELLS, "a year within its name");
                }
            }
            if (!isError && first != null) {
                roles.ask(
                        "The columns '"
                                + group.getKey()
                                + "' are of other values than '"
                                + first
                                + "', and are left out. Write the file as one for each, or with a"
                                + " column of years");
            }
            first = isError || first != null ? first : group.getKey();
        }
        if (first == null) {
            return false;
        }
        across = "year";
        patterns = List.of(first);
        return true;
    }

    @Nullable String across() {
        return across;
    }

    /// The names of the columns of values, where a descriptor must say them.
    List<String> patterns() {
        return patterns;
    }
}
