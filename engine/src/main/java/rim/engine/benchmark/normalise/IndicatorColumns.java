package rim.engine.benchmark.normalise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rim.engine.benchmark.fill.FilledIndicators;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.kernel.imputation.BackTest;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Treatment;

/// Indicators at every stage, each under any treatment, and each made once. Safe for many threads.
public final class IndicatorColumns {
    private record Wanted(int indicator, Treatment treatment) {}

    private record Tried(int indicator, Treatment treatment, MethodChoice method) {}

    private final FilledIndicators filled;
    private final Map<Wanted, IndicatorColumn> columns = new ConcurrentHashMap<>();
    private final Map<Tried, BackTest> gapErrors = new ConcurrentHashMap<>();

    public IndicatorColumns(FilledIndicators filled) {
        this.filled = filled;
    }

    /// An indicator at every stage under a treatment.
    public IndicatorColumn column(int indicator, Treatment treatment) {
        return columns.computeIfAbsent(
                new Wanted(indicator, treatment), wanted -> made(indicator, treatment));
    }

    private IndicatorColumn made(int indicator, Treatment treatment) {
        Prepared prepared = filled.prepared();
        var denominated = filled.denominated(indicator, treatment);
        var chosen = ChosenTreatment.of(treatment);
        var counted = filled.column(indicator, chosen, denominated);
        var rules = IndicatorRules.of(prepared, chosen, counted.values());
        return IndicatorColumn.of(denominated, counted, rules);
    }

    /// The error of a method for gaps, measured on values of the indicator that are known.
    public BackTest gapError(int indicator, Treatment treatment, MethodChoice method) {
        return gapErrors.computeIfAbsent(
                new Tried(indicator, treatment, method),
                tried -> filled.error(indicator, treatment, method));
    }
}
