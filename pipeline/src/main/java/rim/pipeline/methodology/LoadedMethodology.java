package rim.pipeline.methodology;

import rim.schemas.edition.Manifest.MethodologyUsed;
import rim.schemas.methodology.Methodology;
import rim.schemas.region.NutsVersion;

/// A methodology and the file that it was read from.
///
/// @param methodology what the file says
/// @param text the file as it is
/// @param sha256 its digest
public record LoadedMethodology(Methodology methodology, String text, String sha256) {

    public NutsVersion nuts() {
        return NutsVersion.parse(methodology.nuts());
    }

    /// For the manifest.
    public MethodologyUsed used() {
        return new MethodologyUsed(methodology.name(), methodology.title(), sha256);
    }
}
