package rim.engine.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rim.engine.benchmark.Benchmark;
import rim.engine.difference.EditionSide.Place;

/// The values that stand behind a cause, those first whose indicator moved most.
///
/// Not safe for many threads.
public final class BehindCauses {
    private static final int MOST = 3;

    private final ValueCauses values;
    private final Benchmark before;
    private final Benchmark after;
    private final Map<Spot, List<Moved>> moved = new HashMap<>();

    private record Spot(String node, int year) {}

    /// How far an indicator's score of a unit moved.
    private record Moved(int indicator, String unit, double by) {}

    /// @param none no cause
    /// @param all all causes
    BehindCauses(Coalitions coalitions, Set<Cause> none, Set<Cause> all) {
        this.values = coalitions.values();
        this.before = coalitions.benchmark(none);
        this.after = coalitions.benchmark(withoutOthers(all));
    }

    private static Set<Cause> withoutOthers(Set<Cause> all) {
        var own = EnumSet.noneOf(Cause.class);
        all.stream().filter(c -> c != Cause.OTHERS).forEach(own::add);
        return own;
    }

    /// Up to three values: of the unit itself for a cause of its own values, of others for {@link
    /// Cause#OTHERS}, none for the other causes.
    ///
    /// @param node of the later methodology
    public List<Place> of(String node, String unit, int year, Cause cause) {
        if (!cause.isOfOwnValues() && cause != Cause.OTHERS) {
            return List.of();
        }
        return cause == Cause.OTHERS ? ofOthers(node, unit, year) : ofOwn(node, unit, year, cause);
    }

    private List<Place> ofOwn(String node, String unit, int year, Cause cause) {
        var own = new ArrayList<Moved>();
        for (int indicator : below(node)) {
            own.add(new Moved(indicator, unit, by(indicator, unit, year)));
        }
        own.sort(Comparator.comparingDouble(Moved::by).reversed());
        var places = new ArrayList<Place>();
        for (var each : own) {
            for (var variable : Coalitions.variables(after, each.indicator)) {
                values.places(variable, unit, year, cause).stream().limit(1).forEach(places::add);
            }
        }
        return places.stream().distinct().limit(MOST).toList();
    }

    private List<Place> ofOthers(String node, String unit, int year) {
        var places = new ArrayList<Place>();
        for (var each : moved.computeIfAbsent(new Spot(node, year), this::mostMoved)) {
            if (!each.unit.equals(unit) && places.size() < MOST) {
                for (var variable : Coalitions.variables(after, each.indicator)) {
                    Arrays.stream(Cause.values())
                            .filter(Cause::isOfOwnValues)
                            .flatMap(cause ->
                                    values.places(variable, each.unit, year, cause).stream()
                                            .limit(1))
                            .limit(1)
                            .forEach(places::add);
                }
            }
        }
        return places.stream().distinct().limit(MOST).toList();
    }

    private List<Moved> mostMoved(Spot spot) {
        var all = new ArrayList<Moved>();
        for (int indicator : below(spot.node)) {
            var isMoved = values.moved(Coalitions.variables(after, indicator));
            for (var unit : after.panel().units()) {
                int number = values.number(unit.code());
                if (number >= 0 && isMoved[number]) {
                    all.add(
                            new Moved(
                                    indicator, unit.code(), by(indicator, unit.code(), spot.year)));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Moved::by).reversed());
        return List.copyOf(all.subList(0, Math.min(2 * MOST, all.size())));
    }

    private int[] below(String node) {
        return after.tree().indicatorsBelow(after.tree().number(node));
    }

    /// By how much an indicator's score moved; nothing where it had none or has none.
    private double by(int indicator, String unit, int year) {
        var code = after.tree().code(after.tree().nodeOf(indicator));
        if (!before.tree().has(code)) {
            return 0;
        }
        int earlier = before.tree().indicator(before.tree().number(code));
        if (earlier < 0) {
            return 0;
        }
        double by =
                Math.abs(score(after, indicator, unit, year) - score(before, earlier, unit, year));
        return Double.isNaN(by) ? 0 : by;
    }

    private static double score(Benchmark of, int indicator, String unit, int year) {
        int u = of.panel().unit(unit);
        int y = of.panel().year(year);
        return u < 0 || y < 0
                ? Double.NaN
                : of.column(indicator).normalised()[of.panel().cell(y, u)];
    }
}
