package rim.engine.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rim.engine.whatif.WhatIf.Standing;

/// The smallest realistic change that lifts a unit to a goal.
///
/// @param now where it stands
/// @param target what must be reached
/// @param reach what counts as realistic, and the units that have values so far back that it is
///   known of them
/// @param singles what each indicator alone would have to come to, the least effort first; those
///   that are not enough by themselves last, the nearest first
/// @param idle indicators that are not counted on: comparable units did not improve, too few of
///   them have values, or the unit's score is at its best already
/// @param combination the combination of least effort; null when even all of them are not enough
/// @param robust the least combination found that reaches the goal in 80 % of the draws of what is
///   uncertain; null where none does, or nobody asked
/// @param most where the unit would stand if every indicator improved as far as is realistic
public record Lift(
        String unit,
        int year,
        Standing now,
        Goal.Target target,
        Reach reach,
        List<Move> singles,
        List<String> idle,
        @Nullable Combination combination,
        @Nullable Combination robust,
        Standing most) {

    public Lift {
        singles = List.copyOf(singles);
        idle = List.copyOf(idle);
    }

    /// Whether anything realistic is enough.
    public boolean isPossible() {
        return combination != null;
    }

    /// One indicator's improvement.
    ///
    /// @param from the value as it is
    /// @param to the value that is enough, rounded to the far side; where none within reach is, the
    ///   nearest at which the score is as good as within reach
    /// @param improvement in the good direction, in the indicator's unit
    /// @param realistic the improvement that counts as realistic
    /// @param effort improvement as a share of the realistic one, 0 to 1
    /// @param achievedBy share of the comparable units that improved by as much within the span
    /// @param comparable how many of the comparable units have values that far back
    /// @param enough whether it reaches the goal by itself
    /// @param needed the value that would reach the goal by itself, realistic or not; null when no
    ///   value would, up to twenty times what is realistic
    /// @param then where the unit would stand
    public record Move(
            String indicator,
            double from,
            double to,
            double improvement,
            double realistic,
            double effort,
            double achievedBy,
            int comparable,
            boolean enough,
            @Nullable Double needed,
            Standing then) {}

    /// Several improvements together.
    ///
    /// @param moves the least that is needed of each, the greatest part first; `then` of each is
    ///   where it leads by itself
    /// @param effort sum of theirs, of the values as they are told
    /// @param bound a sum of efforts below which no combination reaches the goal, as was proved;
    ///   null where nothing was
    /// @param then where all of them lead
    public record Combination(
            List<Move> moves, double effort, @Nullable Double bound, Standing then) {
        public Combination {
            moves = List.copyOf(moves);
        }
    }
}
