package rim.index.meaning;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// Which model made vectors: vectors of two models say nothing about each other.
///
/// @param name what it is called
/// @param sha256 digest of its files, lower-case hexadecimal
/// @param dimensions numbers in a vector
/// @param languages that it knows, as ISO 639-1 codes; none means any
public record ModelMark(String name, String sha256, int dimensions, Set<String> languages) {
    public ModelMark {
        languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
    }

    /// Whether it was made for texts in a language, empty when unknown.
    public boolean knows(String language) {
        return languages.isEmpty() || languages.contains(language);
    }
}
