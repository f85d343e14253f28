package rim.sources.inspect.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.words.Words;
import rim.sources.raw.ColumnNames;

/// Whether a table has names of its columns in two rows, such as years below indicators, merged or
/// repeated: a layout that names its columns in one cannot read it.
final class HeaderLevels {
    private static final int FEW = 2;

    private final String[] header;
    private final ColumnNames names;

    HeaderLevels(String[] header) {
        this.header = header;
        this.names = ColumnNames.of(header);
    }

    /// What to ask; empty where the header is one row.
    ///
    /// @param number of the header's row
    /// @param above the row before it; empty where there is none
    /// @param between the rows between it and the data
    Optional<String> question(int number, String[] above, List<String[]> between) {
        for (String[] row : between) {
            var groups = groupsOver(row);
            if (!groups.isEmpty()) {
                return Optional.of(question(number, number + 1, groups));
            }
        }
        var groups = groupsIn(above);
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(question(number - 1, number, groups));
    }

    private static String question(int first, int second, Set<String> groups) {
        return "The columns are named in two rows, "
                + first
                + " and "
                + second
                + ". Write a file for each of "
                + String.join(", ", groups.stream().limit(5).map(g -> "'" + g + "'").toList())
                + ", with one row of names, or one row for each value, with a column for what each of"
                + " the two rows says";
    }

    /// The names of the header that stand above several names of a row below it.
    private Set<String> groupsOver(String[] row) {
        var groups = new LinkedHashSet<String>();
        int several = 0;
        var group = "";
        for (int i = 1; i < Math.min(header.length, row.length); i++) {
            var name = header[i].strip();
            boolean isSame = name.isEmpty() || name.equals(group);
            group = name.isEmpty() ? group : name;
            if (!row[i].isBlank() && !group.isEmpty()) {
                groups.add(group);
                several += isSame && !isFlags(group) ? 1 : 0;
            }
        }
        return several > 0 && several + groups.size() > FEW ? groups : Set.of();
    }

    /// The names in a row above the header, where the header says the same below each.
    private Set<String> groupsIn(String[] above) {
        var groups = new LinkedHashSet<String>();
        int repeated = 0;
        for (int i = 1; i < header.length; i++) {
            repeated += names.isRepeated(i) && !isFlags(header[i]) ? 1 : 0;
            if (i < above.length && !above[i].isBlank()) {
                groups.add(above[i].strip());
            }
        }
        return repeated > 0 && groups.size() >= FEW ? groups : Set.of();
    }

    private static boolean isFlags(String name) {
        return Words.of(name.strip()).containsKey(Meaning.FLAGS);
    }
}
