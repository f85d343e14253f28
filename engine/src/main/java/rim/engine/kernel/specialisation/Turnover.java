package rim.engine.kernel.specialisation;

import java.util.Arrays;

/// Whether a region took up an activity that it had not (entry), or gave up one that it had (exit),
/// between two times. R. Boschma, P.-A. Balland and D. F. Kogler (2015).
public enum Turnover {
    /// It had not, and has.
    HAPPENED,
    /// It could have happened, and did not.
    NOT,
    /// It could not happen: entry to what was there, exit from what was not.
    IMPOSSIBLE;

    /// By `region * activities + activity`.
    ///
    /// @param earlier the same regions and activities, at times before; a region must have had an
    ///   activity at none of them for an entry
    public static Turnover[] entries(Portfolio later, Portfolio... earlier) {
        return of(later, earlier, true);
    }

    /// By `region * activities + activity`.
    ///
    /// @param earlier the same regions and activities, at times before; a region must have had an
    ///   activity at all of them for an exit
    public static Turnover[] exits(Portfolio later, Portfolio... earlier) {
        return of(later, earlier, false);
    }

    private static Turnover[] of(Portfolio later, Portfolio[] earlier, boolean isEntry) {
        int n = later.activities();
        var found = new Turnover[later.regions() * n];
        for (Portfolio each : earlier) {
            if (each.regions() != later.regions() || each.activities() != n) {
                throw new IllegalArgumentException("Other regions or activities than later");
            }
        }
        for (int cell = 0; cell < found.length; cell++) {
            int r = cell / n;
            int i = cell % n;
            boolean isPossible = Arrays.stream(earlier).allMatch(p -> p.has(r, i) != isEntry);
            found[cell] = !isPossible ? IMPOSSIBLE : later.has(r, i) == isEntry ? HAPPENED : NOT;
        }
        return found;
    }
}
