package rim.index.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Messages one after the other in a file, each after a line that says from whom it came and when
/// (`mbox`, RFC 4155).
final class Mailbox {
    private static final String LINE = "From \\S+ .{0,60}\\d{4}.{0,20}\\r?\\n";
    private static final Pattern FIRST = Pattern.compile("\\A" + LINE);
    private static final Pattern NEXT = Pattern.compile("\\r?\\n\\r?\\n" + LINE);

    private Mailbox() {}

    /// What a text begins with before its first header, when it is a mailbox.
    static int afterFirstLine(String text) {
        var line = FIRST.matcher(text);
        return line.find() ? line.end() : 0;
    }

    /// The messages of a mailbox; a message that stands for itself is the only one.
    static List<byte[]> messages(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = afterFirstLine(text);
        var messages = new ArrayList<byte[]>();
        if (from > 0) {
            var next = NEXT.matcher(text);
            while (next.find(from)) {
                messages.add(bytes(text.substring(from, next.start())));
                from = next.end();
            }
        }
        messages.add(bytes(text.substring(from)));
        return messages;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
