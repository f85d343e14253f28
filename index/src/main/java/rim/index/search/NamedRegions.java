package rim.index.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import rim.index.passage.PassageFields;

/// Finds the regions that a question names, by their names as they are written or by their codes:
/// passages about them answer it too, whatever language they call them in.
final class NamedRegions {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9][A-Z0-9]{0,2}");
    private static final int MOST_WORDS = 5;

    /// Names of countries are looked for in small letters as well, from so many on.
    private static final int SHORTEST_SMALL = 5;

    private final Map<String, String> codesByName;
    private final IndexReader reader;

    /// @param codesByName codes by names in small letters, empty where several regions bear one
    NamedRegions(Map<String, String> codesByName, IndexReader reader) {
        this.codesByName = codesByName;
        this.reader = reader;
    }

    /// @param words their places among the words asked for
    record Found(String code, BitSet words, TermQuery query) {}

    /// The regions of some words, the longest name at each place.
    List<Found> in(List<Expression.Word> asked) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < asked.size(); ) {
            int end = Math.min(asked.size(), at + MOST_WORDS);
            Optional<Found> region = Optional.empty();
            for (; end > at && region.isEmpty(); end--) {
                region = region(asked, at, end);
            }
            region.ifPresent(found::add);
            at = region.map(r -> r.words().length()).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> region(List<Expression.Word> asked, int from, int to) {
        var written = new ArrayList<String>();
        asked.subList(from, to).forEach(w -> written.add(w.text()));
        var name = String.join(" ", written);
        var small = name.toLowerCase(Locale.ROOT);
        var known = CODE.matcher(name).matches() ? name : codesByName.getOrDefault(small, "");
        boolean isWritten = !name.equals(small);
        boolean isCountry = known.length() == 2 && name.length() >= SHORTEST_SMALL;
        if (known.isEmpty() || !(isWritten || isCountry)) {
            return Optional.empty();
        }
        var term = new Term(PassageFields.WITHIN, known);
        var words = new BitSet();
        words.set(from, to);
        return new Rarity(reader).of(term) > 0
                ? Optional.of(new Found(known, words, new TermQuery(term)))
                : Optional.empty();
    }
}
