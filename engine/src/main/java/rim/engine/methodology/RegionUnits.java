package rim.engine.methodology;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.engine.method.gaps.GapFilling;
import rim.engine.method.gaps.GapMethods;
import rim.engine.panel.Panel;
import rim.engine.panel.PanelUnit;
import rim.schemas.RimException;
import rim.schemas.methodology.CountryCorrection.CountryScore;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Uncertainty.Alternatives;
import rim.schemas.methodology.Uncertainty.Variant;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// The units of a methodology over regions.
public final class RegionUnits {

    /// A panel without values, with the regions that the methodology scores, its reference, and,
    /// where the methodology asks for them, the regions above.
    ///
    /// @throws RimException when the methodology names no regions
    public static Panel.Builder panel(Methodology methodology) {
        var panel = new Panel.Builder();
        if (needsParents(methodology)) {
            all(methodology).stream()
                    .filter(r -> r.level().orElse(99) < choice(methodology).level())
                    .forEach(r -> panel.unit(unit(r, false)));
        }
        scored(methodology).forEach(region -> panel.unit(unit(region, true)));
        var reference = methodology.reference();
        if (reference != null && reference.region() != null) {
            panel.unit(PanelUnit.beside(reference.region()));
        }
        return panel;
    }

    /// The regions of its NUTS version at its level, in its countries, and those of countries that
    /// it keeps; without regions that stand for what a country could not assign.
    public static List<Region> scored(Methodology methodology) {
        var choice = choice(methodology);
        return all(methodology).stream()
                .filter(r -> r.level().orElse(-1) == choice.level())
                .filter(r -> choice.countries().isEmpty() || isIn(choice.countries(), r.country()))
                .toList();
    }

    private static boolean isIn(List<String> countries, @Nullable String country) {
        return country != null && countries.contains(country);
    }

    private static List<Region> all(Methodology methodology) {
        return EditionRegions.of(version(methodology), choice(methodology).kept()).regions();
    }

    /// The flags of a value as the panel has them, with a mark where it was copied from a larger
    /// region.
    ///
    /// @param flags letters of the source
    /// @param status of the table of indicators
    public static String flags(String flags, String status) {
        if (status.equals("copied")) {
            return flags + Panel.COPIED;
        }
        return status.equals("linked") ? flags + Panel.LINKED : flags;
    }

    private static NutsVersion version(Methodology methodology) {
        if (methodology.nuts() == null) {
            throw new RimException(
                    "Methodology '"
                            + methodology.name()
                            + "' is not for regions (expected 'nuts' and 'regions')");
        }
        return NutsVersion.parse(methodology.nuts());
    }

    private static Methodology.RegionChoice choice(Methodology methodology) {
        var regions = methodology.regions();
        if (regions == null) {
            throw new RimException(
                    "Methodology '"
                            + methodology.name()
                            + "' is not for regions (expected 'nuts' and 'regions')");
        }
        return regions;
    }

    private static PanelUnit unit(Region region, boolean isScored) {
        return new PanelUnit(
                region.code(),
                region.name(),
                isScored,
                region.parent(),
                region.country(),
                region.country() == null
                        ? Collections.emptyMap()
                        : Collections.singletonMap("country", region.country()));
    }

    private static boolean needsParents(Methodology methodology) {
        var correction = methodology.countryCorrection();
        boolean ofCountries =
                correction != null
                        && correction.apply()
                        && correction.countryScore() == CountryScore.OWN_FIGURES;
        return ofCountries
                || treatments(methodology)
                        .flatMap(treatment -> treatment.requiredGaps().stream())
                        .anyMatch(RegionUnits::needsParents);
    }

    private static boolean needsParents(MethodChoice gaps) {
        return GapMethods.withNested(gaps)
                .anyMatch(chosen ->
                        switch (chosen.method().filling(chosen.settings())) {
                            case GapFilling.OfParents parents -> true;
                            case GapFilling.OfSeries series -> false;
                            case GapFilling.OfYear year -> false;
                            case GapFilling.BestOf best -> false;
                            case GapFilling.Nowcast nowcast -> false;
                            case GapFilling.Nothing nothing -> false;
                        });
    }

    private static Stream<Treatment> treatments(Methodology methodology) {
        var own = methodology.tree().all().filter(Node::isIndicator).map(methodology::treatmentOf);
        var uncertainty = methodology.uncertainty();
        var alternatives =
                uncertainty == null
                        ? Stream.<Alternatives>of()
                        : uncertainty.alternatives().stream();
        return Stream.concat(
                own,
                alternatives
                        .flatMap(a -> a.of().stream())
                        .map(Variant::treatment)
                        .filter(Objects::nonNull));
    }

    private RegionUnits() {}
}
