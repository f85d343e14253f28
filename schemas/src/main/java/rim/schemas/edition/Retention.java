package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Which editions of a home may go. Those stay that were published last, the one in force, the
/// pinned one, and the one that the one in force names as its parent, so that there is always one
/// to go back to and to compare with. Of those that go, the manifest stays in `removed`: names are
/// never given twice, and the chain of digests can still be followed.
///
/// @param home whose {@link DataHome#lock()} the caller holds
public record Retention(DataHome home) {

    /// The editions that are not among those that stay, the earliest first.
    ///
    /// @param keep how many of the last ones stay, 1 or more
    public List<EditionName> surplus(int keep) {
        var all = PublicationOrder.of(home.editions()).reversed();
        var stay = new HashSet<EditionName>();
        all.stream().limit(keep).map(Edition::name).forEach(stay::add);
        home.nameInForce().ifPresent(stay::add);
        home.pin().flatMap(pin -> EditionName.of(pin.to())).ifPresent(stay::add);
        all.stream()
                .filter(each -> home.nameInForce().filter(each.name()::equals).isPresent())
                .map(each -> ManifestHead.parentIn(each.manifestFile()))
                .flatMap(Optional::stream)
                .map(EditionName::of)
                .flatMap(Optional::stream)
                .forEach(stay::add);
        return all.reversed().stream().map(Edition::name).filter(n -> !stay.contains(n)).toList();
    }

    /// Removes the surplus, each edition at once and as a whole.
    ///
    /// @return what was removed, the earliest first
    public List<EditionName> apply(int keep) {
        var surplus = surplus(keep);
        for (EditionName each : surplus) {
            try {
                home.storage().remove(each);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove edition " + each, e);
            }
        }
        return surplus;
    }
}
