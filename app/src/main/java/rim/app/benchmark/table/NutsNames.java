package rim.app.benchmark.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.RegionCodes;
import rim.schemas.region.RegionKind;

/// Names of the regions of NUTS, for tables that have but their codes.
final class NutsNames {
    /// Of each code its name in the newest version that has it; nothing where a code is none of a
    /// region, as then the others may be something else too.
    static Map<String, String> of(Collection<String> codes) {
        var known = RegionCodes.of(NutsVersion.all().reversed());
        var names = new HashMap<String, String>();
        boolean isOfNuts = false;
        for (String code : codes) {
            var region = known.find(code);
            if (region.isEmpty()) {
                return Map.of();
            }
            isOfNuts |= region.get().kind() == RegionKind.NUTS;
            names.put(code, region.get().name());
        }
        return isOfNuts ? names : Map.of();
    }

    private NutsNames() {}
}
