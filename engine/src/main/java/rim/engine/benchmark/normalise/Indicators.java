package rim.engine.benchmark.normalise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rim.engine.benchmark.fill.FilledIndicators;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.kernel.imputation.BackTest;
import rim.schemas.methodology.Gaps;
import rim.schemas.methodology.Treatment;

/// Indicators at every stage, each under any treatment, and each made once. Safe for many threads.
public final class Indicators {
    private record Wanted(int indicator, Treatment treatment) {}

    private record Tried(int indicator, Treatment treatment, Gaps method) {}

    private final FilledIndicators filled;
    private final Map<Wanted, IndicatorColumn> columns = new ConcurrentHashMap<>();
    private final Map<Tried, BackTest> gapErrors = new ConcurrentHashMap<>();

    public Indicators(FilledIndicators filled) {
        this.filled = filled;
    }

    /// An indicator at every stage under a treatment.
    public IndicatorColumn column(int indicator, Treatment treatment) {
        return columns.computeIfAbsent(
                new Wanted(indicator, treatment), wanted -> made(indicator, treatment));
    }

    private IndicatorColumn made(int indicator, Treatment treatment) {
        Prepared prepared = filled.prepared();
        var denominated = prepared.denominated(indicator, treatment);
        var counted = filled.column(indicator, treatment, denominated);
        var rule = IndicatorRule.of(prepared, treatment, counted.values());
        return IndicatorColumn.of(denominated, counted, rule);
    }

    /// The error of a method for gaps, measured on values of the indicator that are known.
    public BackTest gapError(int indicator, Treatment treatment, Gaps method) {
        return gapErrors.computeIfAbsent(
                new Tried(indicator, treatment, method),
                tried -> filled.error(indicator, treatment, method));
    }
}
