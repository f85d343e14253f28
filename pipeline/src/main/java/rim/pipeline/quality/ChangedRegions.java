package rim.pipeline.quality;

import java.util.ArrayList;
import java.util.List;
import rim.pipeline.indicator.Carrying.Renamed;
import rim.schemas.edition.Manifest.Converted;
import rim.schemas.edition.Manifest.NotCarried;
import rim.schemas.edition.Quality.ChangedRegion;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// What became of every region that the edition's NUTS version does not have under its code.
public final class ChangedRegions {

    /// The lost ones first, then the converted, then the renamed.
    public static List<ChangedRegion> of(
            NutsVersion edition,
            List<NotCarried> lost,
            List<Converted> converted,
            List<Renamed> renamed) {
        var all = new ArrayList<ChangedRegion>();
        lost.forEach(r ->
                all.add(
                        new ChangedRegion(
                                r.region(),
                                name(r.region(), NutsVersion.parse(r.nuts())),
                                r.nuts(),
                                "lost",
                                r.reason(),
                                r.observations())));
        converted.forEach(r ->
                all.add(
                        new ChangedRegion(
                                r.region(),
                                name(r.region(), edition),
                                null,
                                "converted",
                                r.from(),
                                r.values())));
        renamed.forEach(r ->
                all.add(
                        new ChangedRegion(
                                r.region(),
                                name(r.region(), NutsVersion.parse(r.nuts())),
                                r.nuts(),
                                "renamed",
                                r.to(),
                                0)));
        return all;
    }

    private static String name(String code, NutsVersion version) {
        return NutsList.of(version).find(code).map(Region::name).orElse("");
    }

    private ChangedRegions() {}
}
