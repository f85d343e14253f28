package rim.index.theme;

import java.util.List;
import java.util.Set;
import rim.index.analysis.TextAnalysis.Stem;

/// Whether words are part of the name of a company, which says what it is called and not what the
/// text speaks of: *Winkelmann Recycling GmbH*, *B.T. innovation GmbH*.
final class CompanyNames {
    private static final int NEXT = 1;
    private static final int WITH_AND = 2;

    /// Legal forms that stand behind the name, as they are written.
    private static final Set<String> FORMS =
            Set.of(
                    "AB", "AD", "AG", "ApS", "AS", "ASA", "BV", "B.V", "Corp", "d.d", "d.o.o", "eG",
                    "e.G", "e.K", "e.V", "eV", "GmbH", "Inc", "KG", "Kft", "LLC", "LLP", "Lda",
                    "Ltd", "mbH", "NV", "N.V", "Nyrt", "OHG", "OÜ", "Oy", "Oyj", "PLC", "plc", "SA",
                    "S.A", "SARL", "SAS", "SL", "S.L", "SPRL", "SRL", "S.r.l", "s.r.o", "SpA",
                    "S.p.A", "UG", "Zrt");

    private CompanyNames() {}

    /// Whether they end such a name, or *and* and the rest of it follow.
    ///
    /// @param from the first of the words among the stems of a text
    /// @param to the stem after their last
    static boolean have(List<Stem> stems, int from, int to) {
        if (isForm(stems, to)) {
            return true;
        }
        // a capital alone says little: in the row of a table the name may begin after them
        boolean isAnd =
                stems.subList(from, to).stream().allMatch(CompanyNames::beginsLarge)
                        && to < stems.size()
                        && step(stems, to) == WITH_AND
                        && beginsLarge(stems.get(to));
        return isAnd && isFormAfter(stems, to + 1);
    }

    // Umwelt GmbH, Entwicklungsgesellschaft Tangermünde mbH
    private static boolean isFormAfter(List<Stem> stems, int at) {
        return isForm(stems, at)
                || (at < stems.size() && beginsLarge(stems.get(at)) && isForm(stems, at + 1));
    }

    private static boolean isForm(List<Stem> stems, int at) {
        return at < stems.size()
                && step(stems, at) == NEXT
                && FORMS.contains(stems.get(at).written());
    }

    private static int step(List<Stem> stems, int at) {
        return stems.get(at).word() - stems.get(at - 1).word();
    }

    private static boolean beginsLarge(Stem stem) {
        return Character.isUpperCase(stem.written().charAt(0));
    }
}
