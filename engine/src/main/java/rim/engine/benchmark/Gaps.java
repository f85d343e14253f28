package rim.engine.benchmark;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.fill.FilledColumn;
import rim.engine.kernel.imputation.BackTest;
import rim.engine.panel.Panel;
import rim.schemas.methodology.MethodChoice;

/// By what the gaps of a scenario's indicators were filled, from which years, and how wrong that is
/// where values are known.
public final class Gaps {
    private final Scenario scenario;
    private final Panel panel;

    Gaps(Scenario scenario) {
        this.scenario = scenario;
        this.panel = scenario.prepared().panel();
    }

    /// The method that filled a gap; null for an observed value, or none.
    public @Nullable MethodChoice by(int indicator, int cell) {
        var filled = scenario.columns[indicator].filled();
        int method = filled.methodOf(cell);
        return method < 0 || Double.isNaN(filled.value(cell)) ? null : filled.methods().get(method);
    }

    /// The year that a value describes: its own, or where it was carried the year it came from;
    /// null when it comes from no one year of the unit, or there is none.
    public @Nullable Integer valueYear(int indicator, int cell) {
        var filled = scenario.columns[indicator].filled();
        if (Double.isNaN(filled.value(cell))) {
            return null;
        }
        if (filled.methodOf(cell) < 0) {
            return panel.years()[cell / panel.units().size()];
        }
        int donor = filled.donorYearOf(cell);
        return donor == FilledColumn.NO_DONOR ? null : donor;
    }

    /// The second of the two years that a value lies between; null when there is none.
    public @Nullable Integer secondValueYear(int indicator, int cell) {
        int year = scenario.columns[indicator].filled().secondYearOf(cell);
        return year == FilledColumn.NO_DONOR ? null : year;
    }

    /// How a gap was filled, in words: the name of the method, and of that which it chose; null for
    /// an observed value, or none.
    public @Nullable String how(int indicator, int cell) {
        var method = by(indicator, cell);
        return method == null ? null : GapError.told(method);
    }

    /// The error of the method that filled a gap, measured on values of the indicator that are
    /// known; null for an observed value, or none.
    public @Nullable BackTest error(int indicator, int cell) {
        var method = by(indicator, cell);
        if (method == null) {
            return null;
        }
        var own = scenario.columns[indicator].filled().measuredAt(cell);
        return own != null
                ? own
                : scenario.shared
                        .indicators()
                        .gapError(indicator, scenario.treatment(indicator), method);
    }

    /// Whether a gap was filled by the method that erred least for values as old.
    public boolean isNowcast(int indicator, int cell) {
        return by(indicator, cell) != null
                && scenario.columns[indicator].filled().measuredAt(cell) != null;
    }

    /// The error of each method that filled a gap of an indicator, measured on values that are
    /// known; of a method that was chosen for values of one age, for that age, in the newest year.
    public List<GapError> errors(int indicator) {
        var errors = new LinkedHashMap<String, GapError>();
        int units = panel.units().size();
        for (int y = panel.years().length - 1; y >= 0; y--) {
            for (int cell = y * units; cell < (y + 1) * units; cell++) {
                var method = by(indicator, cell);
                var test = method == null ? null : error(indicator, cell);
                if (method != null && test != null) {
                    var error = new GapError(GapError.told(method), age(indicator, cell), test);
                    errors.putIfAbsent(error.method() + " " + error.age(), error);
                }
            }
        }
        return errors.values().stream()
                .sorted(
                        Comparator.comparing(GapError::method)
                                .thenComparingInt(e -> e.age() == null ? 0 : e.age()))
                .toList();
    }

    /// Years from the unit's latest earlier value to one that was nowcast; null elsewhere.
    private @Nullable Integer age(int indicator, int cell) {
        if (!isNowcast(indicator, cell)) {
            return null;
        }
        int units = panel.units().size();
        int[] years = panel.years();
        var known = scenario.columns[indicator].denominated();
        int before = cell - units;
        while (Double.isNaN(known[before])) {
            before -= units;
        }
        return years[cell / units] - years[before / units];
    }
}
