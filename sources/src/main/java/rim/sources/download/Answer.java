package rim.sources.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import rim.sources.bytes.SourceBytes;

/// What a service answered, told from how the answer begins: services send faults and promises with
/// the status of success.
sealed interface Answer {
    int HEAD = 16 * 1024;
    int LONGEST = 500;
    String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    Pattern BARE_UUID = Pattern.compile("\\s*\"?(" + UUID + ")\"?\\s*");
    Pattern QUEUED =
            Pattern.compile(
                    "<(?:\\w+:)?(?:queued|syncResponse|asyncResponse)\\b.*?<(?:\\w+:)?id>\\s*("
                            + UUID
                            + ")",
                    Pattern.DOTALL);
    Pattern FAULT = Pattern.compile("<(?:\\w+:)?(?:Fault|Error|ErrorMessage)\\b");

    /// The file itself.
    record Data() implements Answer {}

    /// It will be there later, under this name.
    record Later(String id) implements Answer {}

    /// There is none.
    record Fault(String text) implements Answer {}

    static Answer in(Path file) throws IOException {
        if (SourceBytes.isWorkbook(file)) {
            return new Data();
        }
        byte[] head;
        try (var in = SourceBytes.open(file)) {
            head = in.readNBytes(HEAD);
        }
        return of(new String(head, StandardCharsets.UTF_8));
    }

    static Answer of(String text) {
        if (text.isBlank()) {
            return new Fault("an empty answer");
        }
        var bare = BARE_UUID.matcher(text);
        if (bare.matches()) {
            return new Later(bare.group(1));
        }
        var queued = QUEUED.matcher(text);
        if (queued.find()) {
            return new Later(queued.group(1));
        }
        var start = text.stripLeading().toLowerCase(Locale.ROOT);
        boolean isPage = start.startsWith("<!doctype html") || start.startsWith("<html");
        boolean isJsonError =
                start.startsWith("{")
                        && start.substring(0, Math.min(200, start.length())).contains("\"error\"");
        boolean isFault = start.startsWith("<") && FAULT.matcher(text).find();
        return isPage || isJsonError || isFault ? new Fault(words(text)) : new Data();
    }

    /// The text without tags, shortened.
    static String words(String text) {
        var plain = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
