package rim.app;

import java.io.IOException;
import java.util.List;
import rim.app.face.command.ClassArchive;
import rim.app.print.BrokenPipe;
import rim.app.print.Console;
import rim.app.update.WorkFolder;

/// Entry point.
public final class Main {
    public static void main(String[] arguments) throws IOException {
        // picocli would open every library to look for Groovy's
        System.setProperty("picocli.disable.closures", "true");
        var console = Console.ofProcess();
        int code = Rim.run(console, List.of(arguments));
        try {
            console.out().flush();
        } catch (BrokenPipe e) {
            // the reader has all it wanted
        }
        if (code == 0 && isAlone()) {
            return;
        }
        if (code != 0) {
            ClassArchive.discard();
            WorkFolder.leave();
        }
        System.exit(code);
    }

    /// Whether the process ends by itself after `main`. Asked to exit, it would first start Java's
    /// logging, and open every library for that, to log that it was asked.
    private static boolean isAlone() {
        return Thread.getAllStackTraces().keySet().stream()
                .allMatch(thread -> thread.isDaemon() || thread == Thread.currentThread());
    }

    private Main() {}
}
