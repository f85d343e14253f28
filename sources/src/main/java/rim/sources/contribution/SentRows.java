package rim.sources.contribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.sources.read.SpreadsheetRows;

/// A file that was sent → the rows that the sender filled in. Its header may be in either language
/// and its columns in any order; a CSV may be parted by commas, semicolons or tabs, and be what a
/// spreadsheet of today or of long ago writes.
final class SentRows {
    private final List<Fault> faults;
    private final List<SentRow> rows = new ArrayList<>();
    private final Map<TemplateColumn, Integer> places = new EnumMap<>(TemplateColumn.class);
    private Language language = Language.ENGLISH;
    private int width;
    private boolean hasHeader;

    private SentRows(List<Fault> faults) {
        this.faults = faults;
    }

    /// Reads a file.
    ///
    /// @param faults takes what is wrong with its form
    static SentRows of(Path file, List<Fault> faults) {
        var rows = new SentRows(faults);
        try {
            SpreadsheetRows.of(file, rows::take);
            rows.requireHeader();
        } catch (IOException e) {
            faults.add(Fault.ofFile(Wrong.UNREADABLE, String.valueOf(e.getMessage())));
        }
        return rows;
    }

    List<SentRow> rows() {
        return rows;
    }

    /// The language of its header.
    Language language() {
        return language;
    }

    /// @return whether what follows can be read
    private boolean take(int number, String @Nullable [] fields, String line) {
        if (!hasHeader) {
            return header(fields == null ? new String[0] : fields);
        }
        if (fields == null || (fields.length > width && !isBlankFrom(fields, width))) {
            faults.add(
                    new Fault(
                            number,
                            null,
                            Wrong.BROKEN_ROW,
                            List.of(
                                    String.valueOf(fields == null ? 0 : fields.length),
                                    String.valueOf(width))));
            return true;
        }
        row(number, fields);
        return true;
    }

    private static boolean isBlankFrom(String[] fields, int from) {
        return Arrays.stream(fields).skip(from).allMatch(String::isBlank);
    }

    private void row(int number, String[] fields) {
        var cells = new EnumMap<TemplateColumn, String>(TemplateColumn.class);
        places.forEach((column, place) -> {
            var text = place <= fields.length ? SpreadsheetRows.plain(fields[place - 1]) : "";
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        var row = new SentRow(number, cells, places);
        if (row.isFilledIn()) {
            rows.add(row);
        }
    }

    private boolean header(String[] titles) {
        hasHeader = true;
        language = languageOf(titles);
        width = titles.length;
        for (int i = 0; i < titles.length; i++) {
            var column = TemplateColumn.titled(titles[i], language);
            if (column.isPresent() && places.putIfAbsent(column.get(), i + 1) != null) {
                faults.add(new Fault(1, column.get(), Wrong.COLUMN_TWICE, List.of()));
            }
        }
        var lacking =
                Arrays.stream(TemplateColumn.values())
                        .filter(c -> !c.isDispensable() && !places.containsKey(c))
                        .map(c -> "'" + c.title(language) + "'")
                        .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            faults.add(Fault.ofFile(Wrong.NO_HEADER, lacking));
        }
        return lacking.isEmpty();
    }

    private void requireHeader() {
        if (!hasHeader) {
            header(new String[0]);
        }
    }

    private static Language languageOf(String[] titles) {
        return known(titles, Language.SWEDISH) > known(titles, Language.ENGLISH)
                ? Language.SWEDISH
                : Language.ENGLISH;
    }

    private static long known(String[] titles, Language language) {
        return Arrays.stream(titles)
                .filter(t -> TemplateColumn.titled(t, language).isPresent())
                .count();
    }
}
