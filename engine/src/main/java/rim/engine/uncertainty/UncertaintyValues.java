package rim.engine.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows of the tables of certainty as values, in the order of their columns in `rim.schemas.table`.
public final class UncertaintyValues {
    private static final String ALL_UNITS = "*";

    /// As `CertaintyTable` has them.
    public static List<@Nullable Object> of(UncertaintySummary.Row row) {
        var score = row.score();
        var rank = row.rank();
        return values(
                row.node(),
                row.unit(),
                row.year(),
                row.draws(),
                score.mean(),
                score.standardDeviation(),
                score.low(),
                score.median(),
                score.high(),
                rank.best(),
                rank.median(),
                rank.worst(),
                rank.mean(),
                row.groupProbability(),
                row.topProbability());
    }

    /// As `ProbabilityTable` has them.
    public static List<@Nullable Object> of(UncertaintySummary.Probability row) {
        return values(row.node(), row.unit(), row.year(), row.event(), row.of(), row.probability());
    }

    /// As `ChangeTable` has them.
    public static List<@Nullable Object> of(UncertaintySummary.ChangeRow row) {
        var difference = row.change().difference();
        return values(
                row.node(),
                row.unit(),
                row.from(),
                row.to(),
                difference.draws(),
                difference.mean(),
                difference.low(),
                difference.median(),
                difference.high(),
                row.change().probabilityUp(),
                row.change().pValue());
    }

    /// As `ComparisonTable` has them.
    public static List<@Nullable Object> of(UncertaintySummary.Comparison row) {
        return values(row.year(), row.unit(), row.other(), row.probability());
    }

    /// As `SensitivityTable` has them.
    public static List<@Nullable Object> of(SensitivityAnalysis.Row row) {
        var first = row.first();
        var total = row.total();
        var missing = row.missing();
        return values(
                row.node(),
                row.year(),
                Objects.requireNonNullElse(row.unit(), ALL_UNITS),
                row.output().name().toLowerCase(Locale.ROOT),
                row.input(),
                first == null ? null : first.value(),
                first == null ? null : first.low(),
                first == null ? null : first.high(),
                total == null ? null : total.value(),
                total == null ? null : total.low(),
                total == null ? null : total.high(),
                row.draws(),
                missing == null ? null : missing.name().toLowerCase(Locale.ROOT));
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private UncertaintyValues() {}
}
