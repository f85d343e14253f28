package rim.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rim.app.print.BrokenPipe;
import rim.app.print.Console;
import rim.app.update.WorkFolder;

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
        if (code != 0) {
            discardArchive();
            WorkFolder.leave();
        }
        System.exit(code);
    }

    /// Where this run is the first of its kind, the JVM is about to write the archive of the
    /// classes that it loaded, which are few where it failed. The next run is told to do without
    /// it.
    private static void discardArchive() {
        var archive = System.getProperty("rim.archive");
        if (archive != null && !Files.exists(Path.of(archive))) {
            try {
                Files.writeString(Path.of(archive + ".poor"), "");
            } catch (IOException e) {
                // nor can the JVM write there
            }
        }
    }

    private Main() {}
}
