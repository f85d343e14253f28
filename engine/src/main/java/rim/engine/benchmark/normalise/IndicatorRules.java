package rim.engine.benchmark.normalise;

import java.util.Arrays;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.prepare.ChosenTreatment;
import rim.engine.benchmark.prepare.Grid;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.treat.TreatmentRule;

/// The rules of one indicator in every year: one and the same, found over the base years, or each
/// year's own outlier rule and transformation. Bounds of the normalisation are those of the base
/// years in both; what is given in the unit of the indicator, such as goalposts, is treated as
/// values of the year are.
///
/// @param rules one for all years, or one for each by its number
/// @param grid of the cells
/// @param unruled where these gave no rule to normalise by, the treated values of the base years
///   that have a say; empty where they did
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record IndicatorRules(IndicatorRule[] rules, Grid grid, double[] unruled) {

    /// The rules of an indicator as its treatment says.
    ///
    /// @param values by cell
    public static IndicatorRules of(Prepared prepared, ChosenTreatment treatment, double[] values) {
        var grid = prepared.grid();
        return switch (treatment.treatment().requiredOver()) {
            case BASE_YEARS -> {
                var found = TreatmentRule.found(treatment, grid.base(values));
                var rule =
                        IndicatorRule.of(prepared, treatment, found.rule(), found.base(), values);
                yield of(grid, found.base(), rule);
            }
            case EACH_YEAR -> ofEachYear(prepared, treatment, values);
        };
    }

    private static IndicatorRules ofEachYear(
            Prepared prepared, ChosenTreatment treatment, double[] values) {
        var grid = prepared.grid();
        var found = new TreatmentRule.Found[grid.panel().years().length];
        Arrays.setAll(found, year -> TreatmentRule.found(treatment, grid.ofYear(values, year)));
        double[] base =
                Arrays.stream(grid.baseYears())
                        .mapToObj(year -> found[year].base())
                        .flatMapToDouble(DoubleStream::of)
                        .toArray();
        var rules = new IndicatorRule[found.length];
        Arrays.setAll(
                rules,
                year -> IndicatorRule.of(prepared, treatment, found[year].rule(), base, values));
        return of(grid, base, rules);
    }

    private static IndicatorRules of(Grid grid, double[] base, IndicatorRule... rules) {
        boolean isRuled = Arrays.stream(rules).allMatch(rule -> rule.normalisation().isPresent());
        return new IndicatorRules(rules, grid, isRuled ? new double[0] : base);
    }

    /// The rule for a cell.
    public IndicatorRule at(int cell) {
        return isOne() ? rules[0] : rules[cell / grid.units()];
    }

    private boolean isOne() {
        return rules.length == 1;
    }

    /// Treats and normalises a whole column.
    ///
    /// @param treated is written
    /// @param normalised is written
    public void normalise(double[] values, double[] treated, double[] normalised) {
        if (isOne()) {
            rules[0].normalise(values, treated, normalised);
            return;
        }
        int units = grid.units();
        var scores = new double[units];
        var after = new double[units];
        for (int year = 0; year < rules.length; year++) {
            int first = year * units;
            rules[year].normalise(Arrays.copyOfRange(values, first, first + units), after, scores);
            System.arraycopy(after, 0, treated, first, units);
            System.arraycopy(scores, 0, normalised, first, units);
        }
    }

    /// The transformation that was needed, with its parameter, and where years differ each with
    /// those that it is for; null where none was.
    public @Nullable String told() {
        if (isOne()) {
            return rules[0].treated().told();
        }
        var years = new TreeMap<String, String>();
        IntStream.of(grid.scoredYears())
                .filter(year -> rules[year].treated().told() != null)
                .forEach(year ->
                        years.merge(
                                Objects.requireNonNull(rules[year].treated().told()),
                                String.valueOf(grid.panel().years()[year]),
                                (one, other) -> one + ", " + other));
        return years.isEmpty()
                ? null
                : years.entrySet().stream()
                        .map(each -> each.getKey() + " in " + each.getValue())
                        .collect(Collectors.joining("; "));
    }
}
