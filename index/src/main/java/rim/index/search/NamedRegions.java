package rim.index.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import rim.index.passage.PassageFields;
import rim.index.region.Endings;

/// Finds the regions that a question names, by their names, with the endings that the question's
/// language gives them, or by their codes: passages about them answer it too, whatever language
/// they call them in.
final class NamedRegions {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9][A-Z0-9]{0,2}");
    private static final int MOST_WORDS = 5;

    /// Names of countries are looked for in small letters as well, from so many on.
    private static final int SHORTEST_SMALL = 5;

    private static final int BEGINNING = 3;

    private final NavigableMap<String, String> codesByName;
    private final IndexReader reader;

    /// @param codesByName codes by names in small letters, empty where several regions bear one
    NamedRegions(Map<String, String> codesByName, IndexReader reader) {
        this.codesByName = new TreeMap<>(codesByName);
        this.reader = reader;
    }

    /// @param words their places among the words asked for
    record Found(String code, BitSet words, TermQuery query) {}

    /// The regions of some words, the longest name at each place.
    ///
    /// @param languages that the words may be in
    List<Found> in(List<Expression.Word> asked, Set<String> languages) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < asked.size(); ) {
            int end = Math.min(asked.size(), at + MOST_WORDS);
            Optional<Found> region = Optional.empty();
            for (; end > at && region.isEmpty(); end--) {
                region = region(asked.subList(at, end), at, languages);
            }
            region.ifPresent(found::add);
            at = region.map(r -> r.words().length()).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> region(List<Expression.Word> written, int from, Set<String> languages) {
        var name = String.join(" ", written.stream().map(Expression.Word::text).toList());
        var small = name.toLowerCase(Locale.ROOT);
        boolean isWritten = !name.equals(small);
        var known = CODE.matcher(name).matches() ? name : code(small, isWritten, languages);
        boolean isCountry = known.length() == 2 && name.length() >= SHORTEST_SMALL;
        if (known.isEmpty() || !(isWritten || isCountry)) {
            return Optional.empty();
        }
        var term = new Term(PassageFields.WITHIN, known);
        var words = new BitSet();
        words.set(from, from + written.size());
        return new Rarity(reader).of(term) > 0
                ? Optional.of(new Found(known, words, new TermQuery(term)))
                : Optional.empty();
    }

    // The longest name of which it is a form; empty when it is of none, or several bear it.
    private String code(String written, boolean isName, Set<String> languages) {
        var exact = codesByName.get(written);
        if (exact != null || !isName || written.length() < SHORTEST_SMALL) {
            return exact == null ? "" : exact;
        }
        var words = List.of(written.split(" ", -1));
        var beginning = written.substring(0, BEGINNING);
        var longest = "";
        for (String name :
                codesByName.subMap(beginning, beginning + Character.MAX_VALUE).keySet()) {
            if (name.length() > longest.length() && isForm(words, name, languages)) {
                longest = name;
            }
        }
        return codesByName.getOrDefault(longest, "");
    }

    private static boolean isForm(List<String> words, String name, Set<String> languages) {
        if (words.size() != 1 + name.chars().filter(c -> c == ' ').count()) {
            return false;
        }
        var names = List.of(name.split(" ", -1));
        return languages.stream().anyMatch(language -> isForm(words, names, language));
    }

    private static boolean isForm(List<String> words, List<String> names, String language) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(names.get(i))
                    && !Endings.isFormOf(words.get(i), names.get(i), language)) {
                return false;
            }
        }
        return true;
    }
}
