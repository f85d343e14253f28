package rim.app.update;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import rim.app.print.Console;
import rim.pipeline.AnnualUpdate;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.EditionName;

/// What happens when somebody stops an update, by Ctrl-C or a signal: one line says which edition
/// is in force, and the draft goes. An update that publishes already is let finish. The process
/// ends with 130 or 143, as the system has it.
final class Interruption implements AutoCloseable {
    /// How long the last step may take.
    private static final long PUBLISHING_SECONDS = 60;

    /// How long an update may take to see that it is stopped.
    private static final long STOPPING_SECONDS = 5;

    private static final int TRIES = 20;

    private enum State {
        MAKING,
        PUBLISHING,
        STOPPED
    }

    private final Console console;
    private final DataHome home;
    private final Optional<EditionName> before;
    private final AtomicReference<State> state = new AtomicReference<>(State.MAKING);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "rim-interrupted");
    private volatile boolean isLocked;
    private final PrintStream errors = System.err;
    private final Gate gate = new Gate(errors);

    private Interruption(Console console, DataHome home) {
        this.console = console;
        this.home = home;
        this.before = home.nameInForce();
    }

    /// Watches over an update until it is closed.
    static Interruption watching(Console console, DataHome home) {
        var interruption = new Interruption(console, home);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        // libraries tell at length that they are stopped
        System.setErr(new PrintStream(interruption.gate, true, StandardCharsets.UTF_8));
        return interruption;
    }

    /// The same progress, as far as the update may go on.
    Progress over(Progress progress) {
        return new Progress() {
            @Override
            public void step(String name, long total) {
                if (name.equals(AnnualUpdate.PUBLISHING)) {
                    state.compareAndSet(State.MAKING, State.PUBLISHING);
                }
                if (state.get() == State.STOPPED) {
                    throw new RimException("Interrupted");
                }
                isLocked |= !name.equals(AnnualUpdate.LOOKING);
                progress.step(name, total);
            }

            @Override
            public void advance(long pieces) {
                if (state.get() != State.STOPPED) {
                    progress.advance(pieces);
                }
            }

            @Override
            public void done() {
                done.countDown();
                if (state.get() == State.STOPPED) {
                    waitForTheEnd();
                }
                progress.done();
            }
        };
    }

    /// The process is ending; whatever this thread would do or say is too late.
    private static void waitForTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    private void stop() {
        gate.shut();
        boolean isPublishing = !state.compareAndSet(State.MAKING, State.STOPPED);
        try {
            boolean isDone =
                    done.await(
                            isPublishing ? PUBLISHING_SECONDS : STOPPING_SECONDS, TimeUnit.SECONDS);
            if (!isPublishing && isLocked) {
                clearDrafts();
            }
            console.say(said(isPublishing && !isDone ? " while publishing" : ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whatever still writes there is about to end.
    private void clearDrafts() throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                if (home.clearDrafts().isEmpty()) {
                    return;
                }
            } catch (UncheckedIOException e) {
                Thread.sleep(100);
            }
        }
    }

    private String said(String more) {
        var now = home.nameInForce();
        return "rim: Interrupted"
                + more
                + (now.equals(before)
                        ? now.map(n -> "; edition " + n + " stays in force.")
                                .orElse("; nothing was published.")
                        : "; edition "
                                + now.map(EditionName::toString).orElse("")
                                + " was published all the same and is in force.");
    }

    /// The update is done.
    @Override
    public void close() {
        if (state.get() == State.STOPPED) {
            waitForTheEnd();
        }
        System.setErr(errors);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends already, and the hook has its word
            waitForTheEnd();
        }
    }

    /// A stream that can be shut, after which all that is written to it is lost.
    private static final class Gate extends FilterOutputStream {
        private volatile boolean isShut;

        Gate(OutputStream out) {
            super(out);
        }

        void shut() {
            isShut = true;
        }

        @Override
        public void write(int b) throws IOException {
            if (!isShut) {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!isShut) {
                out.write(bytes, from, length);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
