package rim.index.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Characters from bytes: by the byte order mark, as UTF-8 when it is, else as windows-1252, else
/// as ISO-8859-1. UTF-16 without a mark is known by its zero bytes.
final class TextDecoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

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
        if (sample > 8 && odd > sample / 5 && even == 0) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (sample > 8 && even > sample / 5 && odd == 0) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        return eightBit(bytes);
    }

    private static String eightBit(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                // not this charset: the next one is tried, and the last always fits
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
