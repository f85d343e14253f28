package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.observation.Flags;
import rim.sources.check.Period;
import rim.sources.inspect.reading.Meaning;

/// A table whose years stand side by side, each with a column (or its units, where the first cell
/// says so), read as a line for each value.
///
/// Flags stand behind a value, in its cell or in a column of their own that has no name or says so.
///
/// @param text the table as it stands
/// @param wanted variables that the methodology names; a column of one is none of a year
/// @param subject what the only indicator of a table is called
/// @param time what the column of years is called, null where nobody says it: such a table has one
record CrossTable(
        TableText text, Collection<String> wanted, String subject, @Nullable String time) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_FLAG = 4;
    private static final int FEWEST_REGIONS = 2;

    /// `2019`, `2019.0` of a cell that is a number, R's `X2019`, `FY2019`, `2019 [YR2019]` of the
    /// World Bank, and with a flag or the mark of a footnote, `2019p`, `2019 (b)`, `2019*`, `2019
    /// 1)`.
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:X|FY ?)?([12][0-9]{3})(?:\\.0+)?(?: \\[YR[0-9]{4}])?"
                            + "(\\s*(?:\\*{1,3}|\\(?[a-z]{1,2}\\)?|\\(?[\u00b9\u00b2\u00b3\u2070-\u2079]\\)?)"
                            + "|\\s+\\d\\))?");

    /// Columns of values, and what they are of.
    private record Across(List<Integer> columns, boolean isOfYears, boolean isOfRegions) {}

    /// Whether a header has years side by side.
    static boolean hasYears(List<String> header) {
        var years = header.stream().map(CrossTable::year).filter(OptionalInt::isPresent).toList();
        return years.size() > 1 && new HashSet<>(years).size() == years.size();
    }

    static OptionalInt year(String name) {
        var match = YEAR.matcher(name);
        int year = match.matches() ? Integer.parseInt(match.group(1)) : 0;
        return year >= FIRST_YEAR && year <= LAST_YEAR ? OptionalInt.of(year) : OptionalInt.empty();
    }

    /// The same table where nothing stands side by side but variables.
    TableText byValue() {
        var across = across();
        if (across.columns.isEmpty()) {
            return text;
        }
        var flags =
                IntStream.range(0, text.header().size())
                        .filter(c -> across.columns.contains(c - 1) && isOfFlags(c))
                        .boxed()
                        .toList();
        var kept =
                IntStream.range(0, text.header().size())
                        .filter(c -> !across.columns.contains(c) && !flags.contains(c))
                        .boxed()
                        .toList();
        var names = new ArrayList<String>();
        kept.forEach(c -> names.add(across.isOfRegions ? named(c) : down(text.header().get(c))));
        boolean isOne = !names.contains("indicator") && isOneSeries(kept);
        names.addAll(List.of(across.isOfYears ? "year" : "unit", "value", "flags"));
        if (isOne) {
            names.add("indicator");
        }
        var places = new HashMap<Integer, List<Integer>>();
        across.columns.forEach(c -> places.put(c, places(kept, c)));
        var lines = new ArrayList<TableText.Line>();
        for (var line : text.rows()) {
            for (int c : across.columns) {
                var cells = new ArrayList<String>();
                kept.forEach(k -> cells.add(line.cells().get(k)));
                var name = text.header().get(c);
                cells.add(across.isOfYears ? "" + year(name).orElseThrow() : name);
                cells.add(line.cells().get(c));
                cells.add(
                        (across.isOfYears ? flags(name) : "")
                                + (flags.contains(c + 1) ? line.cells().get(c + 1) : ""));
                if (isOne) {
                    cells.add(subject);
                }
                lines.add(
                        new TableText.Line(
                                line.number(), cells, Objects.requireNonNull(places.get(c))));
            }
        }
        var table = text.ofLines(names, lines);
        return across.isOfRegions
                ? table.telling("Columns are read as units, as their names are codes of regions")
                : table;
    }

    /// What the rows are of where columns are units.
    private String named(int column) {
        return text.cells(column).stream().allMatch(cell -> year(cell).isPresent())
                ? "year"
                : "indicator";
    }

    /// Whether all columns but the first are called by codes of regions, which no row is.
    private boolean areRegions() {
        var header = text.header();
        return header.size() > FEWEST_REGIONS
                && header.stream().noneMatch(wanted::contains)
                && new CodeColumns(header).unit() < 0
                && !NutsNames.of(header.subList(1, header.size())).isEmpty()
                && NutsNames.of(text.cells(0)).isEmpty();
    }

    /// Quarters and months beside each other are no indicators.
    private void requireNoParts() {
        var parts =
                text.header().stream()
                        .filter(name -> Period.of(name) instanceof Period.PartOfYear)
                        .toList();
        if (parts.size() > 1 && parts.stream().noneMatch(this::isWanted)) {
            throw new RimException(
                    "Columns of parts of years, or of two years: "
                            + Unread.listed(parts)
                            + " (expected years, such as 2019: call each by the year that it is of) ["
                            + text.place()
                            + "]");
        }
    }

    private boolean isWanted(String name) {
        return wanted.contains(VariableCodes.of(name, wanted));
    }

    /// Of a line for the values of a column, where each of its cells stands.
    private List<Integer> places(List<Integer> kept, int column) {
        var places = new ArrayList<Integer>();
        kept.forEach(c -> places.add(text.columns().get(c)));
        places.addAll(Collections.nCopies(4, text.columns().get(column)));
        return places;
    }

    /// Of all values of a year.
    private static String flags(String name) {
        var match = YEAR.matcher(name);
        return match.matches() && match.group(2) != null
                ? Flags.parse(match.group(2).strip()).orElse("")
                : "";
    }

    private Across across() {
        var header = text.header();
        for (int c = 0; c < header.size(); c++) {
            var corner = Corner.of(header.get(c));
            if (corner.isPresent() && corner.get().isOfUnits()) {
                int first = c + 1;
                return new Across(
                        IntStream.range(first, header.size())
                                .filter(i -> !header.get(i).isEmpty())
                                .boxed()
                                .toList(),
                        false,
                        false);
            }
        }
        requireNoParts();
        if (areRegions()) {
            var regions = IntStream.range(1, header.size()).boxed().toList();
            return new Across(regions, false, true);
        }
        boolean isOfOtherYears = text.column(time, TableColumns.TIME) >= 0;
        boolean isWanted = header.stream().anyMatch(n -> year(n).isPresent() && wanted.contains(n));
        var years =
                isOfOtherYears || isWanted || !hasYears(header)
                        ? List.<Integer>of()
                        : IntStream.range(0, header.size())
                                .filter(c -> year(header.get(c)).isPresent())
                                .boxed()
                                .toList();
        return new Across(years.size() == header.size() ? List.of() : years, true, false);
    }

    private static String down(String name) {
        return Corner.of(name).map(Corner::down).orElse(name);
    }

    private boolean isOfFlags(int column) {
        var name = text.header().get(column);
        return (name.isEmpty() || CodeColumns.means(name, Meaning.FLAGS))
                && text.cells(column).stream().allMatch(CrossTable::isFlag);
    }

    /// Letters, as few as flags have.
    static boolean isFlag(String cell) {
        return cell.length() <= LONGEST_FLAG
                && cell.codePoints().noneMatch(c -> Character.isDigit(c));
    }

    /// Whether some other column has each row's word but once: then nothing parts the rows into
    /// indicators.
    private boolean isOneSeries(List<Integer> kept) {
        return text.column(null, TableColumns.INDICATOR) < 0
                && kept.stream()
                        .anyMatch(c ->
                                text.cells(c).stream().distinct().count() == text.rows().size());
    }
}
