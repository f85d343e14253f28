package rim.sources.inspect.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DimensionNames;
import rim.sources.form.csv.CsvText;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.SourceRecord;

/// Writes the lines of an SDMX-CSV back: the dimensions before the value, and the value. What
/// stands after it are attributes, of which flags, unit and multiplier are read and the others say
/// nothing of the value.
final class SdmxRoundTrip implements RoundTrip {
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final String VALUE = "OBS_VALUE";

    private final List<String> names = new ArrayList<>();
    private final DimensionNames meaning;
    private final boolean hasLabels;

    SdmxRoundTrip(List<String> header, DimensionNames meaning) {
        header.forEach(name -> names.add(code(name)));
        this.hasLabels = header.stream().anyMatch(name -> name.contains(": "));
        this.meaning = meaning;
    }

    @Override
    public List<String> faults() {
        return List.of();
    }

    @Override
    public Optional<String> fault(SourceRecord row) {
        if (!(row.line() instanceof RawLine.Cells good) || good.cells().size() != 1) {
            return Optional.empty();
        }
        var fields = fields(row.text());
        if (fields == null) {
            return Optional.of("row " + row.row() + " could not be taken apart again");
        }
        var cell = good.cells().getFirst();
        for (int i = 0; i < names.size(); i++) {
            var read = read(names.get(i), cell);
            var field = fields[i].strip();
            boolean isValue = names.get(i).equalsIgnoreCase(VALUE);
            var text = hasLabels && !isValue ? code(field) : field;
            if (read != null && !read.equals(text)) {
                return Optional.of(
                        "row "
                                + row.row()
                                + ": '"
                                + field
                                + "' of '"
                                + names.get(i)
                                + "' is not what was read");
            }
        }
        return Optional.empty();
    }

    /// What was read of a column; null for one that is no dimension.
    private @Nullable String read(String name, RawCell cell) {
        if (name.equalsIgnoreCase(VALUE)) {
            return cell.text();
        }
        if (meaning.isRegion(name)) {
            return cell.region();
        }
        return meaning.isTime(name) ? cell.period() : RoundTrip.codeIn(cell.series(), name);
    }

    private String @Nullable [] fields(String line) {
        for (char delimiter : DELIMITERS) {
            var fields = CsvText.fields(line, delimiter);
            if (fields != null && fields.length == names.size()) {
                return fields;
            }
        }
        return null;
    }

    private static String code(String text) {
        int colon = text.indexOf(": ");
        return (colon <= 0 ? text : text.substring(0, colon)).strip();
    }
}
