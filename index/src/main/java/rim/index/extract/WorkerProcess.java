package rim.index.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import rim.index.extract.WorkerMessages.Answer;
import rim.index.extract.WorkerMessages.Ready;
import rim.index.extract.WorkerMessages.Request;

/// A running worker, seen from the program that started it.
final class WorkerProcess implements AutoCloseable {
    /// The exit code of a JVM that was told to exit when its heap is full.
    private static final int HEAP_IS_FULL = 3;

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final WorkerPlace place;
    private final Seclusion seclusion;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int served;

    private WorkerProcess(WorkerPlace place, Seclusion seclusion, Process process) {
        this.place = place;
        this.seclusion = seclusion;
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkerProcess start(WorkerCommand command) {
        return start(command, Seclusion.ofThisSystem());
    }

    static WorkerProcess start(WorkerCommand command, Seclusion seclusion) {
        try {
            var place = WorkerPlace.made();
            var process = command.process(place, seclusion);
            var worker = new WorkerProcess(place, seclusion, process.start());
            worker.awaitStart();
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a process that reads reports", e);
        }
    }

    private void awaitStart() {
        var killing = killedAfter(LONGEST_START);
        try {
            Frames.read(answers, Ready.class, 1_000);
        } catch (IOException e) {
            close();
            throw new IllegalStateException(
                    "The process that reads reports does not start: exit code " + exitCode(), e);
        } finally {
            killing.cancel(false);
        }
    }

    /// Whether it has answered before: a failure may then be due to an earlier file.
    boolean isUsed() {
        return served > 0;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Asks for one file. A worker that takes too long, dies or talks nonsense is dead afterwards.
    Answer ask(Path file, ReadingLimits limits) {
        return ask(Request.of(file, limits), limits);
    }

    /// Asks for one file, within the time of the limits. The worker is handed a copy, as it sees no
    /// folder of others.
    Answer ask(Request request, ReadingLimits limits) {
        var file = Path.of(request.file());
        try (var bytes = Files.newInputStream(file)) {
            var handed = place.handed().resolve(String.valueOf(file.getFileName()));
            try {
                try (var copy = Files.newOutputStream(handed)) {
                    bytes.transferTo(copy);
                }
                return answer(request.of(handed), limits);
            } finally {
                Files.deleteIfExists(handed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot hand " + file + " to the process that reads it, in " + place.folder(),
                    e);
        }
    }

    private Answer answer(Request request, ReadingLimits limits) {
        long start = System.nanoTime();
        var killing = killedAfter(limits.time());
        try {
            Frames.write(requests, request);
            var answer = Frames.read(answers, Answer.class, limits.answerBytes());
            served++;
            return answer;
        } catch (IOException e) {
            var taken = Duration.ofNanos(System.nanoTime() - start);
            return failure(exitCode(), taken, limits);
        } finally {
            killing.cancel(false);
        }
    }

    // Cancelled, it does not kill.
    private CompletableFuture<Void> killedAfter(Duration time) {
        return CompletableFuture.runAsync(
                this::kill,
                CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    // The first process of a world takes all others with it; what is around it then clears up.
    private void kill() {
        if (seclusion.takesFiles()) {
            process.children()
                    .flatMap(ProcessHandle::children)
                    .forEach(ProcessHandle::destroyForcibly);
        } else {
            killAll();
        }
    }

    private void killAll() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Answer failure(int code, Duration taken, ReadingLimits limits) {
        if (taken.compareTo(limits.time()) >= 0) {
            return Answer.refused(
                    Reason.TIMED_OUT, "It was not read within " + limits.time().toSeconds() + " s");
        }
        if (code == HEAP_IS_FULL) {
            return Answer.refused(
                    Reason.OUT_OF_MEMORY,
                    "It needs more than " + limits.megabytes() + " MB of memory");
        }
        return Answer.refused(
                Reason.CRASHED, "The process that read it ended with exit code " + code);
    }

    // One that is ending by itself says why by its exit code, which killing it would hide.
    private int exitCode() {
        try {
            if (!isOver()) {
                kill();
            }
            if (!isOver()) {
                killAll();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            killAll();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private boolean isOver() throws InterruptedException {
        return process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        kill();
        exitCode();
        try {
            place.remove();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + place.folder(), e);
        }
    }
}
