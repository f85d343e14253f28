package rim.schemas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;

/// What stands on the disk of a data home, also after crashes.
class DataHomeFilesTest {
    @TempDir Path folder;
    DataHome home;

    @BeforeEach
    void openHome() {
        home = new DataHome(folder);
    }

    private Edition publish(String name) throws IOException {
        var draft = home.draft(name);
        Files.writeString(draft.manifestFile(), "{}");
        return home.publish(draft);
    }

    private static Rollback trace(String from, String to) {
        return new Rollback("2026-11-24T10:00:00Z", "anna", from, to, null, false);
    }

    @Test
    void theFileThatNamesTheEditionInForceIsOneLine() throws IOException {
        publish("2019");
        publish("2019");
        assertThat(Files.readString(folder.resolve("CURRENT"))).isEqualTo("2019-r2\n");
        assertThat(folder.resolve("CURRENT.next")).doesNotExist();
    }

    @Test
    void aPublishedDraftIsADraftNoMore() throws IOException {
        var draft = home.draft("2019");
        Files.writeString(draft.manifestFile(), "{}");
        Files.createDirectories(draft.folder().resolve("scores"));
        Files.writeString(draft.folder().resolve("scores/0.parquet"), "x");
        var published = home.publish(draft);
        assertThat(draft.folder()).doesNotExist();
        assertThat(published.folder()).isEqualTo(folder.resolve("editions/2019"));
        assertThat(published.folder().resolve("scores/0.parquet")).hasContent("x");
    }

    @Test
    void aHomeThatDoesNotExistHasNoEditionsAndIsNotMade() {
        var none = new DataHome(folder.resolve("none"));
        assertThat(none.current()).isEmpty();
        assertThat(none.editions()).isEmpty();
        assertThat(none.rollbacks()).isEmpty();
        assertThat(none.folder()).doesNotExist();
    }

    @Test
    void aRelativeHomeIsAnAbsolutePathWithoutDetours() {
        assertThat(new DataHome(Path.of("a/../b")).folder())
                .isEqualTo(Path.of("b").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2019\n", "2019\r\n", " 2019 "})
    void spacesAroundTheNameInForceDoNotMatter(String text) throws IOException {
        publish("2019");
        Files.writeString(folder.resolve("CURRENT"), text);
        assertThat(home.inForce().folder()).isEqualTo(folder.resolve("editions/2019"));
    }

    /// What names no edition is not followed: what was pinned last answers, or what was published
    /// last, with one remark.
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "../../etc", "2019\n2020", "/tmp", "2017", "2019-r1"})
    void aFileThatNamesNoEditionCostsARemark(String text) throws IOException {
        publish("2018");
        publish("2019");
        Files.writeString(folder.resolve("CURRENT"), text);
        var said = new ArrayList<String>();
        var remarking = home.saying(said::add);
        assertThat(remarking.inForce().name()).hasToString("2019");
        assertThat(remarking.inForce().name()).hasToString("2019");
        assertThat(said)
                .singleElement()
                .asString()
                .contains("CURRENT", "rim repair")
                .doesNotContain("\n");
        home.storage()
                .keep(new Rollback("2026-11-24T10:00:00Z", "anna", "2019", "2018", null, true));
        assertThat(home.inForce().name()).hasToString("2018");
    }

    /// As a copy of a home by a careless program leaves it.
    @Test
    void aFolderInThePlaceOfTheFileIsMovedAside() throws IOException {
        publish("2019");
        Files.delete(folder.resolve("CURRENT"));
        Files.createDirectories(folder.resolve("CURRENT/more"));
        assertThat(home.inForce().name()).hasToString("2019");
        assertThat(home.repair().run())
                .containsExactly("CURRENT named no edition (''); it names 2019 now");
        assertThat(folder.resolve("CURRENT")).hasContent("2019");
        assertThat(folder.resolve("aside/CURRENT/more")).isDirectory();
    }

    @Test
    void whereTheFileIsGoneAndEditionsAreThereTheRemedyIsSaid() throws IOException {
        publish("2019");
        Files.delete(folder.resolve("CURRENT"));
        assertThatExceptionOfType(RimException.class)
                .isThrownBy(home::inForce)
                .withMessageContaining("rim repair")
                .withMessageContaining("2019");
    }

    @Test
    void aBrokenManifestInForceIsToldInALineWithWhatToDo() throws IOException {
        var manifest = publish("2019").manifestFile();
        Files.writeString(manifest, "{\"edition\":");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> home.inForce().manifest())
                .withMessageContaining("rim verify")
                .havingCause()
                .withMessageNotContaining("\n");
    }

    @Test
    void whereNothingIsPublishedABrokenNameIsNoEdition() throws IOException {
        Files.writeString(folder.resolve("CURRENT"), "");
        assertThat(home.current()).isEmpty();
    }

    @Test
    void whatIsNoEditionIsPassedOverWithARemark() throws IOException {
        strays();
        var said = new ArrayList<String>();
        assertThat(home.saying(said::add).editions())
                .extracting(e -> e.name().toString())
                .containsExactly("2018");
        assertThat(said)
                .hasSize(2)
                .anyMatch(line -> line.contains("editions/base-backup"))
                .anyMatch(line -> line.contains("manifest of edition 2017 cannot be read"));
        assertThat(home.named("2018").name()).hasToString("2018");
    }

    private void strays() throws IOException {
        publish("2017");
        publish("2018");
        Files.createDirectories(folder.resolve("editions/base-backup"));
        Files.writeString(folder.resolve("editions/base-backup/manifest.json"), "{}");
        Files.writeString(folder.resolve("editions/2017/manifest.json"), "{\"edition\":");
    }

    /// Nothing is deleted but drafts.
    @Test
    void aRepairedHomeHasNothingToRemark() throws IOException {
        strays();
        Files.createDirectories(folder.resolve("editions/2016/scores"));
        Files.createDirectories(folder.resolve("drafts/2020/scores"));
        Files.createDirectories(folder.resolve("aside/base-backup"));
        Files.writeString(folder.resolve("CURRENT"), "");
        assertThat(home.repair().run())
                .containsExactly(
                        "Cleared drafts that no update finished: 2020",
                        "Moved editions/2016 to aside/2016: it has no manifest",
                        "Moved editions/2017 to aside/2017: its manifest cannot be read",
                        "Moved editions/base-backup to aside/base-backup.2: that is no name of an"
                                + " edition",
                        "CURRENT named no edition (''); it names 2018 now");
        var said = new ArrayList<String>();
        assertThat(home.saying(said::add).inForce().name()).hasToString("2018");
        assertThat(home.saying(said::add).editions()).hasSize(1);
        assertThat(said).isEmpty();
        assertThat(folder.resolve("aside/base-backup.2/manifest.json")).hasContent("{}");
        assertThat(folder.resolve("drafts")).doesNotExist();
        assertThat(home.repair().run()).isEmpty();
    }

    /// A half folder has the name that the next edition gets.
    @Test
    void aHalfFolderIsNotInTheWayOfAnUpdate() throws IOException {
        Files.createDirectories(folder.resolve("editions/2019/scores"));
        assertThat(publish("2019").name()).hasToString("2019");
        assertThat(folder.resolve("aside/2019/scores")).isDirectory();
    }

    /// A crash while `CURRENT` was being replaced: the file beside it is half written.
    @Test
    void whatACrashLeftBesideTheNameInForceIsReplaced() throws IOException {
        publish("2018");
        Files.writeString(folder.resolve("CURRENT.next"), "20");
        assertThat(home.inForce().name()).hasToString("2018");
        publish("2019");
        assertThat(home.inForce().name()).hasToString("2019");
        assertThat(folder.resolve("CURRENT.next")).doesNotExist();
    }

    /// A crash before the manifest was written, which is the last file of a draft.
    @Test
    void aFolderWithoutAManifestIsNoEdition() throws IOException {
        publish("2018");
        Files.createDirectories(folder.resolve("editions/2019/scores"));
        assertThat(home.editions()).extracting(e -> e.name().toString()).containsExactly("2018");
        assertThat(home.find("2019")).isEmpty();
    }

    /// Every leftover of an update that died: the next update begins with an empty draft, and what
    /// is published stays.
    @Test
    void leftoversOfAnyDepthAreRemoved() throws IOException {
        publish("2018");
        var random = new Random(3);
        for (int trial = 0; trial < 20; trial++) {
            var draft = home.draft("2019");
            for (int i = 0; i < 10; i++) {
                var below = draft.folder().resolve("d" + random.nextInt(3) + "/e" + i);
                Files.createDirectories(below);
                Files.writeString(below.resolve("file" + i), "half");
            }
            var other = Files.createDirectories(folder.resolve("drafts/2017/x"));
            var next = home.draft("2019");
            assertThat(next.folder()).isEmptyDirectory();
            assertThat(other).doesNotExist();
            assertThat(home.inForce().name()).hasToString("2018");
        }
        assertThat(folder.resolve("editions/2018/manifest.json")).exists();
    }

    @Test
    void editionsAreListedByNameAndRevisionWhateverTheDiskSays() throws IOException {
        for (String name : List.of("2020", "2018", "2019")) {
            publish(name);
        }
        for (int i = 0; i < 10; i++) {
            publish("2019");
        }
        var names = new ArrayList<>(List.of("2018", "2019"));
        for (int revision = 2; revision <= 11; revision++) {
            names.add("2019-r" + revision);
        }
        names.add("2020");
        assertThat(home.editions())
                .extracting(e -> e.name().toString())
                .containsExactlyElementsOf(names);
        assertThat(home.named("2019").name()).hasToString("2019-r11");
        assertThat(home.named("2019-r2").name()).hasToString("2019-r2");
    }

    @ParameterizedTest
    @CsvSource({"2021", "2019-r3", "2018-r2"})
    void anUnknownEditionIsRefusedWithTheKnownOnes(String name) throws IOException {
        publish("2018");
        publish("2019");
        publish("2019");
        assertThatThrownBy(() -> home.named(name))
                .isInstanceOf(RimException.class)
                .hasMessage(
                        "Unknown edition: '"
                                + name
                                + "' (known: [2018, 2019, 2019-r2]) ["
                                + folder
                                + "]");
    }

    @Test
    void anUpdateOfAnEditionThatWasTakenBackIsStillANewRevision() throws IOException {
        publish("2018");
        publish("2019");
        home.rollBack(EditionName.parse("2018"), trace("2019", "2018"));
        assertThat(publish("2019").name()).hasToString("2019-r2");
        assertThat(home.inForce().name()).hasToString("2019-r2");
    }

    @Test
    void tracesAreNumberedAndNeverChanged() throws IOException {
        publish("2018");
        publish("2019");
        for (int i = 0; i < 11; i++) {
            var to = i % 2 == 0 ? "2018" : "2019";
            home.rollBack(EditionName.parse(to), trace("from" + i, to));
        }
        assertThat(home.rollbacks())
                .extracting(Rollback::from)
                .containsExactly(
                        "from0", "from1", "from2", "from3", "from4", "from5", "from6", "from7",
                        "from8", "from9", "from10");
        assertThat(folder.resolve("rollbacks/000011.json")).exists();
        assertThat(Files.readString(folder.resolve("rollbacks/000001.json")))
                .contains("\"by\" : \"anna\"")
                .contains("\"reason\" : null");
    }

    /// A trace that was cut off costs a remark: neither listing nor publishing stops at it, and no
    /// number is given twice.
    @ParameterizedTest
    @ValueSource(strings = {"", "{\"time\": \"2026", "null", "[]", "\u0000"})
    void aTraceThatCannotBeReadIsPassedOver(String text) throws IOException {
        publish("2018");
        publish("2019");
        home.rollBack(EditionName.parse("2018"), trace("2019", "2018"));
        Files.writeString(folder.resolve("rollbacks/000002.json"), text);
        var said = new ArrayList<String>();
        var talking = new DataHome(home.storage(), said::add);
        assertThat(talking.rollbacks()).hasSize(1);
        assertThat(said).singleElement().asString().contains("rollbacks/000002.json");
        assertThat(publish("2020").name()).hasToString("2020");
        assertThat(home.inForce().name()).hasToString("2020");
        home.rollBack(EditionName.parse("2018"), trace("2020", "2018"));
        assertThat(folder.resolve("rollbacks/000003.json")).exists();
        assertThat(talking.rollbacks()).hasSize(2);
        assertThat(home.editions()).hasSize(3);
    }

    /// The trace is written before the name in force is replaced.
    @Test
    void whereNoTraceCanBeWrittenNothingChanges() throws IOException {
        publish("2018");
        publish("2019");
        Files.writeString(folder.resolve("rollbacks"), "a file in the way");
        assertThatThrownBy(() -> home.rollBack(EditionName.parse("2018"), trace("2019", "2018")))
                .hasMessageContaining("2018");
        assertThat(home.inForce().name()).hasToString("2019");
    }

    @Test
    void theLockOutlivesNothingButItself() throws Exception {
        var lock = home.lock();
        lock.close();
        home.lock().close();
        assertThat(folder.resolve("UPDATE.lock")).exists().isEmptyFile();
    }

    @Test
    void aHomeIsMadeWhenItIsLocked() {
        var fresh = new DataHome(folder.resolve("a/b"));
        try (var lock = fresh.lock()) {
            assertThat(lock).isNotNull();
            assertThat(fresh.folder()).isDirectory();
        }
    }
}
