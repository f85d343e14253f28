package rim.index.region;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A name of regions as it is kept.
///
/// @param words in small letters
/// @param length of all of it
/// @param codes of the regions that bear it
record RegionName(List<String> words, int length, Set<String> codes) {
    RegionName {
        words = List.copyOf(words);
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    static RegionName of(String name, Set<String> codes) {
        return new RegionName(List.of(name.split(" ", -1)), name.length(), codes);
    }

    String firstWord() {
        return words.getFirst();
    }

    int size() {
        return words.size();
    }
}
