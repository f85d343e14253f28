package rim.engine.benchmark;

import rim.engine.benchmark.fill.Exclusions;
import rim.engine.benchmark.fill.FilledIndicators;
import rim.engine.benchmark.normalise.IndicatorColumns;
import rim.engine.benchmark.prepare.Prepared;
import rim.engine.benchmark.rank.Correction;
import rim.engine.benchmark.rank.References;
import rim.engine.panel.Panel;
import rim.schemas.methodology.Methodology;

/// The stages of a methodology over a panel, as far as all scenarios have them in common.
record SharedStages(
        Prepared prepared,
        FilledIndicators filled,
        IndicatorColumns indicators,
        References references,
        Correction correction) {

    static SharedStages of(Methodology methodology, Panel panel) {
        var prepared = Prepared.of(methodology, panel);
        var references = new References(methodology.reference(), prepared.grid());
        var correction =
                new Correction(methodology.countryCorrection(), prepared.grid(), references);
        var filled = FilledIndicators.of(prepared);
        return new SharedStages(
                prepared, filled, new IndicatorColumns(filled), references, correction);
    }

    Exclusions exclusions() {
        return filled.exclusions();
    }
}
