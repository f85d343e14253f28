package rim.schemas.region;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Says what the geographical codes of a dataset stand for.
public final class RegionCodes {
    private static final Pattern EXTRA_REGIO = Pattern.compile("([A-Z]{2})(Z{1,3}|X{1,3})");
    private static final Map<String, Region> AGGREGATES = aggregates();
    private static final Map<String, Region> COUNTRIES = countries();
    private static final Set<String> NUTS_COUNTRIES = nutsCountries();

    private final List<NutsList> lists;

    /// @param versions the NUTS versions whose codes may occur, the one to prefer first
    public RegionCodes(List<NutsVersion> versions) {
        this.lists = versions.stream().map(NutsList::of).toList();
    }

    /// What a code stands for: a region of the first version that has it, then what is outside all
    /// regions of a country, a group, or another country. Empty when the code is unknown.
    public Optional<Region> find(String code) {
        for (NutsList list : lists) {
            var region = list.find(code);
            if (region.isPresent()) {
                return region;
            }
        }
        return outsideNuts(code);
    }

    private static Optional<Region> outsideNuts(String code) {
        if (AGGREGATES.containsKey(code)) {
            return Optional.ofNullable(AGGREGATES.get(code));
        }
        var extra = EXTRA_REGIO.matcher(code);
        if (extra.matches() && NUTS_COUNTRIES.contains(extra.group(1))) {
            var country = extra.group(1);
            return Optional.of(
                    Region.outsideNuts(
                            code,
                            RegionKind.EXTRA_REGIO,
                            Optional.of(country),
                            "Outside the regions of " + country));
        }
        return Optional.ofNullable(COUNTRIES.get(code));
    }

    private static Map<String, Region> aggregates() {
        var found = new HashMap<String, Region>();
        for (var row : ListFile.rows("aggregates.csv")) {
            found.put(
                    row.get(0),
                    Region.outsideNuts(
                            row.get(0), RegionKind.AGGREGATE, Optional.empty(), row.get(1)));
        }
        return found;
    }

    private static Map<String, Region> countries() {
        var found = new HashMap<String, Region>();
        for (String code : Locale.getISOCountries()) {
            found.put(code, country(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)));
        }
        found.put("XK", country("XK", "Kosovo"));
        return found;
    }

    private static Region country(String code, String name) {
        return Region.outsideNuts(code, RegionKind.OTHER, Optional.of(code), name);
    }

    private static Set<String> nutsCountries() {
        var countries = new HashSet<String>();
        for (NutsVersion version : NutsVersion.values()) {
            NutsList.of(version).regions().forEach(r -> r.country().ifPresent(countries::add));
        }
        return countries;
    }
}
