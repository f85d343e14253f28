package rim.engine.whatif;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.whatif.WhatIf.Standing;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology.Group;

/// What a unit wants to reach.
public sealed interface Goal {

    /// The next better performance group.
    record NextGroup() implements Goal {}

    /// So many places up.
    record Places(int count) implements Goal {
        public Places {
            if (count < 1) {
                throw new RimException(
                        "Invalid number of ranks: " + count + " (expected 1 or more)");
            }
        }
    }

    /// What must be reached, from where the unit stands.
    ///
    /// @param group code of the group, null for a rank
    /// @param above relative score to exceed, null for a rank
    /// @param rank to reach, null for a group
    record Target(@Nullable String group, @Nullable Double above, @Nullable Integer rank) {

        boolean isReached(Standing standing) {
            return isReached(
                    standing.relative() == null ? Double.NaN : standing.relative(),
                    standing.rank());
        }

        /// @param relative NaN for none
        boolean isReached(double relative, int reached) {
            return rank != null
                    ? reached <= rank
                    : above != null
                            && relative
                                    > new Group("", "", Collections.emptySortedMap(), above)
                                            .limit();
        }
    }

    /// The target from a standing.
    ///
    /// @throws RimException when there is nothing better to reach
    default Target from(Standing now, List<Group> groups) {
        return switch (this) {
            case Places places -> {
                if (now.rank() == 1) {
                    throw new RimException("It is the first already.");
                }
                yield new Target(null, null, Math.max(1, now.rank() - places.count()));
            }
            case NextGroup next -> nextGroup(now, groups);
        };
    }

    private static Target nextGroup(Standing now, List<Group> groups) {
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).code().equals(now.group())) {
                var better = groups.get(i - 1);
                return new Target(better.code(), better.above(), null);
            }
        }
        throw new RimException(
                now.group() == null
                        ? "It is in no group, so there is no next one. 'ranks=5' asks for ranks."
                        : "It is in the best group already. 'ranks=5' asks for ranks.");
    }
}
