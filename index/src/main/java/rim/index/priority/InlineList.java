package rim.index.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Lists that stand within a line, as texts have them that lost their lines: `the priorities are:
/// 1. food, 2. energy; b) ...`. Their entries are counted, from 1 or a behind a colon, or from
///    anything where the line begins with it, as the rest of a list does that a passage's end cut.
final class InlineList {
    /// A number or a letter with a full stop or a bracket, a blank behind it.
    private static final Pattern MARK =
            Pattern.compile("(?<![\\p{L}\\d.])\\(?(?:(\\d{1,2})[.)]|([a-z])\\)) ");

    /// What comes after a list.
    private static final Pattern REST = Pattern.compile("(?<=; )[^ ]");

    private InlineList() {}

    /// Where the pieces of a line begin: it, the entries of lists in it, and what comes after each
    /// list.
    static List<Integer> pieces(String line) {
        var cuts = new TreeSet<Integer>();
        cuts.add(0);
        cut(line, cuts, true);
        cut(line, cuts, false);
        return new ArrayList<>(cuts);
    }

    // Cuts before entries that are numbered, or before those that have letters.
    private static void cut(String line, Set<Integer> cuts, boolean isNumbered) {
        var own = new ArrayList<Integer>();
        int next = 1;
        for (var marks = MARK.matcher(line); marks.find(); ) {
            var mark = marks.group(isNumbered ? 1 : 2);
            if (mark == null) {
                continue;
            }
            int number = isNumbered ? Integer.parseInt(mark) : mark.charAt(0) - 'a' + 1;
            if (marks.start() == 0 || (number == 1 && isAfterColon(line, marks.start()))) {
                close(line, own, cuts);
                next = number;
            } else if (own.isEmpty()) {
                continue;
            }
            if (number == next) {
                own.add(marks.start());
                next++;
            }
        }
        close(line, own, cuts);
    }

    private static boolean isAfterColon(String line, int at) {
        return line.substring(0, at).stripTrailing().endsWith(":");
    }

    // One entry alone is no list; the last goes to the next semicolon.
    private static void close(String line, List<Integer> own, Set<Integer> cuts) {
        if (own.size() > 1) {
            cuts.addAll(own);
            var rest = REST.matcher(line);
            if (rest.find(own.getLast())) {
                cuts.add(rest.start());
            }
        }
        own.clear();
    }

    /// What an entry is counted with: `1` for numbers, `a` for letters, nothing for none.
    static String marked(String entry) {
        var mark = MARK.matcher(entry);
        if (!mark.lookingAt()) {
            return "";
        }
        return mark.group(1) == null ? "a" : "1";
    }

    /// How many signs at the beginning of an entry count it, the blank behind them included.
    static int markLength(String entry) {
        var mark = MARK.matcher(entry);
        return mark.lookingAt() ? mark.end() : 0;
    }
}
