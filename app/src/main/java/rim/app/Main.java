package rim.app;

import java.io.IOException;
import java.util.List;
import rim.app.print.BrokenPipe;
import rim.app.print.Console;

/// Entry point.
public final class Main {
    public static void main(String[] arguments) throws IOException {
        var console = Console.ofProcess();
        int code = Rim.run(console, List.of(arguments));
        try {
            console.out().flush();
        } catch (BrokenPipe e) {
            // the reader has all it wanted
        }
        System.exit(code);
    }

    private Main() {}
}
