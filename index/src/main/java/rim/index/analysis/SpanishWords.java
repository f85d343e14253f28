package rim.index.analysis;

import org.apache.lucene.analysis.TokenStream;

/// Plurals of short Spanish words, whose singular Lucene's rules leave as it stands: *zonas* of
/// *zona*, *casas* of *casa* and not of *caso*. What ends in *-es* may be of a word with that vowel
/// or without: *artes*, *redes*.
final class SpanishWords extends EitherForm {
    /// Longer words lose their endings by Lucene's rules, and so do their singulars.
    private static final int LONGEST = 5;

    private static final int SHORTEST = 4;

    SpanishWords(TokenStream words) {
        super(words);
    }

    @Override
    void split(String form) {
        if (form.length() < SHORTEST || form.length() > LONGEST || !form.endsWith("s")) {
            return;
        }
        var rest = form.substring(0, form.length() - 1);
        switch (rest.charAt(rest.length() - 1)) {
            case 'a', 'o', 'é' -> give(rest);
            case 'e' -> give(rest, withoutVowel(rest));
            default -> {}
        }
    }

    // luces, luz
    private static String withoutVowel(String rest) {
        var bare = rest.substring(0, rest.length() - 1);
        return bare.endsWith("c") ? bare.substring(0, bare.length() - 1) + 'z' : bare;
    }
}
