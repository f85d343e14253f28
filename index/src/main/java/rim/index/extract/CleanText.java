package rim.index.extract;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text as it goes into the tables: composed letters, single spaces, no soft hyphens, no control or
/// private-use characters.
final class CleanText {
    private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B-\u200F\u2060\uFEFF]");
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\uFFFD\\p{Z}]+");
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s]*");

    private static final char DELETE = '\u007F';
    private static final char SOFT_HYPHEN = '\u00AD';

    /// The last letter of Latin Extended-A.
    private static final char LAST_LATIN = '\u017F';

    private CleanText() {}

    /// A paragraph on one line.
    static String paragraph(String text) {
        if (isClean(text)) {
            return text.strip();
        }
        var seen = UNSEEN.matcher(text).replaceAll("");
        var spaced = NOT_TEXT.matcher(seen).replaceAll(" ").replace('\u2011', '-');
        var letters =
                LIGATURE.matcher(spaced)
                        .replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
        return Normalizer.normalize(letters, Normalizer.Form.NFC).strip();
    }

    // Letters and signs of European languages that are composed, with single spaces: most text.
    private static boolean isClean(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c >= ' ' && c < DELETE) || (c > SOFT_HYPHEN && c <= LAST_LATIN);
            if (!isPlain || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /// A page: its paragraphs parted by an empty line, empty ones left out.
    static String page(List<String> paragraphs) {
        return paragraphs.stream()
                .map(CleanText::paragraph)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /// Number of words: runs of characters without a space that hold a letter or a digit.
    static long words(String text) {
        return WORD.matcher(text).results().count();
    }
}
