package rim.engine.uncertainty;

import java.util.List;

/// Who makes the draws of an analysis: threads of this machine, or executors of a cluster. What
/// they give does not depend on who that is, nor on how many there are.
public interface Drawing {

    /// How many draw at a time.
    int workers();

    /// What all draws say of some years, each slice from one worker ({@link
    /// UncertaintyAnalysis#drawn}).
    List<DrawnYears> years(List<YearSlice> slices);

    /// What all draws give in a slice of years, from every worker a part of the draws ({@link
    /// UncertaintyAnalysis#tally}), merged.
    Tallies draws(ScoreBounds bounds);
}
