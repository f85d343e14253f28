package rim.app.print;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;

/// What the two outputs can show.
///
/// @param columns width of the terminal that standard output is, empty when it is none
/// @param errorColumns the same of standard error
/// @param charset encoding of standard output
public record Terminal(OptionalInt columns, OptionalInt errorColumns, Charset charset) {

    /// No terminal, and everything can be encoded: for tests and for files.
    public static final Terminal NONE =
            new Terminal(OptionalInt.empty(), OptionalInt.empty(), StandardCharsets.UTF_8);

    /// As the script `rim` found it and told by system properties.
    public static Terminal ofProcess() {
        return new Terminal(
                width("rim.stdout.columns"),
                width("rim.stderr.columns"),
                charset(System.getProperty("stdout.encoding", "UTF-8")));
    }

    private static OptionalInt width(String property) {
        var width = Integer.getInteger(property);
        return width == null ? OptionalInt.empty() : OptionalInt.of(width);
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /// The encoding of text that is written. Names of regions are data: where the terminal claims
    /// to know only ASCII they are written in UTF-8, as other programs do with names of files.
    public Charset written() {
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /// Whether bars and lines can be drawn with block characters.
    public boolean drawsBlocks() {
        return charset.newEncoder().canEncode("█▁│…");
    }

    /// Whether words can be set in bold.
    public boolean isStyled() {
        return columns.isPresent() && !isDumb();
    }

    private static boolean isDumb() {
        return System.getenv("NO_COLOR") != null
                || "dumb".equals(String.valueOf(System.getenv("TERM")).toLowerCase(Locale.ROOT));
    }
}
