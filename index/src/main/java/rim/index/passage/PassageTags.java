package rim.index.passage;

import java.util.Set;
import java.util.SortedSet;

/// What a passage is found under beside its words.
///
/// @param regions NUTS codes of the regions that its report is about or that it names
/// @param within these and all regions that they lie in
/// @param themes codes of the themes that its report is on or that it speaks of
/// @param broader these and all broader ones
record PassageTags(
        SortedSet<String> regions,
        Set<String> within,
        SortedSet<String> themes,
        Set<String> broader) {}
