package rim.index.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.index.language.LanguageGuess;
import rim.index.passage.Passage.Kind;
import rim.index.passage.Passage.PageStart;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportPage;

/// Cuts a report into passages of 150 to 220 words.
///
/// A passage holds whole paragraphs, or whole sentences of a long one. It goes on over the end of a
/// page as the text does, but a new page that begins with a heading begins a passage, unless the
/// one before would be too short alone. A heading stays with what follows it. Nothing is lost: the
/// passages of a report hold all its words, once.
public final class Passages {
    private static final int ENOUGH = 150;
    private static final int MOST = 220;
    private static final int ENOUGH_FOR_A_PAGE = 60;
    private static final int LONGEST_HEADING = 12;

    /// A bar between cells goes with the word before it.
    private static final Pattern ENDS_CLAUSE = Pattern.compile("[,;:](?:\\s\\|)?$");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+(?!\\|(?:\\s|$))");

    /// More short lines one after another are a list, or the cells of a table.
    private static final int MOST_HEADINGS = 3;

    private static final double FIGURES = 0.4;
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?:;…)\"”»]$");
    private static final Pattern BROKEN_WORD = Pattern.compile("\\p{Ll}-$");

    private final String language;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Piece> current = new ArrayList<>();
    private int words;
    private @Nullable String heading;

    /// How a piece goes on from the one before it.
    private enum Joint {
        NEW_PARAGRAPH,
        /// The next sentence of the same paragraph.
        SAME_PARAGRAPH,
        /// The rest of a paragraph that the end of a page cut.
        OVER_PAGES
    }

    /// A paragraph or a part of one.
    private record Piece(ReportPage page, String text, boolean startsPage, Joint joint, int words) {
        boolean isHeading() {
            int last = text.codePointBefore(text.length());
            return words <= LONGEST_HEADING
                    && Character.isLetterOrDigit(last)
                    && !Character.isLowerCase(text.codePointAt(0))
                    && Words.figures(text) * 2 <= words;
        }
    }

    private Passages(String language) {
        this.language = language;
    }

    /// The passages of a report in their order, none when it has no text.
    public static List<Passage> of(ReadReport read) {
        var language = read.report().language();
        var cutting = new Passages(language == null ? "" : language);
        String before = "";
        for (ReportPage page : read.pages()) {
            boolean startsPage = true;
            for (String paragraph : page.text().split("\n\n", -1)) {
                if (!paragraph.isBlank()) {
                    boolean runsOn = startsPage && runsOn(before, paragraph);
                    cutting.add(page, paragraph, startsPage, runsOn);
                    startsPage = false;
                    before = paragraph;
                }
            }
        }
        cutting.close(true);
        return List.copyOf(cutting.passages);
    }

    private void add(ReportPage page, String paragraph, boolean startsPage, boolean runsOn) {
        var joint = runsOn ? Joint.OVER_PAGES : Joint.NEW_PARAGRAPH;
        boolean starts = startsPage;
        for (String piece : pieces(paragraph)) {
            add(new Piece(page, piece, starts, joint, Words.count(piece)));
            starts = false;
            joint = Joint.SAME_PARAGRAPH;
        }
    }

    private static boolean runsOn(String before, String after) {
        return !before.isEmpty()
                && Character.isLowerCase(after.codePointAt(0))
                && !ENDS_SENTENCE.matcher(before).find();
    }

    private void add(Piece piece) {
        boolean enough =
                words >= ENOUGH
                        || (piece.startsPage() && piece.isHeading() && words >= ENOUGH_FOR_A_PAGE);
        if (words > 0 && (enough || words + piece.words() > MOST)) {
            close(false);
        }
        current.add(piece);
        words += piece.words();
    }

    private void close(boolean isLast) {
        int end = current.size();
        int fewest = isLast ? end : Math.max(1, end - MOST_HEADINGS);
        while (end > fewest && current.get(end - 1).isHeading()) {
            end--;
        }
        if (end > 0) {
            passages.add(passage(current.subList(0, end)));
        }
        current.subList(0, end).clear();
        words = current.stream().mapToInt(Piece::words).sum();
    }

    private Passage passage(List<Piece> pieces) {
        var text = new StringBuilder();
        var starts = new ArrayList<PageStart>();
        if (pieces.getFirst().isHeading()) {
            heading = pieces.getFirst().text();
        }
        var above = heading;
        for (Piece piece : pieces) {
            join(text, piece);
            if (starts.isEmpty() || starts.getLast().page() != piece.page().page()) {
                starts.add(new PageStart(text.length(), piece.page().page(), piece.page().label()));
            }
            text.append(piece.text());
            heading = piece.isHeading() ? piece.text() : heading;
        }
        var whole = text.toString();
        var kind = Words.figures(whole) >= FIGURES * Words.count(whole) ? Kind.FIGURES : Kind.TEXT;
        var spoken = kind == Kind.TEXT ? languageOf(whole) : language;
        return new Passage(passages.size() + 1, above, whole, starts, spoken, kind);
    }

    // A word that the end of a page cut in two is put together, as at the end of a line.
    private static void join(StringBuilder text, Piece piece) {
        if (text.isEmpty()) {
            return;
        }
        switch (piece.joint()) {
            case NEW_PARAGRAPH -> text.append("\n\n");
            case SAME_PARAGRAPH -> text.append(' ');
            case OVER_PAGES -> {
                boolean broken = BROKEN_WORD.matcher(text).find();
                text.setLength(text.length() - (broken ? 1 : 0));
                text.append(broken ? "" : " ");
            }
        }
    }

    // Reports mix languages, as with a summary in English; a passage that does not say clearly
    // which it has is in that of its report.
    private String languageOf(String text) {
        return language.isEmpty()
                ? LanguageGuess.of(text).orElse("")
                : LanguageGuess.beyondDoubt(text).orElse(language);
    }

    // A long paragraph falls into sentences, and a sentence without an end into runs of words.
    private static List<String> pieces(String paragraph) {
        if (Words.count(paragraph) <= MOST - ENOUGH) {
            return List.of(paragraph);
        }
        var pieces = new ArrayList<String>();
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            pieces.addAll(runs(paragraph.substring(start, end)));
            start = end;
        }
        return pieces;
    }

    private static List<String> runs(String sentence) {
        if (Words.count(sentence) <= MOST - ENOUGH) {
            return sentence.isBlank() ? List.of() : List.of(sentence.strip());
        }
        var words = List.of(BETWEEN_WORDS.split(sentence.strip()));
        var runs = new ArrayList<String>();
        for (int at = 0; at < words.size(); ) {
            int end = runEnd(words, at);
            runs.add(String.join(" ", words.subList(at, end)));
            at = end;
        }
        return runs;
    }

    // Behind a comma or the like, as between the entries of a list, where one stands in the second
    // half of the run.
    private static int runEnd(List<String> words, int start) {
        int most = start + MOST - ENOUGH;
        if (most >= words.size()) {
            return words.size();
        }
        for (int end = most; end > start + (MOST - ENOUGH) / 2; end--) {
            if (ENDS_CLAUSE.matcher(words.get(end - 1)).find()) {
                return end;
            }
        }
        return most;
    }
}
