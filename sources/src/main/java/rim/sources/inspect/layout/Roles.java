package rim.sources.inspect.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.column.CellText;
import rim.sources.inspect.column.ColumnProfile;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.reading.Reading;
import rim.sources.inspect.region.RegionNames;
import rim.sources.raw.ColumnNames;
import rim.sources.raw.TableColumns;

/// Gives each column of a table its meaning: by known words first, then by what the cells look
/// like.
final class Roles {
    private static final double BY_WORD = 1;
    private static final double BY_CELLS = 0.8;
    private static final double LEFT_OVER = 0.6;

    private final ColumnNames names;
    private final List<ColumnProfile> columns;
    private final TableRows rows;
    private final Reading[] readings;
    private final List<String> questions = new ArrayList<>();
    private @Nullable ColumnProfile region;
    private @Nullable ColumnProfile year;
    private int beside = -1;
    private boolean isYearAcross;
    private boolean isRegionAcross;

    Roles(ColumnNames names, List<ColumnProfile> columns, List<String[]> rows) {
        this.names = names;
        this.columns = columns;
        this.rows = new TableRows(rows);
        this.readings = new Reading[columns.size()];
        findRepeated();
        findAside();
        findRegion();
        findYear();
        findPartsOfYear();
        findAcross();
        findBeside();
    }

    /// Columns whose name another one before them has.
    private void findRepeated() {
        findTableBeside();
        for (ColumnProfile column : columns) {
            if (!names.isRepeated(column.at()) || (column.isFlags() && column.hasFlags())) {
                continue;
            }
            var first = columns.get(names.firstOf(column.at()));
            if (first.texts().equals(column.texts())) {
                set(column, Meaning.LABEL, BY_CELLS, "it says the same as the first of this name");
            } else {
                set(column, Meaning.ERROR, 0.3, "another column has the same name");
                boolean isOfTableBeside = beside >= 0 && column.at() >= beside;
                if (isOfTableBeside) {
                    continue;
                }
                questions.add(
                        "Two columns are called '"
                                + TableColumns.abridged(column.name())
                                + "'; the second, "
                                + quoted(column)
                                + ", is left out. Give each column a name of its own in the file");
            }
        }
    }

    /// A second column of regions with the name of the first begins a table beside it.
    private void findTableBeside() {
        for (ColumnProfile column : columns) {
            boolean isRegions =
                    names.isRepeated(column.at())
                            && column.saidToBe(Meaning.REGION) > 0
                            && column.regionLikeness() > 0;
            if (isRegions && beside < 0) {
                beside = column.at();
                questions.add(
                        "Another table stands beside the first, from column "
                                + quoted(column)
                                + " on. Write each to a file of its own");
            }
        }
    }

    private void findAside() {
        for (ColumnProfile column : columns) {
            if (!isFree(column)) {
                continue;
            }
            if (column.isVersion()) {
                set(column, Meaning.VERSION, BY_WORD, "its name, and years of NUTS versions");
            } else if (column.isCalled(Meaning.MULTIPLIER)) {
                set(column, Meaning.MULTIPLIER, BY_WORD, "its name");
            } else if (column.isCalled(Meaning.ABOUT_FILE) && !column.isNumeric()) {
                set(column, Meaning.ABOUT_FILE, BY_WORD, "its name");
            } else if (!column.isCalled(Meaning.VALUE) && column.isRowNumber()) {
                set(column, Meaning.ROW_NUMBER, BY_WORD, "it counts the rows");
            }
        }
    }

    private void findRegion() {
        var likely = likeliest(ColumnProfile::regionLikeness);
        if (likely.isEmpty()) {
            return;
        }
        var all = new RegionColumns(columns, rows, this::isFree);
        var found = all.finer(likely.getFirst());
        region = all.named(found);
        if (region.at() != found.at()) {
            set(found, Meaning.LABEL, BY_CELLS, "codes of regions that their names tell");
        }
        set(
                region,
                Meaning.REGION,
                region.isCalled(Meaning.REGION) ? BY_WORD : region.regionLikeness() + 0.4,
                (region.isCalled(Meaning.REGION) ? "its name, and " : "")
                        + region.regions()
                        + " of its "
                        + region.texts().size()
                        + " first cells are regions");
        boolean isClose =
                likely.size() > 1
                        && likely.get(1).saidToBe(Meaning.REGION) == region.saidToBe(Meaning.REGION)
                        && likely.get(1).codes() > 0
                        && region.codes() > 0
                        && !rows.isToldBy(region, likely.get(1))
                        && !(region.isCalled(Meaning.REGION)
                                && likely.get(1).isCalled(Meaning.DIMENSION));
        if (isClose) {
            questions.add(
                    "Which column has the region of a value, "
                            + quoted(region)
                            + " or "
                            + quoted(likely.get(1))
                            + "? Name it as 'region'; the other is a dimension, or is named in"
                            + " 'ignore'");
        }
    }

    private void findYear() {
        var likely = likeliest(ColumnProfile::yearLikeness);
        if (likely.isEmpty()) {
            return;
        }
        var first = likely.getFirst();
        boolean isCalled = first.saidToBe(Meaning.YEAR) > 0;
        if (!isCalled && (columns.stream().filter(this::isYearColumn).count() > 1)) {
            return;
        }
        year = first;
        set(
                first,
                Meaning.YEAR,
                isCalled ? BY_WORD : BY_CELLS,
                (isCalled ? "its name, and " : "") + "its cells are years or other periods");
        boolean isClose =
                likely.size() > 1
                        && likely.get(1).saidToBe(Meaning.YEAR) == first.saidToBe(Meaning.YEAR)
                        && likely.get(1).distinct() > 1
                        && likely.get(1).said().isEmpty() == first.said().isEmpty();
        boolean isAgain = labelYearsAgain(first, likely.getLast());
        if (isClose && !isAgain) {
            questions.add(
                    "Which column has the year of a value, "
                            + quoted(first)
                            + " or "
                            + quoted(likely.get(1))
                            + "? Name it as 'year'; the other is a dimension, a value, or is named"
                            + " in 'ignore'");
        }
    }

    /// Columns that say the same years as the first; whether one of them is among these.
    private boolean labelYearsAgain(ColumnProfile first, ColumnProfile one) {
        for (ColumnProfile column : columns) {
            boolean areYears = column.years() > 0 && column.years() == column.texts().size();
            if (isFree(column) && areYears && rows.isSameYear(first, column)) {
                set(column, Meaning.LABEL, BY_CELLS, "it says the year again");
            }
        }
        return !isFree(one) && one.at() != first.at();
    }

    private void findPartsOfYear() {
        for (ColumnProfile column : columns) {
            if (isFree(column) && column.isCalled(Meaning.PART_OF_YEAR) && column.distinct() > 1) {
                set(column, Meaning.PART_OF_YEAR, BY_WORD, "its name");
                questions.add(
                        "An edition is annual, and the column "
                                + quoted(column)
                                + " parts years. Get the annual table, or keep the parts as series of"
                                + " their own, which a feed sums ('sum_over') or averages"
                                + " ('mean_over') over the dimension "
                                + quoted(column)
                                + ", and take this question away");
            }
        }
    }

    private List<ColumnProfile> likeliest(ToDoubleFunction<ColumnProfile> likeness) {
        return columns.stream()
                .filter(c -> isFree(c) && likeness.applyAsDouble(c) > 0)
                .sorted(
                        Comparator.comparingDouble(likeness)
                                .reversed()
                                .thenComparingInt(ColumnProfile::at))
                .limit(2)
                .toList();
    }

    /// Columns of values under years, or under regions.
    private void findAcross() {
        if (year == null && region != null) {
            // beside years with numbers, one without any has values that are to be refused
            isYearAcross =
                    columns.stream().anyMatch(this::isYearColumn)
                            && setValues(
                                    this::isCalledYear, "its name is a year or another period");
        } else if (region == null && year != null) {
            isRegionAcross =
                    setValues(
                            c -> RegionNames.codeOf(c.name()).isPresent(),
                            "its name is that of a region");
        } else if (columns.stream().filter(this::isYearColumn).count() > 1) {
            questions.add(
                    "There is a column of years, "
                            + (year == null ? "" : quoted(year))
                            + ", and there are columns whose names are years: which of them say the"
                            + " year of a value? Name the one as 'year', or have 'across' be 'year'"
                            + " and name the other in 'ignore'");
        }
    }

    private boolean isYearColumn(ColumnProfile column) {
        return isCalledYear(column) && (column.isNumeric() || column.isWithoutValue());
    }

    private boolean isCalledYear(ColumnProfile column) {
        return isFree(column) && CellText.isPeriodName(column.name());
    }

    private boolean setValues(Predicate<ColumnProfile> wanted, String why) {
        boolean isAny = false;
        for (ColumnProfile column : columns) {
            if (isFree(column) && wanted.test(column)) {
                set(column, Meaning.VALUE, BY_WORD, why);
                isAny = true;
            }
        }
        return isAny;
    }

    /// Columns that say something of the value beside them.
    private void findBeside() {
        for (ColumnProfile column : columns) {
            if (!isFree(column)) {
                continue;
            }
            if (column.isFlags()) {
                set(column, Meaning.FLAGS, BY_WORD, "its name, and letters");
            } else if (isFlagsBeside(column)) {
                set(column, Meaning.FLAGS, BY_CELLS, "letters beside values");
            } else if (column.saidToBe(Meaning.UNIT) > 0 && !column.isNumeric()) {
                set(column, Meaning.UNIT, column.saidToBe(Meaning.UNIT), "its name");
            } else if (column.saidToBe(Meaning.ERROR) > 0
                    && (column.isNumeric() || column.isWithoutValue())) {
                set(column, Meaning.ERROR, BY_WORD, "its name says how exact a value is");
            } else if (isLabel(column)) {
                set(column, Meaning.LABEL, BY_CELLS, "it says the region again in words");
            } else if (column.texts().isEmpty() && column.name().isEmpty()) {
                set(column, Meaning.NOTHING, BY_WORD, "it is empty");
            }
        }
    }

    private boolean isFlagsBeside(ColumnProfile column) {
        boolean isBeside =
                column.at() > 0
                        && readings[column.at() - 1] != null
                        && readings[column.at() - 1].meaning() == Meaning.VALUE;
        return column.name().isEmpty() && isBeside && column.hasFlags();
    }

    private boolean isLabel(ColumnProfile column) {
        var of = region;
        if (of == null || column.isNumeric() || column.texts().isEmpty()) {
            return false;
        }
        return rows.isSameRegion(of, column) || saysEachAgain(of, column);
    }

    private boolean saysEachAgain(ColumnProfile of, ColumnProfile column) {
        return (column.saidToBe(Meaning.LABEL) > 0
                        || (column.saidToBe(Meaning.REGION) > 0
                                && (column.distinct() > 1 || column.regionLikeness() > 0))
                        || rows.isAnotherForEach(of, column))
                && rows.isToldBy(of, column);
    }

    String quoted(ColumnProfile column) {
        return "'" + names.get(column.at()) + "'";
    }

    boolean isFree(ColumnProfile column) {
        return readings[column.at()] == null;
    }

    void set(ColumnProfile column, Meaning meaning, double sure, String why) {
        var second = SecondMeaning.of(column, meaning);
        double certain = Math.min(1, sure);
        double other =
                second == null ? 0 : Math.min(certain, Math.max(0.2, column.saidToBe(second) / 2));
        readings[column.at()] =
                new Reading(
                        column.at() + 1,
                        names.get(column.at()),
                        meaning,
                        certain,
                        second,
                        other,
                        why);
    }

    /// What is left after the values were found.
    void setRest() {
        for (ColumnProfile column : columns) {
            if (isFree(column)) {
                boolean isUnnamed = column.name().isEmpty();
                set(
                        column,
                        isUnnamed ? Meaning.NOTHING : Meaning.DIMENSION,
                        column.saidToBe(Meaning.DIMENSION) > 0 ? BY_WORD : LEFT_OVER,
                        column.saidToBe(Meaning.DIMENSION) > 0
                                ? "its name"
                                : "it is nothing else, so it tells series apart");
            }
        }
    }

    void ask(String question) {
        questions.add(question);
    }

    List<ColumnProfile> of(Meaning meaning) {
        return columns.stream()
                .filter(c -> readings[c.at()] != null && readings[c.at()].meaning() == meaning)
                .toList();
    }

    List<ColumnProfile> free() {
        return columns.stream().filter(this::isFree).toList();
    }

    Meaning meaningOf(int column) {
        return readings[column].meaning();
    }

    List<Reading> readings() {
        return List.of(readings);
    }

    List<String> questions() {
        return questions;
    }

    @Nullable ColumnProfile region() {
        return region;
    }

    @Nullable ColumnProfile year() {
        return year;
    }

    /// Whether another column says the same regions in words.
    boolean areRegionsNamed() {
        var codes = region;
        return codes != null
                && of(Meaning.LABEL).stream()
                        .anyMatch(c -> c.integers() == 0 && rows.isMostlySameRegion(codes, c));
    }

    boolean isYearAcross() {
        return isYearAcross;
    }

    boolean isRegionAcross() {
        return isRegionAcross;
    }
}
