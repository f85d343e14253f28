package rim.index.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Characters from bytes: by the byte order mark, as UTF-8 when it is, else by the letters that the
/// text's language writes. UTF-16 without a mark is known by its zero bytes.
final class TextDecoding {
    /// At least one byte of so many is zero in a text of two bytes a letter.
    private static final int FEWEST_ZEROS = 50;

    /// What stands for a letter that cannot be read.
    private static final int BROKEN = 0xFFFD;

    /// For each of them there are so many others where the encoding is right.
    private static final int FEWEST_WHOLE = 10;

    private static final Set<Charset> UNSURE =
            Set.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

    private record Mark(Charset charset, String hex) {
        boolean begins(byte[] text) {
            int length = Math.min(text.length, bytes());
            return HexFormat.of().formatHex(text, 0, length).equals(hex);
        }

        int bytes() {
            return hex.length() / 2;
        }
    }

    // UTF-32 first: its little-endian mark begins with that of UTF-16.
    private static final List<Mark> MARKS =
            List.of(
                    new Mark(Charset.forName("UTF-32LE"), "fffe0000"),
                    new Mark(Charset.forName("UTF-32BE"), "0000feff"),
                    new Mark(StandardCharsets.UTF_8, "efbbbf"),
                    new Mark(StandardCharsets.UTF_16LE, "fffe"),
                    new Mark(StandardCharsets.UTF_16BE, "feff"));

    private TextDecoding() {}

    /// The text in the encoding that was named for it. Where programs name one of Western Europe
    /// without a look at the text, or one that nobody has, the bytes tell.
    static String decode(byte[] bytes, @Nullable String name) {
        return named(name)
                .filter(charset -> !UNSURE.contains(charset))
                .map(charset -> lines(new String(bytes, charset)))
                .orElseGet(() -> decode(bytes));
    }

    private static Optional<Charset> named(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(String::strip).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// The text, without its byte order mark and with `\n` at line ends.
    static String decode(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (mark.begins(bytes)) {
                int skipped = mark.bytes();
                return lines(new String(bytes, skipped, bytes.length - skipped, mark.charset()));
            }
        }
        return lines(withoutMark(bytes));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String withoutMark(byte[] bytes) {
        int sample = Math.min(bytes.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        // blanks have such a byte in every alphabet, Latin letters too
        boolean isEither = sample > 8 && (even == 0) != (odd == 0);
        if (isEither && even + odd > sample / FEWEST_ZEROS) {
            var wide = even == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            var text = new String(bytes, wide);
            if (isWritten(text)) {
                return text;
            }
        }
        return narrow(bytes);
    }

    private static boolean isWritten(String text) {
        var sample = text.substring(0, Math.min(text.length(), 2048));
        long written =
                sample.codePoints()
                        .filter(c -> Character.isLetter(c) || Character.isWhitespace(c))
                        .count();
        return written > sample.length() * 0.6;
    }

    // A few broken letters make no text another one.
    private static String narrow(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.codePoints().filter(c -> c == BROKEN).count();
        long beyondAscii = text.codePoints().filter(c -> c > 0x7F).count() - broken;
        if (broken * FEWEST_WHOLE <= beyondAscii) {
            return text;
        }
        var charset = EightBitText.charset(bytes).orElse(StandardCharsets.ISO_8859_1);
        return new String(bytes, charset);
    }
}
