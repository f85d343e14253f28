package rim.sources.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Columns;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DimensionNames;
import rim.schemas.dataset.Form;
import rim.sources.inspect.reading.FirstRows;
import rim.sources.inspect.reading.Meaning;
import rim.sources.raw.Wildcards;

/// What a descriptor takes each column of its file for.
final class DescribedColumns {
    private static final Pattern YEAR = Pattern.compile(".*(?:19|20)[0-9]{2}.*");
    private static final String BY_DESCRIPTOR = "the descriptor says so";

    /// @param names of the file's dimensions, where it names them itself
    static List<FileAccount.Column> of(
            DatasetDescriptor dataset, FirstRows rows, List<String> names) {
        var layout = layout(dataset);
        if (layout.isEmpty()) {
            return names.stream()
                    .map(n -> column(n, ofDimension(dataset.dimensions(), n)))
                    .toList();
        }
        var header =
                rows.rows().stream()
                        .filter(r -> r.number() == rows.headerRow())
                        .findFirst()
                        .map(FirstRows.Row::fields)
                        .orElse(List.of());
        var columns = new ArrayList<FileAccount.Column>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip();
            columns.add(
                    column(
                            name.isEmpty() ? letter(i) : name,
                            meaning(layout.get(), name.isEmpty() ? letter(i) : name)));
        }
        return columns;
    }

    private static FileAccount.Column column(String name, Meaning meaning) {
        return new FileAccount.Column(name, meaning.word(), 1, null, 0, BY_DESCRIPTOR);
    }

    static Optional<Columns> layout(DatasetDescriptor dataset) {
        var csv = dataset.csv();
        var sheet = dataset.sheet();
        if (dataset.form() == Form.EXCEL) {
            return Optional.ofNullable(sheet).map(s -> s.columns());
        }
        return dataset.form().namesItsDimensions()
                ? Optional.empty()
                : Optional.ofNullable(csv).map(c -> c.columns());
    }

    private static Meaning ofDimension(DimensionNames names, String name) {
        if (names.isRegion(name)) {
            return Meaning.REGION;
        }
        if (names.isTime(name)) {
            return Meaning.YEAR;
        }
        if (names.isUnit(name)) {
            return Meaning.UNIT;
        }
        return names.isIgnored(name) ? Meaning.ABOUT_FILE : Meaning.DIMENSION;
    }

    private static Meaning meaning(Columns columns, String name) {
        if (is(columns.region(), name)) {
            return Meaning.REGION;
        }
        if (is(columns.year(), name)) {
            return Meaning.YEAR;
        }
        if (is(columns.value(), name)) {
            return Meaning.VALUE;
        }
        if (is(columns.unit(), name)) {
            return Meaning.UNIT;
        }
        if (is(columns.version(), name)) {
            return Meaning.VERSION;
        }
        var flags = columns.flags();
        if (flags != null && Wildcards.matches(flags, name)) {
            return Meaning.FLAGS;
        }
        if (Wildcards.anyMatches(columns.ignore(), name)) {
            return Meaning.ABOUT_FILE;
        }
        if (columns.dimensions().contains(name)) {
            return Meaning.DIMENSION;
        }
        return isAcross(columns, name) ? Meaning.VALUE : unnamed(columns);
    }

    private static boolean isAcross(Columns columns, String name) {
        if (columns.across() == null) {
            return false;
        }
        if (!columns.values().isEmpty()) {
            return Wildcards.anyMatches(columns.values(), name);
        }
        return !Columns.YEAR.equals(columns.across()) || YEAR.matcher(name).matches();
    }

    /// A column that nothing names is a dimension, unless the descriptor names all that are.
    private static Meaning unnamed(Columns columns) {
        return columns.dimensions().isEmpty() ? Meaning.DIMENSION : Meaning.ABOUT_FILE;
    }

    private static boolean is(@Nullable String column, String name) {
        return name.equals(column);
    }

    /// The name of a column without a text, such as `$B`.
    private static String letter(int index) {
        var letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            letters.insert(0, (char) ('A' + i % 26));
        }
        return "$" + letters;
    }

    private DescribedColumns() {}
}
