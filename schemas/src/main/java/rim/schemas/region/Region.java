package rim.schemas.region;

import java.util.Optional;
import java.util.OptionalInt;

/// What a geographical code stands for.
///
/// @param code its code
/// @param version NUTS version in which the code has this meaning; empty outside NUTS
/// @param level 0 to 3, as the list says; empty outside NUTS
/// @param kind what sort of thing it is
/// @param country code of its country; empty for groups of countries
/// @param parent code of the region one level up; empty for countries and outside NUTS
/// @param name name in Latin script
/// @param nameLocal name in the local script
public record Region(
        String code,
        Optional<NutsVersion> version,
        OptionalInt level,
        RegionKind kind,
        Optional<String> country,
        Optional<String> parent,
        String name,
        String nameLocal) {

    static Region outsideNuts(String code, RegionKind kind, Optional<String> country, String name) {
        return new Region(
                code,
                Optional.empty(),
                OptionalInt.empty(),
                kind,
                country,
                Optional.empty(),
                name,
                name);
    }
}
