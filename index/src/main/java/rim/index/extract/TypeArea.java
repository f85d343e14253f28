package rim.index.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where the text of a document stands on its pages, and in what type. What is printed around it
/// stands apart from it, and its words are no larger.
final class TypeArea {
    /// Words that are larger by so much are those of headings.
    private static final double LARGER = 1.2;

    /// The next line of a text or table is at most so many times as far away as the one before.
    private static final double FURTHER = 1.4;

    /// Rows of a table are at most so many times as far from each other as lines of the document.
    private static final double WIDEST_TABLE = 2;

    /// What is not further down than so many steps stands in the same row.
    private static final int SAME_ROW = 1;

    /// Most of the text is set in it; 0 where that is not known.
    private final int type;

    /// How far lines are from each other, mostly, in steps of places.
    private final int leading;

    TypeArea(List<List<PrintedLine>> pages) {
        var letters = new HashMap<Integer, Integer>();
        var gaps = new HashMap<Integer, Integer>();
        for (List<PrintedLine> page : pages) {
            for (PrintedLine line : page) {
                letters.merge(line.type(), line.text().length(), Integer::sum);
            }
            for (int i = 1; i < page.size(); i++) {
                int gap = Math.abs(page.get(i).place() - page.get(i - 1).place());
                if (gap > SAME_ROW && !page.get(i).isBlank() && !page.get(i - 1).isBlank()) {
                    gaps.merge(gap, 1, Integer::sum);
                }
            }
        }
        type = mostCommon(letters);
        leading = mostCommon(gaps);
    }

    private static int mostCommon(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /// Whether words are larger than those of most of the text.
    boolean isLarge(PrintedLine line) {
        return type > 0 && line.type() > LARGER * type;
    }

    /// Whether a line stands further from the text than its lines from each other.
    ///
    /// @param text lines of the same page that may be text
    boolean isApart(PrintedLine line, List<PrintedLine> text) {
        if (line.type() == 0) {
            return true;
        }
        return isApart(gapsOf(line, text, 1)) && isApart(gapsOf(line, text, -1));
    }

    private boolean isApart(List<Integer> gaps) {
        return gaps.isEmpty()
                || gaps.getFirst() > FURTHER * Math.min(gaps.getLast(), WIDEST_TABLE * leading);
    }

    /// How far lines on one side of a line are from the line before: the two nearest places.
    private static List<Integer> gapsOf(PrintedLine line, List<PrintedLine> text, int side) {
        var places =
                IntStream.concat(
                                IntStream.of(0),
                                text.stream()
                                        .filter(each -> each.type() > 0)
                                        .mapToInt(each -> side * (each.place() - line.place()))
                                        .filter(away -> away >= 0))
                        .sorted()
                        .toArray();
        var gaps = new ArrayList<Integer>();
        for (int i = 1; i < places.length && gaps.size() < 2; i++) {
            int gap = places[i] - places[i - 1];
            if (gap > SAME_ROW || i == 1) {
                gaps.add(gap);
            }
        }
        return gaps;
    }
}
