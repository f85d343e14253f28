package rim.index.translation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import rim.schemas.RimException;

/// The files of a dictionary, which have one name and different endings.
///
/// @param stem the name that they share
/// @param endings of all that a dictionary of the form may have
record DictionaryFiles(String stem, List<String> endings) {
    /// Those of which any one was named.
    static DictionaryFiles of(Path named, List<String> endings) {
        var name = named.toString();
        return new DictionaryFiles(
                endings.stream()
                        .filter(name::endsWith)
                        .findFirst()
                        .map(ending -> name.substring(0, name.length() - ending.length()))
                        .orElse(name),
                endings);
    }

    Path with(String ending) {
        return Path.of(stem + ending);
    }

    boolean has(String ending) {
        return Files.exists(with(ending));
    }

    /// Those that are there.
    List<Path> all() {
        return endings.stream().filter(this::has).map(this::with).toList();
    }

    /// All bytes of the first of some files that is there, unpacked where it is gzip, as what
    /// dictzip packs is.
    ///
    /// @param what the part that they hold, for a message
    /// @throws RimException when none is
    byte[] first(String what, List<String> endings) throws IOException {
        for (String each : endings) {
            if (has(each)) {
                return bytes(with(each));
            }
        }
        throw new RimException(
                "No "
                        + what
                        + " of the dictionary: '"
                        + with(endings.getFirst())
                        + "' ("
                        + TranslationReader.EXPECTED
                        + ")");
    }

    private static byte[] bytes(Path file) throws IOException {
        boolean isPacked = file.toString().endsWith(".dz") || file.toString().endsWith(".gz");
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = isPacked ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
            return plain.readAllBytes();
        } catch (ZipException e) {
            throw TranslationReader.unreadable(file, e);
        }
    }
}
