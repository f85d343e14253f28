package rim.engine.method.aggregation;

import java.util.List;
import java.util.Optional;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodSettings;
import rim.engine.method.NamedMethod;
import rim.engine.method.Parts;
import rim.engine.method.ScoreRange;

/// A way to make one score of the scores below a node. What is missing takes its weight with it.
public interface AggregationMethod extends NamedMethod {
    /// How scores are made.
    ///
    /// @param nodes how many are put together
    Scoring scoring(MethodSettings settings, int nodes);

    /// What it needs of the scores below.
    default Need need(MethodSettings settings) {
        return Need.NUMBERS;
    }

    /// Which scores come out.
    ///
    /// @param below the scores that can go in
    default ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.OF_DATA;
    }

    /// Where the parameters do not fit the node that they are for.
    default List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        return List.of();
    }

    /// Whether a unit needs a score of every node below.
    default boolean needsAll() {
        return false;
    }

    /// Why scores give no rule; asked of a method whose rule is found over the base years, where
    /// there is none.
    ///
    /// @param codes of the nodes below
    /// @param base `columns[node][unit]` of the base years, NaN for none
    default Optional<String> noRule(MethodSettings settings, List<String> codes, double[][] base) {
        return Optional.empty();
    }

    /// What is put together.
    default Parts parts(MethodSettings settings) {
        return Parts.CHILDREN;
    }

    @Override
    default List<String> facts(MethodSettings settings) {
        var scoring = scoring(settings, 3);
        var made =
                switch (scoring) {
                    case Scoring.ByUnit byUnit -> "by the unit's own scores alone";
                    case Scoring.Fitted fitted -> "by a rule found over the base years";
                    case Scoring.ByYear byYear -> "by comparison of the units of a year";
                };
        var apart =
                switch (scoring) {
                    case Scoring.ByUnit byUnit -> byUnit.growth().words();
                    case Scoring.Fitted fitted -> "not at all";
                    case Scoring.ByYear byYear ->
                            byYear.shares() == null
                                    ? "not at all"
                                    : "by the shares that each unit chooses";
                };
        return List.of(
                "Made " + made + ".",
                "Needs scores: " + need(settings).words() + ".",
                "Gives: " + given(settings) + ".",
                "Taken apart: " + apart + ".");
    }

    private String given(MethodSettings settings) {
        var some = new ScoreRange(3, 7);
        var range = range(settings, some);
        return range.equals(some)
                ? "what lies between the least and the greatest score below"
                : range.equals(some.and(new ScoreRange(0, 0)))
                        ? "what lies between 0 and the greatest score below"
                        : range.words();
    }

    /// What scores must be.
    enum Need {
        NUMBERS("any"),
        NOT_NEGATIVE("of 0 or more"),
        ABOVE_ZERO("above 0");

        private final String words;

        Need(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// Whether all scores of a range will do.
        public boolean isMetBy(ScoreRange range) {
            return switch (this) {
                case NUMBERS -> true;
                case NOT_NEGATIVE -> range.low() >= 0;
                case ABOVE_ZERO -> range.low() > 0;
            };
        }
    }
}
