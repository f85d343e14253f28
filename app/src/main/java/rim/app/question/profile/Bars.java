package rim.app.question.profile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws numbers as characters.
enum Bars {
    /// Block characters, to an eighth of a cell.
    BLOCKS("▏▎▍▌▋▊▉█", '│', "▁▂▃▄▅▆▇█"),
    /// Plain ASCII.
    ASCII("########", '|', "");

    /// Cells of a long bar.
    static final int CELLS = 20;

    private static final int EIGHTHS = 8;
    private static final double REACH = 200;

    private final String parts;
    private final char mark;
    private final String levels;

    Bars(String parts, char mark, String levels) {
        this.parts = parts;
        this.mark = mark;
        this.levels = levels;
    }

    /// A bar for a relative score that reaches twice the reference (200) at most, with a mark where
    /// the reference (100) ends.
    String bar(double relative, int cells) {
        long eighths = Math.round(Math.clamp(relative, 0, REACH) / REACH * cells * EIGHTHS);
        var bar = new StringBuilder();
        for (int cell = 0; cell < cells; cell++) {
            int filled = Math.clamp(eighths - (long) cell * EIGHTHS, 0, EIGHTHS);
            boolean isMark = cell == cells / 2;
            char empty = isMark ? mark : ' ';
            bar.append(filled == 0 ? empty : parts.charAt(filled - 1));
        }
        return bar.toString().stripTrailing() + (relative > REACH ? ">" : "");
    }

    /// A small curve between the least and the greatest of the numbers, a space for a missing one;
    /// empty where it cannot be drawn.
    String curve(List<@Nullable Double> numbers) {
        var present =
                numbers.stream().filter(Objects::nonNull).mapToDouble(n -> n).summaryStatistics();
        if (levels.isEmpty() || present.getCount() < 2) {
            return "";
        }
        double range = present.getMax() - present.getMin();
        var curve = new StringBuilder();
        for (var number : numbers) {
            if (number == null) {
                curve.append(' ');
            } else {
                double share = range == 0 ? 0.5 : (number - present.getMin()) / range;
                curve.append(levels.charAt((int) Math.round(share * (levels.length() - 1))));
            }
        }
        return curve.toString().stripTrailing();
    }
}
