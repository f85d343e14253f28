package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What keeps a process from the network: a report is a stranger's file, and a fault in what reads
/// it must not be a way out. Linux gives a process a network of its own, in which there is none, to
/// root and, where users may have namespaces, to everybody. It reads its files as whoever started
/// it.
final class Seclusion {
    private static final List<List<String>> WAYS =
            List.of(
                    List.of("unshare", "--net", "--"),
                    List.of("unshare", "--user", "--map-root-user", "--net", "--"));
    private static final long PATIENCE_SECONDS = 10;

    private static final List<String> WORDS = found();

    /// The words before a command that take its network; none where this system has none.
    static List<String> words() {
        return WORDS;
    }

    private static List<String> found() {
        return WAYS.stream().filter(Seclusion::works).findFirst().orElse(List.of());
    }

    private static boolean works(List<String> way) {
        var trial = new ArrayList<>(way);
        trial.add("true");
        try {
            var process =
                    new ProcessBuilder(trial)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Seclusion() {}
}
