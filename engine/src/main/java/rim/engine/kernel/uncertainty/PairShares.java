package rim.engine.kernel.uncertainty;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In which share of the draws one unit was ahead of another: what is told of complete {@link
/// PairCounts}, in as many bytes as they need: two for each pair up to 32,767 draws.
public final class PairShares implements Serializable {
    private static final long serialVersionUID = 1;
    private final int[] order;
    private final int reach;
    private final PackedRows points;
    private final @Nullable PackedRows drawsWithGaps;
    private final int completeDraws;

    /// @param order the number of the unit at each place
    /// @param reach how many places a unit and those that it is compared with lie apart at most
    /// @param points by place and place before it, the farthest first; two for a better rank
    /// @param drawsWithGaps likewise, of draws that left some unit without a rank those that ranked
    ///   both; null where every draw ranked all
    PairShares(
            int[] order,
            int reach,
            PackedRows points,
            @Nullable PackedRows drawsWithGaps,
            int completeDraws) {
        this.order = order;
        this.reach = reach;
        this.points = points;
        this.drawsWithGaps = drawsWithGaps;
        this.completeDraws = completeDraws;
    }

    /// A pair of units.
    ///
    /// @param probability share of the draws in which the first is ahead, with half of those in
    ///   which they are level
    public record Pair(int first, int second, double probability) {}

    /// All pairs that were ever ranked together, the unit with the smaller number first, by both
    /// numbers.
    public Stream<Pair> pairs() {
        var places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return IntStream.range(0, order.length)
                .boxed()
                .flatMap(unit -> {
                    int place = places[unit];
                    return later(unit, place)
                            .map(other -> places[other])
                            .boxed()
                            .flatMap(other -> pair(place, other).stream());
                });
    }

    /// Units with greater numbers that a unit is compared with, ascending.
    private IntStream later(int unit, int place) {
        int last = order.length - 1;
        return reach >= last
                ? IntStream.rangeClosed(unit + 1, last)
                : IntStream.rangeClosed(Math.max(0, place - reach), Math.min(last, place + reach))
                        .map(other -> order[other])
                        .filter(other -> other > unit)
                        .sorted();
    }

    private Optional<Pair> pair(int first, int second) {
        int later = Math.max(first, second);
        int at = Math.min(first, second) - Math.max(0, later - reach);
        int together = completeDraws + (drawsWithGaps == null ? 0 : drawsWithGaps.at(later, at));
        if (together == 0) {
            return Optional.empty();
        }
        int ofLater = points.at(later, at);
        int ofFirst = first == later ? ofLater : 2 * together - ofLater;
        return Optional.of(new Pair(order[first], order[second], ofFirst / (2.0 * together)));
    }
}
