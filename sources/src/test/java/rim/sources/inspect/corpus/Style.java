package rim.sources.inspect.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How somebody writes a table: one oddity of files each.
enum Style {
    PLAIN,
    DECIMAL_COMMA(';') {
        @Override
        String number(String value) {
            return value.replace('.', ',');
        }

        @Override
        String lineEnd() {
            return "\r\n";
        }
    },
    TABS_AND_MARK('\t') {
        @Override
        String text(List<String> lines) {
            return "\uFEFF" + super.text(lines);
        }
    },
    BARS('|'),
    WIDE_CHARACTERS('\t') {
        @Override
        byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_16);
        }
    },
    WESTERN_LETTERS(';') {
        @Override
        List<String> above() {
            return List.of("Größe und Fläche der Länder", "Stand: März");
        }

        @Override
        byte[] bytes(String text) {
            var western = Charset.forName("windows-1252");
            // what the encoding does not have, nobody could have written in it
            return western.newEncoder().canEncode(text)
                    ? text.getBytes(western)
                    : text.getBytes(StandardCharsets.UTF_8);
        }
    },
    ALL_QUOTED {
        @Override
        String field(String text, char delimiter) {
            return '"' + text + '"';
        }
    },
    TITLE_AND_LEGEND {
        @Override
        List<String> above() {
            return List.of("\"Title: a table, of regions\"", "\"Extracted on: 01.02.23\"", "");
        }

        @Override
        List<String> below() {
            return List.of("", "Special value:", ":,not available", "\"Source: office, unit A\"");
        }
    },
    NOT_AVAILABLE {
        @Override
        String missing() {
            return "NA";
        }
    },
    FLAGS_GLUED {
        @Override
        String cell(Truth.Cell cell) {
            return cell.isMissing() ? ":" : number(cell.value()) + cell.flags();
        }
    },
    FLAGS_AFTER_SPACE {
        @Override
        String cell(Truth.Cell cell) {
            return cell.isMissing() ? ": z" : (number(cell.value()) + " " + cell.flags()).strip();
        }
    },
    YEARS_AS_FIRST_DAYS {
        @Override
        String year(String year) {
            return year + "-01-01";
        }
    },
    YEARS_AS_LAST_DAYS {
        @Override
        String year(String year) {
            return "31/12/" + year;
        }
    },
    YEARS_AS_DECIMALS {
        @Override
        String year(String year) {
            return year + ".0";
        }
    },
    SMALL_LETTERS {
        @Override
        String region(String code) {
            return code.toLowerCase(Locale.ROOT);
        }
    },
    ROWS_COUNTED {
        @Override
        List<List<String>> changed(List<List<String>> rows) {
            var counted = new ArrayList<List<String>>();
            for (int i = 0; i < rows.size(); i++) {
                var row = new ArrayList<>(List.of(i == 0 ? "" : String.valueOf(i)));
                row.addAll(rows.get(i));
                counted.add(row);
            }
            return counted;
        }
    },
    ROWS_NAMED_BY_R {
        @Override
        List<List<String>> changed(List<List<String>> rows) {
            var counted = new ArrayList<List<String>>();
            counted.add(rows.getFirst());
            for (int i = 1; i < rows.size(); i++) {
                var row = new ArrayList<>(List.of(String.valueOf(i)));
                row.addAll(rows.get(i));
                counted.add(row);
            }
            return counted;
        }
    },
    SPACES_BETWEEN_THOUSANDS(';') {
        @Override
        String number(String value) {
            return grouped(value, "\u00a0").replace('.', ',');
        }
    },
    POINTS_BETWEEN_THOUSANDS(';') {
        @Override
        String number(String value) {
            var parts = value.split("\\.", -1);
            return grouped(parts[0], ".") + (parts.length > 1 ? "," + parts[1] : "");
        }
    };

    private final char delimiter;

    Style() {
        this(',');
    }

    Style(char delimiter) {
        this.delimiter = delimiter;
    }

    String number(String value) {
        return value;
    }

    String missing() {
        return ":";
    }

    String lineEnd() {
        return "\n";
    }

    /// A cell of a table that has no column of flags.
    String cell(Truth.Cell cell) {
        return plain(cell);
    }

    String plain(Truth.Cell cell) {
        return cell.isMissing() ? missing() : number(cell.value());
    }

    String year(String year) {
        return year;
    }

    String region(String code) {
        return code;
    }

    List<List<String>> changed(List<List<String>> rows) {
        return rows;
    }

    List<String> above() {
        return List.of();
    }

    List<String> below() {
        return List.of();
    }

    String field(String text, char delimiter) {
        return text.indexOf(delimiter) < 0 ? text : '"' + text + '"';
    }

    String text(List<String> lines) {
        return String.join(lineEnd(), lines) + lineEnd();
    }

    byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] write(List<List<String>> rows) {
        var lines = new ArrayList<>(above());
        for (List<String> row : changed(rows)) {
            lines.add(
                    String.join(
                            String.valueOf(delimiter),
                            row.stream().map(t -> field(t, delimiter)).toList()));
        }
        lines.addAll(below());
        return bytes(text(lines));
    }

    static String grouped(String value, String between) {
        int point = value.indexOf('.');
        var whole = point < 0 ? value : value.substring(0, point);
        var digits = new StringBuilder();
        int from = whole.startsWith("-") ? 1 : 0;
        for (int i = from; i < whole.length(); i++) {
            boolean isGroup = i > from && (whole.length() - i) % 3 == 0;
            digits.append(isGroup ? between : "").append(whole.charAt(i));
        }
        return (from == 1 ? "-" : "") + digits + (point < 0 ? "" : value.substring(point));
    }
}
