package rim.engine.uncertainty;

import java.util.List;

/// One worker, on the thread that asks.
record OneByOne(UncertaintyAnalysis analysis) implements Drawing {
    @Override
    public int workers() {
        return 1;
    }

    @Override
    public List<DrawnYears> years(List<YearSlice> slices) {
        return slices.stream().map(analysis::drawn).toList();
    }

    @Override
    public Tallies draws(ScoreBounds bounds) {
        return analysis.tally(bounds, 0, analysis.draws());
    }
}
