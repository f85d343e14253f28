package rim.index.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What keeps a process from the network and from the files of whoever started it: a report is a
/// stranger's file, and a fault in what reads it must be no way out. Linux gives a process a
/// network of its own, in which there is none, and a {@link WorkerWorld} of its own, to root and,
/// where users may have namespaces, to everybody.
///
/// @param words before a command that shut it in; none where nothing does
/// @param takesFiles whether it sees no file but those of its world
record Seclusion(List<String> words, boolean takesFiles) {
    private static final List<String> OF_ITS_OWN =
            List.of("--net", "--ipc", "--mount", "--pid", "--fork", "--kill-child", "--");
    static final Seclusion NONE = new Seclusion(List.of(), false);

    /// From the narrowest on.
    private static final List<Seclusion> WAYS =
            List.of(
                    new Seclusion(unshare(List.of("--user", "--map-root-user"), OF_ITS_OWN), true),
                    new Seclusion(unshare(List.of(), OF_ITS_OWN), true),
                    new Seclusion(unshare(List.of(), List.of("--net", "--")), false),
                    new Seclusion(
                            unshare(List.of("--user", "--map-root-user"), List.of("--net", "--")),
                            false));

    private static final String THEN_REMOVE =
            "trap : HUP INT TERM; \"$@\"; code=$?; rm -rf -- \"$0\"; exit $code";
    private static final long PATIENCE_SECONDS = 60;

    /// Looked for once, when first needed.
    private static final class Found {
        static final Seclusion SECLUSION =
                WAYS.stream().filter(Seclusion::works).findFirst().orElse(NONE);
    }

    Seclusion {
        words = List.copyOf(words);
    }

    private static List<String> unshare(List<String> first, List<String> then) {
        var words = new ArrayList<>(List.of("unshare"));
        words.addAll(first);
        words.addAll(then);
        return words;
    }

    /// The narrowest in which a worker of this system reads all that it reads without.
    static Seclusion ofThisSystem() {
        return Found.SECLUSION;
    }

    boolean takesNetwork() {
        return !words.isEmpty();
    }

    /// A command, shut in. Where its world is its own, its place is removed when it has ended, even
    /// if whoever started it is no more.
    List<String> around(List<String> command, WorkerPlace place) throws IOException {
        var all = new ArrayList<String>();
        if (takesFiles) {
            all.addAll(List.of("sh", "-c", THEN_REMOVE, place.folder().toString()));
        }
        all.addAll(words);
        if (takesFiles) {
            all.addAll(WorkerWorld.ofThisSystem().entered(place));
        }
        all.addAll(command);
        return all;
    }

    // A worker whose input has ended at once ends well if it has found all that it needs.
    private boolean works() {
        try {
            var place = WorkerPlace.made();
            try {
                var process =
                        WorkerCommand.trial()
                                .process(place, this)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start();
                process.getOutputStream().close();
                boolean isOver = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                return process.destroyForcibly().waitFor() == 0 && isOver;
            } finally {
                place.remove();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
