package rim.sources.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.Form;
import rim.sources.bytes.Lines;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.CsvTable;
import rim.sources.form.csv.CsvText;
import rim.sources.form.eurostat.EurostatTsv;
import rim.sources.form.excel.ExcelTable;
import rim.sources.form.jsonstat.JsonStat;
import rim.sources.form.jsonstat.JsonStatLabels;
import rim.sources.form.sdmx.SdmxCsv;
import rim.sources.form.sdmx.SdmxMl;
import rim.sources.raw.LineReader;
import rim.sources.raw.Records;
import rim.sources.raw.SourceReader;
import rim.sources.raw.WholeReader;
import rim.sources.raw.WholeRecords;

/// The forms of source files, each with the class that reads it.
public final class Forms {
    /// Files of lines are read in pieces of this size, in bytes.
    public static final long PIECE = 32L * 1024 * 1024;

    /// The reader for a file.
    ///
    /// @param place the file's path, for messages
    /// @throws RimException when the file does not begin as its descriptor says
    public static SourceReader reader(DatasetDescriptor dataset, Path file, String place) {
        try {
            return switch (dataset.form()) {
                case EUROSTAT_TSV ->
                        EurostatTsv.below(
                                header(dataset, file, place), dataset.dimensions(), place);
                case SDMX_CSV ->
                        SdmxCsv.below(header(dataset, file, place), dataset.dimensions(), place);
                case LONG_CSV, WIDE_CSV ->
                        CsvTable.below(header(dataset, file, place), dataset.csvLayout(), place);
                case SDMX_ML -> SdmxMl.of(file, dataset.dimensions(), place);
                case JSON_STAT -> JsonStat.of(file, dataset.dimensions(), place);
                case EXCEL -> ExcelTable.of(file, dataset.sheetLayout(), place);
            };
        } catch (IOException e) {
            throw unreadable(e, place);
        }
    }

    private static RimException unreadable(IOException e, String place) {
        return new RimException(
                "Cannot read the file: " + e.getMessage() + " (get it again) [" + place + "]", e);
    }

    /// What the dimensions of a file are called that names them itself.
    ///
    /// @throws RimException when the file does not begin as its form wants it
    public static List<String> dimensionNames(DatasetDescriptor dataset, Path file, String place) {
        try {
            return switch (dataset.form()) {
                case EUROSTAT_TSV ->
                        EurostatTsv.dimensionNames(header(dataset, file, place), place);
                case SDMX_CSV -> SdmxCsv.dimensionNames(header(dataset, file, place), place);
                case SDMX_ML -> SdmxMl.dimensionNames(file, place);
                case JSON_STAT -> JsonStat.dimensionNames(file, place);
                case LONG_CSV, WIDE_CSV, EXCEL -> List.of();
            };
        } catch (IOException e) {
            throw unreadable(e, place);
        }
    }

    /// What a file calls the codes of its dimensions: labels by code, by dimension. Empty where its
    /// form has no labels, or the file has none.
    ///
    /// @throws RimException when the file does not begin as its form wants it
    public static Map<String, Map<String, String>> labels(
            DatasetDescriptor dataset, Path file, String place) {
        try {
            return switch (dataset.form()) {
                case SDMX_CSV -> labelsOfLines(dataset, file, place);
                case JSON_STAT -> JsonStatLabels.of(file);
                case EUROSTAT_TSV, SDMX_ML, LONG_CSV, WIDE_CSV, EXCEL -> Map.of();
            };
        } catch (IOException e) {
            throw unreadable(e, place);
        }
    }

    private static Map<String, Map<String, String>> labelsOfLines(
            DatasetDescriptor dataset, Path file, String place) throws IOException {
        var charset = dataset.charset();
        var labels = new HashMap<String, Map<String, String>>();
        var table = SdmxCsv.below(header(dataset, file, place), dataset.dimensions(), place);
        try (var lines =
                new Lines(SourceBytes.openText(file, charset), SourceBytes.lineCharset(charset))) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                table.addLabels(line, labels);
            }
        }
        return labels;
    }

    /// How a file is cut into pieces. A packed file has one, and so has a file in an encoding whose
    /// line ends cannot be found from anywhere.
    ///
    /// @return the first byte of each piece
    public static List<Long> pieces(SourceReader reader, DatasetDescriptor dataset, Path file) {
        try {
            long bytes = Files.size(file);
            boolean isOne =
                    reader instanceof WholeReader
                            || hasFooter(dataset)
                            || SourceBytes.isPacked(file)
                            || SourceBytes.hasWideCharacters(dataset.charset());
            var starts = new ArrayList<Long>();
            for (long start = 0; start == 0 || (start < bytes && !isOne); start += PIECE) {
                starts.add(start);
            }
            return starts;
        } catch (IOException e) {
            throw new RimException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    /// Where the data are over is found from the beginning only.
    private static boolean hasFooter(DatasetDescriptor dataset) {
        return dataset.csv() != null && dataset.csv().footer() != null;
    }

    /// All the records of a file, as one piece.
    public static Records records(SourceReader reader, DatasetDescriptor dataset, Path file) {
        return records(reader, dataset.charset(), file, 0, 0, true);
    }

    /// The records of a piece of a file.
    ///
    /// @param start first byte, as {@link #pieces} has it
    /// @param rowsBefore rows of the file before this piece
    /// @param isWhole whether it is the only piece
    public static Records records(
            SourceReader reader,
            Charset charset,
            Path file,
            long start,
            long rowsBefore,
            boolean isWhole) {
        return switch (reader) {
            case LineReader lines ->
                    new LineRecords(
                            new LineRecords.Piece(file, charset, start, PIECE, rowsBefore, isWhole),
                            lines);
            case WholeReader whole -> WholeRecords.of(whole, file);
        };
    }

    /// How many lines a piece has.
    public static long lines(Charset charset, Path file, long start) {
        return LineRecords.count(new LineRecords.Piece(file, charset, start, PIECE, 0, false));
    }

    private static String header(DatasetDescriptor dataset, Path file, String place)
            throws IOException {
        var charset = dataset.charset();
        try (var lines =
                new Lines(SourceBytes.openText(file, charset), SourceBytes.lineCharset(charset))) {
            int row = dataset.csv() == null ? 1 : dataset.csv().headerRow();
            boolean isMore = true;
            for (int i = 1; i < row && isMore; i++) {
                isMore = lines.skip();
            }
            var first = lines.next();
            if (first == null) {
                throw new RimException("Empty file (expected a header and data) [" + place + "]");
            }
            var header = new StringBuilder(LineRecords.withoutMark(first));
            char delimiter = dataset.csv() == null ? ',' : dataset.csv().delimiter().charAt(0);
            boolean isQuoted = dataset.form() != Form.EUROSTAT_TSV;
            while (isQuoted
                    && CsvText.isOpen(header.toString(), delimiter)
                    && header.length() < LineRecords.LONGEST_FIELD) {
                var more = lines.next();
                if (more == null) {
                    break;
                }
                header.append('\n').append(more);
            }
            requireText(header, charset, place);
            return header.toString();
        }
    }

    private static void requireText(CharSequence header, Charset charset, String place) {
        if (header.chars().anyMatch(c -> c == '\r')) {
            throw new RimException(
                    "The lines end with a carriage return alone (expected a line feed, alone or"
                            + " after it; convert the file) ["
                            + place
                            + ", line 1]");
        }
        boolean isOther = header.chars().anyMatch(c -> c == 0 || c == '\uFFFD');
        if (isOther) {
            throw new RimException(
                    "Not "
                            + charset
                            + " text: the first line has bytes that are not valid in it (name the"
                            + " file's 'encoding' in its descriptor, or mend its 'form') ["
                            + place
                            + ", line 1]");
        }
    }

    private Forms() {}
}
