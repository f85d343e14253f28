package rim.schemas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;

class DataHomeTest {
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

    @Test
    void aHomeWithoutAnEditionSaysWhatToDo() {
        assertThatThrownBy(() -> home.inForce())
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No edition in")
                .hasMessageContaining("rim update");
    }

    @Test
    void thePublishedEditionIsInForce() throws IOException {
        publish("2018");
        publish("2019");
        assertThat(home.inForce().name()).hasToString("2019");
        assertThat(home.editions())
                .extracting(e -> e.name().toString())
                .containsExactly("2018", "2019");
    }

    @Test
    void anEditionPublishedAgainIsARevisionAndTheFirstStays() throws IOException {
        publish("2019");
        publish("2019");
        assertThat(home.inForce().name()).hasToString("2019-r2");
        assertThat(home.named("2019-r1".replace("-r1", "")).name()).hasToString("2019-r2");
        assertThat(folder.resolve("editions/2019/manifest.json")).exists();
    }

    @Test
    void anEarlierEditionIsPutInForceAgainWithATrace() throws IOException {
        publish("2018");
        publish("2019");
        var trace =
                new Rollback("2026-11-24T10:00:00Z", "anna", "2019", "2018", "wrong patents", true);
        home.rollBack(new EditionName("2018", 1), trace);
        assertThat(home.inForce().name()).hasToString("2018");
        assertThat(home.editions()).hasSize(2);
        home.rollBack(
                new EditionName("2019", 1),
                new Rollback("2026-11-24T11:00:00Z", "anna", "2018", "2019", null, false));
        assertThat(home.inForce().name()).hasToString("2019");
        assertThat(home.rollbacks()).hasSize(2).first().isEqualTo(trace);
    }

    @Test
    void aPinHoldsWhateverIsPublishedUntilItIsTakenOff() throws IOException {
        publish("2018");
        publish("2019");
        var pin = new Rollback("2026-11-24T10:00:00Z", "anna", "2019", "2018", "patents", true);
        home.rollBack(new EditionName("2018", 1), pin);
        assertThat(publish("2019").name()).hasToString("2019-r2");
        assertThat(home.inForce().name()).hasToString("2018");
        assertThat(home.pin()).contains(pin);
        var taken = new Rollback("2026-11-24T11:00:00Z", "anna", "2018", "2018", null, false);
        home.rollBack(new EditionName("2018", 1), taken);
        assertThat(home.pin()).isEmpty();
        publish("2019");
        assertThat(home.inForce().name()).hasToString("2019-r3");
    }

    /// A crash between the record and the step: what was not carried out pins nothing.
    @Test
    void aDecisionThatWasNotCarriedOutPinsNothing() throws IOException {
        publish("2018");
        publish("2019");
        home.storage()
                .keep(new Rollback("2026-11-24T10:00:00Z", "anna", "2019", "2018", null, true));
        assertThat(home.pin()).isEmpty();
    }

    /// Traces of earlier programs say nothing of pins.
    @Test
    void anEarlierTracePinsNothing() throws IOException {
        publish("2018");
        Files.createDirectories(folder.resolve("rollbacks"));
        Files.writeString(
                folder.resolve("rollbacks/000001.json"),
                "{\"time\": \"2026-01-01T00:00:00Z\", \"by\": \"anna\", \"from\": \"2019\","
                        + " \"to\": \"2018\", \"reason\": null}");
        assertThat(home.rollbacks()).hasSize(1);
        assertThat(home.pin()).isEmpty();
    }

    @Test
    void whatWasNeverPublishedIsNotPutInForce() throws IOException {
        publish("2018");
        var trace = new Rollback("2026-11-24T10:00:00Z", "anna", "2018", "2017", null, true);
        assertThatThrownBy(() -> home.rollBack(new EditionName("2017", 1), trace))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("2017");
        assertThat(home.inForce().name()).hasToString("2018");
        assertThat(home.rollbacks()).isEmpty();
    }

    /// Whoever changes a manifest and its seal as well is found by the edition that came after.
    @Test
    void aManifestThatWasSealedAnewIsFoundByTheEditionAfter() throws IOException {
        publish("2018");
        var draft = home.draft("2019");
        Files.writeString(draft.manifestFile(), "{\"edition\": \"2019\", \"parent\": \"2018\"}");
        home.publish(draft);
        var manifest = folder.resolve("editions/2018/manifest.json");
        assertThat(problems("2018")).doesNotContain(Verification.Problem.UNCHAINED);
        Files.writeString(manifest, "{\"edition\": \"2018\"}");
        Seal.put(manifest, Optional.empty(), Optional.empty());
        assertThat(Seal.of(manifest).isWhole()).isTrue();
        assertThat(problems("2018")).contains(Verification.Problem.UNCHAINED);
        assertThat(problems("2019")).doesNotContain(Verification.Problem.UNCHAINED);
    }

    private List<Verification.Problem> problems(String name) {
        return home.verification(EditionName.parse(name)).findings().stream()
                .map(Verification.Finding::problem)
                .toList();
    }

    @Test
    void aDraftIsNotVisibleAndTheNextUpdateRemovesIt() throws IOException {
        publish("2018");
        var left = home.draft("2019");
        Files.writeString(left.folder().resolve("half"), "a table");
        assertThat(home.inForce().name()).hasToString("2018");
        var next = home.draft("2019");
        assertThat(next.folder()).isEmptyDirectory();
    }

    /// A crash between the two steps of publishing: the folder was moved, CURRENT was not replaced.
    @Test
    void anEditionThatWasMovedButNotNamedLeavesTheOldOneInForce() throws IOException {
        publish("2018");
        var moved = Files.createDirectories(folder.resolve("editions/2019"));
        Files.writeString(moved.resolve("manifest.json"), "{}");
        assertThat(home.inForce().name()).hasToString("2018");
        assertThat(publish("2019").name()).hasToString("2019-r2");
    }

    @Test
    void aSecondUpdateAtTheSameTimeIsRefused() {
        try (var first = home.lock()) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> home.lock())
                    .isInstanceOf(RimException.class)
                    .hasMessageContaining("Another update is running");
        }
        try (var again = home.lock()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void aNameThatClimbsOutOfTheHomeIsRefused() {
        assertThatThrownBy(() -> home.draft("../x")).isInstanceOf(RimException.class);
        assertThatThrownBy(() -> home.draft("2019-r2")).isInstanceOf(RimException.class);
    }
}
