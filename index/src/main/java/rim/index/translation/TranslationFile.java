package rim.index.translation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rim.index.analysis.LanguageRules;
import rim.schemas.RimException;

/// A word list that somebody named, and which it was when it was named.
///
/// @param from ISO 639-1 code of the language of the words
/// @param to of what they are called
/// @param file where it is
/// @param digest SHA-256 of its bytes
public record TranslationFile(String from, String to, String file, String digest)
        implements Serializable {
    private static final Pattern PAIR = Pattern.compile("([a-z]{2})-([a-z]{2})");

    /// Some by their pairs of languages, in the order of these.
    public static List<TranslationFile> of(Map<String, Path> byPair) {
        return new TreeMap<>(byPair)
                .entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
    }

    /// @param pair of languages, such as `de-en`
    /// @throws RimException when one of them has no rules, or the file cannot be read
    public static TranslationFile of(String pair, Path file) {
        var languages = PAIR.matcher(pair);
        if (!languages.matches()
                || !LanguageRules.languages()
                        .containsAll(List.of(languages.group(1), languages.group(2)))) {
            throw new RimException(
                    "Invalid languages of translations: '"
                            + pair
                            + "' (expected two such as de-en, of "
                            + String.join(", ", new TreeSet<>(LanguageRules.languages()))
                            + ")");
        }
        var found =
                new TranslationFile(
                        languages.group(1), languages.group(2), file.toString(), digest(file));
        found.words();
        return found;
    }

    /// By word in small letters what it may be called, in the order of the file.
    ///
    /// @throws RimException when it cannot be read or has no word
    public SortedMap<String, List<String>> words() {
        return TranslationReader.read(Path.of(file), from, to);
    }

    private static String digest(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                var digesting =
                        new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw TranslationReader.unreadable(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
