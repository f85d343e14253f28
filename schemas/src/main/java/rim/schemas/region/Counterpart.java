package rim.schemas.region;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The region of an edition that has the territory of a region which somebody else named, in
/// another NUTS version or at another level.
///
/// @param region its code; empty when no single region of the edition has that territory
/// @param match how it was found, or why there is none
public record Counterpart(Optional<String> region, Match match) {

    public enum Match {
        /// The same code in the edition's version.
        SAME,
        /// Another code in the edition's version.
        RENAMED,
        /// A region of another level, which has one region only at the edition's: `CY0` is `CY00`.
        ONLY_REGION,
        /// An aggregate, or a country that NUTS does not have: its code stands for itself.
        OUTSIDE_NUTS,
        /// It takes in several of the edition's regions.
        COARSER,
        /// It is one of several parts of one of the edition's regions.
        FINER,
        /// The edition does not score it.
        NOT_SCORED,
        /// See {@link Carried.Reason#AREA_CHANGED}.
        AREA_CHANGED,
        /// See {@link Carried.Reason#SPLIT_OR_MERGED}.
        SPLIT_OR_MERGED,
        /// See {@link Carried.Reason#COUNTRY_NOT_IN_VERSION}.
        COUNTRY_NOT_IN_VERSION,
        /// See {@link Carried.Reason#NOT_IN_VERSION}.
        NOT_IN_VERSION;

        /// The word that stands in tables.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What an edition scores.
    ///
    /// @param version its NUTS version
    /// @param level the NUTS level of its regions
    /// @param codes theirs
    public record Scored(NutsVersion version, int level, Set<String> codes) {
        public Scored {
            codes = new TreeSet<>(codes);
        }

        /// Finds the counterpart of a region.
        ///
        /// @param code of any level
        /// @param from the version in which the code was found; empty for none
        public Counterpart of(String code, Optional<NutsVersion> from) {
            if (from.isEmpty()) {
                return new Counterpart(Optional.of(code), Match.OUTSIDE_NUTS);
            }
            return switch (NutsChanges.carry(code, from.get(), version)) {
                case Carried.Same same -> at(same.code(), Match.SAME);
                case Carried.Renamed renamed -> at(renamed.code(), Match.RENAMED);
                case Carried.NotCarried not -> none(match(not.reason()));
            };
        }

        private Counterpart at(String code, Match match) {
            if (codes.contains(code)) {
                return new Counterpart(Optional.of(code), match);
            }
            int own = NutsList.of(version).find(code).orElseThrow().level().orElseThrow();
            return own < level
                    ? below(code)
                    : own > level ? above(code, own) : none(Match.NOT_SCORED);
        }

        private Counterpart below(String code) {
            var parts = parts(code, level);
            if (parts.stream().noneMatch(codes::contains)) {
                return none(Match.NOT_SCORED);
            }
            return parts.size() == 1
                    ? new Counterpart(Optional.of(parts.getFirst()), Match.ONLY_REGION)
                    : none(Match.COARSER);
        }

        private Counterpart above(String code, int own) {
            var around = code;
            for (int at = own; at > level; at--) {
                around = NutsList.of(version).find(around).orElseThrow().parent();
                if (around == null) {
                    return none(Match.NOT_SCORED);
                }
            }
            if (!codes.contains(around)) {
                return none(Match.NOT_SCORED);
            }
            return parts(around, own).size() == 1
                    ? new Counterpart(Optional.of(around), Match.ONLY_REGION)
                    : none(Match.FINER);
        }

        /// The regions of a level inside another region.
        private List<String> parts(String code, int ofLevel) {
            var list = NutsList.of(version);
            return list.atLevel(ofLevel).stream()
                    .filter(region -> isInside(region, code, list))
                    .map(Region::code)
                    .toList();
        }

        private static boolean isInside(Region region, String code, NutsList list) {
            for (var up = Optional.of(region);
                    up.isPresent();
                    up = Optional.ofNullable(up.get().parent()).flatMap(list::find)) {
                if (up.get().code().equals(code)) {
                    return true;
                }
            }
            return false;
        }

        private static Counterpart none(Match why) {
            return new Counterpart(Optional.empty(), why);
        }

        private static Match match(Carried.Reason reason) {
            return switch (reason) {
                case NOT_IN_VERSION -> Match.NOT_IN_VERSION;
                case COUNTRY_NOT_IN_VERSION -> Match.COUNTRY_NOT_IN_VERSION;
                case AREA_CHANGED -> Match.AREA_CHANGED;
                case SPLIT_OR_MERGED -> Match.SPLIT_OR_MERGED;
            };
        }
    }
}
