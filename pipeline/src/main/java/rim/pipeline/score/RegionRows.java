package rim.pipeline.score;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.OrderedRows;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.region.RegionCodes;

/// The table of regions: all that the edition speaks of, and whatever else has indicators.
public final class RegionRows {

    /// The rows of the table, by code.
    ///
    /// @param found codes of the regions that have indicators
    public static OrderedRows of(Collection<String> found, EditionRegions edition) {
        var regions = new TreeMap<String, Region>();
        edition.regions().forEach(r -> regions.put(r.code(), r));
        var version = edition.version();
        var codes = RegionCodes.of(List.of(version));
        for (String code : found) {
            codes.find(code).ifPresent(r -> regions.putIfAbsent(r.code(), r));
        }
        return () -> regions.values().stream().map(r -> row(r, version));
    }

    private static List<@Nullable Object> row(Region region, NutsVersion version) {
        return Arrays.asList(
                region.code(),
                region.nuts().orElse(version.year()),
                region.level().isPresent() ? region.level().getAsInt() : null,
                region.kind().code(),
                region.country(),
                region.parent(),
                region.name(),
                region.nameLocal());
    }

    private RegionRows() {}
}
