package rim.sources.inspect;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/// What a file was found to hold, read as its descriptor says.
///
/// @param isAll whether all of the file was read, and not only its beginning
/// @param rows rows of the file
/// @param cells cells that were read: accepted, missing and refused ones
/// @param accepted cells with a value
/// @param missing cells without one, for a reason
/// @param refused cells refused, by reason
/// @param examples the first refusal of each reason, with its row
/// @param codes codes of each dimension but region and time, in the order found
/// @param regions the different codes of regions
/// @param unknownRegions those of them that nobody knows
/// @param unknownCells how many cells have an unknown region
/// @param firstYear first year of an observation; 0 when there is none
/// @param lastYear last year of an observation
/// @param flags cells by flags, those without left out
public record Contents(
        boolean isAll,
        long rows,
        long cells,
        long accepted,
        long missing,
        SortedMap<String, Long> refused,
        List<String> examples,
        SortedMap<String, Set<String>> codes,
        Set<String> regions,
        Set<String> unknownRegions,
        long unknownCells,
        int firstYear,
        int lastYear,
        SortedMap<String, Long> flags) {

    /// The same, where nobody knows the year.
    Contents withoutYears() {
        return new Contents(
                isAll,
                rows,
                cells,
                accepted,
                missing,
                refused,
                examples,
                codes,
                regions,
                unknownRegions,
                unknownCells,
                0,
                0,
                flags);
    }

    /// The first refusal for a reason, without its name; empty when there is none.
    String exampleOf(String reason) {
        return examples.stream()
                .filter(e -> e.startsWith(reason + ": "))
                .map(e -> e.substring(reason.length() + 2))
                .findFirst()
                .orElse("");
    }

    /// How many cells were refused.
    public long refusedCells() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
