package rim.app.data;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// How alike two names are, for people who type them.
public final class Spelling {
    private static final int SUGGESTIONS = 6;

    // published lists mix them within a word: the first letter of "Aττική" is Latin
    private static final String GREEK_AND_CYRILLIC = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅ";
    private static final String LATIN_LOOKALIKES = "ABEZHIKMNOPTYXABEKMHOPCTYXIJS";

    /// A name without case, accents and surrounding space: `Övre Norrland` is `ovre norrland`.
    /// Greek and Cyrillic capitals that look like Latin ones count as these.
    static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replace('Ł', 'L')
                .replace('Ø', 'O')
                .codePoints()
                .map(Spelling::latin)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static int latin(int capital) {
        int at = GREEK_AND_CYRILLIC.indexOf(capital);
        return at < 0 ? capital : LATIN_LOOKALIKES.charAt(at);
    }

    /// The things whose name is nearest to a word that was typed, nearest first; none when no name
    /// is near.
    public static <T> List<T> nearest(
            String typed, Collection<T> things, Function<T, List<String>> names) {
        var plain = plain(typed);
        int limit = Math.max(1, plain.length() / 3);
        record Candidate<T>(T thing, int distance) {}
        return things.stream()
                .map(thing ->
                        new Candidate<>(
                                thing,
                                names.apply(thing).stream()
                                        .mapToInt(name -> distance(plain, plain(name)))
                                        .min()
                                        .orElse(Integer.MAX_VALUE)))
                .filter(c -> c.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(SUGGESTIONS)
                .map(Candidate::thing)
                .toList();
    }

    /// Number of letters to insert, delete or replace; 1 where a name begins with what was typed,
    /// as `SE33` with `SE3`, or the other way round where the name is most of it: `Stockholms län`
    /// may be `Stockholm`, but `Atlantis` is not `AT`.
    private static int distance(String typed, String name) {
        boolean isBeginning =
                !typed.isEmpty()
                        && !name.isEmpty()
                        && (name.startsWith(typed)
                                || (typed.startsWith(name) && 2 * name.length() >= typed.length()));
        return isBeginning
                ? Math.min(1, Math.abs(typed.length() - name.length()))
                : LevenshteinDistance.getDefaultInstance().apply(typed, name);
    }

    private Spelling() {}
}
