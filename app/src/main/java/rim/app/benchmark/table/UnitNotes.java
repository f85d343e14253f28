package rim.app.benchmark.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What is told of the units of a table.
///
/// @param units codes, each once
/// @param valued those that have a value
/// @param beside those that are not ranked
record UnitNotes(Collection<String> units, Set<String> valued, Set<String> beside) {
    /// Units without a value, and such as should not be ranked among others, in words.
    List<String> notes() {
        var notes = new ArrayList<String>();
        var empty = units.stream().filter(unit -> !valued.contains(unit)).toList();
        if (!empty.isEmpty()) {
            notes.add("Units without any value: " + Unread.listed(empty));
        }
        var ranked =
                units.stream()
                        .filter(unit -> valued.contains(unit) && !beside.contains(unit))
                        .toList();
        ranked(notes, "look like the sum or mean of others", Sums.ofUnits(ranked));
        ranked(
                notes,
                "are no region of their country (Extra-Regio)",
                ranked.stream().filter(NutsLevel::isExtraRegio).toList());
        NutsLevel.nested(ranked)
                .ifPresent(nested ->
                        notes.add(
                                "Regions of several levels of NUTS are ranked together, such as "
                                        + nested.whole()
                                        + " and "
                                        + nested.part()
                                        + " (--nuts-level 2 reads those of one)"));
        return notes;
    }

    private static void ranked(List<String> notes, String what, List<String> units) {
        if (!units.isEmpty()) {
            notes.add(
                    "Units that "
                            + what
                            + " and are ranked among them: "
                            + Unread.listed(units)
                            + " (--beside keeps them apart)");
        }
    }
}
