package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.reading.Meaning;

/// A header in several lines of which none names the columns alone: years over indicators,
/// indicators over years, groups over both. A title over several columns stands once, in the first
/// of them. A column's name is what stands over it, years last: `R&D: Men 2019`.
///
/// @param lines all that have any text
/// @param unit what the column of units is called, null where nobody says it
record HeaderLines(List<TableText.Line> lines, @Nullable String unit) {
    private static final int MOST = 4;

    /// Lines of a header as one.
    ///
    /// @param from the first of them
    /// @param to behind the last
    record Joined(TableText.Line line, int from, int to) {}

    /// The fewest lines around one that name each column, and no two alike; empty where that line
    /// does it alone, or none do.
    Optional<Joined> around(int header) {
        if (isComplete(List.of(lines.get(header)), header + 1)) {
            return Optional.empty();
        }
        for (int more = 1; more < MOST; more++) {
            for (int above = 0; above <= more; above++) {
                int from = header - above;
                int to = header + more - above + 1;
                if (isHeader(from, header, to) && isComplete(lines.subList(from, to), to)) {
                    int last = to + (to < lines.size() && isOfLabels(from, to) ? 1 : 0);
                    var line = lines.get(last - 1);
                    return Optional.of(
                            new Joined(
                                    new TableText.Line(
                                            line.number(), names(lines.subList(from, last))),
                                    from,
                                    last));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether lines follow each other, and those beside the header have titles or years, but say
    /// nothing of a unit.
    private boolean isHeader(int from, int header, int to) {
        return from >= 0
                && to < lines.size()
                && IntStream.range(from, to)
                        .allMatch(i ->
                                (i == from
                                                || lines.get(i).number()
                                                        == lines.get(i - 1).number() + 1)
                                        && lines.get(i).cells().size()
                                                == lines.get(header).cells().size()
                                        && (i <= header || isOfTitles(lines.get(i).cells())))
                && IntStream.range(from, header)
                        .allMatch(i -> isOfWordsOrYears(lines.get(i).cells()));
    }

    private static boolean isOfWordsOrYears(List<String> cells) {
        return cells.stream()
                .allMatch(
                        cell -> !DecimalStyle.isWritten(cell) || CrossTable.year(cell).isPresent());
    }

    /// Below a header: nothing in the column of units but its name, or what the titles are of.
    private boolean isOfTitles(List<String> cells) {
        var first = cells.getFirst();
        return isOfWordsOrYears(cells)
                && (first.isEmpty()
                        || TableBounds.names(List.of(first), unit)
                        || CodeColumns.means(first, Meaning.YEAR));
    }

    /// A line that has but names of the columns that have none yet, as pandas writes those of an
    /// index.
    private boolean isOfLabels(int from, int line) {
        var names = names(lines.subList(from, line));
        var cells = lines.get(line).cells();
        return cells.size() == names.size()
                && TableText.width(cells) > 0
                && IntStream.range(0, cells.size())
                        .allMatch(c -> cells.get(c).isEmpty() || names.get(c).isEmpty())
                && isOfTitles(cells);
    }

    /// Whether every column that has a cell below has a name of its own; the first may be without.
    private boolean isComplete(List<TableText.Line> header, int first) {
        var names = names(header);
        var below =
                lines.subList(Math.min(first, lines.size()), lines.size()).stream()
                        .map(TableText.Line::cells)
                        .filter(cells -> cells.size() == names.size())
                        .toList();
        var said =
                IntStream.range(0, names.size())
                        .filter(c -> below.stream().anyMatch(cells -> !cells.get(c).isEmpty()))
                        .mapToObj(names::get)
                        .toList();
        return said.stream().skip(1).noneMatch(String::isEmpty)
                && new HashSet<>(said).size() == said.size();
    }

    private static List<String> names(List<TableText.Line> header) {
        var filled = new ArrayList<List<String>>();
        for (int i = 0; i < header.size(); i++) {
            filled.add(filled(header, i));
        }
        return IntStream.range(0, header.getFirst().cells().size())
                .mapToObj(c -> name(filled.stream().map(cells -> cells.get(c)).toList()))
                .toList();
    }

    /// Titles of a line that stand over several columns, in each of them: those that have a title
    /// below, as the first has.
    private static List<String> filled(List<TableText.Line> header, int line) {
        var cells = new ArrayList<>(header.get(line).cells());
        var below = header.subList(line + 1, header.size());
        for (int c = 1; c < cells.size(); c++) {
            int column = c;
            if (cells.get(c).isEmpty() && isSaid(below, c - 1) && isSaid(below, column)) {
                cells.set(c, cells.get(c - 1));
            }
        }
        return cells;
    }

    private static boolean isSaid(List<TableText.Line> below, int column) {
        return below.stream().anyMatch(line -> !line.cells().get(column).isEmpty());
    }

    /// @param titles from the uppermost on
    private static String name(List<String> titles) {
        var words = new ArrayList<String>();
        var years = new ArrayList<String>();
        for (String title : titles) {
            if (title.isEmpty() || words.contains(title)) {
                continue;
            }
            var year = CrossTable.year(title);
            if (year.isPresent()) {
                years.add("" + year.getAsInt());
            } else {
                words.add(title);
            }
        }
        if (years.isEmpty() && titles.size() > 1) {
            // what names the units, or the years beside them, names nothing else
            var named = words.stream().filter(w -> TableBounds.names(List.of(w), null)).toList();
            if (!named.isEmpty()) {
                return named.getLast();
            }
            words.removeIf(word -> words.size() == 1 && CodeColumns.means(word, Meaning.YEAR));
        }
        return (String.join(": ", words) + " " + String.join(" ", years)).strip();
    }
}
