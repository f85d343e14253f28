package rim.sources.inspect.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Columns;
import rim.sources.form.csv.CsvText;
import rim.sources.raw.ColumnNames;
import rim.sources.raw.FlaggedText;
import rim.sources.raw.RawCell;
import rim.sources.raw.RawLine;
import rim.sources.raw.SourceRecord;
import rim.sources.raw.Wildcards;

/// Writes the rows of a CSV, or of a sheet, back.
final class TableRoundTrip implements RoundTrip {
    private final Columns layout;
    private final ColumnNames names;
    private final char delimiter;
    private final Set<String> ignored;

    /// @param delimiter what parts the fields of a row's text; that of a sheet has tabs after its
    ///   place
    TableRoundTrip(Columns layout, List<String> header, char delimiter) {
        this.layout = layout;
        this.names = ColumnNames.of(header.toArray(String[]::new));
        this.delimiter = delimiter;
        this.ignored = new HashSet<>(layout.ignore());
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var name :
                Arrays.asList(
                        layout.region(),
                        layout.year(),
                        layout.value(),
                        layout.unit(),
                        layout.version())) {
            if (name != null && (!seen.add(name) || ignored.contains(name))) {
                faults.add("the column '" + name + "' is named twice");
            }
        }
        return faults;
    }

    @Override
    public Optional<String> fault(SourceRecord row) {
        if (!(row.line() instanceof RawLine.Cells good)) {
            return Optional.empty();
        }
        var fields = fields(row.text());
        if (fields == null || good.cells().isEmpty()) {
            return Optional.of("row " + row.row() + " could not be taken apart again");
        }
        var written = written(good.cells(), fields);
        for (int i = 0; i < fields.length; i++) {
            var text = fields[i].strip();
            var back = i < written.length ? written[i] : null;
            boolean isSame = back == null ? text.isEmpty() : isSame(text, back);
            if (!isSame) {
                return Optional.of(
                        "row "
                                + row.row()
                                + ": '"
                                + text
                                + "' in column "
                                + (i < names.size() ? names.get(i) : ColumnNames.letter(i))
                                + (back == null ? " is not explained" : " is not what was read"));
            }
        }
        return Optional.empty();
    }

    private String @Nullable [] fields(String text) {
        if (delimiter != '\0') {
            return CsvText.fields(text, delimiter);
        }
        int colon =
                text.indexOf(
                        ": ",
                        text.lastIndexOf(
                                '!', text.indexOf('\t') < 0 ? text.length() : text.indexOf('\t')));
        return text.substring(colon + 2).split("\t", -1);
    }

    private static boolean isSame(String text, String back) {
        return text.equals(back) || text.equals(back + ".0");
    }

    /// What each column was read as; null for one that nothing was read from.
    private @Nullable String[] written(List<RawCell> cells, String[] fields) {
        var back = new @Nullable String[names.size()];
        var first = cells.getFirst();
        var codes = new HashSet<>(Arrays.asList(first.series().split("\\|", -1)));
        for (RawCell cell : cells) {
            back[cell.col() - 1] = codesAgree(cell) ? cell.text() : "\0";
        }
        for (int i = 0; i < back.length; i++) {
            if (back[i] == null) {
                var text = i < fields.length ? fields[i].strip() : "";
                back[i] = written(names.get(i), text, first, codes);
            }
        }
        addFlags(back, cells, fields);
        return back;
    }

    private @Nullable String written(String name, String text, RawCell cell, Set<String> codes) {
        if (ignored.contains(name)) {
            return text;
        }
        if (name.equals(layout.region())) {
            return cell.region();
        }
        if (name.equals(layout.year())) {
            return cell.period();
        }
        if (name.equals(layout.version())) {
            return cell.version();
        }
        if (name.equals(layout.unit())) {
            return cell.unit();
        }
        var code = name + "=" + text;
        boolean isThere =
                code.indexOf('|') < 0
                        ? codes.contains(code)
                        : ("|" + cell.series() + "|").contains("|" + code + "|");
        return isThere ? text : null;
    }

    /// Whether a cell has the code of its column.
    private boolean codesAgree(RawCell cell) {
        var across = layout.across();
        if (across == null) {
            return true;
        }
        var name = names.get(cell.col() - 1);
        return switch (across) {
            case Columns.REGION -> cell.region().equals(name);
            case Columns.YEAR ->
                    cell.period().equals(ColumnNames.yearIn(name).replaceAll("\\.0$", ""));
            default -> name.equals(RoundTrip.codeIn(cell.series(), across));
        };
    }

    private void addFlags(@Nullable String[] back, List<RawCell> cells, String[] fields) {
        var flags = new ArrayList<Integer>();
        if (layout.flags() != null) {
            var pattern = Wildcards.of(layout.flags());
            for (int i = 0; i < back.length; i++) {
                if (pattern.matcher(names.written(i)).matches()
                        || names.get(i).equals(layout.flags())) {
                    flags.add(i);
                }
            }
        }
        if (flags.size() == 1) {
            back[flags.getFirst()] = besideOf(cells.getFirst(), flags.getFirst(), fields);
            return;
        }
        for (RawCell cell : cells) {
            int next = cell.col();
            boolean isBeside =
                    next < back.length
                            && back[next] == null
                            && (flags.contains(next) || names.written(next).isEmpty());
            if (isBeside) {
                back[next] = besideOf(cell, next, fields);
            }
        }
    }

    /// The flags that stand in their own column; more may stand beside the value.
    private static String besideOf(RawCell cell, int column, String[] fields) {
        var text = column < fields.length ? fields[column].strip() : "";
        boolean isSaid = cell.flags().startsWith(text) || FlaggedText.isNone(text);
        return isSaid ? text : cell.flags();
    }
}
