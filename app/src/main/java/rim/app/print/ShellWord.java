package rim.app.print;

import java.util.regex.Pattern;

/// A word of a command that is printed to be typed back.
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.,:=/@%+-]+");

    /// The word as a shell takes it for one: codes of units may have spaces and signs.
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private ShellWord() {}
}
