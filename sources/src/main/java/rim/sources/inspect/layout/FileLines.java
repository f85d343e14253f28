package rim.sources.inspect.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.sources.bytes.SourceBytes;

/// Samples of the lines of a file: its beginning, some of its parts, and its end.
///
/// @param first its first lines
/// @param within lines from parts of it, from each part those that follow each other
/// @param last its last lines; empty where the first ones are all, or where it is packed
public record FileLines(List<String> first, List<String> within, List<String> last) {
    private static final int LINES = 1_000;
    private static final int LONGEST_LINE = 1 << 20;
    private static final long MOST_CHARACTERS = 16L << 20;
    private static final int PARTS = 16;
    private static final int PART = 1 << 16;

    /// Reads them.
    ///
    /// @param encoding name of the file's encoding
    public static FileLines of(Path file, String encoding) throws IOException {
        var charset = Charset.forName(encoding);
        var first = new ArrayList<String>();
        boolean isAll = false;
        try (var reader =
                new BufferedReader(new InputStreamReader(SourceBytes.open(file), charset))) {
            long characters = 0;
            while (first.size() < LINES && characters < MOST_CHARACTERS) {
                var line = bounded(reader);
                if (line == null) {
                    isAll = true;
                    break;
                }
                characters += line.length();
                first.add(first.isEmpty() && line.startsWith("\uFEFF") ? line.substring(1) : line);
            }
        }
        boolean isWide = SourceBytes.hasWideCharacters(charset);
        if (isAll || isWide || SourceBytes.isPacked(file)) {
            return new FileLines(first, List.of(), List.of());
        }
        long bytes = Files.size(file);
        var within = new ArrayList<String>();
        for (int i = 1; i < PARTS && bytes > 2L * PARTS * PART; i++) {
            within.addAll(part(file, charset, bytes / PARTS * i));
        }
        return new FileLines(first, within, part(file, charset, Math.max(0, bytes - PART)));
    }

    /// The whole lines of a part, without the first, which began before it, and without the last,
    /// unless the file ends there.
    private static List<String> part(Path file, Charset charset, long from) throws IOException {
        byte[] bytes;
        try (var in = SourceBytes.open(file, from)) {
            bytes = in.readNBytes(PART);
        }
        boolean isEnd = from + bytes.length >= Files.size(file);
        var lines = new ArrayList<>(new String(bytes, charset).lines().toList());
        if (!lines.isEmpty() && from > 0) {
            lines.removeFirst();
        }
        if (!lines.isEmpty() && !isEnd) {
            lines.removeLast();
        }
        return lines;
    }

    private static @Nullable String bounded(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (c != '\r' && line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
