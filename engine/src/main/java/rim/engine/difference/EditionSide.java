package rim.engine.difference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.methodology.Methodology;

/// What the scores of an edition were made of, and what they are.
///
/// @param methodology that made them
/// @param units what it scores, and what stands beside
/// @param panel its values, of these units and of those of the edition that it is compared with
/// @param contributed values that were sent in and accepted
/// @param conversions how values were carried from another NUTS version, where they were
/// @param published scores as the edition has them
public record EditionSide(
        Methodology methodology,
        List<PanelUnit> units,
        Panel panel,
        Set<Place> contributed,
        Map<Place, String> conversions,
        EditionScores published) {

    public EditionSide {
        units = List.copyOf(units);
    }

    /// A value's place.
    public record Place(String variable, String unit, int year) {}
}
