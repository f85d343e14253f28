package rim.schemas.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where a data home keeps its editions: a folder of this machine, or a store that many machines
/// see. Whoever reads an edition reads files of this machine; a store brings them here.
public interface HomeStorage {

    /// Where it is, as the user named it.
    String place();

    /// The home itself, or the folder of this machine in which it works.
    Path folder();

    /// What `CURRENT` says, without spaces around it; empty where it is not there.
    Optional<String> current() throws IOException;

    /// The names of whatever lies where editions are published, in the order of the alphabet.
    List<String> entries() throws IOException;

    /// Whether an entry has a manifest, which is written last.
    boolean hasManifest(String entry) throws IOException;

    /// Takes an entry away from the published editions, without deleting it.
    ///
    /// @return where it is now, inside the home
    String setAside(String entry) throws IOException;

    /// A published edition with at least its manifest.
    Edition described(EditionName name) throws IOException;

    /// A published edition with all its files.
    ///
    /// @throws rim.schemas.RimException when a file is not as it was published
    Edition edition(EditionName name) throws IOException;

    /// Whether the files that are kept are still those that the manifest names.
    Verification verification(EditionName name) throws IOException;

    /// Takes the right to publish.
    ///
    /// @throws rim.schemas.RimException when another process has it
    UpdateLock lock() throws IOException;

    /// The folder of this machine in which drafts are made.
    Path drafts();

    /// Makes a finished draft one of the published editions, at once and as a whole. It is not in
    /// force.
    Edition publish(Edition draft) throws IOException;

    /// Puts a published edition in force, in one step.
    ///
    /// @throws rim.schemas.RimException when somebody else did so since the lock was taken
    void putInForce(EditionName name) throws IOException;

    /// Removes a published edition that is not in force, at once and as a whole; its manifest is
    /// kept under its name among the removed.
    void remove(EditionName name) throws IOException;

    /// Names of the editions that were removed, in the order of the alphabet.
    List<String> removed() throws IOException;

    /// Writes a small file of the home, in the place of one of that name, at once and as a whole.
    ///
    /// @param path inside the home, with forward slashes
    void write(String path, String text) throws IOException;

    /// Keeps a trace of what is put in force again.
    void keep(Rollback trace) throws IOException;

    /// The traces that were kept, the earliest first.
    ///
    /// @param unreadable is told the name of each that cannot be read
    List<Rollback> traces(Consumer<String> unreadable) throws IOException;

    /// Keeps a file that is not there yet, whole or not at all, and never in the place of another.
    ///
    /// @param path inside the home, with forward slashes
    /// @return whether it was not there
    boolean keep(String path, byte[] content) throws IOException;

    /// The names of the files in a folder of the home, in the order of the alphabet; none where
    /// there is no such folder.
    List<String> names(String in) throws IOException;

    /// A file of the home; none where there is none.
    Optional<byte[]> bytes(String path) throws IOException;

    /// The right to publish; closing it gives it back.
    interface UpdateLock extends AutoCloseable {
        @Override
        void close();
    }
}
