package rim.engine.uncertainty;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.uncertainty.PairShares;

/// What all draws say of some years: what is told of complete counts, without them.
public final class DrawnYears implements Serializable {
    private static final long serialVersionUID = 1;
    final YearSlice slice;

    /// By node and scored year; null for a node that is not counted, or a year of another slice.
    final @Nullable ToldYear[][] years;

    /// By node and place among {@link YearSlice#pairs}; null likewise.
    final @Nullable ToldChanges[][] changes;

    /// Of the composite index, by scored year; null likewise.
    final @Nullable PairShares[] pairs;

    DrawnYears(
            YearSlice slice,
            @Nullable ToldYear[][] years,
            @Nullable ToldChanges[][] changes,
            @Nullable PairShares[] pairs) {
        this.slice = slice;
        this.years = years;
        this.changes = changes;
        this.pairs = pairs;
    }
}
