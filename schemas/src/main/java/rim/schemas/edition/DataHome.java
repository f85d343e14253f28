package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rim.schemas.Folders;
import rim.schemas.RimException;

/// The home of editions: which there are, which is in force, and how another one becomes so.
///
/// @param storage where they are kept
/// @param remarks is told what in the home is not as it should be and was passed over
/// @param signer signs what is published
public record DataHome(
        HomeStorage storage, Consumer<String> remarks, Optional<EditionSigner> signer) {

    /// A home in which nothing is signed.
    public DataHome(HomeStorage storage, Consumer<String> remarks) {
        this(storage, remarks, Optional.empty());
    }

    /// A home whose remarks go to the log.
    public DataHome(HomeStorage storage) {
        this(storage, text -> System.getLogger("rim.home").log(System.Logger.Level.WARNING, text));
    }

    /// A home in a folder of this machine.
    public DataHome(Path folder) {
        this(new LocalHome(folder));
    }

    /// The same home, which makes each remark once.
    public DataHome saying(Consumer<String> to) {
        var said = ConcurrentHashMap.<String>newKeySet();
        return new DataHome(
                storage,
                text -> {
                    if (said.add(text)) {
                        to.accept(text);
                    }
                },
                signer);
    }

    /// The same home, in which what is published is signed.
    public DataHome signing(EditionSigner by) {
        return new DataHome(storage, remarks, Optional.of(by));
    }

    /// The home's folder, or the one in which a home elsewhere works on this machine.
    public Path folder() {
        return storage.folder();
    }

    /// Whether readers have the very files that are kept, no copies.
    public boolean isHere() {
        return storage instanceof LocalHome;
    }

    /// Where the home is, as `--data` takes it.
    public String place() {
        return storage.place();
    }

    /// The edition in force, if any was published.
    public Optional<Edition> current() {
        return nameInForce().map(this::edition);
    }

    /// The name of the edition in force, if any was published. Unlike {@link #current()} it brings
    /// no files here.
    public Optional<EditionName> nameInForce() {
        try {
            var said = storage.current();
            if (said.isEmpty()) {
                return Optional.empty();
            }
            var name = published(said.get());
            if (name.isPresent()) {
                return name;
            }
            var instead = repair().inForce();
            instead.ifPresent(n ->
                    remarks.accept(
                            "CURRENT names no edition ('"
                                    + Repair.shown(said.get())
                                    + "'), so "
                                    + n
                                    + " is taken to be in force. 'rim repair' writes it anew. ["
                                    + place()
                                    + "]"));
            return instead;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the data home " + place(), e);
        }
    }

    /// What `CURRENT` says, where that is no edition.
    public Optional<String> wronglyInForce() {
        try {
            var said = storage.current();
            return said.isPresent() && published(said.get()).isEmpty()
                    ? said.map(Repair::shown)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the data home " + place(), e);
        }
    }

    /// The published edition that a text names, if it names one.
    private Optional<EditionName> published(String said) throws IOException {
        var name = EditionName.of(said);
        return name.isPresent() && storage.hasManifest(name.get().toString())
                ? name
                : Optional.empty();
    }

    /// What mends it. The caller of what changes something holds the {@link #lock()}.
    public Repair repair() {
        return new Repair(storage);
    }

    /// The edition in force.
    ///
    /// @throws RimException when none was published yet
    public Edition inForce() {
        return current().orElseThrow(this::nothingPublished);
    }

    private RimException nothingPublished() {
        if (!names().isEmpty()) {
            return new RimException(
                    "No edition is in force in "
                            + place()
                            + ", which has no CURRENT but editions "
                            + names()
                            + ". 'rim repair' lets CURRENT name the one that was pinned or"
                            + " published last.");
        }
        return new RimException(
                "No edition in "
                        + place()
                        + ". Run 'rim demo' or 'rim update' first, or name another data home with"
                        + " --data.");
    }

    /// The edition of that name; without a revision, the newest revision.
    ///
    /// @throws RimException when it is no name of an edition
    public Optional<Edition> find(String name) {
        return findName(name).map(this::edition);
    }

    private Optional<EditionName> findName(String name) {
        var wanted = EditionName.parse(name);
        return names().stream()
                .filter(n -> n.edition().equals(wanted.edition()))
                .filter(n -> !EditionName.saysRevision(name) || n.equals(wanted))
                .reduce((first, second) -> second);
    }

    /// The newest revision of an edition.
    public Optional<EditionName> newest(String edition) {
        return names().stream()
                .filter(n -> n.edition().equals(edition))
                .reduce((first, second) -> second);
    }

    /// The edition of that name; without a revision, the newest revision.
    ///
    /// @throws RimException when there is none
    public Edition named(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    private RimException unknown(String name) {
        return new RimException(
                "Unknown edition: '" + name + "' (known: " + names() + ") [" + place() + "]");
    }

    private List<EditionName> names() {
        try {
            var names = new ArrayList<EditionName>();
            for (String each : storage.entries()) {
                var name = EditionName.of(each);
                if (name.isEmpty()) {
                    remarks.accept(
                            "'editions/"
                                    + each
                                    + "' is no edition and was passed over. 'rim repair' moves it"
                                    + " aside. ["
                                    + place()
                                    + "]");
                } else if (storage.hasManifest(each)) {
                    names.add(name.get());
                }
            }
            Collections.sort(names);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the editions of " + place(), e);
        }
    }

    /// All published editions, by name and revision; of those that are kept elsewhere the manifest
    /// alone is there to be read. One whose manifest cannot be read is passed over.
    public List<Edition> editions() {
        var found = new ArrayList<Edition>();
        try {
            for (EditionName each : names()) {
                var edition = storage.described(each);
                if (ManifestHead.of(edition.manifestFile()).isPresent()) {
                    found.add(edition);
                } else {
                    remarks.accept(
                            "The manifest of edition "
                                    + each
                                    + " cannot be read, so the edition was passed over. 'rim"
                                    + " repair' moves it aside. ["
                                    + place()
                                    + "]");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the editions of " + place(), e);
        }
        return Collections.unmodifiableList(found);
    }

    /// The full name of the edition of that name, as {@link #named} finds it; without one, of that
    /// in force.
    ///
    /// @throws RimException when there is none
    public EditionName nameOf(Optional<String> name) {
        return name.isPresent()
                ? findName(name.get()).orElseThrow(() -> unknown(name.get()))
                : nameInForce().orElseThrow(this::nothingPublished);
    }

    /// A published edition.
    public Edition edition(EditionName name) {
        try {
            return storage.edition(name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read edition " + name + " of " + place(), e);
        }
    }

    /// Whether the files of a published edition are still those that its manifest names, as they
    /// are kept, and the manifest is the one that later editions name.
    public Verification verification(EditionName name) {
        try {
            var own = Seal.of(storage.described(name).manifestFile()).digest();
            var found = new ArrayList<Verification.Finding>();
            for (Edition each : editions()) {
                var file = each.manifestFile();
                var named = Seal.of(file).parent();
                if (named != null
                        && !named.equals(own)
                        && ManifestHead.parentIn(file)
                                .filter(name.toString()::equals)
                                .isPresent()) {
                    found.add(Verification.Finding.unchained(each.name(), named, own));
                }
            }
            return storage.verification(name).with(found);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read edition " + name + " of " + place(), e);
        }
    }

    /// Takes the right to publish, so that two updates at once never mix.
    ///
    /// @throws RimException when another update runs in this data home
    public HomeStorage.UpdateLock lock() {
        try {
            return storage.lock();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock the data home " + place(), e);
        }
    }

    /// The name that the next revision of that edition gets: none that an edition has or had.
    public EditionName next(String edition) {
        try {
            return Stream.concat(
                            names().stream(),
                            storage.removed().stream().flatMap(n -> EditionName.of(n).stream()))
                    .filter(n -> n.edition().equals(edition))
                    .max(Comparator.naturalOrder())
                    .map(EditionName::next)
                    .orElseGet(() -> new EditionName(edition, 1));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the editions of " + place(), e);
        }
    }

    /// An empty draft for the next revision of that edition. Leftovers of earlier updates are
    /// removed. The caller holds the {@link #lock()}.
    public Edition draft(String edition) {
        var name = next(edition);
        var drafts = storage.drafts();
        try {
            if (Files.exists(drafts)) {
                Folders.delete(drafts);
            }
            var draft = drafts.resolve(name.toString());
            Files.createDirectories(draft);
            return new Edition(name, draft);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare a draft in " + drafts, e);
        }
    }

    /// Removes whatever is in drafts. The caller holds the {@link #lock()}, and makes none.
    ///
    /// @return the names of the drafts, sorted
    public List<String> clearDrafts() {
        try {
            return repair().clearDrafts();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clear " + storage.drafts(), e);
        }
    }

    /// Publishes a finished draft and puts it in force, unless the edition in force is pinned. The
    /// caller holds the {@link #lock()}.
    public Edition publish(Edition draft) {
        try {
            new Publication(storage, signer).finish(draft);
            var published = storage.publish(draft);
            if (pin().isEmpty()) {
                storage.putInForce(draft.name());
            }
            return published;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot publish edition " + draft.name(), e);
        }
    }

    /// Puts a published edition in force again. A trace of it is written first, so that no change
    /// is without one. The caller holds the {@link #lock()}.
    ///
    /// @param trace who did it, when and why
    /// @throws RimException when there is no such edition
    public Edition rollBack(EditionName name, Rollback trace) {
        try {
            if (!storage.hasManifest(name.toString())) {
                throw new RimException("No edition " + name + " [" + place() + "]");
            }
            storage.keep(trace);
            storage.putInForce(name);
            return storage.edition(name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put edition " + name + " in force", e);
        }
    }

    /// What was put in force again, the earliest first. A trace that cannot be read is passed over.
    public List<Rollback> rollbacks() {
        try {
            return storage.traces(name ->
                    remarks.accept(
                            "The trace 'rollbacks/"
                                    + name
                                    + "' cannot be read and was passed over. If it pinned an"
                                    + " edition, pin it again by 'rim rollback'. ["
                                    + place()
                                    + "]"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the traces of " + place(), e);
        }
    }

    /// The decision by which the edition in force stays so whatever is published, if there is one:
    /// the last that was recorded, as far as it was carried out.
    public Optional<Rollback> pin() {
        var inForce = nameInForce().map(EditionName::toString);
        return rollbacks().stream()
                .reduce((first, second) -> second)
                .filter(Rollback::pinned)
                .filter(last -> inForce.filter(last.to()::equals).isPresent());
    }
}
