package rim.pipeline.score;

import java.util.List;
import rim.schemas.methodology.Methodology;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// The regions that a methodology scores.
public final class ScoredRegions {

    /// Those of its NUTS version at its level, in its countries; without regions that stand for
    /// what a country could not assign.
    public static List<Region> of(Methodology methodology) {
        var choice = methodology.regions();
        return NutsList.of(NutsVersion.parse(methodology.nuts())).regions().stream()
                .filter(r -> r.level().orElse(-1) == choice.level())
                .filter(r ->
                        choice.countries().isEmpty() || choice.countries().contains(r.country()))
                .toList();
    }

    private ScoredRegions() {}
}
