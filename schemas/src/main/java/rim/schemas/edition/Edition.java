package rim.schemas.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import rim.schemas.table.Table;

/// A published edition, or a draft of one: a folder with a manifest, tables and a search index.
public record Edition(EditionName name, Path folder) {

    public Path manifestFile() {
        return folder.resolve("manifest.json");
    }

    public Path folderOf(Table table) {
        return folder.resolve(table.name());
    }

    public Path searchIndex() {
        return folder.resolve("search");
    }

    /// The methodology as it came.
    public Path methodologyFile() {
        return folder.resolve("methodology.json");
    }

    /// The indicators that were made.
    public Path indicatorsFile() {
        return folder.resolve("indicators.json");
    }

    /// The descriptors of what was read.
    public Path datasetsFile() {
        return folder.resolve("datasets.json");
    }

    /// The structural variables and their dimensions; not there when the update was given none.
    public Path structureFile() {
        return folder.resolve("structure.json");
    }

    /// The units of an edition that was made from a table of any units; not there where units are
    /// regions of NUTS.
    public Path unitsFile() {
        return folder.resolve("units.json");
    }

    /// What was checked and what came out.
    public Path qualityFile() {
        return folder.resolve("quality.json");
    }

    /// The same as a page for people.
    public Path qualityPage() {
        return folder.resolve("quality.html");
    }

    /// What its files are like.
    ///
    /// @throws rim.schemas.RimException when only a later program can read them
    public EditionFormat format() {
        return EditionFormat.of(this);
    }

    /// The digest of its manifest (SHA-256): the one that the manifest states of itself, or for
    /// manifests of earlier programs, which state none, that of all its bytes.
    public String digest() {
        try {
            return Seal.of(manifestFile()).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + manifestFile(), e);
        }
    }

    /// What is wrong with a file of an edition that cannot be read, in a line.
    public static UncheckedIOException unread(Path file, IOException failure) {
        return failure instanceof JsonProcessingException broken
                ? new UncheckedIOException(
                        "Not as it was published ('rim verify' says what can be done): " + file,
                        new IOException(broken.getOriginalMessage(), broken))
                : new UncheckedIOException("Cannot read " + file, failure);
    }

    /// Reads the manifest.
    public Manifest manifest() {
        return Manifest.read(manifestFile());
    }
}
