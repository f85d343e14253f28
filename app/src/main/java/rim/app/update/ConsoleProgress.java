package rim.app.update;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import rim.app.print.Console;
import rim.schemas.Progress;

/// Shows on standard error how far an update or a download has come.
public final class ConsoleProgress {

    /// A bar with the time left on a terminal; elsewhere a line for each step.
    public static Progress on(Console console) {
        return console.terminal().errorColumns().isPresent()
                ? new Bar(console.err(), console.terminal().errorColumns().getAsInt())
                : new Lines(console.err());
    }

    /// A line when a step begins, with the time since the start.
    private static final class Lines implements Progress {
        private final PrintWriter err;
        private final Instant began = Instant.now();

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void step(String name, long total) {
            var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
            err.println(String.format(Locale.ROOT, "%7.1f s  %s", seconds, name));
        }

        @Override
        public void advance(long pieces) {}

        @Override
        public void done() {}
    }

    /// One bar, renewed for each step.
    private static final class Bar implements Progress {
        private final PrintWriter err;
        private final int width;
        private @Nullable ProgressBar bar;

        Bar(PrintWriter err, int width) {
            this.err = err;
            this.width = width;
        }

        @Override
        public synchronized void step(String name, long total) {
            done();
            // a total that is not known, or a single piece, is a moving mark instead of a share
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(name)
                            .setInitialMax(total > 1 ? total : -1)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(200)
                            .setConsumer(new OneLine(err, width))
                            .build();
        }

        @Override
        public synchronized void advance(long pieces) {
            if (bar != null) {
                bar.stepBy(pieces);
            }
        }

        @Override
        public synchronized void done() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }

    /// Writes a bar over the one before.
    private record OneLine(PrintWriter err, int width) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return width - 1;
        }

        @Override
        public void accept(String text) {
            err.print("\r" + text);
            err.flush();
        }

        @Override
        public void clear() {
            err.print("\r");
        }

        @Override
        public void close() {
            err.println();
        }
    }

    private ConsoleProgress() {}
}
