package rim.index.analysis;

import org.apache.lucene.analysis.TokenStream;

/// The forms of short Italian words, which Lucene's rules leave as they stand: *legge* and *leggi*,
/// *banca* and *banche*. The vowel at their end tells words apart (*porto*, *porta*), so each word
/// becomes the forms of one number that it may be: *leggi* is of *legge* or of *leggo*, *porte* of
/// *porta* or *porte*.
final class ItalianWords extends EitherForm {
    /// Longer words lose their vowels by Lucene's rules.
    private static final int LONGEST = 5;

    private static final int SHORTEST = 4;

    ItalianWords(TokenStream words) {
        super(words);
    }

    @Override
    void split(String form) {
        if (form.length() < SHORTEST || form.length() > LONGEST) {
            return;
        }
        int last = form.length() - 1;
        var rest = form.substring(0, last);
        switch (form.charAt(last)) {
            case 'a', 'o' -> {
                // what is left of *banche* and *parchi*
                if (rest.endsWith("c") || rest.endsWith("g")) {
                    give(form, rest);
                } else if (rest.endsWith("i")) {
                    // soci, of socio and not soco
                    give(rest.substring(0, last - 1) + 'o');
                }
            }
            case 'e' -> give(form, withoutH(rest) + 'a');
            // studi, of studio, of which Lucene's rules leave what is before the two vowels
            case 'i' -> give(withoutH(rest) + 'o', rest + 'e', last == LONGEST - 1 ? rest : form);
            default -> {}
        }
    }

    // laghi, righe
    private static String withoutH(String rest) {
        return rest.endsWith("h") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
