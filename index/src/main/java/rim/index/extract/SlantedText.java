package rim.index.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;

/// Text at an angle that is no quarter turn, such as a mark across the page: its lines run along
/// its own angle.
final class SlantedText {
    private static final double SPACE = 0.2;

    /// Letters whose bases are nearer than so much of their size stand on one line.
    private static final double SAME_LINE = 0.4;

    private final SortedMap<Integer, List<Letter>> byAngle = new TreeMap<>();

    /// @param along how far along the line it begins
    /// @param across how far down the lines it stands
    private record Letter(
            String text, double along, double end, double across, double size, double top) {}

    /// Keeps a letter when it stands at such an angle.
    boolean take(TextPosition letter) {
        var matrix = letter.getTextMatrix();
        if (matrix.getShearY() == 0 || matrix.getScaleX() == 0) {
            return false;
        }
        double radians = Math.atan2(matrix.getShearY(), matrix.getScaleX());
        int angle = (int) Math.round(Math.toDegrees(radians));
        if (Math.floorMod(angle, 90) == 0) {
            return false;
        }
        double x = matrix.getTranslateX();
        double y = matrix.getTranslateY();
        double sine = Math.sin(radians);
        double cosine = Math.cos(radians);
        byAngle.computeIfAbsent(angle, a -> new ArrayList<>())
                .add(
                        new Letter(
                                letter.getUnicode(),
                                x * cosine + y * sine,
                                letter.getEndX() * cosine + letter.getEndY() * sine,
                                x * sine - y * cosine,
                                matrix.getScalingFactorX(),
                                letter.getPageHeight() / 2));
        return true;
    }

    /// Its lines, those of one angle from top to bottom.
    List<PdfLine> lines() {
        var lines = new ArrayList<PdfLine>();
        for (List<Letter> letters : byAngle.values()) {
            letters.sort(Comparator.comparingDouble(Letter::across));
            int first = 0;
            for (int i = 1; i <= letters.size(); i++) {
                if (i == letters.size()
                        || letters.get(i).across() - letters.get(i - 1).across()
                                > SAME_LINE * letters.get(i).size()) {
                    lines.add(line(letters.subList(first, i)));
                    first = i;
                }
            }
        }
        lines.removeIf(PdfLine::isBlank);
        return lines;
    }

    private static PdfLine line(List<Letter> letters) {
        var ordered = letters.stream().sorted(Comparator.comparingDouble(Letter::along)).toList();
        var text = new StringBuilder();
        double end = Double.POSITIVE_INFINITY;
        for (Letter each : ordered) {
            text.append(each.along() - end > SPACE * each.size() ? " " : "").append(each.text());
            end = each.end();
        }
        var line = text.toString().strip();
        var first = ordered.getFirst();
        return new PdfLine(line, line, first.size(), first.top(), 2 * first.top(), List.of());
    }
}
