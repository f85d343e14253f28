package rim.sources.inspect;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.column.CellText;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.words.Words;

/// The year of a table that has it in no column. What stands above the header under a word for a
/// year is certain; a year in a title or in the file's name is asked about, and the date of the
/// file says nothing.
final class YearClue {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    private final @Nullable String stated;
    private final TreeSet<String> likely = new TreeSet<>();

    /// @param preamble the rows above the header
    YearClue(List<String[]> preamble, String fileName) {
        var found = new TreeSet<String>();
        for (String[] row : preamble) {
            for (int i = 0; i < row.length; i++) {
                stated(row, i).ifPresent(found::add);
                YEAR.matcher(row[i]).results().forEach(r -> likely.add(r.group()));
            }
        }
        if (likely.isEmpty()) {
            YEAR.matcher(fileName).results().forEach(r -> likely.add(r.group()));
        }
        this.stated = found.size() == 1 ? found.first() : null;
    }

    /// The year of `Year: 2019`, in one cell or in two that stand beside each other.
    private static Optional<String> stated(String[] row, int at) {
        var text = row[at].strip();
        int colon = text.indexOf(':');
        var name = colon > 0 ? text.substring(0, colon) : text;
        if (!Words.of(name).containsKey(Meaning.YEAR)) {
            return Optional.empty();
        }
        var rest = colon > 0 ? text.substring(colon + 1).strip() : "";
        if (rest.isEmpty()) {
            for (int i = at + 1; i < row.length && rest.isEmpty(); i++) {
                rest = row[i].strip();
            }
        }
        return rest.length() == 4 && CellText.isYear(rest) ? Optional.of(rest) : Optional.empty();
    }

    /// The year that the file states for all values; null when it states none.
    @Nullable String stated() {
        return stated;
    }

    /// What to ask where none is stated.
    ///
    /// @param layout `csv` or `sheet`
    String question(String layout) {
        var hint =
                likely.size() == 1
                        ? " ("
                                + likely.first()
                                + " stands in its title or name, which may be the year when it was made)"
                        : "";
        return "Of which year are the values? No column has years"
                + hint
                + ". Write \"fixed\": {\"year\": \""
                + (likely.size() == 1 ? likely.first() : "2019")
                + "\"} into '"
                + layout
                + "', with the right year";
    }
}
