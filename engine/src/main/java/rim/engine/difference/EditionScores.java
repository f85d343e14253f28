package rim.engine.difference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rim.engine.panel.PanelUnit;

/// Scores, ranks and groups of some nodes as an edition has them.
public final class EditionScores {
    private final List<PanelUnit> units;
    private final int firstYear;
    private final int years;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Measures> nodes = new HashMap<>();

    /// Of one node by `(year − first) · units + unit`, NaN for none.
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Measures(double[][] of) {}

    /// @param units whose scores are wanted
    /// @param firstYear the first year of any score
    /// @param lastYear the last year of any score
    public EditionScores(List<PanelUnit> units, int firstYear, int lastYear) {
        this.units = List.copyOf(units);
        this.firstYear = firstYear;
        this.years = lastYear - firstYear + 1;
        for (var unit : units) {
            numbers.put(unit.code(), numbers.size());
        }
    }

    /// Adds what a unit has; of other units nothing is kept.
    ///
    /// @param rank 0 for none
    /// @param group number of the group, the best first, from 0; −1 for none
    public void add(String node, String unit, int year, double score, int rank, int group) {
        var number = numbers.get(unit);
        if (number == null || year < firstYear || year >= firstYear + years) {
            return;
        }
        int place = (year - firstYear) * units.size() + number;
        var of = nodes.computeIfAbsent(node, n -> none()).of;
        of[Measure.SCORE.place()][place] = score;
        of[Measure.RANK.place()][place] = rank == 0 ? Double.NaN : rank;
        of[Measure.GROUP.place()][place] = group < 0 ? Double.NaN : group;
    }

    private Measures none() {
        var none = new double[Measure.values().length][years * units.size()];
        for (var each : none) {
            Arrays.fill(each, Double.NaN);
        }
        return new Measures(none);
    }

    /// Codes of the nodes that have scores.
    public Set<String> nodes() {
        return new TreeSet<>(nodes.keySet());
    }

    /// NaN for none.
    double of(Measure measure, String node, String unit, int year) {
        var number = numbers.get(unit);
        var there = nodes.get(node);
        return number == null || there == null || year < firstYear || year >= firstYear + years
                ? Double.NaN
                : there.of[measure.place()][(year - firstYear) * units.size() + number];
    }
}
