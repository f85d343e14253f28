package rim.sources.inspect.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.sources.inspect.reading.FirstRows;

/// How a CSV is laid out: what parts its columns, which line names them, and which column is what.
public final class CsvGuess {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LOWEST_HEADER = 40;
    private static final int SHAPE = 50;
    private static final int TRIED = 5;
    private static final int SHOWN = 12;

    private final char delimiter;
    private final int headerRow;
    private final int firstRow;
    private final boolean hasRowNames;
    private final @Nullable String footer;
    private final List<CsvRow> rows;
    private final TableGuess table;

    /// A line that may be the header.
    private record Candidate(
            char delimiter, List<CsvRow> rows, int at, boolean hasRowNames, int likeness) {
        TableGuess table(List<CsvRow> more) {
            var below = new ArrayList<String[]>();
            rows.subList(at + 1, rows.size()).forEach(r -> below.add(r.fields()));
            more.forEach(r -> below.add(r.fields()));
            return new TableGuess(header(), below, delimiter == ',');
        }

        String[] header() {
            return headed(rows.get(at).fields(), hasRowNames);
        }
    }

    private CsvGuess(Candidate candidate, TableGuess seen, FileLines lines) {
        this.delimiter = candidate.delimiter();
        this.rows = candidate.rows();
        this.headerRow = rows.get(candidate.at()).number();
        this.hasRowNames = candidate.hasRowNames();
        this.table =
                lines.within().isEmpty()
                        ? seen
                        : candidate.table(CsvRow.of(lines.within(), delimiter));
        int first = candidate.at() + 1;
        while (first < rows.size() && !table.isData(rows.get(first).fields())) {
            first++;
        }
        this.firstRow = first < rows.size() ? rows.get(first).number() : headerRow + 1;
        this.footer = footer(candidate, lines);
    }

    /// The layout of a file of text; empty when it is no table of regions.
    public static Optional<CsvGuess> of(Path file, String encoding) throws IOException {
        return of(FileLines.of(file, encoding));
    }

    static Optional<CsvGuess> of(FileLines lines) {
        var candidates = new ArrayList<Candidate>();
        for (char delimiter : DELIMITERS) {
            var rows = CsvRow.of(lines.first(), delimiter);
            for (int i = 0; i < Math.min(LOWEST_HEADER, rows.size()); i++) {
                candidate(delimiter, rows, i).ifPresent(candidates::add);
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate c) -> -c.likeness()));
        Candidate best = null;
        TableGuess seen = null;
        long most = 0;
        int likeness = 0;
        for (Candidate each : candidates.subList(0, Math.min(TRIED, candidates.size()))) {
            if (best != null && each.likeness() < likeness) {
                break;
            }
            var table = each.table(List.of());
            long score = table.isTable() ? 1 + table.score() : 0;
            if (score > most) {
                most = score;
                best = each;
                seen = table;
                likeness = each.likeness();
            }
        }
        return best == null || seen == null
                ? Optional.empty()
                : Optional.of(new CsvGuess(best, seen, lines));
    }

    private static Optional<Candidate> candidate(char delimiter, List<CsvRow> rows, int at) {
        var header = rows.get(at).fields();
        if (header.length < 2) {
            return Optional.empty();
        }
        var below = rows.subList(at + 1, Math.min(rows.size(), at + 1 + SHAPE));
        int needed = Math.max(1, below.size());
        long same = below.stream().filter(r -> r.fields().length == header.length).count();
        long more = below.stream().filter(r -> r.fields().length == header.length + 1).count();
        boolean hasMore = more > same && 2 * more >= needed;
        var sample = below.stream().limit(SHAPE / 2).map(CsvRow::fields).toList();
        boolean hasRowNames = hasMore && HeaderRow.isBorneOut(headed(header, true), sample);
        if (hasMore && !hasRowNames) {
            return Optional.empty();
        }
        var row = new HeaderRow(headed(header, hasRowNames), sample);
        // a short table may have as many lines of legend as of data
        boolean isShape =
                hasRowNames
                        || (same > 0 && 2 * same >= needed)
                        || (same > 0 && row.isTelling())
                        || (same > 1 && below.size() < SHAPE);
        return !isShape || row.likeness() == 0
                ? Optional.empty()
                : Optional.of(new Candidate(delimiter, rows, at, hasRowNames, row.likeness()));
    }

    private static String[] headed(String[] names, boolean hasRowNames) {
        if (!hasRowNames) {
            return names;
        }
        var all = new String[names.length + 1];
        all[0] = "";
        System.arraycopy(names, 0, all, 1, names.length);
        return all;
    }

    private @Nullable String footer(Candidate candidate, FileLines lines) {
        var below = candidate.rows().stream().skip(candidate.at() + 1).map(CsvRow::fields).toList();
        var search = new FooterSearch(table);
        if (lines.last().isEmpty()) {
            below.forEach(search::add);
        } else {
            search.know(below);
            search.know(fields(lines.within()));
            fields(lines.last()).forEach(search::add);
        }
        return search.footer();
    }

    private List<String[]> fields(List<String> lines) {
        return CsvRow.of(lines, delimiter).stream().map(CsvRow::fields).toList();
    }

    char delimiter() {
        return delimiter;
    }

    int headerRow() {
        return headerRow;
    }

    public TableGuess table() {
        return table;
    }

    /// What to ask where the columns are named in two rows.
    public Optional<String> questionOfLevels() {
        var above = rows.stream().filter(r -> r.number() == headerRow - 1).findFirst();
        var between =
                rows.stream()
                        .filter(r -> r.number() > headerRow)
                        .map(CsvRow::fields)
                        .limit(SHOWN)
                        .takeWhile(r -> !table.isOfTable(r))
                        .toList();
        var header = rows.stream().filter(r -> r.number() == headerRow).findFirst().orElseThrow();
        return new HeaderLevels(headed(header.fields(), hasRowNames))
                .question(headerRow, above.map(CsvRow::fields).orElse(new String[0]), between);
    }

    /// The rows above the header.
    public List<String[]> preamble() {
        return rows.stream().filter(r -> r.number() < headerRow).map(CsvRow::fields).toList();
    }

    public FirstRows firstRows() {
        return new FirstRows(
                null,
                headerRow,
                rows.stream()
                        .filter(r -> r.number() < headerRow + SHOWN)
                        .map(r -> new FirstRows.Row(r.number(), List.of(r.fields())))
                        .toList());
    }

    /// The members of the layout in a descriptor.
    public Map<String, Object> members(@Nullable String fixedYear) {
        var members = new LinkedHashMap<String, Object>();
        if (delimiter != ',') {
            members.put("delimiter", String.valueOf(delimiter));
        }
        if (headerRow > 1) {
            members.put("header_row", headerRow);
        }
        if (firstRow > nextRow()) {
            members.put("first_row", firstRow);
        }
        if (hasRowNames) {
            members.put("row_names", true);
        }
        if (footer != null) {
            members.put("footer", footer);
        }
        members.putAll(table.members(fixedYear));
        return members;
    }

    /// The number of the row after the header, which may go on over several lines.
    private int nextRow() {
        return rows.stream()
                .mapToInt(CsvRow::number)
                .filter(n -> n > headerRow)
                .findFirst()
                .orElse(headerRow + 1);
    }
}
