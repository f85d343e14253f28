package rim.sources.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.CsvText;

/// How a CSV is laid out: what parts its columns, which line names them, and which column is what.
///
/// @param delimiter what parts the columns
/// @param headerRow line of the names, 1 is the first
/// @param table the columns
record CsvGuess(char delimiter, int headerRow, TableGuess table) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LINES = 1_000;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LOWEST_HEADER = 40;
    private static final int LINES_IN_QUOTES = 20;

    /// The first lines of a file; a line with an open quote together with those that it goes on in.
    static List<String> lines(Path file, String encoding) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(SourceBytes.open(file), Charset.forName(encoding)))) {
            for (var line = bounded(reader); line != null && lines.size() < LINES; ) {
                lines.add(lines.isEmpty() && line.startsWith("\uFEFF") ? line.substring(1) : line);
                line = bounded(reader);
            }
        }
        return lines;
    }

    private static @Nullable String bounded(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (c != '\r' && line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /// The layout that reads the most cells; empty when none reads any.
    static Optional<CsvGuess> of(List<String> lines) {
        CsvGuess best = null;
        long most = 0;
        for (char delimiter : DELIMITERS) {
            var rows = rows(lines, delimiter);
            for (int i = 0; i < Math.min(LOWEST_HEADER, rows.size()); i++) {
                var header = rows.get(i).array();
                if (header.length < 2 || !isShapeOfMost(header.length, rows, i)) {
                    continue;
                }
                var below = rows.subList(i + 1, rows.size()).stream().map(Row::array).toList();
                var table = new TableGuess(header, below);
                long score = table.score();
                if (score > most) {
                    most = score;
                    best = new CsvGuess(delimiter, rows.get(i).number(), table);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private record Row(int number, List<String> fields) {
        String[] array() {
            return fields.toArray(String[]::new);
        }
    }

    private static List<Row> rows(List<String> lines, char delimiter) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            var text = new StringBuilder(lines.get(i));
            int last = Math.min(lines.size() - 1, i + LINES_IN_QUOTES);
            while (i < last && CsvText.isOpen(text.toString(), delimiter)) {
                i++;
                text.append('\n').append(lines.get(i));
            }
            var fields = CsvText.fields(text.toString(), delimiter);
            if (fields != null && !text.toString().isBlank()) {
                rows.add(new Row(number, List.of(fields)));
            }
        }
        return rows;
    }

    private static boolean isShapeOfMost(int width, List<Row> rows, int header) {
        var below = rows.subList(header + 1, Math.min(rows.size(), header + 51));
        return 2 * below.stream().filter(r -> r.fields().size() == width).count() >= below.size();
    }

    /// The members of the layout in a descriptor.
    Map<String, Object> members(int yearOtherwise) {
        var members = new LinkedHashMap<String, Object>();
        if (delimiter != ',') {
            members.put("delimiter", String.valueOf(delimiter));
        }
        if (headerRow > 1) {
            members.put("header_row", headerRow);
        }
        members.putAll(table.members(yearOtherwise));
        return members;
    }
}
