package rim.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import rim.schemas.Progress;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Rollback;

/// What there was before an update.
///
/// @param name of the edition in force
/// @param edition the same, of which an update may take what has not changed; empty where it is no
///   longer as it was published
/// @param pin the decision by which it stays in force, where there is one
record Before(Optional<EditionName> name, Optional<Edition> edition, Optional<Rollback> pin) {

    /// Looks at a home, and says when its edition in force is not as it was published.
    ///
    /// @throws rim.schemas.RimException when a later program made it
    static Before in(DataHome home, Progress progress) {
        var name = home.nameInForce();
        var findings = name.map(n -> home.verification(n).findings().size()).orElse(0);
        if (findings > 0) {
            progress.step(
                    "Making all anew, as edition "
                            + name.map(EditionName::toString).orElse("")
                            + " is not as it was published ("
                            + findings
                            + (findings == 1 ? " finding" : " findings")
                            + " of 'rim verify')",
                    0);
        }
        var edition = name.filter(n -> findings == 0).map(home::edition);
        edition.ifPresent(Edition::format);
        edition.ifPresent(e -> sayIfLater(e, home));
        return new Before(name, edition, home.pin());
    }

    /// Whether the clock was set back since, or was ahead before: nothing but the times of editions
    /// depends on it, but somebody should look.
    private static void sayIfLater(Edition edition, DataHome home) {
        var ended = edition.manifest().times().ended();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (ended.compareTo(now) > 0) {
            home.remarks()
                    .accept(
                            "The clock of this machine says "
                                    + now
                                    + ", but edition "
                                    + edition.name()
                                    + " was published "
                                    + ended
                                    + ": it was set back, or was ahead then. The order of editions"
                                    + " stays; look at the clock, as the times of the next are what it"
                                    + " says. ["
                                    + home.place()
                                    + "]");
        }
    }

    /// What an update comes to that has nothing to do: the edition in force was made from exactly
    /// its input, or, where the one in force is pinned, the newest revision of its edition was.
    Optional<UpdateResult> same(UpdateRequest request, UpdateInputs inputs) {
        return Stream.of(edition, pinnedOver(request))
                .flatMap(Optional::stream)
                .filter(e -> e.name().edition().equals(request.edition()))
                .filter(e -> e.manifest().fingerprint().equals(inputs.fingerprint()))
                .findFirst()
                .map(e -> new UpdateResult(e, e.manifest(), UpdateResult.Outcome.UNCHANGED, pin));
    }

    private Optional<Edition> pinnedOver(UpdateRequest request) {
        var home = request.home();
        return pin.flatMap(p -> home.newest(request.edition()))
                .filter(n -> home.verification(n).isSound())
                .map(home::edition);
    }
}
