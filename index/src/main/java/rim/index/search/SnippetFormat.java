package rim.index.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/// Writes the chosen sentences of a passage with markers around the words that were asked for,
/// about 300 characters at most.
final class SnippetFormat extends PassageFormatter {
    private static final int LONGEST = 300;
    private static final int BEFORE_FIRST_WORD = 120;
    private static final String LEFT_OUT = "…";

    private static final Comparator<Passage> BEST_FIRST =
            Comparator.comparingDouble((Passage p) -> p.getScore())
                    .reversed()
                    .thenComparingInt(Passage::getStartOffset);

    private final Markers markers;

    SnippetFormat(Markers markers) {
        this.markers = markers;
    }

    /// @param sentences in the order of the text
    @Override
    public Snippet format(Passage[] sentences, String text) {
        var chosen = best(sentences);
        var snippet = new StringBuilder();
        int left = LONGEST;
        Passage before = null;
        for (Passage each : chosen) {
            if (before != null) {
                boolean adjoining = before.getEndOffset() == each.getStartOffset();
                snippet.append(adjoining ? " " : " " + LEFT_OUT + " ");
            }
            left -= append(snippet, each, text, left);
            before = each;
        }
        return new Snippet(snippet.toString().replaceAll("\\s+", " ").strip(), offset(chosen));
    }

    private static int offset(List<Passage> chosen) {
        return chosen.stream()
                .mapToInt(p -> p.getNumMatches() > 0 ? p.getMatchStarts()[0] : p.getStartOffset())
                .findFirst()
                .orElse(0);
    }

    // The best sentence, and further ones as long as they fit, in the order of the text.
    private static List<Passage> best(Passage[] sentences) {
        var chosen = new ArrayList<Passage>();
        int length = 0;
        var ranked = Arrays.stream(sentences).sorted(BEST_FIRST).toList();
        for (Passage each : ranked) {
            length += each.getLength();
            if (chosen.isEmpty() || length <= LONGEST) {
                chosen.add(each);
            }
        }
        chosen.sort(Comparator.comparingInt(Passage::getStartOffset));
        return chosen;
    }

    private int append(StringBuilder snippet, Passage sentence, String text, int room) {
        int start = start(sentence, text, room);
        int end = end(sentence, text, start + room);
        snippet.append(start > sentence.getStartOffset() ? LEFT_OUT : "");
        int at = start;
        for (int i = 0; i < sentence.getNumMatches(); i++) {
            int from = firstLetter(text, Math.max(at, sentence.getMatchStarts()[i]));
            int to = sentence.getMatchEnds()[i];
            if (to > end || to <= from) {
                continue;
            }
            snippet.append(text, at, from)
                    .append(markers.before())
                    .append(text, from, to)
                    .append(markers.after());
            at = to;
        }
        snippet.append(text.substring(at, end).stripTrailing());
        snippet.append(end < sentence.getEndOffset() ? LEFT_OUT : "");
        return end - start;
    }

    // A phrase is found after its first word was: what is left of it begins with a space.
    private static int firstLetter(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int start(Passage sentence, String text, int room) {
        int start = sentence.getStartOffset();
        if (sentence.getLength() <= room || sentence.getNumMatches() == 0) {
            return start;
        }
        int earliest = sentence.getMatchStarts()[0] - BEFORE_FIRST_WORD;
        if (earliest <= start) {
            return start;
        }
        int space = text.indexOf(' ', earliest);
        return space < 0 || space > sentence.getMatchStarts()[0] ? earliest : space + 1;
    }

    private static int end(Passage sentence, String text, int latest) {
        if (sentence.getEndOffset() <= latest) {
            return sentence.getEndOffset();
        }
        int space = text.lastIndexOf(' ', latest);
        return space > latest - BEFORE_FIRST_WORD ? space : latest;
    }
}
