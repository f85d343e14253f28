package rim.index.priority;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.Passage;

/// A sentence of a passage, or a line without an end.
///
/// @param start where it begins in the passage's text
/// @param words in small letters
/// @param isLast whether its paragraph ends with it
record Sentence(Passage passage, int start, String text, List<String> words, boolean isLast) {
    /// A heading of more words is a sentence.
    private static final int LONGEST_HEADING = 12;

    private static final String BULLETS = "•●▪■►‣";

    /// An entry of a list stands after one of these.
    private static final String NO_HEADING_AFTER = BULLETS + ":,;";

    /// Lines and the entries of lists end here.
    private static final Pattern ENDS = Pattern.compile("[\\n" + BULLETS + "]+");

    private static final Pattern END = Pattern.compile("(?<!\\d)[.!;]$");

    /// Ends with the number of the first entry of a list.
    private static final Pattern NUMBERED = Pattern.compile("\\b1\\.$");

    private static final Pattern CLAUSE = Pattern.compile("[,;:]\\s|[()–—]");

    private static final Pattern COUNT =
            Pattern.compile("\\d{1,2}(?:st|nd|rd|th|e)?|[ivx]{1,4}|[a-h]");

    private static final Pattern SECTION = Pattern.compile("\\d+\\.\\d");

    /// The sentences of a passage, none going over the end of a paragraph.
    static List<Sentence> of(Passage passage) {
        var sentences = new ArrayList<Sentence>();
        var rules = BreakIterator.getSentenceInstance(Locale.forLanguageTag(passage.language()));
        int at = 0;
        for (String line : ENDS.split(passage.text())) {
            int start = passage.text().indexOf(line, at);
            var cuts = InlineList.pieces(line);
            for (int i = 0; i < cuts.size(); i++) {
                int end = i + 1 < cuts.size() ? cuts.get(i + 1) : line.length();
                var piece = line.substring(cuts.get(i), end);
                add(passage, start + cuts.get(i), piece, rules, sentences);
            }
            at = start + line.length();
        }
        return sentences;
    }

    private static void add(
            Passage passage, int at, String line, BreakIterator rules, List<Sentence> sentences) {
        // What counts an entry ends no sentence.
        int mark = InlineList.markLength(line);
        rules.setText(line.substring(mark));
        int start = 0;
        for (int next = rules.next(); next != BreakIterator.DONE; next = rules.next()) {
            int end = mark + next;
            var text = line.substring(start, end).strip();
            if (!text.isEmpty()) {
                var words =
                        TextAnalysis.words(text).stream()
                                .map(w -> w.toLowerCase(Locale.ROOT))
                                .toList();
                boolean isLast = line.substring(end).isBlank();
                sentences.add(new Sentence(passage, at + start, text, words, isLast));
            }
            start = end;
        }
    }

    /// Whether it leads to what comes after it.
    boolean leadsOn() {
        return isLast && text.endsWith(":");
    }

    /// Whether its first colon stands after some word and not after a later one, the first being 1.
    boolean hasColon(int after, int last) {
        int colon = text.indexOf(':');
        int before = colon < 0 ? -1 : TextAnalysis.words(text.substring(0, colon)).size();
        return before >= after && before <= last;
    }

    /// Whether it begins as a heading does with some words and a number: *Priority 2*, *2nd
    /// priority*.
    boolean isCounted(int first, int end) {
        return words.size() <= LONGEST_HEADING
                && !isEnded()
                && ((first == 0 && isCount(end)) || (first == 1 && isCount(0)));
    }

    private boolean isCount(int word) {
        return word < words.size() && COUNT.matcher(words.get(word)).matches();
    }

    /// The first word of each of its clauses, as signs part them.
    SortedSet<Integer> clauses() {
        var first = new TreeSet<Integer>();
        int words = 0;
        for (String each : CLAUSE.split(text)) {
            first.add(words);
            words += TextAnalysis.words(each).size();
        }
        return first;
    }

    /// Its words as they stand there.
    List<String> written() {
        return TextAnalysis.words(text);
    }

    /// Whether it stands as headings do.
    boolean isHeading() {
        return (isLast || NUMBERED.matcher(text).find())
                && !isEnded()
                && words.size() <= LONGEST_HEADING
                && (start == 0 || NO_HEADING_AFTER.indexOf(before()) < 0);
    }

    // The sign that it stands after, but for blanks.
    private char before() {
        int at = start - 1;
        while (at > 0 && passage.text().charAt(at) == ' ') {
            at--;
        }
        return at < 0 ? '\n' : passage.text().charAt(at);
    }

    /// Whether a word of it is written as the first of a sentence is, which in German says nothing.
    boolean beginsAnew(int word) {
        var written = written();
        return !passage.language().equals("de")
                && word < written.size()
                && Character.isUpperCase(written.get(word).codePointAt(0))
                && written.get(word).chars().anyMatch(Character::isLowerCase);
    }

    /// Whether its paragraph has no other sentence.
    boolean isParagraph() {
        return isLast && (start == 0 || before() == '\n');
    }

    /// Whether it begins with the number of a section, such as `3.2`.
    boolean beginsSection() {
        return SECTION.matcher(text).lookingAt();
    }

    /// Whether it is of a table of contents, with dots before the numbers of pages.
    boolean isOfContents() {
        return text.contains("....") || text.contains(" . . ");
    }

    boolean isQuestion() {
        return text.endsWith("?");
    }

    /// Whether it ends as a sentence does, which no heading and few entries of lists do; the number
    /// of the next entry is no end.
    boolean isEnded() {
        return END.matcher(text).find();
    }

    /// The page on which it begins.
    int page() {
        int page = passage.firstPage();
        for (var each : passage.starts()) {
            if (each.offset() <= start) {
                page = each.page();
            }
        }
        return page;
    }
}
