package rim.sources.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rim.schemas.RimException;
import rim.schemas.dataset.Columns;
import rim.schemas.dataset.CsvLayout;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.SheetLayout;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.CsvText;
import rim.sources.form.excel.Sheets;
import rim.sources.inspect.column.NumberStyle;
import rim.sources.inspect.layout.FileLines;
import rim.sources.raw.Wildcards;

/// Finds among known datasets the one whose columns a file has, whatever the file is called: a
/// publisher names the file of every year anew, and people save a sheet as a CSV.
///
/// Where the columns begin, what parts them and how numbers are written, the file says itself.
public final class KnownLayout {
    private static final int LOWEST_HEADER = 40;
    private static final int HEAD = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Path file;
    private final List<DatasetDescriptor> known;

    private KnownLayout(Path file, List<DatasetDescriptor> known) {
        this.file = file;
        this.known = known;
    }

    /// The dataset, laid out as the file is; empty when the file has the columns of none.
    ///
    /// @param known those to try, in order
    public static Optional<DatasetDescriptor> of(Path file, List<DatasetDescriptor> known) {
        var layout = new KnownLayout(file, known);
        try {
            return switch (FormGuess.of(file)) {
                case CSV -> layout.ofCsv();
                case EXCEL -> layout.ofWorkbook();
                case EUROSTAT_TSV, SDMX_CSV, SDMX_ML, JSON_STAT -> Optional.empty();
            };
        } catch (IOException | RimException e) {
            // what is wrong with it is told when it is read
            return Optional.empty();
        }
    }

    private Optional<DatasetDescriptor> ofWorkbook() throws IOException {
        try (var sheets = Sheets.open(file)) {
            for (String name : sheets.names()) {
                var found = ofSheet(sheets, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<DatasetDescriptor> ofSheet(Sheets sheets, String name) throws IOException {
        try (var rows = sheets.rows(name)) {
            for (var row = rows.next();
                    row != null && row.number() <= LOWEST_HEADER;
                    row = rows.next()) {
                var header = row.padded(row.cells().size());
                int number = row.number();
                var found = having(header).map(d -> d.as(sheet(name, number, d.columns().get())));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static SheetLayout sheet(String name, int headerRow, Columns columns) {
        return new SheetLayout(
                name,
                headerRow,
                null,
                headerRow + 1,
                List.of(),
                null,
                columns.region(),
                columns.year(),
                columns.value(),
                columns.across(),
                columns.values(),
                columns.flags(),
                columns.unit(),
                columns.dimensions(),
                columns.ignore(),
                columns.fixed(),
                columns.missing(),
                columns.decimal(),
                columns.thousands(),
                columns.version());
    }

    private Optional<DatasetDescriptor> ofCsv() throws IOException {
        if (!mayHaveColumns()) {
            return Optional.empty();
        }
        var encoding = TextEncoding.of(file);
        var lines = FileLines.of(file, encoding).first();
        for (int i = 0; i < Math.min(LOWEST_HEADER, lines.size()); i++) {
            for (char delimiter : DELIMITERS) {
                var header = CsvText.fields(lines.get(i), delimiter);
                var found = header == null ? Optional.<DatasetDescriptor>empty() : having(header);
                if (header != null && found.isPresent()) {
                    var columns = found.get().columns().get();
                    var below = lines.subList(i + 1, lines.size());
                    var style =
                            NumberStyle.of(
                                    numbers(header, below, delimiter, columns), delimiter == ',');
                    return Optional.of(
                            found.get().as(csv(delimiter, i + 1, columns, style), encoding));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the names of the columns of some dataset stand in the file's beginning: the rest of
    /// a file of gigabytes is looked at only then.
    private boolean mayHaveColumns() throws IOException {
        byte[] head;
        try (var in = SourceBytes.open(file)) {
            head = in.readNBytes(HEAD);
        }
        var text = new StringBuilder();
        for (byte each : head) {
            if (each != 0) {
                text.append((char) (each & 0xff));
            }
        }
        return known.stream()
                .flatMap(d -> d.columns().stream())
                .anyMatch(c -> named(c).stream().allMatch(name -> text.indexOf(name) >= 0));
    }

    private static CsvLayout csv(
            char delimiter, int headerRow, Columns columns, NumberStyle style) {
        return new CsvLayout(
                String.valueOf(delimiter),
                headerRow,
                headerRow + 1,
                false,
                null,
                columns.region(),
                columns.year(),
                columns.value(),
                columns.across(),
                columns.values(),
                columns.flags(),
                columns.unit(),
                columns.dimensions(),
                columns.ignore(),
                columns.fixed(),
                columns.missing(),
                style.decimal(),
                style.thousands(),
                columns.version());
    }

    private static List<String> numbers(
            String[] header, List<String> lines, char delimiter, Columns columns) {
        var numbers = new ArrayList<String>();
        for (String line : lines) {
            var fields = CsvText.fields(line, delimiter);
            if (fields != null && fields.length == header.length) {
                for (int i = 0; i < header.length; i++) {
                    if (isValue(header[i].strip(), columns)) {
                        numbers.add(fields[i].strip());
                    }
                }
            }
        }
        return numbers;
    }

    private Optional<DatasetDescriptor> having(String[] header) {
        var names = Arrays.stream(header).map(String::strip).toList();
        return known.stream()
                .filter(d -> d.columns().filter(columns -> isHeader(names, columns)).isPresent())
                .findFirst();
    }

    private static boolean isHeader(List<String> names, Columns columns) {
        return names.containsAll(named(columns))
                && names.stream().anyMatch(name -> isValue(name, columns));
    }

    private static Set<String> named(Columns columns) {
        var named = new LinkedHashSet<>(columns.dimensions());
        Stream.of(
                        Optional.ofNullable(columns.region()),
                        Optional.ofNullable(columns.year()),
                        Optional.ofNullable(columns.value()))
                .flatMap(Optional::stream)
                .forEach(named::add);
        return named;
    }

    private static boolean isValue(String name, Columns columns) {
        return name.equals(columns.value())
                || columns.values().stream().anyMatch(p -> Wildcards.of(p).matcher(name).matches());
    }
}
