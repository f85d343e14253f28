package rim.schemas.region;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What a code of the dimension `geo` stands for.
///
/// @param code the code, such as `SE33`
/// @param nuts year of the NUTS version; empty unless the region is of kind {@link RegionKind#NUTS}
/// @param level NUTS level 0 to 3; empty unless the region is of kind {@link RegionKind#NUTS}.
///   Extra-regio codes have none, so that nothing ranks them among the regions of a level
/// @param kind what sort of thing it is
/// @param country country code as the list writes it (`EL`, `UK`; `GR` in 2006), or null for
///   aggregates
/// @param parent code of the region one level up, or that a local area lies in; null for countries
///   and all else that is not NUTS
/// @param name name in Latin script
/// @param nameLocal name in the local script
public record Region(
        String code,
        OptionalInt nuts,
        OptionalInt level,
        RegionKind kind,
        @Nullable String country,
        @Nullable String parent,
        String name,
        String nameLocal) {

    static Region outsideNuts(String code, RegionKind kind, @Nullable String country, String name) {
        return outsideNuts(code, kind, country, null, name);
    }

    static Region outsideNuts(
            String code,
            RegionKind kind,
            @Nullable String country,
            @Nullable String parent,
            String name) {
        return new Region(
                code, OptionalInt.empty(), OptionalInt.empty(), kind, country, parent, name, name);
    }
}
