package rim.app.benchmark.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A level of NUTS, of which offices give several in one table.
///
/// @param level 0 are countries
record NutsLevel(int level) {
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,3}");

    /// What lies in no region of a country: embassies, platforms at sea.
    private static final Pattern EXTRA_REGIO = Pattern.compile("[A-Z]{2}ZZ?Z");

    /// Two codes of different levels.
    ///
    /// @param whole the region that the other is a part of
    record Nested(String whole, String part) {}

    /// Whether a code is of this level; EU28 and EA20 are as long as codes of level 2.
    boolean has(String code) {
        return code.length() == level + 2 && NUTS.matcher(code).matches() && !Sums.isOfUnits(code);
    }

    /// What is said where there is no region of this level.
    ///
    /// @param others codes that there are
    String lacking(Collection<String> others) {
        return "no region of level "
                + level
                + " of NUTS among "
                + Unread.listed(others)
                + " (expected some, or another --nuts-level)";
    }

    static boolean isExtraRegio(String code) {
        return EXTRA_REGIO.matcher(code).matches();
    }

    /// The first region of which there is a part too; empty where there is none, or codes are not
    /// those of NUTS.
    static Optional<Nested> nested(Collection<String> codes) {
        List<String> regions =
                codes.stream().filter(code -> !Sums.isOfUnits(code)).sorted().toList();
        if (!regions.stream().allMatch(code -> NUTS.matcher(code).matches())) {
            return Optional.empty();
        }
        for (int i = 1; i < regions.size(); i++) {
            if (regions.get(i).startsWith(regions.get(i - 1))) {
                return Optional.of(new Nested(regions.get(i - 1), regions.get(i)));
            }
        }
        return Optional.empty();
    }
}
