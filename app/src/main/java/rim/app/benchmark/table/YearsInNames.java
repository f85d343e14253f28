package rim.app.benchmark.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table whose names of columns end or begin with a year, such as `RD_2019` and `RD_2020`, read
/// as one with a line for each unit and year.
///
/// @param text the table as it stands
/// @param wanted variables that the methodology names; a column of one is what it is called
/// @param time what the column of years is called, null where nobody says it: such a table has one
record YearsInNames(TableText text, Collection<String> wanted, @Nullable String time) {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MARKS = "[\\s_.,;:/–-]";
    private static final Pattern LAST =
            Pattern.compile(
                    "(?<name>.*?(?:\\p{L}|[^\\s_.,;:(\\[/–-](?="
                            + MARKS
                            + "|[(\\[])))(?:"
                            + MARKS
                            + "+[(\\[]?(?:[yY]|[yY]ear ?|FY ?)?|[(\\[]|)(?<year>"
                            + YEAR
                            + ")[)\\]]?");
    private static final Pattern FIRST =
            Pattern.compile(
                    "[(\\[]?[yYxX]?(?<year>" + YEAR + ")[)\\]]?" + MARKS + "+(?<name>\\p{L}.*)");

    /// A span of years, or a month.
    private static final Pattern OTHERWISE =
            Pattern.compile("(?:.*" + YEAR + "|\\d+)" + MARKS + "*");

    /// A name taken apart.
    private record Parted(String name, int year) {}

    /// The same table where names have no years.
    TableText byYear() {
        var across = across();
        if (across.isEmpty()) {
            return text;
        }
        var taken = new LinkedHashSet<Integer>();
        across.values().forEach(columns -> taken.addAll(columns.values()));
        var kept =
                IntStream.range(0, text.header().size())
                        .filter(c -> !taken.contains(c))
                        .boxed()
                        .toList();
        var names = new ArrayList<String>();
        kept.forEach(c -> names.add(text.header().get(c)));
        names.add("year");
        names.addAll(across.keySet());
        var years = new TreeSet<Integer>();
        across.values().forEach(columns -> years.addAll(columns.keySet()));
        var lines = new ArrayList<TableText.Line>();
        for (var line : text.rows()) {
            for (int year : years) {
                lines.add(line(line, kept, across, year));
            }
        }
        return text.ofLines(names, lines).telling(told(across, years, taken));
    }

    private TableText.Line line(
            TableText.Line line,
            List<Integer> kept,
            SequencedMap<String, Map<Integer, Integer>> across,
            int year) {
        var cells = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        for (int c : kept) {
            cells.add(line.cells().get(c));
            places.add(text.columnOf(line, c));
        }
        cells.add("" + year);
        places.add(0);
        for (var columns : across.values()) {
            int c = columns.getOrDefault(year, -1);
            cells.add(c < 0 ? "" : line.cells().get(c));
            places.add(c < 0 ? 0 : text.columnOf(line, c));
        }
        return new TableText.Line(line.number(), cells, places);
    }

    private String told(
            SequencedMap<String, Map<Integer, Integer>> across,
            Collection<Integer> years,
            Collection<Integer> columns) {
        return "Columns such as '"
                + text.header().get(columns.iterator().next())
                + "' are read as indicators with years: "
                + Unread.listed(across.keySet())
                + " in "
                + years.stream().map(String::valueOf).collect(joining(", "));
    }

    /// Of each indicator its columns by year; none where names have no years, or the table has
    /// years otherwise.
    private SequencedMap<String, Map<Integer, Integer>> across() {
        var across = new LinkedHashMap<String, Map<Integer, Integer>>();
        if (text.column(time, TableColumns.TIME) >= 0) {
            return across;
        }
        for (int c = 0; c < text.header().size(); c++) {
            var name = text.header().get(c);
            boolean isWhole = wanted.contains(VariableCodes.of(name, wanted)) || !isOfNumbers(c);
            var parted = isWhole ? null : parted(name);
            if (parted != null
                    && across.computeIfAbsent(parted.name, it -> new TreeMap<>())
                                    .put(parted.year, c)
                            != null) {
                return new LinkedHashMap<>();
            }
        }
        var years = new TreeSet<Integer>();
        across.values().stream()
                .filter(columns -> columns.size() > 1)
                .forEach(columns -> years.addAll(columns.keySet()));
        across.values().removeIf(columns -> !years.containsAll(columns.keySet()));
        boolean isTaken = across.keySet().stream().anyMatch(text.header()::contains);
        return isTaken ? new LinkedHashMap<>() : across;
    }

    /// Codes of several versions of a classification have years in their names too.
    private boolean isOfNumbers(int column) {
        var cells = text.said(column);
        return 2 * cells.stream().filter(DecimalStyle::isWritten).count() >= cells.size();
    }

    private static @Nullable Parted parted(String name) {
        return Optional.of(LAST.matcher(name))
                .filter(Matcher::matches)
                .or(() -> Optional.of(FIRST.matcher(name)).filter(Matcher::matches))
                .map(match -> new Parted(match.group("name").strip(), year(match)))
                .filter(parted -> !OTHERWISE.matcher(parted.name).matches())
                .orElse(null);
    }

    private static int year(Matcher match) {
        return Integer.parseInt(match.group("year"));
    }
}
