package rim.sources.inspect;

import java.util.HashSet;
import java.util.Set;
import rim.sources.check.Period;

/// Whether the periods of a file are a year and the next one, as school years and seasons are
/// written. `2009/10` by itself may be a month; beside `2012/13` or `2010/11` it is none.
final class SchoolYears {
    private static final int SEVERAL = 2;

    private final Set<String> unsure = new HashSet<>();
    private String last = "";
    private boolean isAnySure;
    private boolean isAnyElse;

    void add(String period) {
        if (isAnyElse || period.equals(last)) {
            return;
        }
        last = period;
        if (!Period.isTwoYears(period)) {
            isAnyElse = !(Period.of(period) instanceof Period.Year);
        } else if (Period.of(period) instanceof Period.Other) {
            isAnySure = true;
        } else if (unsure.size() < SEVERAL) {
            unsure.add(period);
        }
    }

    /// Whether all periods are, but for single years beside them.
    boolean areAll() {
        return !isAnyElse && (isAnySure || unsure.size() >= SEVERAL);
    }
}
