package rim.engine.specialisation;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Regions that are held out together, by the letters that their codes begin with: regions of one
/// country are alike in what a survey or a crisis does to them.
///
/// @param of number of the group of each region of a panel, from 0
/// @param count how many groups there are
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record RegionGroups(int[] of, int count) {

    /// @param letters 0 for each region by itself
    static RegionGroups of(List<String> regions, int letters) {
        var begins =
                regions.stream()
                        .map(code ->
                                letters == 0 || code.length() < letters
                                        ? code
                                        : code.substring(0, letters))
                        .toList();
        var numbers = new TreeMap<String, Integer>();
        new TreeSet<>(begins).forEach(begin -> numbers.put(begin, numbers.size()));
        return new RegionGroups(
                begins.stream().mapToInt(begin -> numbers.getOrDefault(begin, 0)).toArray(),
                numbers.size());
    }
}
