package rim.sources.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.sources.bytes.SourceBytes;
import rim.sources.bytes.WideText;
import rim.sources.form.csv.CsvText;
import rim.sources.form.csv.SpreadsheetText;
import rim.sources.form.excel.Sheets;

/// The rows of a small table as people keep it: the first sheet of a workbook, or a CSV parted by
/// commas, semicolons or tabs, in UTF-8, in UTF-16, or as old spreadsheets write it.
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
        ///   many as the first row has, or more
        /// @param line as it is written; empty for a row of a sheet
        /// @return whether what follows is wanted
        boolean take(int number, String @Nullable [] fields, String line);
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
        var wide = WideText.of(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
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
                int cells = Math.max(width, row.cells().size());
                if (!taker.take(row.number(), row.padded(cells), "")) {
                    return;
                }
            }
        }
    }

    /// A row goes on over lines while a quote is open. One that is never closed, or closed only by
    /// the quote of another row, spoils its line alone: from there on each line is a row.
    private static void ofText(String text, Taker taker) {
        var lines = Arrays.asList(text.split("\r\n|\r|\n", -1));
        char delimiter = delimiter(lines.getFirst());
        boolean isQuoteKept = true;
        int number = 0;
        for (int at = 0, next; at < lines.size(); at = next) {
            int end = isQuoteKept ? end(lines, at, delimiter) : at + 1;
            isQuoteKept &= end > 0;
            next = Math.max(end, at + 1);
            var row = String.join("\n", lines.subList(at, next));
            number++;
            if (!row.isBlank() && !taker.take(number, CsvText.fields(row, delimiter), row)) {
                return;
            }
        }
    }

    /// The line after the row that begins with a line; 0 where its quote is not closed as a cell's.
    private static int end(List<String> lines, int first, char delimiter) {
        var row = new StringBuilder(lines.get(first));
        int next = first + 1;
        while (CsvText.isOpen(row.toString(), delimiter)) {
            if (next == lines.size() || row.length() >= LONGEST_ROW) {
                return 0;
            }
            row.append('\n').append(lines.get(next++));
        }
        boolean isWhole = next == first + 1 || CsvText.fields(row.toString(), delimiter) != null;
        return isWhole ? next : 0;
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
