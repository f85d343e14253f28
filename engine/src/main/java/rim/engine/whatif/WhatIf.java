package rim.engine.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.uncertainty.SupposedDraws.Spread;

/// What a unit would come to with other values.
///
/// @param unit code of the region or other unit
/// @param now where it stands
/// @param then where it would stand
/// @param changes the values that differ, with what each adds to the score
public record WhatIf(String unit, int year, Standing now, Standing then, List<Change> changes) {

    public WhatIf {
        changes = List.copyOf(changes);
    }

    /// A place in the composite index.
    ///
    /// @param relative the score as a percentage of the reference, null without one
    /// @param rank among the scored units of the year, the others being as they are
    /// @param group code of the performance group
    /// @param spread how sure all that is; null where the methodology declares no uncertainty, or
    ///   nobody asked
    public record Standing(
            double score,
            @Nullable Double relative,
            int rank,
            int of,
            @Nullable String group,
            @Nullable Spread spread) {

        Standing with(@Nullable Spread other) {
            return new Standing(score, relative, rank, of, group, other);
        }
    }

    /// @param from the value as it is, null where there is none
    /// @param to the other value
    /// @param scoreFrom the indicator's score, null where there is none
    /// @param contribution what the change adds to the composite index
    public record Change(
            String indicator,
            @Nullable Double from,
            double to,
            @Nullable Double scoreFrom,
            double scoreTo,
            double contribution) {}
}
