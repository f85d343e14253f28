package rim.sources.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.CsvText;
import rim.sources.form.csv.SpreadsheetText;
import rim.sources.form.excel.Sheets;

/// The rows of a small table as people keep it: the first sheet of a workbook, or a CSV parted by
/// commas, semicolons or tabs, in UTF-8 or as old spreadsheets write it.
public final class SpreadsheetRows {
    private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    /// The most characters of a row: a quote that is never closed ends there.
    private static final int LONGEST_ROW = 1 << 16;

    /// Takes rows as they come.
    @FunctionalInterface
    public interface Taker {
        /// @param number of the row, 1 is the first
        /// @param fields its cells; null where they cannot be told apart. Those of a sheet are as
        ///   many as the first row has
        /// @return whether what follows is wanted
        boolean take(int number, String @Nullable [] fields);
    }

    /// Gives all rows that are not blank.
    ///
    /// @throws IOException when the file cannot be read
    public static void of(Path file, Taker taker) throws IOException {
        if (SourceBytes.isZip(file) || SourceBytes.isOle2(file)) {
            ofSheet(file, taker);
        } else {
            ofText(text(Files.readAllBytes(file)), taker);
        }
    }

    /// The text of a cell, without what would steer a terminal that shows it.
    public static String plain(String field) {
        return SpreadsheetText.read(field).replaceAll("\\p{Cntrl}+", " ").strip();
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

    private static void ofSheet(Path file, Taker taker) throws IOException {
        try (var sheets = Sheets.open(file);
                var found = sheets.rows(sheets.names().getFirst())) {
            int width = 0;
            for (var row = found.next(); row != null; row = found.next()) {
                width = width == 0 ? row.cells().size() : width;
                if (!taker.take(row.number(), row.padded(width))) {
                    return;
                }
            }
        }
    }

    private static void ofText(String text, Taker taker) {
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
            if (!line.isBlank() && !taker.take(number, CsvText.fields(line, delimiter))) {
                return;
            }
        }
        if (!record.isEmpty()) {
            taker.take(number + 1, CsvText.fields(record.toString(), delimiter));
        }
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

    private SpreadsheetRows() {}
}
