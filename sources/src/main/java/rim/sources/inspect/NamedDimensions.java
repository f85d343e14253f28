package rim.sources.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rim.schemas.dataset.DimensionNames;
import rim.sources.bytes.SourceBytes;
import rim.sources.form.csv.CsvText;
import rim.sources.form.sdmx.SdmxCsv;
import rim.sources.inspect.reading.FirstRows;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.reading.Reading;
import rim.sources.inspect.words.Words;

/// What a form says of itself that names its dimensions: nothing of it is guessed.
final class NamedDimensions {
    private static final int SHOWN = 12;
    private static final int LONGEST = 1 << 16;

    /// What each dimension is.
    static List<Reading> readings(List<String> names, DimensionNames meaning) {
        var readings = new ArrayList<Reading>();
        for (String name : names) {
            var found =
                    meaning.isRegion(name)
                            ? Meaning.REGION
                            : meaning.isTime(name)
                                    ? Meaning.YEAR
                                    : meaning.isUnit(name) ? Meaning.UNIT : Meaning.DIMENSION;
            readings.add(
                    new Reading(readings.size() + 1, name, found, 1, null, 0, "the form names it"));
        }
        return readings;
    }

    /// What each column of an SDMX-CSV is.
    static List<Reading> columns(
            List<String> header, List<String> dimensions, DimensionNames meaning) {
        var readings = new ArrayList<Reading>();
        for (String field : header) {
            int colon = field.indexOf(": ");
            var name = colon > 0 ? field.substring(0, colon) : field;
            var said = Words.of(name);
            Meaning found = Meaning.ABOUT_FILE;
            if (dimensions.contains(name)) {
                found = readings(List.of(name), meaning).getFirst().meaning();
            } else if (name.equalsIgnoreCase("OBS_VALUE")) {
                found = Meaning.VALUE;
            } else if (said.containsKey(Meaning.FLAGS)) {
                found = Meaning.FLAGS;
            } else if (said.containsKey(Meaning.UNIT)) {
                found = Meaning.UNIT;
            } else if (said.containsKey(Meaning.MULTIPLIER)) {
                found = Meaning.MULTIPLIER;
            }
            readings.add(
                    new Reading(
                            readings.size() + 1, field, found, 1, null, 0, "the form names it"));
        }
        return readings;
    }

    /// The first lines of a file of text, taken apart.
    static FirstRows rows(Path file, Charset charset, char delimiter) throws IOException {
        var rows = new ArrayList<FirstRows.Row>();
        try (var reader =
                new BufferedReader(new InputStreamReader(SourceBytes.open(file), charset))) {
            while (rows.size() < SHOWN) {
                var line = reader.readLine();
                if (line == null) {
                    break;
                }
                var text = line.startsWith("\uFEFF") ? line.substring(1) : line;
                var shown = text.substring(0, Math.min(text.length(), LONGEST));
                var fields = delimiter == '\t' ? null : CsvText.fields(shown, delimiter);
                rows.add(
                        new FirstRows.Row(
                                rows.size() + 1,
                                List.of(fields == null ? shown.split("\t", -1) : fields)));
            }
        }
        return new FirstRows(null, rows.isEmpty() ? 0 : 1, rows);
    }

    /// What parts the columns of an SDMX-CSV: what stands most often in its header.
    static char delimiter(FirstRows lines) {
        var header =
                lines.rows().isEmpty() ? "" : String.join("\t", lines.rows().getFirst().fields());
        return SdmxCsv.delimiterOf(header);
    }

    private NamedDimensions() {}
}
