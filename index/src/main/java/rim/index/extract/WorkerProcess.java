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
import rim.schemas.Folders;

/// A running worker, seen from the program that started it.
final class WorkerProcess implements AutoCloseable {
    /// The exit code of a JVM that was told to exit when its heap is full.
    private static final int HEAP_IS_FULL = 3;

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final Path temporary;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int served;

    private WorkerProcess(Path temporary, Process process) {
        this.temporary = temporary;
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkerProcess start(WorkerCommand command) {
        try {
            var temporary = Files.createTempDirectory("rim-reading");
            var worker = new WorkerProcess(temporary, command.process(temporary).start());
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

    /// Asks for one file, within the time of the limits.
    Answer ask(Request request, ReadingLimits limits) {
        long start = System.nanoTime();
        var killing = killedAfter(limits.time());
        try {
            Frames.write(requests, request);
            var answer = Frames.read(answers, Answer.class, limits.answerBytes());
            served++;
            return answer;
        } catch (IOException e) {
            var taken = Duration.ofNanos(System.nanoTime() - start);
            return failure(exitCodeOfItsOwn(), taken, limits);
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

    private void kill() {
        // what it has started ends with it
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
    private int exitCodeOfItsOwn() {
        try {
            if (!process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return exitCode();
    }

    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        kill();
        exitCode();
        try {
            Folders.delete(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + temporary, e);
        }
    }
}
