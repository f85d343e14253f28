package rim.pipeline;

import java.util.Optional;
import java.util.stream.Stream;

/// What there was before an update.
final class Before {

    /// What an update comes to that has nothing to do: the edition in force was made from exactly
    /// its input, or, where the one in force is pinned, the newest revision of its edition was.
    static Optional<UpdateResult> same(UpdateRequest request, UpdateInputs inputs) {
        var home = request.home();
        var pin = home.pin();
        return Stream.of(home.current(), pin.flatMap(p -> home.find(request.edition())))
                .flatMap(Optional::stream)
                .filter(e -> e.name().edition().equals(request.edition()))
                .filter(e -> e.manifest().fingerprint().equals(inputs.fingerprint()))
                .findFirst()
                .map(e -> new UpdateResult(e, e.manifest(), UpdateResult.Outcome.UNCHANGED, pin));
    }

    private Before() {}
}
