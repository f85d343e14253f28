package rim.index.theme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rim.index.analysis.CompoundWords;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.TextAnalysis.Stem;
import rim.index.company.LegalForms;
import rim.index.region.Gazetteer;

/// Whether words are part of the name of a company, which says what it is called and not what the
/// text speaks of: *Winkelmann Recycling GmbH*, *B.T. innovation GmbH*.
final class CompanyNames {
    /// Legal forms of more words, behind their first: *Sp. z o.o.*, *A/S*.
    private static final Map<String, String> LONG_FORMS = Map.of("A", "S", "Sp", "o.o");

    /// Those with points, written apart: *a. s.*, *e. V.*. A capital behind them makes initials of
    /// them, or another sentence.
    private static final String APART =
            LegalForms.all().stream()
                    .filter(each -> each.contains("."))
                    .map(each -> each.replace(".", "\\.\\h+"))
                    .sorted()
                    .collect(Collectors.joining("|", "(?:", ")\\.?(?![\\p{L}\\p{N}]|\\h+\\p{Lu})"));

    /// What stands within them.
    private static final String WITHIN_FORM = "/|\\.?\\h+z\\h+";

    /// So many words has a place in such a name.
    private static final int LONGEST_PLACE = 3;

    /// Blanks, and no end of a paragraph.
    private static final String BLANK = "\\h+|\\h*\\R\\h*";

    /// What parts the cells of a table's row.
    private static final String NEXT_CELL = "\\h*\\|\\h+";

    /// What stands between a name and its form: *Energie, a.s.*
    private static final String BEFORE_FORM = "-|[“”\"»]?,?(?:" + BLANK + ")";

    /// Those who go on with a business: behind *&* they end its name.
    private static final Set<String> HEIRS =
            Set.of(
                    "Fils", "Figli", "Hijos", "Söhne", "Söner", "Sons", "Synowie", "Sønner",
                    "Zonen");

    /// A short word of capitals, as such forms are, and what stands in quotes behind it.
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(?<!\\p{L})(\\p{Lu}[\\p{Lu}š]{1,3})\\s+[„“”\"«»]([^„“”\"«»]{1,80})[“”\"«»]");

    private static final String SIGN = "-?\\s*[&+]\\s*";

    /// Words for *and*, between bars, by language: Dutch *en* is French and Spanish for *in*.
    private static final Map<String, String> AND =
            Map.ofEntries(
                    Map.entry("bg", "и"),
                    Map.entry("cs", "a|i"),
                    Map.entry("da", "og"),
                    Map.entry("de", "und"),
                    Map.entry("el", "και"),
                    Map.entry("en", "and"),
                    Map.entry("es", "y|e"),
                    Map.entry("et", "ja|ning"),
                    Map.entry("fi", "ja|sekä"),
                    Map.entry("fr", "et"),
                    Map.entry("ga", "agus"),
                    Map.entry("hr", "i|te"),
                    Map.entry("hu", "és"),
                    Map.entry("is", "og"),
                    Map.entry("it", "e|ed"),
                    Map.entry("lt", "ir|bei"),
                    Map.entry("lv", "un"),
                    Map.entry("mt", "u"),
                    Map.entry("nl", "en"),
                    Map.entry("no", "og"),
                    Map.entry("pl", "i|oraz"),
                    Map.entry("pt", "e"),
                    Map.entry("ro", "și|şi"),
                    Map.entry("sk", "a|i"),
                    Map.entry("sl", "in|ter"),
                    Map.entry("sv", "och"));

    /// Where each noun begins large, so that this tells no name.
    private static final String NOUNS_LARGE = "de";

    private final String text;
    private final String language;
    private final List<Stem> stems;

    /// Whether a form may stand apart in the text, as in few.
    private final boolean isAnyApart;

    /// @param stems of the text
    CompanyNames(String text, String language, List<Stem> stems) {
        this.text = text;
        this.language = language;
        this.stems = stems;
        this.isAnyApart = hasLetterApart(text);
    }

    // A letter by itself with a point and a blank behind it.
    private static boolean hasLetterApart(String text) {
        for (int at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
            if (at > 0
                    && at + 1 < text.length()
                    && Character.isSpaceChar(text.charAt(at + 1))
                    && Character.isLetter(text.charAt(at - 1))
                    && (at == 1 || !Character.isLetter(text.charAt(at - 2)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether they end such a name, or *and* and the rest of it follow.
    ///
    /// @param from the first of the words among the stems
    /// @param to the stem after their last
    boolean have(int from, int to) {
        if (isForm(to) || isBehindForm(from) || isQuoted(from, to)) {
            return true;
        }
        if (to < stems.size()
                && HEIRS.contains(stems.get(to).written())
                && areJoined(SIGN, stems.get(to - 1), stems.get(to))) {
            return true;
        }
        if (stems.subList(from, to).stream().allMatch(CompanyNames::beginsLarge)
                && isFormAfterPlace(to)) {
            return true;
        }
        // a capital alone says little: in the row of a table the name may begin after them
        int next = to < stems.size() && isAnd(stems.get(to)) ? to + 1 : to;
        return next < stems.size()
                && isFormAfter(next + 1)
                && stems.subList(from, to).stream().allMatch(CompanyNames::beginsLarge)
                && beginsLarge(stems.get(next))
                && areJoined(joint(stems.get(next)), stems.get(to - 1), stems.get(next));
    }

    // UAB Energija
    private boolean isBehindForm(int from) {
        return from > 0
                && stems.get(from).word() - stems.get(from - 1).word() == 1
                && beginsLarge(stems.get(from))
                && LegalForms.before(language).contains(stems.get(from - 1).written())
                && areJoined(BLANK, stems.get(from - 1), stems.get(from));
    }

    // UAB „Žalioji energija“
    private boolean isQuoted(int from, int to) {
        var forms = LegalForms.before(language);
        if (forms.isEmpty()) {
            return false;
        }
        var quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (forms.contains(quoted.group(1))) {
                int first = TextAnalysis.words(text.substring(0, quoted.start(2))).size();
                int end = first + TextAnalysis.words(quoted.group(2)).size();
                if (stems.get(from).word() >= first && stems.get(to - 1).word() < end) {
                    return true;
                }
            }
        }
        return false;
    }

    // Umwelt GmbH, Entwicklungsgesellschaft Tangermünde mbH
    private boolean isFormAfter(int at) {
        return isForm(at)
                || (at < stems.size()
                        && beginsLarge(stems.get(at))
                        && isForm(at + 1)
                        && areJoined(BLANK, stems.get(at - 1), stems.get(at)));
    }

    // Turismo Piemonte S.p.A., Turismo Emilia-Romagna S.r.l.
    private boolean isFormAfterPlace(int at) {
        var place = new StringBuilder();
        for (int end = at + 1; end <= Math.min(at + LONGEST_PLACE, stems.size()); end++) {
            var before = stems.get(end - 2);
            var last = stems.get(end - 1);
            boolean isHyphened = end > at + 1 && areJoined("-", before, last);
            if (!beginsLarge(last) || !(isHyphened || areJoined(BLANK, before, last))) {
                return false;
            }
            place.append(isHyphened ? "-" : " ").append(last.written());
            if (isForm(end)) {
                return Gazetteer.standard().isName(place.toString());
            }
        }
        return false;
    }

    // Where forms may stand before the name, one behind a comma is of the next.
    private boolean isForm(int at) {
        var joint = LegalForms.before(language).isEmpty() ? BEFORE_FORM : BLANK;
        if (isFormApart(joint, stems.get(at - 1))) {
            return true;
        }
        return at < stems.size()
                && stems.get(at).word() - stems.get(at - 1).word() == 1
                && (LegalForms.isOne(stems.get(at).written(), stems.get(at - 1).written())
                        || isLongForm(at))
                && (areJoined(joint, stems.get(at - 1), stems.get(at)) || isInNextCell(at));
    }

    // A word alone in its cell may have such letters beside it.
    private boolean isInNextCell(int at) {
        if (at < 2 || !areJoined(NEXT_CELL, stems.get(at - 1), stems.get(at))) {
            return false;
        }
        var last = stems.get(at - 1);
        int before = isAnd(stems.get(at - 2)) ? Math.max(0, at - 3) : at - 2;
        return beginsLarge(last)
                && beginsLarge(stems.get(before))
                && areJoined("\\h+|" + joint(last), stems.get(before), last);
    }

    // Its letters may be words that are no terms.
    private boolean isFormApart(String joint, Stem before) {
        return isAnyApart && isBefore(before, joint, APART);
    }

    private boolean isLongForm(int at) {
        var rest = LONG_FORMS.get(stems.get(at).written());
        return rest != null
                && at + 1 < stems.size()
                && rest.equals(stems.get(at + 1).written())
                && areJoined(WITHIN_FORM, stems.get(at), stems.get(at + 1));
    }

    private boolean isAnd(Stem stem) {
        return Set.of(AND.getOrDefault(language, "").split("\\|")).contains(stem.written());
    }

    /// What stands for *and* within a name; where nouns begin large, before a name only *Schul-und*
    /// and *Energie &*, since *Forschung und Siemens AG* is none, and *Energie und Umwelt GmbH* is.
    private String joint(Stem next) {
        var word = "\\s+(?:" + AND.getOrDefault(language, "&") + ")\\s+";
        boolean isOne =
                !language.equals(NOUNS_LARGE)
                        || CompoundWords.isListed(
                                language, next.written().toLowerCase(Locale.ROOT));
        return SIGN + (isOne ? "|-?" : "|-") + word;
    }

    /// Whether nothing but that stands between two words.
    private boolean areJoined(String joint, Stem one, Stem other) {
        return isBefore(one, joint, Pattern.quote(other.written()));
    }

    private boolean isBefore(Stem word, String joint, String next) {
        var joined =
                Pattern.compile(Pattern.quote(word.written()) + "(?:" + joint + ")" + next)
                        .matcher(text);
        while (joined.find()) {
            if (TextAnalysis.words(text.substring(0, joined.start())).size() == word.word()) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsLarge(Stem stem) {
        return Character.isUpperCase(stem.written().charAt(0));
    }
}
