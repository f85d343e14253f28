package rim.index.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rim.index.analysis.TextAnalysis;
import rim.index.analysis.TextAnalysis.Stem;

/// Whether words are part of the name of a company, which says what it is called and not what the
/// text speaks of: *Winkelmann Recycling GmbH*, *B.T. innovation GmbH*.
final class CompanyNames {
    /// Legal forms that stand behind the name, as they are written.
    private static final Set<String> FORMS =
            Set.of(
                    "AB", "AD", "AG", "ApS", "AS", "ASA", "BV", "B.V", "Corp", "d.d", "d.o.o", "eG",
                    "e.G", "e.K", "e.V", "eV", "GmbH", "Inc", "KG", "Kft", "LLC", "LLP", "Lda",
                    "Ltd", "mbH", "NV", "N.V", "Nyrt", "OHG", "OÜ", "Oy", "Oyj", "PLC", "plc", "SA",
                    "S.A", "SARL", "SAS", "SL", "S.L", "SPRL", "SRL", "S.r.l", "s.r.o", "SpA",
                    "S.p.A", "UG", "Zrt");

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

    private CompanyNames() {}

    /// Whether they end such a name, or *and* and the rest of it follow.
    ///
    /// @param stems of the text
    /// @param from the first of the words among the stems
    /// @param to the stem after their last
    static boolean have(String text, String language, List<Stem> stems, int from, int to) {
        if (isForm(stems, to)) {
            return true;
        }
        // a capital alone says little: in the row of a table the name may begin after them
        int next = to < stems.size() && isAnd(stems.get(to), language) ? to + 1 : to;
        return next < stems.size()
                && isFormAfter(stems, next + 1)
                && stems.subList(from, to).stream().allMatch(CompanyNames::beginsLarge)
                && beginsLarge(stems.get(next))
                && areJoined(text, language, stems.get(to - 1), stems.get(next));
    }

    // Umwelt GmbH, Entwicklungsgesellschaft Tangermünde mbH
    private static boolean isFormAfter(List<Stem> stems, int at) {
        return isForm(stems, at)
                || (at < stems.size() && beginsLarge(stems.get(at)) && isForm(stems, at + 1));
    }

    private static boolean isForm(List<Stem> stems, int at) {
        return at < stems.size()
                && stems.get(at).word() - stems.get(at - 1).word() == 1
                && FORMS.contains(stems.get(at).written());
    }

    private static boolean isAnd(Stem stem, String language) {
        return Set.of(AND.getOrDefault(language, "").split("\\|")).contains(stem.written());
    }

    /// Whether nothing but *and* stands between two words; where nouns begin large, *Schul- und*
    /// and *Energie &*, since *Forschung und Siemens AG* is no name.
    private static boolean areJoined(String text, String language, Stem one, Stem other) {
        var sign = "-?\\s*[&+]\\s*";
        var word = "\\s+(?:" + AND.getOrDefault(language, "&") + ")\\s+";
        var joint = language.equals(NOUNS_LARGE) ? sign + "|-" + word : sign + "|-?" + word;
        var joined =
                Pattern.compile(
                                Pattern.quote(one.written())
                                        + "(?:"
                                        + joint
                                        + ")"
                                        + Pattern.quote(other.written()))
                        .matcher(text);
        while (joined.find()) {
            if (TextAnalysis.words(text.substring(0, joined.start())).size() == one.word()) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsLarge(Stem stem) {
        return Character.isUpperCase(stem.written().charAt(0));
    }
}
