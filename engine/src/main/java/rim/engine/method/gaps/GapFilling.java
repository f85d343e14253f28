package rim.engine.method.gaps;

import java.util.List;
import rim.engine.kernel.imputation.PanelImputation.Filled;
import rim.engine.kernel.normalisation.Polarity;
import rim.schemas.methodology.MethodChoice;

/// Where the value for a gap comes from.
///
/// Values of other units come from the same year. Values of other years come from the unit itself
/// or the unit above; a year later than the base years never fills an earlier one, so that a new
/// year changes nothing before it.
public sealed interface GapFilling {

    /// From nowhere.
    record Nothing() implements GapFilling {}

    /// From the unit's other years.
    record OfSeries(Series series) implements GapFilling {}

    /// From the unit above, or where that has nothing, from the one above that.
    record OfParents(Parents parents) implements GapFilling {}

    /// From units or indicators of the same year.
    record OfYear(Year year) implements GapFilling {}

    /// From the method with the least measured error, and what it cannot fill from the next best.
    record BestOf(List<MethodChoice> of, int folds, long seed) implements GapFilling {
        public BestOf {
            of = List.copyOf(of);
        }
    }

    /// What a unit lacks after its latest value, from the method that erred least where the same
    /// gaps lay in earlier years.
    ///
    /// @param of the methods that compete
    /// @param tried how many earlier years are tried
    /// @param maxAge how old the latest value may be, in years
    record Nowcast(List<MethodChoice> of, int tried, int maxAge) implements GapFilling {
        public Nowcast {
            of = List.copyOf(of);
        }
    }

    /// Fills a unit's years from its years.
    interface Series {
        /// @param years ascending
        /// @param values of the unit, NaN for gaps
        List<Filled> filled(int[] years, double[] values);
    }

    /// Fills a unit's years from its years and those of the unit above.
    interface Parents {
        List<Filled> filled(int[] years, double[] values, double[] above);
    }

    /// Fills a year.
    interface Year {
        /// A value for each scored unit, NaN for none; those of observed cells have no say.
        double[] filled(YearOfUnits units);
    }

    /// What was observed of the scored units in one year.
    interface YearOfUnits {
        /// Of the indicator with gaps.
        double[] values();

        /// Of an indicator, by its code.
        double[] values(String indicator);

        /// A number for each group of a grouping, −1 for a unit without one.
        int[] groups(String grouping);

        /// Of all indicators.
        Indicators all();

        /// Of the indicators with the same parent node.
        Indicators siblings();

        /// Of the indicator with gaps, `history[years before][unit]`, the year itself first.
        double[][] history();

        /// What units are like, `alike[indicator][unit]`: the latest values of all indicators, each
        /// over its standard deviation; of the one with gaps those before the year, so that no unit
        /// is unlike because it has a newer one.
        double[][] alike();
    }

    /// Indicators with their directions.
    ///
    /// @param columns `columns[indicator][unit]`
    /// @param polarities whether more is better
    /// @param own which of them has the gaps
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Indicators(double[][] columns, Polarity[] polarities, int own) {}
}
