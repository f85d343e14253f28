package rim.sources.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import rim.schemas.edition.Digests;

/// What is remembered of a download, in a hidden file beside it.
///
/// @param address what was asked
/// @param tag the service's own mark of the content, empty when it gave none
/// @param modified when the service says that it was changed, empty when it does not
/// @param sha256 of the file
record LastTime(String address, String tag, String modified, String sha256) {
    private static final LastTime NONE = new LastTime("", "", "", "");

    /// What is remembered; nothing where the file is no longer what came, so that it comes anew.
    static LastTime of(Path file) throws IOException {
        var place = place(file);
        if (!Files.exists(place) || !Files.exists(file)) {
            return NONE;
        }
        var known = new Properties();
        try (InputStream in = Files.newInputStream(place)) {
            known.load(in);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
        var digest = known.getProperty("sha256", "");
        if (!digest.equals(Digests.of(file))) {
            return NONE;
        }
        return new LastTime(
                known.getProperty("address", ""),
                known.getProperty("tag", ""),
                known.getProperty("modified", ""),
                digest);
    }

    void remember(Path file) throws IOException {
        var known = new Properties();
        known.setProperty("address", address);
        known.setProperty("tag", tag);
        known.setProperty("modified", modified);
        known.setProperty("sha256", sha256);
        try (OutputStream out = Files.newOutputStream(place(file))) {
            known.store(out, null);
        }
    }

    private static Path place(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".fetched");
    }
}
