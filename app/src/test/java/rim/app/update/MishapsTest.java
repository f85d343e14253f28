package rim.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.RimProcess;
import rim.app.SmallEdition;
import rim.app.SmallSource;
import rim.schemas.edition.DataHome;

/// What a machine, a file system or another run does to an update: a clear message, and nothing
/// half done. Disks that are full or cannot be written are made in a mount namespace of a process's
/// own, where the system lets this account have one.
class MishapsTest {
    private static final List<String> MOUNTING = List.of("unshare", "--mount", "--", "sh", "-c");

    @TempDir Path folder;
    private DataHome home = new DataHome(Path.of("."));

    @BeforeEach
    void aHomeAndASource() throws IOException {
        home = SmallEdition.publishedIn(folder.resolve("home"));
        SmallSource.in(folder.resolve("sources"), "");
        SmallSource.methodology(folder);
    }

    private List<String> words(Path home) {
        return List.of(
                "update",
                "--data",
                home.toString(),
                "--edition=2020",
                "--methodology=" + folder.resolve("two.methodology.json"),
                "--sources=" + folder.resolve("sources"),
                "--spark=local[1]");
    }

    private RimProcess.Said run(String... options) throws IOException, InterruptedException {
        return RimProcess.run(
                RimProcess.command(List.of(options), words(home.folder())), (process, line) -> {});
    }

    /// One line for people, and all as it was.
    private void requireNothingDone(RimProcess.Said said, String... words) throws IOException {
        assertThat(said.text()).contains(words).doesNotContain("fault of the program", "\tat ");
        assertThat(said.code()).isEqualTo(1);
        requireAsBefore(home);
    }

    private static void requireAsBefore(DataHome home) throws IOException {
        assertThat(home.inForce().name()).hasToString("2019");
        assertThat(home.verification(home.inForce().name()).isSound()).isTrue();
        assertThat(home.editions()).hasSize(2);
        var drafts = home.folder().resolve("drafts");
        if (Files.exists(drafts)) {
            assertThat(drafts).isEmptyDirectory();
        }
    }

    /// The second of two is refused; the first stops, as a source of it is gone.
    @Test
    void aSecondUpdateIsRefusedAndASourceThatGoesStopsTheFirst()
            throws IOException, InterruptedException {
        var second = new ArrayList<Answer>();
        var said =
                RimProcess.run(
                        RimProcess.command(List.of(), words(home.folder())),
                        (process, line) -> {
                            if (line.contains("Starting Spark")) {
                                // it waits, so that it has read nothing when the source goes
                                signal("STOP", process);
                                second.add(Answer.to(words(home.folder()).toArray(String[]::new)));
                                Files.delete(folder.resolve("sources/small.csv"));
                                signal("CONT", process);
                            }
                        });
        assertThat(second.getFirst().code()).isEqualTo(1);
        assertThat(second.getFirst().err()).contains("Another update is running in ");
        requireNothingDone(said, "Cannot read the file: ", "small.csv (get it again)");
    }

    private static void signal(String name, Process process)
            throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()));
        assertThat(kill.start().waitFor()).isZero();
    }

    @Test
    void aHeapThatIsTooSmallIsSaid() throws IOException, InterruptedException {
        requireNothingDone(run("-Xmx300m"), "The memory of this update is too small: ", "-Xmx2g");
    }

    @Test
    void whereNoTemporaryFileCanBeWrittenItIsSaid() throws IOException, InterruptedException {
        var none = folder.resolve("none").toString();
        requireNothingDone(
                run("-Djava.io.tmpdir=" + none),
                "No temporary file can be written in " + none,
                "TMPDIR");
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaid() throws IOException, InterruptedException {
        requireMounting();
        var said =
                inMounts(
                        "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\"",
                        "true",
                        home.folder());
        requireNothingDone(
                said, "The data home cannot be written (Read-only file system): ", "--data");
    }

    /// As in a container that has no file of hosts.
    @Test
    void aMachineWhoseNameNobodyKnowsUpdatesAsAnyOther() throws IOException, InterruptedException {
        var renaming =
                List.of(
                        "unshare",
                        "--uts",
                        "--",
                        "sh",
                        "-c",
                        "hostname nobody-knows.invalid && exec \"$@\"",
                        "sh");
        requireThatItCan(renaming, List.of("true"), "renames itself");
        var command = new ArrayList<>(renaming);
        command.addAll(RimProcess.command(List.of(), words(home.folder())));
        var said = RimProcess.run(command, (process, line) -> {});
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(home.current().orElseThrow().name()).hasToString("2020");
    }

    /// There is room for part of an edition.
    @Test
    void aFullDiskIsSaidAndTheDraftTakesNoRoomOfIt() throws IOException, InterruptedException {
        requireMounting();
        var full = Files.createDirectory(folder.resolve("full"));
        var copy = folder.resolve("copy");
        long kibibytes = bytes(home.folder()) / 1024 + ROOM;
        var said =
                inMounts(
                        "mount -t tmpfs -o size="
                                + kibibytes
                                + "k tmpfs \"$1\" && cp -R \""
                                + home.folder()
                                + "/.\" \"$1\"",
                        "cp -R \"$1\" \"" + copy + "\"",
                        full);
        requireNothingDone(
                said,
                "rim: A disk is full: that of the data home " + full,
                "Nothing was published; edition 2019 stays in force.",
                "rim prune");
        requireAsBefore(new DataHome(copy));
    }

    /// Kibibytes that are free: whole blocks of files in the home take some, an edition more.
    private static final long ROOM = 180;

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> (file.toFile().length() + 4095) / 4096 * 4096)
                    .sum();
        }
    }

    private static void requireMounting() throws IOException, InterruptedException {
        requireThatItCan(MOUNTING, List.of("mount -t tmpfs tmpfs /mnt"), "mounts");
    }

    private static void requireThatItCan(List<String> within, List<String> tried, String what)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(within);
        command.addAll(tried);
        boolean isPossible = false;
        try {
            isPossible = RimProcess.run(command, (process, line) -> {}).code() == 0;
        } catch (IOException e) {
            // there is no such program
        }
        assumeThat(isPossible).as("nobody " + what + " on this system").isTrue();
    }

    /// Runs the update after some mounting, of which nothing stays.
    ///
    /// @param before what mounts, with the home as `$1`
    /// @param after what is done afterwards
    private RimProcess.Said inMounts(String before, String after, Path home)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(MOUNTING);
        command.add(
                before
                        + " && { h=$1; shift; \"$@\"; code=$?; set -- \"$h\"; "
                        + after
                        + "; exit $code; }");
        command.add("sh");
        command.add(home.toString());
        command.addAll(RimProcess.command(List.of(), words(home)));
        return RimProcess.run(command, (process, line) -> {});
    }
}
