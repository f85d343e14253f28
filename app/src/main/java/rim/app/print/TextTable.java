package rim.app.print;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows as aligned text. Numbers stand to the right and are rounded; on a terminal, columns of text
/// are cut so that a line fits.
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
    private record Shape(int width, boolean right, int decimals) {}

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
        var shapes = fitting(shapes(rows.columns(), first));
        line(rows.columns(), shapes, out);
        line(
                shapes.stream()
                        .map(s -> (terminal.drawsBlocks() ? "─" : "-").repeat(s.width))
                        .toList(),
                shapes,
                out);
        for (var row : first) {
            line(texts(row, shapes), shapes, out);
        }
        return first.size() + rest(rows, shapes, out);
    }

    private long rest(Rows rows, List<Shape> shapes, Writer out) throws IOException, SQLException {
        long count = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
            line(texts(row, shapes), shapes, out);
            count++;
        }
        return count;
    }

    private static List<Shape> shapes(
            List<String> columns, List<? extends List<@Nullable Object>> rows) {
        var shapes = new ArrayList<Shape>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            var numbers =
                    rows.stream()
                            .map(row -> row.get(column))
                            .filter(Number.class::isInstance)
                            .map(Number.class::cast)
                            .toList();
            int decimals = Rounding.decimals(numbers);
            int width =
                    rows.stream()
                            .mapToInt(row -> width(text(row.get(column), decimals)))
                            .max()
                            .orElse(0);
            shapes.add(
                    new Shape(
                            Math.max(width, width(columns.get(i))), !numbers.isEmpty(), decimals));
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
            var shape = fitting.get(widest);
            fitting.set(widest, new Shape(shape.width - 1, shape.right, shape.decimals));
            excess--;
        }
        return fitting;
    }

    private static List<String> texts(List<@Nullable Object> row, List<Shape> shapes) {
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> text(row.get(i), shapes.get(i).decimals))
                .toList();
    }

    private static String text(@Nullable Object value, int decimals) {
        return switch (value) {
            case null -> "";
            case Number number -> Rounding.text(number, decimals);
            case Object other -> oneLine(String.valueOf(other));
        };
    }

    /// Control characters in a cell would move the cursor; a line end would break the table.
    private static String oneLine(String text) {
        return text.codePoints().anyMatch(Character::isISOControl)
                ? text.replaceAll("\\p{Cntrl}+", " ")
                : text;
    }

    private void line(List<String> texts, List<Shape> shapes, Writer out) throws IOException {
        var line = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            var shape = shapes.get(i);
            var text = cut(texts.get(i), shape.width);
            var padding = " ".repeat(Math.max(0, shape.width - width(text)));
            line.append(shape.right ? padding + text : text + padding);
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
