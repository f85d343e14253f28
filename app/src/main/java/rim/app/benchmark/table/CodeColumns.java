package rim.app.benchmark.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rim.sources.inspect.reading.Meaning;
import rim.sources.inspect.words.Words;

/// Which columns of a header have codes, and which the names of what these are of, by what they are
/// called: `geo`, `Country Code` beside `Country Name`, `GEO (Codes)` beside `GEO (Labels)`.
///
/// @param header names of columns
record CodeColumns(List<String> header) {
    private static final List<String> PLACES =
            List.of(
                    "geo",
                    "region",
                    "country",
                    "county",
                    "municipality",
                    "area",
                    "unit",
                    "nuts",
                    "entity",
                    "territory",
                    "province",
                    "state",
                    "district",
                    "city",
                    "department",
                    "location",
                    "iso",
                    "lau",
                    "cntr");

    private static final Pattern REGIONS =
            Pattern.compile("geo|nuts|lau|ref.?area", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile("(.+?)[ _.-]*(?:\\(codes?\\)|codes?|ids?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL =
            Pattern.compile(
                    "(.+?)[ _.-]*(?:\\(labels?\\)|names?|labels?)", Pattern.CASE_INSENSITIVE);

    /// The column of units; −1 for none. Where one is called as the unit and another as its code,
    /// the latter; and beside codes of regions, `unit` is of measurement.
    int unit() {
        for (String usual : TableColumns.UNIT) {
            int column = first(i -> header.get(i).equalsIgnoreCase(usual));
            if (column >= 0) {
                int coded = matching(CODE, List.of(usual));
                int region = usual.equals("unit") ? first(i -> isOfRegions(header.get(i))) : -1;
                return region >= 0 ? region : coded >= 0 ? coded : column;
            }
        }
        return matching(CODE, PLACES);
    }

    private static boolean isOfRegions(String name) {
        return REGIONS.matcher(name).find() && means(name, Meaning.REGION);
    }

    /// The only column that is called by a word of some meaning, in any language of the EU; −1 for
    /// none, or several.
    int of(Meaning meaning) {
        var found = all(meaning);
        return found.size() == 1 ? found.getFirst() : -1;
    }

    /// All columns that are called so.
    List<Integer> all(Meaning meaning) {
        return IntStream.range(0, header.size())
                .filter(i -> means(header.get(i), meaning))
                .boxed()
                .toList();
    }

    /// Whether a name says by all its words what a column is, and not that it has labels of that.
    static boolean means(String name, Meaning meaning) {
        var meanings = Words.of(name);
        return meanings.getOrDefault(meaning, 0.0) == 1
                && (meaning == Meaning.LABEL || !meanings.containsKey(Meaning.LABEL));
    }

    /// The column of names beside one of codes; −1 for none.
    int name(int code) {
        var thing = thing(CODE, header.get(code)).orElse(plain(header.get(code)));
        int named = matching(LABEL, List.of(thing));
        return named >= 0 ? named : first(i -> i != code && header.get(i).equalsIgnoreCase(thing));
    }

    private int matching(Pattern pattern, List<String> things) {
        return first(i -> thing(pattern, header.get(i)).filter(things::contains).isPresent());
    }

    private int first(IntPredicate condition) {
        return IntStream.range(0, header.size()).filter(condition).findFirst().orElse(-1);
    }

    private static Optional<String> thing(Pattern pattern, String name) {
        var match = pattern.matcher(name);
        return match.matches() ? Optional.of(plain(match.group(1))) : Optional.empty();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
