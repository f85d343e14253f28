package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;

/// Each holder is a process of its own, as the folder for temporary files is a process's.
class WorkFolderTest {
    @TempDir Path folder;

    /// Holds its folder until it is told to end, or is killed.
    static final class Holder {
        @SuppressWarnings("try")
        public static void main(String[] arguments) throws IOException {
            try (var work = WorkFolder.taken()) {
                Files.createTempFile("spark", "");
                System.out.println("taken");
                System.out.flush();
                if (System.in.read() == 'x') {
                    System.exit(0);
                }
            } catch (RimException e) {
                System.out.println(e.getMessage());
            }
        }

        private Holder() {}
    }

    private Path made(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    private static Process holding(Path temporary) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Holder.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String said(Process process) throws IOException {
        return process.inputReader().readLine();
    }

    @Test
    void itGoesWithTheUpdateAndWhatAKilledOneLeftGoesWithTheNext()
            throws IOException, InterruptedException {
        var killed = made("rim-update.killed");
        var first = holding(killed);
        assertThat(said(first)).isEqualTo("taken");
        first.destroyForcibly().waitFor();
        assertThat(killed).isNotEmptyDirectory();
        var alive = made("rim-update.alive");
        var second = holding(alive);
        assertThat(said(second)).isEqualTo("taken");
        assertThat(killed).doesNotExist();
        var starting = made("rim-update.starting");
        var forgotten = made("rim-update.forgotten");
        var longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(forgotten, longAgo);
        var strange = Files.setLastModifiedTime(made("other"), longAgo);
        var third = holding(made("rim-update.third"));
        assertThat(said(third)).isEqualTo("taken");
        assertThat(alive).isNotEmptyDirectory();
        assertThat(starting).exists();
        assertThat(strange).exists();
        assertThat(forgotten).doesNotExist();
        end(third);
        end(second);
        assertThat(alive).doesNotExist();
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whereNoneCanBeWrittenItIsSaid() throws IOException, InterruptedException {
        var process = holding(folder.resolve("nowhere"));
        // this Java warns of it too, on the same output
        assertThat(process.inputReader().lines())
                .anyMatch(line ->
                        line.startsWith("No temporary file can be written in " + folder)
                                && line.contains("TMPDIR"));
        end(process);
    }
}
