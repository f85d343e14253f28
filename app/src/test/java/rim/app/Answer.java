package rim.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rim.app.print.Console;
import rim.app.print.Terminal;
import rim.schemas.edition.DataHome;

/// What a command line came to.
///
/// @param code exit code
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
public record Answer(int code, String out, String err) {

    /// Runs a command line without a terminal.
    public static Answer to(String... words) {
        return on(Terminal.NONE, words);
    }

    /// Asks an edition.
    public static Answer to(DataHome home, String... words) {
        return on(Terminal.NONE, withHome(home, words));
    }

    /// Asks an edition from a terminal of that width and encoding.
    public static Answer on(int columns, Charset charset, DataHome home, String... words) {
        return on(
                new Terminal(OptionalInt.of(columns), OptionalInt.empty(), charset),
                withHome(home, words));
    }

    private static String[] withHome(DataHome home, String... words) {
        var all = new ArrayList<>(List.of(words));
        // the steps of contributing have it, not the command
        int at = words[0].equals("contribute") ? 2 : 1;
        all.addAll(at, List.of("--data", home.place()));
        return all.toArray(String[]::new);
    }

    private static Answer on(Terminal terminal, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Rim.run(new Console(out, new PrintWriter(err), terminal), List.of(words));
        return new Answer(code, out.toString(), err.toString());
    }

    /// The lines of standard output.
    public List<String> lines() {
        return out.lines().toList();
    }

    /// A charset that knows no block characters.
    public static final Charset PLAIN = StandardCharsets.US_ASCII;
}
