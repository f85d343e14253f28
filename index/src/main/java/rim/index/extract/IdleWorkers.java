package rim.index.extract;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Workers of this process that have no file at the moment. Starting one costs more than most files
/// do, so each is kept for a while for whoever needs one next.
final class IdleWorkers {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Map<WorkerCommand, Deque<WorkerProcess>> IDLE = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(IdleWorkers::closeAll));
    }

    /// An idle worker, or a new one.
    static WorkerProcess take(WorkerCommand command) {
        synchronized (IDLE) {
            var idle = of(command);
            while (!idle.isEmpty()) {
                var worker = idle.pop();
                if (worker.isAlive()) {
                    return worker;
                }
                worker.close();
            }
        }
        return WorkerProcess.start(command);
    }

    /// Gives a worker back: it has answered all that it was asked.
    static void giveBack(WorkerCommand command, WorkerProcess worker) {
        synchronized (IDLE) {
            of(command).push(worker);
        }
        CompletableFuture.delayedExecutor(KEPT.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> closeIfIdle(command, worker));
    }

    private static void closeIfIdle(WorkerCommand command, WorkerProcess worker) {
        boolean isIdle;
        synchronized (IDLE) {
            isIdle = of(command).remove(worker);
        }
        if (isIdle) {
            worker.close();
        }
    }

    private static Deque<WorkerProcess> of(WorkerCommand command) {
        return IDLE.computeIfAbsent(command, c -> new ArrayDeque<>());
    }

    private static void closeAll() {
        synchronized (IDLE) {
            IDLE.values().forEach(idle -> idle.forEach(WorkerProcess::close));
            IDLE.clear();
        }
    }

    private IdleWorkers() {}
}
