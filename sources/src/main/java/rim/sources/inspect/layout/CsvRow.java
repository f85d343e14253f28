package rim.sources.inspect.layout;

import java.util.ArrayList;
import java.util.List;
import rim.sources.form.csv.CsvText;

/// A row of a CSV.
///
/// @param number of its first line, 1 is the first
/// @param texts its fields
record CsvRow(int number, List<String> texts) {
    private static final int LINES_IN_QUOTES = 20;

    String[] fields() {
        return texts.toArray(String[]::new);
    }

    /// The rows of some lines: a line with an open quote together with those that it goes on in.
    static List<CsvRow> of(List<String> lines, char delimiter) {
        var rows = new ArrayList<CsvRow>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            var line = lines.get(i);
            int end = end(lines, i, delimiter);
            if (end > i) {
                line = String.join("\n", lines.subList(i, end + 1));
                i = end;
            }
            var fields = CsvText.fields(line, delimiter);
            if (fields != null && !line.isBlank()) {
                rows.add(new CsvRow(number, List.of(fields)));
            }
        }
        return rows;
    }

    /// The line in which the quote of a line is closed; the line itself when none closes it.
    private static int end(List<String> lines, int from, char delimiter) {
        if (!CsvText.isOpen(lines.get(from), delimiter)) {
            return from;
        }
        var text = new StringBuilder(lines.get(from));
        for (int i = from + 1; i < Math.min(lines.size(), from + LINES_IN_QUOTES); i++) {
            text.append('\n').append(lines.get(i));
            if (!CsvText.isOpen(text.toString(), delimiter)) {
                return i;
            }
        }
        return from;
    }
}
