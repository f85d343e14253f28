package rim.index.translation;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rim.schemas.edition.Digests;

/// A word list that somebody named, and which it was when it was named.
///
/// @param languages of the words, and of what they are called
/// @param file where it is; of a dictionary of several files any one
/// @param digest SHA-256 of its bytes, or of the digests of its files
public record TranslationFile(LanguagePair languages, String file, String digest)
        implements Serializable {
    /// Some by their pairs of languages, in the order of these.
    public static List<TranslationFile> of(Map<String, Path> byPair) {
        return new TreeMap<>(byPair)
                .entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
    }

    /// @param pair of languages, such as `de-en`
    /// @throws RimException when one of them has no rules, or the file cannot be read
    public static TranslationFile of(String pair, Path file) {
        var found = new TranslationFile(LanguagePair.of(pair), file.toString(), digest(file));
        found.words();
        return found;
    }

    /// By word in small letters what it may be called, in the order of the file.
    ///
    /// @throws RimException when it cannot be read or has no word
    public SortedMap<String, List<String>> words() {
        return TranslationReader.read(Path.of(file), languages);
    }

    private static String digest(Path named) {
        var files = TranslationReader.files(named);
        try {
            var digests = files.stream().map(Digests::of).toList();
            return digests.size() == 1
                    ? digests.getFirst()
                    : Digests.of(String.join("\n", digests));
        } catch (UncheckedIOException e) {
            throw TranslationReader.unreadable(named, e);
        }
    }
}
