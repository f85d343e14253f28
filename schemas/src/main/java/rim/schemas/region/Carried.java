package rim.schemas.region;

import java.util.Optional;

/// What becomes of a region's code in another NUTS version.
public sealed interface Carried {

    /// The same territory has the same code.
    record Same(String code) implements Carried {}

    /// The same territory has another code.
    record Renamed(String code) implements Carried {}

    /// No code of the other version may take over the region's values as they are.
    record NotCarried(Reason reason) implements Carried {}

    /// Why a code is not carried.
    enum Reason {
        /// The version to carry from has no such code.
        NOT_IN_VERSION,
        /// The other version has no region of that country.
        COUNTRY_NOT_IN_VERSION,
        /// The region has a successor, of the same code or another, but with another territory.
        AREA_CHANGED,
        /// No single region is known to have succeeded it: it was split, merged or redrawn.
        SPLIT_OR_MERGED
    }

    /// The code in the other version; empty when it was not carried.
    default Optional<String> target() {
        return switch (this) {
            case Same same -> Optional.of(same.code());
            case Renamed renamed -> Optional.of(renamed.code());
            case NotCarried ignored -> Optional.empty();
        };
    }
}
