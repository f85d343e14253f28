package rim.app.print;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows as aligned text. Numbers stand to the right and are rounded; columns in which no row has
/// anything are left away; on a terminal, columns of text are cut so that a line fits.
final class TextTable implements RowPrinter {
    /// Widths are those of the first rows, so that a long answer need not be held.
    private static final int MEASURED_ROWS = 2_000;

    private static final int LEAST_WIDTH = 8;
    private static final String GAP = "  ";

    private final Terminal terminal;

    TextTable(Terminal terminal) {
        this.terminal = terminal;
    }

    /// How a column is printed.
    ///
    /// @param column its place among all columns of the rows
    /// @param isChance whether its numbers are p-values, of which none is so small that there is
    ///   none
    private record Shape(int column, int width, boolean right, int decimals, boolean isChance) {
        Shape narrower() {
            return new Shape(column, width - 1, right, decimals, isChance);
        }
    }

    @Override
    public long print(Rows rows, Writer out) throws IOException, SQLException {
        var first = new ArrayList<List<@Nullable Object>>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            first.add(row);
            if (first.size() == MEASURED_ROWS) {
                break;
            }
        }
        if (first.isEmpty()) {
            return 0;
        }
        var lines = new ArrayList<String[]>(first.size());
        var all = measured(rows.columns(), first, lines);
        var shapes = fitting(first.size() < MEASURED_ROWS ? withoutEmpty(all, lines) : all);
        line(rows.columns().toArray(String[]::new), shapes, out);
        rules(shapes, out);
        for (var texts : lines) {
            line(texts, shapes, out);
        }
        return first.size() + rest(rows, shapes, out);
    }

    /// Leaves away the columns in which no line has anything, unless none has.
    private static List<Shape> withoutEmpty(List<Shape> all, List<String[]> lines) {
        var some =
                all.stream()
                        .filter(shape ->
                                lines.stream().anyMatch(texts -> !texts[shape.column].isEmpty()))
                        .toList();
        return some.isEmpty() ? all : some;
    }

    private void rules(List<Shape> shapes, Writer out) throws IOException {
        var mark = terminal.drawsBlocks() ? "─" : "-";
        out.write(shapes.stream().map(shape -> mark.repeat(shape.width)).collect(joining(GAP)));
        out.write('\n');
    }

    private long rest(Rows rows, List<Shape> shapes, Writer out) throws IOException, SQLException {
        long count = 0;
        var texts = new String[rows.columns().size()];
        for (var row = rows.next(); row != null; row = rows.next()) {
            for (var shape : shapes) {
                texts[shape.column] = text(row.get(shape.column), shape.decimals, shape.isChance);
            }
            line(texts, shapes, out);
            count++;
        }
        return count;
    }

    /// How each column is printed, and the texts of the rows, which are made once.
    private static List<Shape> measured(
            List<String> columns, List<List<@Nullable Object>> rows, List<String[]> lines) {
        for (int r = 0; r < rows.size(); r++) {
            lines.add(new String[columns.size()]);
        }
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < columns.size(); i++) {
            var numbers = new ArrayList<Number>();
            for (var row : rows) {
                if (row.get(i) instanceof Number number) {
                    numbers.add(number);
                }
            }
            int decimals = Rounding.decimals(numbers);
            boolean isChance = isChance(columns.get(i));
            int width = width(columns.get(i));
            for (int r = 0; r < rows.size(); r++) {
                var text = text(rows.get(r).get(i), decimals, isChance);
                lines.get(r)[i] = text;
                width = Math.max(width, width(text));
            }
            shapes.add(new Shape(i, width, !numbers.isEmpty(), decimals, isChance));
        }
        return shapes;
    }

    /// Takes width from the widest columns of text until a line fits.
    private List<Shape> fitting(List<Shape> shapes) {
        var fitting = new ArrayList<>(shapes);
        int limit = terminal.columns().orElse(Integer.MAX_VALUE);
        int excess =
                fitting.stream().mapToInt(Shape::width).sum()
                        + GAP.length() * (fitting.size() - 1)
                        - limit;
        while (excess > 0) {
            int widest =
                    IntStream.range(0, fitting.size())
                            .filter(i -> !fitting.get(i).right)
                            .reduce((a, b) -> fitting.get(b).width > fitting.get(a).width ? b : a)
                            .orElse(-1);
            if (widest < 0 || fitting.get(widest).width <= LEAST_WIDTH) {
                return fitting;
            }
            fitting.set(widest, fitting.get(widest).narrower());
            excess--;
        }
        return fitting;
    }

    /// The names by which questions have p-values.
    private static boolean isChance(String column) {
        return column.equals("p_value") || column.equals("p");
    }

    private static String text(@Nullable Object value, int decimals, boolean isChance) {
        if (value instanceof Number number) {
            if (isChance && Rounding.isLeastChance(number.doubleValue())) {
                return "<" + Rounding.LEAST_CHANCE;
            }
            return Rounding.text(number, decimals);
        }
        return value == null ? "" : oneLine(TextCell.of(value));
    }

    /// Control characters in a cell would move the cursor; a line end would break the table.
    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return text.replaceAll("\\p{Cntrl}+", " ");
            }
        }
        return text;
    }

    private void line(String[] texts, List<Shape> shapes, Writer out) throws IOException {
        var line = new StringBuilder();
        for (var shape : shapes) {
            var text = cut(texts[shape.column], shape.width);
            int padding = Math.max(0, shape.width - width(text));
            if (shape.right) {
                line.repeat(' ', padding).append(text);
            } else {
                line.append(text).repeat(' ', padding);
            }
            line.append(GAP);
        }
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }

    private String cut(String text, int width) {
        if (width(text) <= width || terminal.columns().isEmpty()) {
            return text;
        }
        var mark = terminal.drawsBlocks() ? "…" : "~";
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + mark;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
