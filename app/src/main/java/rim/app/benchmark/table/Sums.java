package rim.app.benchmark.table;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Codes that offices give to what is the sum or mean of others, which would count twice.
final class Sums {
    private static final Pattern ALL = Pattern.compile("(?i)total|tot|_t");

    /// The Union and the euro area with any number of members, and wider groups of countries.
    private static final Pattern COUNTRIES =
            Pattern.compile(
                    "(?i)EU(-?\\d\\d)?(_\\d{4})?|EA(-?\\d\\d)?(_\\d{4})?|OECD|WORLD|WLD|OWID_WRL");

    /// The section before T in NACE and ISIC, where a T is one too.
    private static final Set<String> SECTIONS = Set.of("S", "R", "Q");

    /// Those that look like the sum of the other activities.
    ///
    /// @param activities codes
    static List<String> ofActivities(Collection<String> activities) {
        boolean areSections = activities.stream().anyMatch(SECTIONS::contains);
        return activities.stream()
                .filter(code ->
                        ALL.matcher(code).matches() || (code.equalsIgnoreCase("t") && !areSections))
                .toList();
    }

    /// Those that look like the sum or the mean of other units.
    ///
    /// @param units codes
    static List<String> ofUnits(Collection<String> units) {
        return units.stream().filter(Sums::isOfUnits).toList();
    }

    /// Whether a code looks like that of the sum or the mean of other units.
    static boolean isOfUnits(String code) {
        return ALL.matcher(code).matches() || COUNTRIES.matcher(code).matches();
    }

    private Sums() {}
}
