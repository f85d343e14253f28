package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rim.schemas.Folders;

/// Mends a data home as far as that takes nothing away: drafts that nobody makes any more go, what
/// is no edition is moved aside, and `CURRENT` names an edition that is there.
public record Repair(HomeStorage storage) {
    private static final int SHOWN = 40;

    /// Does it all.
    ///
    /// @return a line for each thing that was done; none when nothing was to be done
    public List<String> run() {
        try {
            var done = new ArrayList<String>();
            var left = clearDrafts();
            if (!left.isEmpty()) {
                done.add("Cleared drafts that no update finished: " + String.join(", ", left));
            }
            for (String each : storage.entries()) {
                var fault = fault(each);
                if (fault.isPresent()) {
                    done.add(
                            "Moved editions/"
                                    + each
                                    + " to "
                                    + storage.setAside(each)
                                    + ": "
                                    + fault.get());
                }
            }
            nameWhatIsInForce(done);
            return List.copyOf(done);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot repair the data home " + storage.place(), e);
        }
    }

    /// Removes whatever is in drafts.
    List<String> clearDrafts() throws IOException {
        var drafts = storage.drafts();
        if (!Files.isDirectory(drafts)) {
            return List.of();
        }
        List<String> left;
        try (Stream<Path> all = Files.list(drafts)) {
            left = all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
        Folders.delete(drafts);
        return left;
    }

    private Optional<String> fault(String entry) throws IOException {
        var name = EditionName.of(entry);
        if (name.isEmpty()) {
            return Optional.of("that is no name of an edition");
        }
        if (!storage.hasManifest(entry)) {
            return Optional.of("it has no manifest");
        }
        return isReadable(name.get())
                ? Optional.empty()
                : Optional.of("its manifest cannot be read");
    }

    private boolean isReadable(EditionName name) throws IOException {
        return ManifestHead.of(storage.described(name).manifestFile()).isPresent();
    }

    private void nameWhatIsInForce(List<String> done) throws IOException {
        var said = storage.current();
        var name = said.flatMap(EditionName::of);
        if (name.isPresent() && storage.hasManifest(name.get().toString())) {
            return;
        }
        var instead = inForce();
        if (instead.isPresent()) {
            storage.putInForce(instead.get());
            done.add(
                    "CURRENT "
                            + said.map(text -> "named no edition ('" + shown(text) + "')")
                                    .orElse("was not there")
                            + "; it names "
                            + instead.get()
                            + " now");
        } else if (said.isPresent()) {
            done.add("CURRENT names no edition, and there is none that it could name");
        }
    }

    /// What should be in force where `CURRENT` does not say so: what was pinned last, or else what
    /// was published last.
    Optional<EditionName> inForce() throws IOException {
        var last = storage.traces(name -> {}).stream().reduce((first, second) -> second);
        var pinned = last.filter(Rollback::pinned).flatMap(t -> EditionName.of(t.to()));
        if (pinned.isPresent() && storage.hasManifest(pinned.get().toString())) {
            return pinned;
        }
        var found = new ArrayList<Edition>();
        for (String each : storage.entries()) {
            var name = EditionName.of(each);
            if (name.isPresent() && storage.hasManifest(each) && isReadable(name.get())) {
                found.add(storage.described(name.get()));
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(PublicationOrder.of(found).getLast().name());
    }

    /// What a broken file says, as far as it fits on a line.
    static String shown(String text) {
        var line = text.replaceAll("[^\\x20-\\x7e]+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
