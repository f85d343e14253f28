package rim.index.company;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Legal forms of companies that stand behind their names: *GmbH*, *S.p.A.*
public final class LegalForms {
    /// As they are written; without a point at the end.
    private static final List<String> FORMS =
            List.of(
                    ("AB AD AG ApS AS ASA a.s BV B.V Corp d.d d.o.o eG e.G e.K e.V eV GbR GmbH Inc "
                                    + "KG KGaA Kft LLC LLP Lda Ltd mbH NV N.V Nyrt OHG OÜ Oy Oyj PLC plc SA S.A SARL "
                                    + "S.A.R.L SAS S.A.S SL S.L S.L.U SPRL SRL S.R.L S.r.l Srl Srls s.r.o SpA S.p.A S.p.a"
                                    + " Teo Teoranta UG Zrt АД ЕАД ЕООД ООД ΑΕ Α.Ε ΕΠΕ Ε.Π.Ε")
                            .split(" "));

    /// Those that in capitals are other words, or short for others.
    private static final Set<String> NEVER_CAPITALS = Set.of("eG", "eV", "e.G", "Teo");

    private static final Set<String> WRITTEN = new LinkedHashSet<>(FORMS);

    private static final Set<String> CAPITALS =
            FORMS.stream()
                    .filter(form -> !NEVER_CAPITALS.contains(form))
                    .map(form -> form.toUpperCase(Locale.ROOT))
                    .collect(Collectors.toCollection(LinkedHashSet::new));

    /// Two letters may begin the name that follows: *AB Volvo*.
    private static final Pattern TWO_LETTERS = Pattern.compile("\\p{Lu}{2}");

    private static final Pattern BEHIND = behind(WRITTEN, "A/S|Sp\\.?\\h+z\\h+o\\.?\\h?o");
    private static final Pattern BEHIND_CAPITALS =
            behind(CAPITALS, "A/S|SP\\.?\\h+Z\\h+O\\.?\\h?O");

    /// Those that stand before the name, by language.
    private static final Map<String, Set<String>> BEFORE =
            Map.of(
                    "et", Set.of("AS", "OÜ"),
                    "lt", Set.of("AB", "MB", "UAB", "VšĮ"),
                    "lv", Set.of("AS", "SIA"));

    private static final Pattern NEXT_CELL = Pattern.compile("\\h*\\|(?=\\h)");

    /// The word before a place, and what opens quotes.
    private static final Pattern WORD_BEFORE =
            Pattern.compile("(?<!\\p{L})(\\p{L}{2,4})\\h[„“”\"«»]?$");

    private static final int FARTHEST_BEFORE = 8;

    private LegalForms() {}

    /// Those that stand before the name in a language.
    public static Set<String> before(String language) {
        return BEFORE.getOrDefault(language, Set.of());
    }

    /// Whether one stands before a place in a text, as in a language they do.
    public static boolean precedes(String text, int at, String language) {
        if (!BEFORE.containsKey(language)) {
            return false;
        }
        var word = WORD_BEFORE.matcher(text).region(Math.max(0, at - FARTHEST_BEFORE), at);
        return word.useTransparentBounds(true).find() && before(language).contains(word.group(1));
    }

    /// Whether one begins the next cell of a table's row.
    ///
    /// @param from where the name begins
    /// @param to where it ends, as its cell does
    public static boolean followsInNextCell(String text, int from, int to) {
        var bar = NEXT_CELL.matcher(text).region(to, text.length());
        return bar.lookingAt()
                && behind(text, from, to).region(bar.end(), text.length()).lookingAt();
    }

    /// All of them, as they are written, without a point at the end.
    public static List<String> all() {
        return FORMS;
    }

    /// Whether a word is one behind another: in capitals where the other is.
    public static boolean isOne(String written, String before) {
        return WRITTEN.contains(written) || (CAPITALS.contains(written) && isCapital(before));
    }

    /// Whether one follows in a text, so that what stands before it is part of a name.
    ///
    /// @param from where that begins
    /// @param to where it ends
    public static boolean follows(String text, int from, int to) {
        return behind(text, from, to).region(to, text.length()).lookingAt();
    }

    private static Matcher behind(String text, int from, int to) {
        return (isCapital(text.substring(from, to)) ? BEHIND_CAPITALS : BEHIND).matcher(text);
    }

    private static boolean isCapital(String written) {
        return written.codePoints().filter(Character::isLetter).count() > 1
                && written.codePoints().noneMatch(Character::isLowerCase);
    }

    private static Pattern behind(Collection<String> forms, String longForms) {
        var alternatives =
                forms.stream()
                        .map(form ->
                                form.replace(".", "\\.")
                                        + (TWO_LETTERS.matcher(form).matches()
                                                ? "(?!\\.?\\h+\\p{Lu})"
                                                : ""))
                        .collect(Collectors.joining("|"));
        return Pattern.compile(
                ",?\\h+(?:" + alternatives + "|" + longForms + ")\\.?(?![\\p{L}\\p{N}/])");
    }
}
