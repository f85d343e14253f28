package rim.index.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rim.index.language.LanguageGuess;
import rim.index.language.Letters;

/// Which of the encodings of a byte a letter a text is in, where nothing says it: the one in which
/// its letters are those that its language writes.
final class EightBitText {
    /// The first is taken where several are as good.
    private static final List<Charset> CHARSETS =
            Stream.of(
                            "windows-1252",
                            "windows-1250",
                            "windows-1251",
                            "windows-1253",
                            "windows-1257",
                            "windows-1254",
                            "ISO-8859-2",
                            "ISO-8859-15",
                            "ISO-8859-7",
                            "ISO-8859-5",
                            "ISO-8859-3")
                    .filter(Charset::isSupported)
                    .map(Charset::forName)
                    .toList();

    /// So much of a text tells it, from a little before its first letter that is not of ASCII.
    private static final int SAMPLE = 1 << 16;

    private static final int BEFORE = 1 << 12;

    /// Signs that every language puts between its words.
    private static final String SIGNS = "–—‘’‚“”„†‡•…‰‹›€™\u00A0§©«»®°·´¨±×½¼¾¹²³ªº¡¿\u00AD";

    /// Those of them that stand within words.
    private static final String WITHIN_WORDS = "’´·\u00AD";

    /// What it costs when the language does not write a letter.
    private static final int UNKNOWN_LETTER = -1;

    /// What a sign costs that nobody writes there.
    private static final int UNKNOWN_SIGN = -2;

    private EightBitText() {}

    /// The encoding of a text; none where no letter tells it, and it is not that of Western Europe.
    static Optional<Charset> charset(byte[] text) {
        int first = 0;
        while (first < text.length && text[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - BEFORE);
        var sample = ByteBuffer.wrap(text, from, Math.min(SAMPLE, text.length - from));
        var points = new TreeMap<Integer, Charset>(Comparator.reverseOrder());
        for (Charset charset : CHARSETS) {
            decoded(sample.duplicate(), charset)
                    .ifPresent(decoded -> points.putIfAbsent(points(decoded), charset));
        }
        return Optional.ofNullable(points.firstEntry())
                .filter(best -> best.getKey() > 0 || best.getValue().equals(CHARSETS.getFirst()))
                .map(Map.Entry::getValue);
    }

    private static Optional<String> decoded(ByteBuffer bytes, Charset charset) {
        try {
            var text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(bytes)
                            .toString();
            return Optional.of(text).filter(t -> t.chars().noneMatch(EightBitText::isUnwritten));
        } catch (CharacterCodingException e) {
            // it has no such letter
            return Optional.empty();
        }
    }

    private static boolean isUnwritten(int sign) {
        return sign >= 0x80 && sign < 0xA0;
    }

    /// Of the languages that it may be in, the one that fits best.
    private static int points(String text) {
        return LanguageGuess.possible(text).stream()
                .mapToInt(language -> points(text, Letters.of(language)))
                .max()
                .orElseGet(() -> points(text, ""));
    }

    private static int points(String text, String letters) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign > 0x7F) {
                points += points(sign, letters, isWithinWord(text, i));
            }
        }
        return points;
    }

    private static int points(char sign, String letters, boolean isWithinWord) {
        if (letters.indexOf(Character.toLowerCase(sign)) >= 0) {
            return 1;
        }
        if (Character.isLetter(sign)) {
            return UNKNOWN_LETTER;
        }
        return SIGNS.indexOf(sign) < 0 || isWithinWord ? UNKNOWN_SIGN : 0;
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && WITHIN_WORDS.indexOf(text.charAt(at)) < 0
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }
}
