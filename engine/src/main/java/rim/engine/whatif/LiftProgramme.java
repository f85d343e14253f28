package rim.engine.whatif;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rim.engine.whatif.EffortProblem.Index;

/// What lifts a unit to a goal as a programme of efforts.
record LiftProgramme(Supposition unit, Goal.Target target, Moves moves) {
    private static final int HALVINGS = 100;

    /// @param values as they are printed
    /// @param bound a sum of efforts below which nothing reaches the goal
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Least(double[] values, double bound) {}

    /// The least that reaches the goal; null where nothing realistic does.
    @Nullable Least least() {
        return least(0);
    }

    /// The least that goes beyond the goal.
    ///
    /// @param beyond in the units of the index
    @Nullable Least least(double beyond) {
        double most = moves.standing(moves.values(moves.all())).score();
        var goal = goal(most);
        if (goal == null || most < goal + beyond) {
            return null;
        }
        var curves = new EffortCurve[unit.values().length];
        for (int i : moves.movable()) {
            curves[i] =
                    EffortCurve.of(
                            effort -> unit.scoreOf(i, moves.values(moves.only(i, effort))[i]));
        }
        var found =
                new LeastEffort(new EffortProblem(curves, unit.scores(), index(), goal + beyond))
                        .from(moves.all());
        return new Least(
                moves.rounded(found.efforts(), values -> isBeyond(values, goal, beyond)),
                found.bound());
    }

    private boolean isBeyond(double[] values, double goal, double beyond) {
        var standing = moves.standing(values);
        return target.isReached(standing) && (beyond == 0 || standing.score() >= goal + beyond);
    }

    /// The least score that reaches the goal, null where the most does not.
    private @Nullable Double goal(double most) {
        if (!target.isReached(unit.standing(most))) {
            return null;
        }
        double low = unit.now().score();
        double high = most;
        for (int i = 0; i < HALVINGS && Math.nextUp(low) < high; i++) {
            double middle = low + (high - low) / 2;
            if (target.isReached(unit.standing(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private Index index() {
        var scoring = unit.scoring();
        double factor = unit.factor();
        boolean isLinear = scoring.isLinear();
        var slopes = isLinear ? steps() : slopes(unit.scores());
        var start = zeros(unit.scores());
        double origin = unit.score(unit.scores()) - product(slopes, start);
        return new Index() {
            @Override
            public double score(double[] scores) {
                return isLinear ? origin + product(slopes, scores) : unit.score(scores);
            }

            @Override
            public double[] slopes(double[] scores) {
                return isLinear ? slopes : LiftProgramme.this.slopes(scores);
            }

            @Override
            public double most(double[] low, double[] high) {
                return isLinear ? score(high) : scoring.most(low, high) * factor;
            }

            @Override
            public boolean isConcave() {
                return scoring.isConcave();
            }

            @Override
            public boolean isLinear() {
                return isLinear;
            }
        };
    }

    /// Of straight lines, by the whole of what can move.
    private double[] steps() {
        var steps = new double[unit.values().length];
        var scores = unit.scores();
        double now = unit.score(scores);
        for (int i : moves.movable()) {
            double start = scores[i];
            scores[i] = unit.scoreOf(i, moves.values(moves.only(i, 1))[i]);
            steps[i] = (unit.score(scores) - now) / (scores[i] - start);
            scores[i] = start;
        }
        return steps;
    }

    private double[] slopes(double[] scores) {
        double factor = unit.factor();
        return Arrays.stream(unit.scoring().slopes(scores)).map(s -> s * factor).toArray();
    }

    private static double[] zeros(double[] scores) {
        return Arrays.stream(scores).map(s -> Double.isNaN(s) ? 0 : s).toArray();
    }

    private static double product(double[] slopes, double[] scores) {
        double sum = 0;
        for (int i = 0; i < slopes.length; i++) {
            sum += slopes[i] == 0 ? 0 : slopes[i] * scores[i];
        }
        return sum;
    }
}
