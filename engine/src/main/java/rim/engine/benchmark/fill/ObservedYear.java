package rim.engine.benchmark.fill;

import java.util.Arrays;
import java.util.HashMap;
import rim.engine.kernel.normalisation.Polarity;
import rim.engine.method.gaps.GapFilling;

/// What was observed of the scored units in one year.
///
/// @param place of the indicator with gaps
/// @param observed its column
/// @param year by its number
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record ObservedYear(Place place, double[] observed, int year) implements GapFilling.YearOfUnits {

    private double[] scored(double[] column) {
        return place.prepared().panel().scored(column, year);
    }

    @Override
    public double[] values() {
        return scored(observed);
    }

    @Override
    public double[] values(String indicator) {
        var tree = place.prepared().tree();
        return scored(place.others()[tree.indicator(tree.number(indicator))]);
    }

    @Override
    public int[] groups(String grouping) {
        var numbers = new HashMap<String, Integer>();
        var groups = new int[place.prepared().grid().scoredUnits()];
        for (int unit = 0; unit < groups.length; unit++) {
            var group = place.prepared().panel().units().get(unit).groups().get(grouping);
            groups[unit] = group == null ? -1 : numbers.computeIfAbsent(group, g -> numbers.size());
        }
        return groups;
    }

    @Override
    public GapFilling.Indicators all() {
        return below(0);
    }

    @Override
    public GapFilling.Indicators siblings() {
        var tree = place.prepared().tree();
        return below(tree.parent(tree.nodeOf(place.indicator())));
    }

    @Override
    public double[][] history() {
        var history = new double[year + 1][];
        Arrays.setAll(history, back -> place.prepared().panel().scored(observed, year - back));
        return history;
    }

    @Override
    public double[][] alike() {
        var alike = place.alike().in(year).clone();
        alike[place.indicator()] =
                year == 0 ? nothing() : Alike.latest(place.prepared().grid(), observed, year - 1);
        return alike;
    }

    private double[] nothing() {
        var nothing = new double[place.prepared().grid().scoredUnits()];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    private GapFilling.Indicators below(int node) {
        int[] indicators = place.prepared().tree().indicatorsBelow(node);
        int own = Arrays.binarySearch(indicators, place.indicator());
        var columns = new double[indicators.length][];
        Arrays.setAll(columns, i -> scored(i == own ? observed : place.others()[indicators[i]]));
        var polarities =
                Arrays.stream(indicators)
                        .mapToObj(place.prepared()::polarity)
                        .toArray(Polarity[]::new);
        return new GapFilling.Indicators(columns, polarities, own);
    }
}
