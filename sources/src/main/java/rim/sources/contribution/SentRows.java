package rim.sources.contribution;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.CsvText;
import rim.sources.form.csv.SpreadsheetText;
import rim.sources.form.excel.Sheets;

/// A file that was sent → the rows that the sender filled in. Its header may be in either language
/// and its columns in any order; a CSV may be parted by commas, semicolons or tabs, and be what a
/// spreadsheet of today or of long ago writes.
final class SentRows {
    private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    /// The most characters of a row: a quote that is never closed ends there.
    private static final int LONGEST_ROW = 1 << 16;

    private final List<Fault> faults;
    private final List<SentRow> rows = new ArrayList<>();
    private final Map<TemplateColumn, Integer> places = new EnumMap<>(TemplateColumn.class);
    private Language language = Language.ENGLISH;
    private int width;

    private SentRows(List<Fault> faults) {
        this.faults = faults;
    }

    /// Reads a file.
    ///
    /// @param faults takes what is wrong with its form
    static SentRows of(Path file, List<Fault> faults) {
        var rows = new SentRows(faults);
        try {
            if (SourceBytes.isZip(file) || SourceBytes.isOle2(file)) {
                rows.readSheet(file);
            } else {
                rows.readText(text(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            faults.add(Fault.ofFile(Wrong.UNREADABLE, String.valueOf(e.getMessage())));
        }
        return rows;
    }

    List<SentRow> rows() {
        return rows;
    }

    /// The language of its header.
    Language language() {
        return language;
    }

    private static String text(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, OF_OLD_SPREADSHEETS);
        }
    }

    private void readSheet(Path file) throws IOException {
        try (var sheets = Sheets.open(file);
                var found = sheets.rows(sheets.names().getFirst())) {
            var row = found.next();
            while (row != null) {
                if (places.isEmpty()) {
                    if (!header(row.cells().toArray(String[]::new))) {
                        return;
                    }
                } else {
                    row(row.number(), row.padded(width));
                }
                row = found.next();
            }
        }
        requireHeader();
    }

    private void readText(String text) {
        char delimiter = ',';
        var record = new StringBuilder();
        int number = 0;
        for (var each : text.split("\r\n|\r|\n", -1)) {
            if (number == 0 && record.isEmpty()) {
                delimiter = delimiter(each);
            }
            record.append(record.isEmpty() ? "" : "\n").append(each);
            if (record.length() < LONGEST_ROW && CsvText.isOpen(record.toString(), delimiter)) {
                continue;
            }
            number++;
            var line = record.toString();
            record.setLength(0);
            if (!line.isBlank() && !record(number, line, delimiter)) {
                return;
            }
        }
        if (!record.isEmpty()) {
            record(number + 1, record.toString(), delimiter);
        }
        requireHeader();
    }

    /// What parts the fields of a header: what there is most of.
    private static char delimiter(String header) {
        char best = ',';
        long most = 0;
        for (char each : DELIMITERS) {
            long count = header.chars().filter(c -> c == each).count();
            if (count > most) {
                best = each;
                most = count;
            }
        }
        return best;
    }

    /// @return whether what follows can be read
    private boolean record(int number, String line, char delimiter) {
        var fields = CsvText.fields(line, delimiter);
        if (places.isEmpty()) {
            return fields == null ? header(new String[0]) : header(fields);
        }
        if (fields == null || (fields.length > width && !isBlankFrom(fields, width))) {
            faults.add(
                    new Fault(
                            number,
                            null,
                            Wrong.BROKEN_ROW,
                            List.of(
                                    String.valueOf(fields == null ? 0 : fields.length),
                                    String.valueOf(width))));
            return true;
        }
        row(number, fields);
        return true;
    }

    private static boolean isBlankFrom(String[] fields, int from) {
        return Arrays.stream(fields).skip(from).allMatch(String::isBlank);
    }

    private void row(int number, String[] fields) {
        var cells = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
        places.forEach((column, place) -> {
            var text = place <= fields.length ? plain(fields[place - 1]) : "";
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        var row = new SentRow(number, cells, places);
        if (row.isFilledIn()) {
            rows.add(row);
        }
    }

    /// The text of a cell, without what would steer a terminal that shows it.
    private static String plain(String field) {
        return SpreadsheetText.read(field).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private boolean header(String[] titles) {
        language = languageOf(titles);
        width = titles.length;
        for (int i = 0; i < titles.length; i++) {
            var column = TemplateColumn.titled(titles[i], language);
            if (column.isPresent() && places.putIfAbsent(column.get(), i + 1) != null) {
                faults.add(new Fault(1, column.get(), Wrong.COLUMN_TWICE, List.of()));
            }
        }
        var lacking =
                Arrays.stream(TemplateColumn.values())
                        .filter(c -> !c.isForPeople() && !places.containsKey(c))
                        .map(c -> "'" + c.title(language) + "'")
                        .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            faults.add(Fault.ofFile(Wrong.NO_HEADER, lacking));
        }
        return lacking.isEmpty();
    }

    private void requireHeader() {
        if (places.isEmpty()) {
            header(new String[0]);
        }
    }

    private static Language languageOf(String[] titles) {
        return known(titles, Language.SWEDISH) > known(titles, Language.ENGLISH)
                ? Language.SWEDISH
                : Language.ENGLISH;
    }

    private static long known(String[] titles, Language language) {
        return Arrays.stream(titles)
                .filter(t -> TemplateColumn.titled(t, language).isPresent())
                .count();
    }
}
