package rim.app.serve.http;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads that work answers out, a few for each lane. They are threads of the system: the
/// database is native code, which would hold a virtual thread's carrier anyway.
final class Workers implements AutoCloseable {
    private static final int SQL_THREADS = 2;
    private static final int SQL_WAITING = 8;

    private final ThreadPoolExecutor data;
    private final ThreadPoolExecutor sql;

    Workers(int waiting) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors() * 2L, 4, 16);
        data = pool("data", threads, waiting);
        sql = pool("sql", SQL_THREADS, SQL_WAITING);
    }

    private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
        var pool =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        30,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(waiting),
                        Thread.ofPlatform().name("rim-" + name + "-", 0).daemon().factory());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /// Runs a piece of work.
    ///
    /// @throws Problem when too much is waiting already
    void run(Site.Lane lane, Runnable work) {
        try {
            switch (lane) {
                case AT_HAND -> work.run();
                case DATA -> data.execute(work);
                case SQL -> sql.execute(work);
            }
        } catch (RejectedExecutionException e) {
            throw Problem.tooBusy("Too many requests are waiting. Try again in a second.");
        }
    }

    int waiting() {
        return data.getQueue().size() + sql.getQueue().size();
    }

    @Override
    public void close() {
        data.shutdown();
        sql.shutdown();
    }
}
