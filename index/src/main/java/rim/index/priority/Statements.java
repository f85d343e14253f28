package rim.index.priority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.index.passage.Passage;
import rim.index.passage.Passage.Kind;
import rim.index.priority.Cues.Cue;
import rim.index.region.Gazetteer;
import rim.index.theme.ThemeFinding;
import rim.index.theme.ThemeFinding.Found;

/// Reads a report's passages for what they state as priorities: themes in a sentence that names
/// priorities, themes after words that say what is aimed at, and entries of a list that a heading
/// or a sentence with a colon opens so.
final class Statements {
    /// An entry of more words is a text.
    private static final int LONGEST_ENTRY = 25;

    /// One of several sentences of a paragraph that has more words is no entry.
    private static final int LONGEST_ENDED = 10;

    private static final int MOST_ENTRIES = 20;

    /// The number of a footnote, or of the next entry, that a word is followed by.
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=\\p{L}{3})\\d{1,2}(?!\\w)");

    /// So many words before words that aim, who aims stands at most.
    private static final int WHO = 6;

    private static final int NEXT = 3;

    /// A sentence of more words is a list that lost its lines: not all of it is about one thing.
    private static final int LONGEST = 60;

    /// Among so many words of a sentence stands who does what it says.
    private static final int FIRST = 4;

    /// What stands so many words after words that aim is still aimed at.
    private static final int NEAR = 10;

    private final ThemeFinding finding;
    private final PriorityThemes themes;
    private final Supplier<List<String>> regions;
    private final List<Statement> statements = new ArrayList<>();

    /// How many entries more the open list may have, 0 when none is open.
    private int open;

    /// What the open list's entries are counted with, as its first is; null before that.
    private @Nullable String mark;

    /// Themes that a sentence states.
    record Statement(Sentence sentence, SortedSet<String> themes, Rule rule) {}

    private Statements(
            ThemeFinding finding, PriorityThemes themes, Supplier<List<String>> regions) {
        this.finding = finding;
        this.themes = themes;
        this.regions = regions;
    }

    /// @param regions whose priorities the passages state
    static List<Statement> in(
            List<Passage> passages,
            ThemeFinding finding,
            PriorityThemes themes,
            Supplier<List<String>> regions) {
        var read = new Statements(finding, themes, regions);
        for (Passage each : passages) {
            if (each.kind() == Kind.TEXT) {
                Sentence.of(each).forEach(read::read);
            }
        }
        return read.statements;
    }

    private void read(Sentence sentence) {
        if (sentence.isQuestion() || sentence.isOfContents()) {
            return;
        }
        var own = Cues.in(sentence.passage().language());
        var cues = own.find(sentence.words(), sentence.clauses());
        if (!cues.isEmpty()
                && (own.isPast(sentence.words()) || isOfOthers(sentence, cues.getFirst()))) {
            open = 0;
            return;
        }
        var names = cues.stream().filter(each -> isName(sentence, each, own)).toList();
        boolean isNamed =
                !names.isEmpty() || (sentence.isHeading() && own.isHead(sentence.words()));
        var stated = stated(sentence, names);
        var rule = stated.isEmpty() ? Rule.AIMED : Rule.NAMED;
        cues.stream()
                .filter(each -> each.kind() == Cues.Kind.AIMS)
                .forEach(each -> stated.addAll(aimed(sentence, each, own)));
        if (stated.isEmpty() && !isNamed && !(sentence.leadsOn() && !cues.isEmpty())) {
            readEntry(sentence);
            return;
        }
        state(sentence, stated, rule);
        boolean isOpened =
                (isNamed && sentence.isHeading())
                        || names.stream()
                                .anyMatch(each -> sentence.isCounted(each.first(), each.end()))
                        || sentence.leadsOn()
                        || cues.stream().anyMatch(each -> isRunIn(sentence, each));
        open = isOpened ? MOST_ENTRIES : 0;
        mark = null;
    }

    // Who states priorities stands first: where it is a place, it is one of the regions or in it,
    // or one is compared with it.
    private boolean isOfOthers(Sentence sentence, Cue cue) {
        int most = Math.min(FIRST, sentence.words().size());
        var named = placesIn(sentence, most);
        if (named.isEmpty() || named.stream().anyMatch(this::isOwn)) {
            return false;
        }
        int end = 1;
        while (end < most && placesIn(sentence, end).isEmpty()) {
            end++;
        }
        var own = Cues.in(sentence.passage().language());
        return !own.isLikeRegion(sentence.words(), end, cue);
    }

    private static Collection<String> placesIn(Sentence sentence, int words) {
        var first = String.join(" ", sentence.written().subList(0, words));
        return Gazetteer.standard().regionsIn(first, sentence.passage().language(), Set.of());
    }

    private boolean isOwn(String place) {
        return regions.get().stream()
                .anyMatch(own -> own.startsWith(place) || place.startsWith(own));
    }

    private void readEntry(Sentence sentence) {
        if (open > 0) {
            boolean isText =
                    sentence.isEnded()
                            && !sentence.isParagraph()
                            && InlineList.marked(sentence.text()).isEmpty();
            int most = isText ? LONGEST_ENDED : LONGEST_ENTRY;
            boolean isEntry =
                    sentence.words().size() <= most
                            && !sentence.beginsSection()
                            && isCountedAlike(sentence);
            open = isEntry ? open - 1 : 0;
            if (isEntry) {
                state(sentence, fields(sentence, 0, Integer.MAX_VALUE), Rule.LISTED);
            }
        }
    }

    // A list of numbers ends where letters go on, and the other way round.
    private boolean isCountedAlike(Sentence sentence) {
        var own = InlineList.marked(sentence.text());
        if (mark == null) {
            mark = own;
        }
        return own.isEmpty() || mark.isEmpty() || own.equals(mark);
    }

    private void state(Sentence sentence, SortedSet<String> stated, Rule rule) {
        if (!stated.isEmpty()) {
            statements.add(new Statement(sentence, stated, rule));
        }
    }

    // What the names lead to, or what is said to be one.
    private SortedSet<String> stated(Sentence sentence, List<Cue> names) {
        var all = new TreeSet<String>();
        var own = Cues.in(sentence.passage().language());
        names.forEach(each -> all.addAll(named(sentence, each, own)));
        return all;
    }

    // What anyone may have is a region's where one is spoken of.
    private static boolean isName(Sentence sentence, Cue cue, Cues own) {
        return cue.kind() == Cues.Kind.NAMES
                || (cue.kind() == Cues.Kind.PRIORITY
                        && sentence.words().size() <= LONGEST
                        && (sentence.isCounted(cue.first(), cue.end())
                                || own.isOfRegion(sentence.words())
                                || !placesIn(sentence, sentence.words().size()).isEmpty()));
    }

    private SortedSet<String> aimed(Sentence sentence, Cue cue, Cues own) {
        var before =
                String.join(
                        " ",
                        sentence.written().subList(Math.max(0, cue.first() - WHO), cue.first()));
        boolean isOfRegion =
                own.isOfRegion(sentence.words(), cue)
                        || !Gazetteer.standard()
                                .regionsIn(before, sentence.passage().language(), Set.of())
                                .isEmpty();
        return isOfRegion ? fields(sentence, cue.end(), cue.end() + NEAR) : new TreeSet<>();
    }

    // A heading that lost its line: words that name priorities, and a new beginning behind them.
    private static boolean isRunIn(Sentence sentence, Cue cue) {
        return cue.kind() != Cues.Kind.AIMS
                && cue.first() <= NEXT
                && sentence.beginsAnew(cue.end());
    }

    private SortedSet<String> named(Sentence sentence, Cue cue, Cues own) {
        var words = sentence.words();
        if (own.leadsOn(words, cue) || sentence.hasColon(cue.end(), cue.end() + NEXT)) {
            var after = fields(sentence, cue.end(), Integer.MAX_VALUE);
            if (!after.isEmpty()) {
                return after;
            }
        }
        if (isRunIn(sentence, cue)) {
            return fields(sentence, cue.end(), Integer.MAX_VALUE);
        }
        var next = fieldsListed(sentence, cue.end(), own);
        if (!next.isEmpty()) {
            return next;
        }
        int made = own.madeBefore(words, cue, sentence.clauses());
        if (made >= 0) {
            var before = fields(sentence, 0, made);
            return before.isEmpty() ? fields(sentence, cue.end(), Integer.MAX_VALUE) : before;
        }
        int said = own.saidBefore(words, cue);
        var before = fields(sentence, 0, said);
        if (!before.isEmpty()) {
            return before;
        }
        return own.isPutWith(words, cue)
                ? around(sentence, cue)
                : sentence.isHeading()
                        ? fields(sentence, cue.end(), Integer.MAX_VALUE)
                        : new TreeSet<>();
    }

    private SortedSet<String> around(Sentence sentence, Cue cue) {
        var before = fields(sentence, cue.first() - NEAR, cue.first());
        return before.isEmpty() ? fields(sentence, cue.end(), cue.end() + NEAR) : before;
    }

    private SortedSet<String> fields(Sentence sentence, int first, int end) {
        return fields(sentence, each -> each.first() >= first && each.end() <= end);
    }

    // As names stand beside what they name, alone or as a list: 'the priority area energy'.
    private SortedSet<String> fieldsListed(Sentence sentence, int word, Cues own) {
        var listed = new TreeSet<String>();
        var found = found(sentence);
        for (int at = word; at >= 0; ) {
            int end = -1;
            for (Found each : found) {
                if (each.first() == at) {
                    listed.add(each.code());
                    end = Math.max(end, each.end());
                }
            }
            at = end < 0 ? end : own.behindAnd(sentence.words(), end);
        }
        return listed;
    }

    private SortedSet<String> fields(Sentence sentence, Predicate<Found> wanted) {
        var codes = new TreeSet<String>();
        found(sentence).stream().filter(wanted).forEach(each -> codes.add(each.code()));
        return codes;
    }

    private List<Found> found(Sentence sentence) {
        var text = FOOTNOTE.matcher(sentence.text()).replaceAll("");
        return finding.find(text, sentence.passage().language()).stream()
                .filter(each -> themes.isField(each.code()))
                .toList();
    }
}
