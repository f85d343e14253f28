package rim.sources.form.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes a line of comma-separated values apart, as RFC 4180 has it: a field in quotes may hold the
/// delimiter, line ends, and quotes that are doubled.
public final class CsvText {
    private static final char QUOTE = '"';

    private enum At {
        START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        BAD
    }

    /// The fields; null when a quoted one is not closed or goes on after its quote.
    public static String @Nullable [] fields(String line, char delimiter) {
        var fields = new ArrayList<String>();
        if (line.indexOf(QUOTE) < 0) {
            splitPlain(line, delimiter, fields);
            return fields.toArray(String[]::new);
        }
        var at = scan(line, delimiter, fields);
        return at == At.QUOTED || at == At.BAD ? null : fields.toArray(String[]::new);
    }

    /// Whether the line stops inside quotes.
    public static boolean isOpen(String line, char delimiter) {
        return line.indexOf(QUOTE) >= 0 && scan(line, delimiter, new ArrayList<>()) == At.QUOTED;
    }

    private static void splitPlain(String line, char delimiter, List<String> fields) {
        int from = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            fields.add(line.substring(from, at));
            from = at + 1;
        }
        fields.add(line.substring(from));
    }

    private static At scan(String line, char delimiter, List<String> fields) {
        var field = new StringBuilder();
        var at = At.START;
        for (int i = 0; i < line.length() && at != At.BAD; i++) {
            char c = line.charAt(i);
            if (at != At.QUOTED && c == delimiter) {
                fields.add(field.toString());
                field.setLength(0);
                at = At.START;
            } else {
                at = after(at, c, field);
            }
        }
        fields.add(field.toString());
        return at;
    }

    private static At after(At at, char c, StringBuilder field) {
        boolean isQuote = c == QUOTE;
        return switch (at) {
            case START -> isQuote ? At.QUOTED : append(c, field, At.PLAIN);
            case PLAIN -> append(c, field, At.PLAIN);
            case QUOTED -> isQuote ? At.AFTER_QUOTE : append(c, field, At.QUOTED);
            case AFTER_QUOTE -> {
                if (isQuote) {
                    yield append(c, field, At.QUOTED);
                }
                yield Character.isWhitespace(c) ? At.AFTER_QUOTE : At.BAD;
            }
            case BAD -> At.BAD;
        };
    }

    private static At append(char c, StringBuilder field, At then) {
        field.append(c);
        return then;
    }

    private CsvText() {}
}
