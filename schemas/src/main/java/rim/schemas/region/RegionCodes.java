package rim.schemas.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rim.schemas.RimException;

/// The codes that a dataset may contain, given the NUTS versions it may be written in.
///
/// Files mix versions, aggregates and countries in one column. A code is looked for in the NUTS
/// versions in the order given, then among the extra-regio codes of their countries, then among
/// aggregates, then among the other countries of the world, then among the local areas of countries
/// whose own codes are known. What none of them has is unknown.
public final class RegionCodes {
    private static final int LONGEST_EXTRA_REGIO = 5;

    /// A folder of thousands of files asks for few lists of versions again and again.
    private static final Map<List<NutsVersion>, RegionCodes> KNOWN = new ConcurrentHashMap<>();

    private final List<NutsVersion> versions;
    private final Map<String, Region> nuts;

    private RegionCodes(List<NutsVersion> versions, Map<String, Region> nuts) {
        this.versions = versions;
        this.nuts = nuts;
    }

    /// Codes of those versions; where several have a code, the first one counts.
    ///
    /// @throws RimException when no version is given
    public static RegionCodes of(List<NutsVersion> versions) {
        if (versions.isEmpty()) {
            throw new RimException(
                    "No NUTS version (expected at least one, the most likely first, such as 2013)");
        }
        return KNOWN.computeIfAbsent(List.copyOf(versions), RegionCodes::read);
    }

    private static RegionCodes read(List<NutsVersion> versions) {
        var nuts = new LinkedHashMap<String, Region>();
        versions.forEach(v -> NutsList.of(v).byCode().forEach(nuts::putIfAbsent));
        return new RegionCodes(versions, nuts);
    }

    /// The versions in the order in which they are asked.
    public List<NutsVersion> versions() {
        return versions;
    }

    /// What the code stands for; empty when nobody knows it. Codes are upper case without spaces.
    public Optional<Region> find(String code) {
        var region = nuts.get(code);
        return region != null ? Optional.of(region) : extraRegio(code).or(() -> elsewhere(code));
    }

    private Optional<Region> extraRegio(String code) {
        if (code.length() < 3 || code.length() > LONGEST_EXTRA_REGIO || !endsInOneOf("ZX", code)) {
            return Optional.empty();
        }
        return Optional.ofNullable(nuts.get(code.substring(0, 2)))
                .map(country ->
                        Region.outsideNuts(
                                code,
                                RegionKind.EXTRA_REGIO,
                                country.code(),
                                country.name() + " (extra-regio)"));
    }

    /// Whether all after the country is one letter, the same throughout.
    private static boolean endsInOneOf(String letters, String code) {
        char letter = code.charAt(2);
        return letters.indexOf(letter) >= 0 && code.chars().skip(2).allMatch(c -> c == letter);
    }

    private static Optional<Region> elsewhere(String code) {
        return Optional.ofNullable(OutsideNuts.BY_CODE.get(code))
                .or(() -> NationalCodes.localArea(code));
    }

    /// Aggregates and countries, read when first needed.
    private static final class OutsideNuts {
        static final Map<String, Region> BY_CODE = read();

        private static Map<String, Region> read() {
            var regions = new LinkedHashMap<String, Region>();
            for (var row : ResourceTable.rows("aggregates.csv")) {
                var code = row.get(0);
                regions.put(code, Region.outsideNuts(code, RegionKind.AGGREGATE, null, row.get(1)));
            }
            for (var row : ResourceTable.rows("countries.csv")) {
                var code = row.get(0);
                regions.putIfAbsent(
                        code, Region.outsideNuts(code, RegionKind.OTHER, code, row.get(1)));
            }
            return regions;
        }
    }
}
