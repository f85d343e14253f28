package rim.app.update;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;

class ShortageTest {
    @TempDir Path folder;

    @Test
    void whatRanOutIsToldInPlaceOfWhatItCaused() {
        var home = new DataHome(folder);
        var full = new UncheckedIOException(new IOException("No space left on device"));
        assertThatThrownBy(() ->
                        Shortage.told(
                                home,
                                true,
                                () -> {
                                    throw new IllegalStateException("Job aborted", full);
                                }))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("A disk is full")
                .hasMessageContaining("Nothing was published.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lost task 1.5 in stage 16.0 (TID 145) (10.0.0.7 executor 4): ExecutorLostFailure"
                        + " (executor 4 exited caused by one of the running tasks) Reason: Command"
                        + " exited with code 52",
                "Reason: Container marked as failed: container_1 on host: a. Exit status: 52.",
                "Reason: Container killed by YARN for exceeding physical memory limits. 5.5 GB of 5 GB"
                        + " physical memory used.",
                "The executor with id 1 exited with exit code 137(SIGKILL, possible container OOM).",
                "Lost task 0.3 in stage 2.0: java.lang.OutOfMemoryError: Java heap space"
            })
    void fullExecutorsAreToldWithWhatToSet(String said) {
        var lost =
                new SparkException(
                        "Job aborted due to stage failure: Task 1 in stage 16.0 failed 4 times, most"
                                + " recent failure: "
                                + said);
        assertThatThrownBy(() ->
                        Shortage.told(
                                new DataHome(folder),
                                false,
                                () -> {
                                    throw new IllegalStateException(lost);
                                }))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("The memory of the cluster's executors is full")
                .hasMessageContaining("spark.executor.memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Command exited with code 1",
                "exited with code 5",
                "Executor heartbeat timed out",
                "no activity has code 52 here"
            })
    void executorsThatWereLostOtherwiseAreNotFull(String said) {
        var lost = new SparkException("ExecutorLostFailure (executor 4) Reason: " + said);
        assertThatThrownBy(() ->
                        Shortage.told(
                                new DataHome(folder),
                                false,
                                () -> {
                                    throw new IllegalStateException(lost);
                                }))
                .hasCause(lost);
    }

    /// On one machine tasks run in the memory of the update itself.
    @Test
    void aTaskThatFillsTheMemoryOfThisMachineIsTold() {
        var lost =
                new SparkException(
                        "Job aborted due to stage failure: Lost task 0.0 in stage 2.0:"
                                + " java.lang.OutOfMemoryError: Java heap space");
        assertThatThrownBy(() ->
                        Shortage.told(
                                new DataHome(folder),
                                true,
                                () -> {
                                    throw new IllegalStateException(lost);
                                }))
                .hasMessageContaining("The memory of this update is full")
                .hasMessageContaining("RIM_JAVA_OPTS");
    }

    @Test
    void whatHasAnotherCauseStaysAsItIs() {
        var fault = new IllegalStateException("Job aborted");
        assertThatThrownBy(() ->
                        Shortage.told(
                                new DataHome(folder),
                                true,
                                () -> {
                                    throw fault;
                                }))
                .isSameAs(fault);
    }
}
