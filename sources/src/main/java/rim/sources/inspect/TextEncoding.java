package rim.sources.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rim.sources.bytes.SourceBytes;
import rim.sources.bytes.WideText;

/// The encoding of a file of text, guessed from its bytes.
public final class TextEncoding {
    private static final int HEAD = 1 << 16;
    private static final long LOOKED = 256L << 20;
    private static final int TELLING = 4 * HEAD;
    private static final List<String> OTHER_SCRIPTS = List.of("windows-1253", "windows-1251");

    /// As the descriptor names it.
    public static String of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = SourceBytes.open(file)) {
            head = in.readNBytes(HEAD);
        }
        var wide = WideText.of(head);
        if (wide.isPresent()) {
            return wide.get().name().toLowerCase(Locale.ROOT);
        }
        return isUtf8(file) ? "utf-8" : singleByte(telling(file));
    }

    /// Whether the characters that are not ASCII make sense in UTF-8, but for a few damaged ones.
    private static boolean isUtf8(Path file) throws IOException {
        long wrong = 0;
        long right = 0;
        long looked = 0;
        var characters = new char[HEAD];
        try (var reader = new InputStreamReader(SourceBytes.open(file), StandardCharsets.UTF_8)) {
            for (int read = reader.read(characters);
                    read > 0 && looked < LOOKED;
                    read = reader.read(characters)) {
                looked += read;
                for (int i = 0; i < read; i++) {
                    wrong += characters[i] == '\uFFFD' ? 1 : 0;
                    right += characters[i] > 127 && characters[i] != '\uFFFD' ? 1 : 0;
                }
            }
        }
        return wrong <= right / 100;
    }

    /// The one in which the letters beyond ASCII are the most likely ones. Greek and Cyrillic
    /// letters stand beside each other, those of the others among ASCII ones.
    private static String singleByte(byte[] bytes) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < OTHER_SCRIPTS.size(); i++) {
            var text = new String(bytes, Charset.forName(OTHER_SCRIPTS.get(i)));
            var script = i == 0 ? Character.UnicodeScript.GREEK : Character.UnicodeScript.CYRILLIC;
            long pairs = pairs(text, script);
            if (pairs > most) {
                most = pairs;
                best = i;
            }
        }
        long high = 0;
        for (byte each : bytes) {
            high += each < 0 ? 1 : 0;
        }
        return most > high / 2 ? OTHER_SCRIPTS.get(best) : LatinAlphabets.encodingOf(bytes);
    }

    /// The first parts of a file that have bytes beyond ASCII.
    private static byte[] telling(Path file) throws IOException {
        var telling = new ByteArrayOutputStream();
        long looked = 0;
        try (InputStream in = SourceBytes.open(file)) {
            while (telling.size() < TELLING && looked < LOOKED) {
                var part = in.readNBytes(HEAD);
                if (part.length == 0) {
                    break;
                }
                looked += part.length;
                if (hasHigh(part)) {
                    telling.write(part);
                }
            }
        }
        return telling.toByteArray();
    }

    private static boolean hasHigh(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return true;
            }
        }
        return false;
    }

    /// How often the commonest letters of a script stand beside another letter of it.
    private static long pairs(String text, Character.UnicodeScript script) {
        var common = script == Character.UnicodeScript.GREEK ? "αοιτεσνηυρπκμς" : "оеаинтсрвлкмдпу";
        long pairs = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean isCommon = common.indexOf(Character.toLowerCase(text.charAt(i))) >= 0;
            pairs += isCommon && (isOf(script, text, i - 1) || isOf(script, text, i + 1)) ? 1 : 0;
        }
        return pairs;
    }

    private static boolean isOf(Character.UnicodeScript script, String text, int at) {
        return at >= 0
                && at < text.length()
                && Character.UnicodeScript.of(text.charAt(at)) == script;
    }

    private TextEncoding() {}
}
