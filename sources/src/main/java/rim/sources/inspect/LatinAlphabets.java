package rim.sources.inspect;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The letters beyond ASCII of Europe's languages that write Latin, by the encodings of one byte in
/// which they are written: Western, Central European, Baltic and Turkish.
///
/// A byte is another letter in each; of the languages the one whose letters the most bytes are says
/// which encoding it is. Source: the exemplar letters of the languages in Unicode's CLDR.
final class LatinAlphabets {
    /// What a later encoding must be ahead by: where several say as much, the first is the
    /// commonest.
    private static final double AHEAD = 0.02;

    private static final List<String> WESTERN =
            List.of(
                    "åäöé",
                    "æøåé",
                    "äöüß",
                    "àâæçéèêëîïôœùûüÿ",
                    "áéíñóúü",
                    "ãáàâçéêíóôõúü",
                    "àèéìíòóùú",
                    "áäéèëïíóöúü",
                    "áéíóú",
                    "àèéíïòóúüç",
                    "áðéíóúýþæö");
    private static final List<String> CENTRAL =
            List.of(
                    "ąćęłńóśźż",
                    "áčďéěíňóřšťúůýž",
                    "áäčďéíĺľňóôŕšťúýž",
                    "áéíóöőúüű",
                    "ăâîşţ",
                    "čćđšž");
    private static final List<String> BALTIC = List.of("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž");
    private static final List<String> TURKISH = List.of("çğıöşü");

    /// What several languages of one encoding in a file count, beside a single one.
    private static final double SEVERAL = 0.9;

    private record Alphabets(String encoding, List<String> ofLanguages) {}

    private static final List<Alphabets> ENCODINGS =
            List.of(
                    new Alphabets("windows-1252", WESTERN),
                    new Alphabets("windows-1250", CENTRAL),
                    new Alphabets("iso-8859-2", CENTRAL),
                    new Alphabets("windows-1257", BALTIC),
                    new Alphabets("windows-1254", TURKISH));

    /// The encoding of a text that is none of UTF-8; the Western one where nothing tells.
    static String encodingOf(byte[] bytes) {
        var best = ENCODINGS.getFirst().encoding();
        double most = 0;
        for (var each : ENCODINGS) {
            double share = share(bytes, each);
            if (share > most + AHEAD) {
                most = share;
                best = each.encoding();
            }
        }
        return best;
    }

    /// How many of the letters beyond ASCII are those of the encoding's likeliest language, or
    /// nearly as good, those of several Western ones.
    private static double share(byte[] bytes, Alphabets alphabets) {
        var high = new ArrayList<String>();
        var text = new String(bytes, Charset.forName(alphabets.encoding()));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !isSign(c)) {
                high.add(String.valueOf(c).toLowerCase(Locale.ROOT));
            }
        }
        double several =
                alphabets.ofLanguages().equals(WESTERN)
                        ? SEVERAL * share(high, String.join("", WESTERN))
                        : 0;
        return alphabets.ofLanguages().stream()
                .mapToDouble(letters -> share(high, letters))
                .reduce(several, Math::max);
    }

    private static double share(List<String> high, String letters) {
        long count = high.stream().filter(letters::contains).count();
        return (double) count / Math.max(1, high.size());
    }

    /// Spaces, dashes, quotes and the like, which all encodings but the standard's have in the same
    /// places. What is a control character in one is a sign in another.
    private static boolean isSign(char c) {
        return !Character.isLetter(c) && "\u00a0–—‘’“”„€°§·•…".indexOf(c) >= 0;
    }

    private LatinAlphabets() {}
}
