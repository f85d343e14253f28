package rim.app.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;

/// A file of lines and columns, as text.
///
/// @param place what messages call it
/// @param header names of the columns
/// @param rows the other lines, each with the number of its line
record TableText(String place, List<String> header, List<Line> rows) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /// A line of the file.
    record Line(long number, List<String> cells) {}

    /// @param delimiter null for the one that parts the header into most columns
    /// @throws RimException when it is no such file
    static TableText read(Path file, @Nullable Character delimiter) {
        try {
            return read(file.toString(), text(file), delimiter);
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RimException("No such file: '" + file + "' (expected a table as CSV)");
        }
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RimException("Not UTF-8: '" + file + "'. Save the table as CSV in UTF-8.", e);
        }
    }

    private static TableText read(String place, String text, @Nullable Character delimiter)
            throws IOException {
        char parting = delimiter == null ? delimiter(text) : delimiter;
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(parting)
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true)
                        .get();
        var lines = new ArrayList<Line>();
        try (var parser = format.parse(new java.io.StringReader(text))) {
            for (CSVRecord each : parser) {
                lines.add(new Line(parser.getCurrentLineNumber(), each.toList()));
            }
        } catch (java.io.UncheckedIOException | IllegalStateException e) {
            throw new RimException("Not a table: " + e.getMessage() + " [" + place + "]", e);
        }
        if (lines.isEmpty()) {
            throw new RimException("No lines in '" + place + "' (expected a header and rows)");
        }
        var header = lines.removeFirst().cells();
        check(place, header, lines);
        return new TableText(place, List.copyOf(header), List.copyOf(lines));
    }

    private static void check(String place, List<String> header, List<Line> lines) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!seen.add(name)) {
                faults.add("two columns '" + name + "'");
            }
        }
        for (Line line : lines) {
            if (line.cells().size() != header.size()) {
                faults.add(
                        "line "
                                + line.number()
                                + ": "
                                + line.cells().size()
                                + " cells (expected "
                                + header.size()
                                + ", as the header has)");
            }
        }
        Faults.stopAt(place, faults);
    }

    private static char delimiter(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char each : DELIMITERS) {
            long count = first.chars().filter(c -> c == each).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    /// The number of a column, −1 for none.
    int column(@Nullable String name) {
        return name == null ? -1 : header.indexOf(name);
    }
}
