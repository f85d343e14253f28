package rim.engine.specialisation;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import rim.engine.kernel.specialisation.ActivityTable;
import rim.engine.kernel.specialisation.Concentration;
import rim.engine.kernel.specialisation.Variety;

/// How the activities of each region are spread.
///
/// @param krugman by region, see {@link Concentration#krugman}
/// @param herfindahl by region
/// @param entropy by region, in bits
/// @param variety empty where activities have no groups
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Indices(
        double[] krugman, double[] herfindahl, double[] entropy, Optional<Variety> variety) {

    /// @param groups of the table's activities; empty for none
    static Indices of(ActivityTable table, List<String> groups) {
        var numbers = new TreeMap<String, Integer>();
        groups.forEach(group -> numbers.putIfAbsent(group, numbers.size()));
        return new Indices(
                Concentration.krugman(table),
                Concentration.herfindahl(table),
                Concentration.entropy(table),
                groups.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Variety.of(
                                        table,
                                        groups.stream()
                                                .mapToInt(g -> numbers.getOrDefault(g, 0))
                                                .toArray())));
    }

    /// Variety within groups, or between them, of a region.
    public NumberOrReason variety(int region, boolean isRelated) {
        return variety.map(
                        v -> NumberOrReason.of((isRelated ? v.related() : v.unrelated())[region]))
                .orElse(NumberOrReason.none(Absence.NO_GROUPS));
    }
}
