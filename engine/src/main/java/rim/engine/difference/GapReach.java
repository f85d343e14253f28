package rim.engine.difference;

import java.util.List;
import rim.engine.method.gaps.GapFilling;
import rim.engine.method.gaps.GapMethods;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;

/// Whose values may fill the gaps of a unit.
enum GapReach {
    /// Its own, of other years.
    UNIT,
    /// These, and those of the regions above.
    PARENTS,
    /// Any.
    ANY;

    /// The farthest of all methods of some methodologies.
    static GapReach of(List<Methodology> methodologies) {
        return methodologies.stream()
                .flatMap(methodology ->
                        methodology
                                .tree()
                                .all()
                                .filter(Node::isIndicator)
                                .flatMap(leaf ->
                                        methodology.treatmentOf(leaf).requiredGaps().stream()))
                .map(GapReach::of)
                .max(Enum::compareTo)
                .orElse(UNIT);
    }

    private static GapReach of(MethodChoice gaps) {
        var chosen = GapMethods.ALL.of(gaps);
        return switch (chosen.method().filling(chosen.settings())) {
            case GapFilling.Nothing nothing -> UNIT;
            case GapFilling.OfSeries series -> UNIT;
            case GapFilling.OfParents parents -> PARENTS;
            case GapFilling.OfYear year -> ANY;
            case GapFilling.Nowcast nowcast -> ANY;
            case GapFilling.BestOf best -> ANY;
        };
    }
}
