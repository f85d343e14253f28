package rim.index.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a page into passages of about 120 to 200 words.
///
/// A passage holds whole paragraphs, or whole sentences of a long one; it never crosses the border
/// of a page; and a heading stays with what follows it.
final class Passages {
    private static final int ENOUGH = 120;
    private static final int MOST = 200;
    private static final int TOO_SHORT_ALONE = 40;
    private static final int LONGEST_HEADING = 12;

    private final List<String> passages = new ArrayList<>();
    private final List<String> current = new ArrayList<>();
    private int words;

    private Passages() {}

    /// The passages of a page, none when it has no text.
    ///
    /// @param page paragraphs parted by an empty line
    static List<String> of(String page) {
        var cutting = new Passages();
        for (String paragraph : page.split("\n\n", -1)) {
            for (String piece : pieces(paragraph)) {
                cutting.add(piece);
            }
        }
        cutting.end();
        return List.copyOf(cutting.passages);
    }

    private void add(String piece) {
        int more = words(piece);
        if (more == 0) {
            return;
        }
        if (words >= ENOUGH || (words > 0 && words + more > MOST)) {
            close();
        }
        current.add(piece);
        words += more;
    }

    private void close() {
        int end = current.size();
        while (end > 1 && isHeading(current.get(end - 1))) {
            end--;
        }
        boolean onlyHeadings = end == 1 && isHeading(current.getFirst());
        var carried = new ArrayList<>(current.subList(onlyHeadings ? 0 : end, current.size()));
        if (!onlyHeadings) {
            passages.add(String.join("\n\n", current.subList(0, end)));
        }
        current.clear();
        current.addAll(carried);
        words = carried.stream().mapToInt(Passages::words).sum();
    }

    private void end() {
        if (current.isEmpty()) {
            return;
        }
        var last = String.join("\n\n", current);
        if (words < TOO_SHORT_ALONE && !passages.isEmpty()) {
            passages.set(passages.size() - 1, passages.getLast() + "\n\n" + last);
        } else {
            passages.add(last);
        }
    }

    private static boolean isHeading(String paragraph) {
        int last = paragraph.codePointBefore(paragraph.length());
        return words(paragraph) <= LONGEST_HEADING && Character.isLetterOrDigit(last);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    // A long paragraph falls into sentences, and a sentence without an end into runs of words.
    private static List<String> pieces(String paragraph) {
        if (words(paragraph) <= MOST) {
            return List.of(paragraph);
        }
        var pieces = new ArrayList<String>();
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph);
        var piece = new StringBuilder();
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            var sentence = paragraph.substring(start, end);
            if (!piece.isEmpty() && words(piece.toString()) + words(sentence) > MOST) {
                pieces.addAll(runs(piece.toString()));
                piece.setLength(0);
            }
            piece.append(sentence);
            start = end;
        }
        pieces.addAll(runs(piece.toString()));
        return pieces;
    }

    private static List<String> runs(String text) {
        var words = List.of(text.strip().split("\\s+"));
        var runs = new ArrayList<String>();
        for (int i = 0; i < words.size(); i += MOST) {
            runs.add(String.join(" ", words.subList(i, Math.min(words.size(), i + MOST))));
        }
        return runs;
    }
}
