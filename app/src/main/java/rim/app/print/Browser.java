package rim.app.print;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows a page in the browser of whoever sits at the machine.
public final class Browser {
    private final List<String> openers;

    /// @param openers programs that take an address, the first that is there is asked
    Browser(List<String> openers) {
        this.openers = List.copyOf(openers);
    }

    /// The program that `BROWSER` names, or the system's own.
    public static Browser ofSystem() {
        return new Browser(openers(System.getenv("BROWSER"), System.getProperty("os.name", "")));
    }

    static List<String> openers(@Nullable String stated, String system) {
        var all = new ArrayList<String>();
        if (stated != null && !stated.isBlank()) {
            all.add(stated);
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            all.add("open");
        } else if (name.contains("windows")) {
            all.add("explorer.exe");
        } else {
            all.addAll(List.of("xdg-open", "sensible-browser"));
        }
        return all;
    }

    /// Whether a program took the address.
    public boolean open(URI address) {
        for (String opener : openers) {
            try {
                new ProcessBuilder(opener, address.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return true;
            } catch (IOException e) {
                // it is not there: the next one may be
            }
        }
        return false;
    }
}
