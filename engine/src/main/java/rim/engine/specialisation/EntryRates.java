package rim.engine.specialisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rim.engine.kernel.probability.ObservedRate;

/// How often what was foretold with about the same probability came, over regions that were held
/// out: the probability that a model says, held against what happened.
///
/// @param bands ascending by probability
public record EntryRates(List<Band> bands) {
    private static final int MOST_BANDS = 10;
    private static final int LEAST_CASES = 50;

    /// @param from the least probability of it; what lies below the first band belongs to it
    /// @param to the greatest of it
    /// @param foretold mean probability
    /// @param observed how often it came
    public record Band(double from, double to, double foretold, ObservedRate observed) {}

    /// A case that was foretold.
    record Foretold(double probability, boolean happened, int group) {}

    /// @param groups how many groups of regions there are
    /// @param level of intervals
    static EntryRates of(List<Foretold> cases, int groups, double level) {
        var sorted =
                cases.stream().sorted(Comparator.comparingDouble(Foretold::probability)).toList();
        int count = Math.max(1, Math.min(MOST_BANDS, sorted.size() / LEAST_CASES));
        var bands = new ArrayList<Band>();
        for (int band = 0; band < count && !sorted.isEmpty(); band++) {
            int from = (int) ((long) sorted.size() * band / count);
            int to = (int) ((long) sorted.size() * (band + 1) / count);
            bands.add(band(sorted.subList(from, to), groups, level));
        }
        return new EntryRates(List.copyOf(bands));
    }

    private static Band band(List<Foretold> cases, int groups, double level) {
        var all = new int[groups];
        var happened = new int[groups];
        for (var each : cases) {
            all[each.group()]++;
            happened[each.group()] += each.happened() ? 1 : 0;
        }
        return new Band(
                cases.getFirst().probability(),
                cases.getLast().probability(),
                cases.stream().mapToDouble(Foretold::probability).sum() / cases.size(),
                ObservedRate.of(all, happened, level));
    }

    /// The band that a probability belongs to.
    public Band band(double probability) {
        var found = bands.getFirst();
        for (Band each : bands) {
            found = probability >= each.from() ? each : found;
        }
        return found;
    }
}
