package rim.index.priority;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;

/// The phrases by which texts in one language state priorities (`cues.txt`).
final class Cues {
    /// How far from a phrase a word may stand that changes what it says.
    private static final int REACH = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");
    private static final Cues NONE = new Cues();
    private static final Map<String, Cues> BY_LANGUAGE = read();

    private final Map<Kind, List<List<String>>> phrases = new EnumMap<>(Kind.class);

    /// What a phrase does.
    enum Kind {
        /// It is what priorities are called.
        NAMES,
        /// So it is where a region or its strategy is spoken of too: anyone has priorities.
        PRIORITY,
        /// What follows it is one.
        AIMS,
        /// It takes back a phrase that stands after it.
        NOT,
        /// It takes back all that is proposed in its sentence.
        REFUSED,
        /// It goes on with what is listed.
        AND,
        /// Just behind such a word, it keeps it from taking back: *not only*.
        ONLY,
        /// It says what something is.
        BE,
        /// It makes something what is named behind it, where something is chosen: chosen *as*
        /// priorities.
        AS,
        /// It says that something is chosen or named.
        CHOSEN,
        /// It puts something with what is named behind it: *among* the priorities.
        AMONG,
        /// It leads from a name to what has it.
        LIKE,
        /// It does so only just behind the name.
        OF,
        /// It says something of what was named.
        WHICH,
        /// A region, or its strategy.
        WHO,
        /// A heading that says no more opens a list of them.
        HEAD,
        /// It says that an earlier period is spoken of.
        PAST,
        /// It compares with what stands behind it.
        THAN,
        /// It says that the present is spoken of.
        NOW
    }

    /// A phrase in a text.
    ///
    /// @param kind names, a priority or aims
    /// @param first the word with which it begins, 0 is the text's first
    /// @param end the word after its last
    record Cue(Kind kind, int first, int end) {}

    private static Map<String, Cues> read() {
        var cues = new HashMap<String, Cues>();
        for (String line : ResourceLines.of("cues.txt")) {
            var cells = line.split(" ", 3);
            var own = cues.computeIfAbsent(cells[0], l -> new Cues());
            var phrases = new ArrayList<List<String>>();
            for (String each : cells[2].split("\\|")) {
                phrases.add(List.of(each.split(" ")));
            }
            own.phrases.put(Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), phrases);
        }
        return cues;
    }

    private Cues() {}

    /// Those of a language by its ISO 639-1 code, none for one without.
    static Cues in(String language) {
        return BY_LANGUAGE.getOrDefault(language, NONE);
    }

    /// The phrases in a text that name or aim and that nothing takes back, in their order.
    ///
    /// @param words of the text in small letters
    /// @param clauses the first word of each clause, in their order
    List<Cue> find(List<String> words, SortedSet<Integer> clauses) {
        var found = new ArrayList<Cue>();
        if (last(Kind.REFUSED, words, 0, words.size()) >= 0) {
            return found;
        }
        for (int at = 0; at < words.size(); at++) {
            for (Kind kind : List.of(Kind.NAMES, Kind.AIMS, Kind.PRIORITY)) {
                int end = end(kind, words, at);
                if (end > at
                        && !(kind == Kind.PRIORITY && isWithin(at, found))
                        && !isTakenBack(words, Math.min(at - REACH, begin(clauses, at)), at)) {
                    found.add(new Cue(kind, at, end));
                }
            }
        }
        return found;
    }

    private static boolean isWithin(int word, List<Cue> cues) {
        return cues.stream().anyMatch(each -> each.first() <= word && word < each.end());
    }

    /// Whether what comes after a phrase that names priorities is what it names.
    boolean leadsOn(List<String> words, Cue cue) {
        if (last(Kind.BE, words, cue.end() - 1, cue.end()) >= 0) {
            return true;
        }
        int most = Math.min(words.size(), cue.end() + REACH + 1);
        return last(Kind.WHICH, words, cue.end(), cue.end() + 1) < 0
                && (last(Kind.BE, words, cue.end(), most) >= 0
                        || last(Kind.LIKE, words, cue.end(), cue.end() + 2 * REACH) >= 0
                        || last(Kind.OF, words, cue.end(), cue.end() + 1) >= 0);
    }

    /// Where a word says, before a phrase that names priorities, what is one of them; -1 where none
    /// does, or one between them compares.
    int saidBefore(List<String> words, Cue cue) {
        int said = last(Kind.BE, words, cue.first() - REACH - 1, cue.first() + 1);
        return last(Kind.AS, words, said + 1, cue.first()) < 0 ? said : -1;
    }

    /// Where a word makes something what a phrase names that stands behind it; -1 where none does,
    /// where nothing is said to be chosen but in the phrase, and where a word before the end of the
    /// clause takes that back: verbs and such words may stand last.
    int madeBefore(List<String> words, Cue cue, SortedSet<Integer> clauses) {
        int made = last(Kind.AS, words, cue.first() - REACH - 1, cue.first() + 1);
        var next = clauses.tailSet(cue.end());
        int end = next.isEmpty() ? words.size() : next.first();
        boolean isChosen =
                last(Kind.CHOSEN, words, 0, cue.first()) >= 0
                        || last(Kind.CHOSEN, words, cue.end(), words.size()) >= 0;
        return isChosen && !isTakenBack(words, 0, end) ? made : -1;
    }

    /// Whether a sentence puts something with what a phrase names, or says that it was chosen,
    /// wherever it says so, and no word of it takes that back.
    boolean isPutWith(List<String> words, Cue cue) {
        boolean isSaid =
                last(Kind.AMONG, words, cue.first() - REACH, cue.first()) >= 0
                        || last(Kind.CHOSEN, words, cue.first() - REACH, cue.first() - 1) >= 0
                        || last(Kind.CHOSEN, words, cue.end(), cue.end() + REACH) >= 0;
        return isSaid && !isTakenBack(words, 0, words.size());
    }

    /// The word behind those that go on with a list, as a conjunction and an article do.
    int behindAnd(List<String> words, int at) {
        int next = end(Kind.AND, words, at);
        return next == at ? at : behindAnd(words, next);
    }

    /// Whether a region or its strategy is spoken of anywhere, without its name.
    boolean isOfRegion(List<String> words) {
        return last(Kind.WHO, words, 0, words.size()) >= 0;
    }

    private static int begin(SortedSet<Integer> clauses, int word) {
        var until = clauses.headSet(word + 1);
        return until.isEmpty() ? 0 : until.last();
    }

    private boolean isTakenBack(List<String> words, int from, int to) {
        for (int at = Math.max(0, from); at < to; at++) {
            int end = end(Kind.NOT, words, at);
            if (end > at && end(Kind.ONLY, words, end) == end) {
                return true;
            }
        }
        return false;
    }

    /// Whether a region or its strategy is spoken of before a phrase, without its name.
    boolean isOfRegion(List<String> words, Cue cue) {
        return last(Kind.WHO, words, cue.first() - 2 * REACH, cue.first()) >= 0;
    }

    /// Whether words are all that a heading says of what is listed below it, but for its number and
    /// that of the first entry.
    boolean isHead(List<String> words) {
        var said = words.stream().filter(word -> !NUMBER.matcher(word).matches()).toList();
        return !said.isEmpty() && end(Kind.HEAD, said, 0) == said.size();
    }

    /// Whether an earlier period or strategy is spoken of, and neither compared with nor left for
    /// the present.
    boolean isPast(List<String> words) {
        int past = last(Kind.PAST, words, 0, words.size());
        if (past < 0 || last(Kind.NOW, words, 0, words.size()) >= 0) {
            return false;
        }
        int behind = end(Kind.PAST, words, past);
        return !isCompared(words, past - REACH, past) && end(Kind.THAN, words, behind) == behind;
    }

    /// Whether what stands at the beginning, such as a place, is only compared with a region or its
    /// strategy that is spoken of before a phrase.
    ///
    /// @param end the word behind what stands there
    boolean isLikeRegion(List<String> words, int end, Cue cue) {
        return isCompared(words, 0, end) && last(Kind.WHO, words, end, cue.first()) >= 0;
    }

    private boolean isCompared(List<String> words, int from, int to) {
        return last(Kind.LIKE, words, from, to) >= 0 || last(Kind.THAN, words, from, to) >= 0;
    }

    private int last(Kind kind, List<String> words, int from, int to) {
        for (int at = Math.min(to, words.size()) - 1; at >= Math.max(0, from); at--) {
            if (end(kind, words, at) > at) {
                return at;
            }
        }
        return -1;
    }

    // Where the longest phrase ends that begins here; where it begins, when none does.
    private int end(Kind kind, List<String> words, int at) {
        int end = at;
        for (List<String> each : phrases.getOrDefault(kind, List.of())) {
            if (stands(each, words, at)) {
                end = Math.max(end, at + each.size());
            }
        }
        return end;
    }

    private static boolean stands(List<String> phrase, List<String> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!fits(phrase.get(i), words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    // A star within a word stands for any letters there: 'ax*s' is axis and axes; one at each end
    // for any letters around.
    private static boolean fits(String pattern, String word) {
        int star = pattern.indexOf('*');
        if (star == 0 && pattern.length() > 1 && pattern.endsWith("*")) {
            return word.contains(pattern.substring(1, pattern.length() - 1));
        }
        if (star < 0) {
            return word.equals(pattern);
        }
        return word.length() >= pattern.length() - 1
                && word.startsWith(pattern.substring(0, star))
                && word.endsWith(pattern.substring(star + 1));
    }
}
