package rim.sources.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the columns of a table are called. One without a name is called after its letter, `$B`; so
/// is one whose name another column before it has.
public final class ColumnNames {
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(?:1[89]|2[01])[0-9]{2}(?![0-9])");
    private static final Pattern FLAGGED_YEAR =
            Pattern.compile("(?:1[89]|2[01])[0-9]{2} ?\\(?([bdefinpsu]{1,3})\\)?");
    private static final Pattern YEAR_ALONE =
            Pattern.compile("[Xx]?(?:1[89]|2[01])[0-9]{2}(?:\\.0)?");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile(
                    "[-_ /–.]?(?:[MQSHTWDK][0-9]{1,3}|(?!0$)[0-9]{1,2}(?![0-9]))(?:\\D.*)?");

    private final String[] written;
    private final String[] names;
    private final Map<String, Integer> at = new HashMap<>();
    private final Map<String, Integer> repeated = new TreeMap<>();

    private ColumnNames(String[] header) {
        this.written = new String[header.length];
        this.names = new String[header.length];
        for (int i = 0; i < header.length; i++) {
            written[i] = header[i].strip();
            boolean isRepeated = !written[i].isEmpty() && at.containsKey(written[i]);
            if (isRepeated) {
                repeated.putIfAbsent(written[i], i);
            }
            names[i] = written[i].isEmpty() || isRepeated ? letter(i) : written[i];
            at.putIfAbsent(names[i], i);
        }
    }

    public static ColumnNames of(String[] header) {
        return new ColumnNames(header);
    }

    /// A column by its letter: `$A` is the first.
    public static String letter(int column) {
        return "$" + letters(column);
    }

    private static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    public int size() {
        return names.length;
    }

    /// What a column is called; no two are called the same.
    public String get(int column) {
        return names[column];
    }

    /// The name as it stands in the header, empty when it has none.
    public String written(int column) {
        return written[column];
    }

    /// Whether a column before it has the same name.
    public boolean isRepeated(int column) {
        return !written[column].isEmpty() && !written[column].equals(names[column]);
    }

    /// The first column that has the name that a column has in the header.
    public int firstOf(int column) {
        return at.getOrDefault(written[column], column);
    }

    boolean isUnnamed(int column) {
        return written[column].isEmpty();
    }

    /// Where a column is, by its name or its letter; empty when there is none.
    Optional<Integer> find(String name) {
        var found = at.get(name);
        if (found != null || !name.startsWith("$")) {
            return Optional.ofNullable(found);
        }
        for (int i = 0; i < names.length; i++) {
            if (letter(i).equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// The names that stand in the header several times, each with the second column that has it.
    Map<String, Integer> repeated() {
        return repeated;
    }

    /// The names as the header has them, for messages.
    String found() {
        var found = new ArrayList<String>();
        for (int i = 0; i < names.length; i++) {
            found.add(isRepeated(i) ? written[i] : names[i]);
        }
        return String.join(", ", found);
    }

    List<String> all() {
        return Arrays.asList(names);
    }

    /// Whether a name is a year and nothing else: `2019`, and `X2019` as R writes it.
    public static boolean isYear(String name) {
        return YEAR_ALONE.matcher(name).matches();
    }

    /// The flags of a year and of nothing else: `p` of `2019p` and of `2019 (p)`; empty when the
    /// name is not of this kind.
    public static String flagsOfYear(String name) {
        var flagged = FLAGGED_YEAR.matcher(name);
        return flagged.matches() ? flagged.group(1) : "";
    }

    /// The year in a name, such as that of `GDP 2015` and of `2015 [YR2015]`; the name itself when
    /// it has none, several, or a part of one.
    public static String yearIn(String name) {
        var years = YEAR.matcher(name);
        Set<String> found = new HashSet<>();
        boolean isPart = false;
        while (years.find()) {
            found.add(years.group());
            isPart |= PART_OF_YEAR.matcher(name.substring(years.end())).matches();
        }
        return found.size() == 1 && !isPart ? found.iterator().next() : name;
    }
}
