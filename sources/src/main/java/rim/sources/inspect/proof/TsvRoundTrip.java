package rim.sources.inspect.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.DimensionNames;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.SourceRecord;

/// Writes the lines of a Eurostat table back.
final class TsvRoundTrip implements RoundTrip {
    private final List<String> keys = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final String across;
    private final DimensionNames meaning;

    TsvRoundTrip(String header, DimensionNames meaning) {
        var cells = header.split("\t", -1);
        int backslash = Math.max(0, cells[0].indexOf('\\'));
        for (var key : cells[0].substring(0, backslash).split(",", -1)) {
            keys.add(key.strip());
        }
        this.across = cells[0].substring(Math.min(cells[0].length(), backslash + 1)).strip();
        for (int i = 1; i < cells.length; i++) {
            columns.add(cells[i].strip());
        }
        this.meaning = meaning;
    }

    @Override
    public List<String> faults() {
        return List.of();
    }

    @Override
    public Optional<String> fault(SourceRecord row) {
        if (!(row.line() instanceof RawLine.Cells good)) {
            return Optional.empty();
        }
        var cells = row.text().split("\t", -1);
        var codes = cells[0].split(",", -1);
        if (good.cells().size() != columns.size()
                || cells.length != columns.size() + 1
                || codes.length != keys.size()) {
            return Optional.of("row " + row.row() + " has other cells than were read");
        }
        for (int i = 0; i < columns.size(); i++) {
            var cell = good.cells().get(i);
            for (int k = 0; k < keys.size(); k++) {
                if (!codes[k].strip().equals(codeOf(keys.get(k), cell))) {
                    return differs(row, keys.get(k), codes[k].strip());
                }
            }
            boolean isColumn = columns.get(i).equals(codeOf(across, cell));
            if (!isColumn || !cell.text().equals(cells[i + 1].strip())) {
                return differs(row, columns.get(i), cells[i + 1].strip());
            }
        }
        return Optional.empty();
    }

    private @Nullable String codeOf(String dimension, RawCell cell) {
        if (meaning.isRegion(dimension)) {
            return cell.region();
        }
        if (meaning.isTime(dimension)) {
            return cell.period();
        }
        return RoundTrip.codeIn(cell.series(), dimension);
    }

    private static Optional<String> differs(SourceRecord row, String column, String text) {
        return Optional.of(
                "row "
                        + row.row()
                        + ": '"
                        + text
                        + "' of '"
                        + Objects.requireNonNull(column)
                        + "' is not what was read");
    }
}
