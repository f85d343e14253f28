package rim.schemas.dataset;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Divisions of NACE Rev. 2 that codes stand for, as Eurostat writes them: `C10`, `C10-C12`,
/// `C24_C25`, sections as `C`, several as `B-E`. Source: Regulation (EC) No 1893/2006.
public final class NaceDivisions {
    /// The first and last division of each section from A to U.
    private static final int[][] SECTIONS = {
        {1, 3}, {5, 9}, {10, 33}, {35, 35}, {36, 39}, {41, 43}, {45, 47}, {49, 53}, {55, 56},
        {58, 63}, {64, 66}, {68, 68}, {69, 75}, {77, 82}, {84, 84}, {85, 85}, {86, 88}, {90, 93},
        {94, 96}, {97, 98}, {99, 99}
    };

    private static final Pattern CODE = Pattern.compile("([A-U])(\\d{2})?");

    /// A code as lists write it before its name: `C.26 - Computers`, `C 26.1`, `A - Agriculture`.
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<![\\p{L}\\d])([A-Z])(?:[. ]?(\\d{2})(?:\\.\\d{1,2})?(?!\\d)|(?=\\s*[-–:]\\s|\\.\\s))");

    /// Several codes as one, before their name or alone: `B-E - Industry`, `C10-C12`, `M_N`.
    private static final Pattern SEVERAL =
            Pattern.compile(
                    "([A-U]\\d{2}(?:[-_][A-U]\\d{2})+(?!\\d)|[A-U](?:[-_][A-U])+(?=\\s+[-–:]\\s|:\\s|\\s*$))");

    private NaceDivisions() {}

    /// How an activity stands to some divisions.
    public enum Match {
        /// It is they.
        SAME,
        /// It is some of them.
        PART,
        /// It has all of them and others.
        WIDER;

        /// As tables have it: `same`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Those of a code, none where it is not one of NACE.
    public static Optional<BitSet> of(String code) {
        var all = new BitSet();
        for (String part : code.split("_", -1)) {
            var ends = part.split("-", -1);
            var first = one(ends[0]);
            var last = one(ends[ends.length - 1]);
            if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
                return Optional.empty();
            }
            int from = first.get().nextSetBit(0);
            int to = last.get().length();
            for (int[] section : SECTIONS) {
                int begin = Math.max(from, section[0]);
                int end = Math.min(to, section[1] + 1);
                if (begin < end) {
                    all.set(begin, end);
                }
            }
        }
        return Optional.of(all);
    }

    /// The codes of fields of activity, each as a list writes it: a code alone, or before its name,
    /// such as `C26` for `C.26 - Computers` and `B-E` for `B-E - Industry`. A section is left out
    /// where a division of it stands there too. They may be none of NACE.
    public static List<String> codesIn(Collection<String> fields) {
        var codes = new TreeSet<String>();
        var sections = new TreeSet<String>();
        for (String field : fields) {
            var alone = field.strip();
            if (of(alone).isPresent()) {
                codes.add(alone);
                continue;
            }
            var several = SEVERAL.matcher(field);
            while (several.find()) {
                codes.add(several.group(1));
            }
            var found = WRITTEN.matcher(several.replaceAll(" "));
            while (found.find()) {
                var division = found.group(2);
                codes.add(found.group(1) + (division == null ? "" : division));
                if (division != null) {
                    sections.add(found.group(1));
                }
            }
        }
        codes.removeAll(sections);
        return List.copyOf(codes);
    }

    /// Those of several codes together.
    public static BitSet of(Collection<String> codes) {
        var all = new BitSet();
        codes.forEach(code -> of(code).ifPresent(all::or));
        return all;
    }

    private static Optional<BitSet> one(String code) {
        var found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        int[] section = SECTIONS[found.group(1).charAt(0) - 'A'];
        var divisions = new BitSet();
        if (found.group(2) == null) {
            divisions.set(section[0], section[1] + 1);
        } else {
            int division = Integer.parseInt(found.group(2));
            if (division < section[0] || division > section[1]) {
                return Optional.empty();
            }
            divisions.set(division);
        }
        return Optional.of(divisions);
    }

    /// How an activity stands to what is wanted; nothing where neither has all of the other.
    public static Optional<Match> match(BitSet activity, BitSet wanted) {
        if (activity.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        if (activity.equals(wanted)) {
            return Optional.of(Match.SAME);
        }
        var both = (BitSet) activity.clone();
        both.and(wanted);
        if (both.equals(activity)) {
            return Optional.of(Match.PART);
        }
        return both.equals(wanted) ? Optional.of(Match.WIDER) : Optional.empty();
    }
}
