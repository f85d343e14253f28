package rim.engine.specialisation.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.multivariate.AreaUnderCurve;
import rim.engine.specialisation.EntrySkill;
import rim.engine.specialisation.Measurement;

/// Rows of how well it was foretold which activities came.
public record EntryRows(Measurement of) {

    /// Of {@link rim.schemas.table.EntrySkillTable}, by years.
    public Stream<List<@Nullable Object>> skills() {
        return of.entries().skills().stream().map(this::skill);
    }

    private List<@Nullable Object> skill(EntrySkill each) {
        var row = new Row().add(each.from()).add(each.to()).add(each.cases()).add(each.entries());
        add(row, each.model());
        add(row, each.density());
        add(row, each.quotient());
        add(row, each.aboveDensity());
        return row.whole();
    }

    private void add(Row row, Optional<AreaUnderCurve> area) {
        double level = of.choice().level();
        row.add(area.map(AreaUnderCurve::area).orElse(null))
                .add(area.map(a -> a.low(level)).orElse(null))
                .add(area.map(a -> a.high(level)).orElse(null));
    }

    /// Of {@link rim.schemas.table.EntryRateTable}, by probability.
    public Stream<List<@Nullable Object>> rates() {
        return of.entries().rates().bands().stream()
                .map(band ->
                        new Row()
                                .add(band.from())
                                .add(band.to())
                                .add(band.foretold())
                                .add(band.observed().cases())
                                .add(band.observed().happened())
                                .add(band.observed().rate())
                                .add(band.observed().low())
                                .add(band.observed().high())
                                .whole());
    }
}
