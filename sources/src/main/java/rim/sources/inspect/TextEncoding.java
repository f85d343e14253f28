package rim.sources.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import rim.sources.bytes.SourceBytes;

/// The encoding of a file of text, guessed from its bytes.
public final class TextEncoding {
    private static final int HEAD = 1 << 16;
    private static final long LOOKED = 256L << 20;
    private static final List<String> SINGLE_BYTE =
            List.of("windows-1252", "windows-1253", "windows-1251");

    /// As the descriptor names it.
    public static String of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = SourceBytes.open(file)) {
            head = in.readNBytes(HEAD);
        }
        if (isUtf16(head)) {
            return "utf-16";
        }
        return isUtf8(file) ? "utf-8" : singleByte(head);
    }

    private static boolean isUtf16(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        int mark = (head[0] & 0xff) << 8 | (head[1] & 0xff);
        int zeros = 0;
        for (byte each : head) {
            zeros += each == 0 ? 1 : 0;
        }
        return mark == 0xfeff || mark == 0xfffe || zeros > head.length / 4;
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

    /// The one of three in which the letters beyond ASCII are the most likely ones. Western
    /// Europe's letters stand among ASCII ones, Greek and Cyrillic ones beside each other.
    private static String singleByte(byte[] head) {
        int best = 0;
        long most = 0;
        for (int i = 1; i < SINGLE_BYTE.size(); i++) {
            var text = new String(head, Charset.forName(SINGLE_BYTE.get(i)));
            var script = i == 1 ? Character.UnicodeScript.GREEK : Character.UnicodeScript.CYRILLIC;
            long pairs = pairs(text, script);
            if (pairs > most) {
                most = pairs;
                best = i;
            }
        }
        long high = 0;
        for (byte each : head) {
            high += each < 0 ? 1 : 0;
        }
        return most > high / 2 ? SINGLE_BYTE.get(best) : SINGLE_BYTE.getFirst();
    }

    /// How often the commonest small letters of a script follow a letter of that script.
    private static long pairs(String text, Character.UnicodeScript script) {
        var common = script == Character.UnicodeScript.GREEK ? "αοιτεσνηυρπκμς" : "оеаинтсрвлкмдпу";
        long pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean isCommon = common.indexOf(Character.toLowerCase(text.charAt(i))) >= 0;
            boolean follows =
                    Character.UnicodeScript.of(text.charAt(i - 1)) == script
                            || Character.isUpperCase(text.charAt(i));
            pairs += isCommon && follows ? 1 : 0;
        }
        return pairs;
    }

    private TextEncoding() {}
}
