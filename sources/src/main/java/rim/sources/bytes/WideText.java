package rim.sources.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Text in UTF-16, as spreadsheets write what they call Unicode text: known by its mark, or by the
/// bytes of zero that no other text has.
public final class WideText {
    /// The encoding of a text that begins with some bytes; empty where it is not wide. With a mark
    /// it is UTF-16, which reads the mark and gives it to nobody.
    public static Optional<Charset> of(byte[] head) {
        if (head.length < 2) {
            return Optional.empty();
        }
        int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
        if (mark == 0xfeff || mark == 0xfffe) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        int first = 0;
        int second = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0 && i % 2 == 0) {
                first++;
            } else if (head[i] == 0) {
                second++;
            }
        }
        if (first + second <= head.length / 4) {
            return Optional.empty();
        }
        return Optional.of(first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private WideText() {}
}
