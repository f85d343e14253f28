package rim.engine.methodology;

import java.util.stream.Collectors;
import rim.schemas.RimException;
import rim.schemas.edition.Manifest.MethodologyUsed;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Methodology.RegionChoice;
import rim.schemas.region.Counterpart;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// A methodology and the file that it was read from.
///
/// @param methodology what the file says
/// @param text the file as it is
/// @param sha256 its digest
public record LoadedMethodology(Methodology methodology, String text, String sha256) {

    /// The NUTS version of the regions that are scored.
    ///
    /// @throws RimException when the methodology is for units that are not regions
    public NutsVersion nuts() {
        var nuts = methodology.nuts();
        if (nuts == null) {
            throw noRegions();
        }
        return NutsVersion.parse(nuts);
    }

    /// The regions that the edition speaks of.
    ///
    /// @throws RimException when the methodology is for units that are not regions
    public EditionRegions editionRegions() {
        return EditionRegions.of(nuts(), regions().kept());
    }

    /// The regions that are scored.
    ///
    /// @throws RimException when the methodology is for units that are not regions
    public RegionChoice regions() {
        var regions = methodology.regions();
        if (regions == null) {
            throw noRegions();
        }
        return regions;
    }

    /// The regions that are scored, to find those of other NUTS versions and levels among them.
    ///
    /// @throws RimException when the methodology is for units that are not regions
    public Counterpart.Scored scored() {
        return new Counterpart.Scored(
                nuts(),
                regions().level(),
                RegionUnits.scored(methodology).stream()
                        .map(Region::code)
                        .collect(Collectors.toSet()));
    }

    private RimException noRegions() {
        return new RimException(
                "Methodology '"
                        + methodology.name()
                        + "' is for units that are not regions (expected 'nuts' and 'regions'; for a"
                        + " table of other units there is 'rim benchmark')");
    }

    /// For the manifest.
    public MethodologyUsed used() {
        return new MethodologyUsed(methodology.name(), methodology.title(), sha256);
    }
}
