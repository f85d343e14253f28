package rim.engine.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Bounds of the least effort within boxes: curves replaced by their hulls, the index by tangents.
///
/// The tangent's point moves to the mean of what the tangents before it asked for, twice the weight
/// on the later ones: what is left then is a concave programme, whose bound the best of its
/// tangents gives (M. Frank and P. Wolfe, 1956).
final class Tangents {
    private static final int MOST = 12;
    private static final double OFF_KINKS = 1e-5;
    private static final double ROUNDING = 1e-7;

    private final EffortProblem problem;
    private final Map<Long, int[]> hulls = new HashMap<>();
    private double[] last;

    Tangents(EffortProblem problem, double[] efforts) {
        this.problem = problem;
        this.last = efforts;
    }

    /// What a box comes to at least.
    ///
    /// @param efforts of the hull that reach the goal, or nearly
    /// @param bound of their sum
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Relaxed(double[] efforts, double bound) {}

    /// @param from points of the curves
    /// @param to points of the curves
    /// @param enough a bound that is high enough
    /// @return null where nothing in the box reaches the goal
    @Nullable Relaxed relaxed(int[] from, int[] to, double enough) {
        double least = 0;
        var low = problem.start().clone();
        var high = problem.start().clone();
        for (int i = 0; i < low.length; i++) {
            var curve = problem.curves()[i];
            if (curve != null) {
                least += curve.efforts()[from[i]];
                low[i] = curve.scores()[from[i]];
                high[i] = curve.scores()[to[i]] + curve.slack();
            }
        }
        if (!(problem.index().most(low, high) >= problem.goal())) {
            return null;
        }
        var mean = within(last, from, to);
        double best = least;
        int tangents = problem.index().isLinear() ? 1 : MOST;
        for (int tangent = 1; tangent <= tangents && best < enough; tangent++) {
            var asked = asked(mean, from, to);
            if (asked == null) {
                if (problem.index().isConcave()) {
                    return null;
                }
                break;
            }
            if (problem.index().isConcave()) {
                best = Math.max(best, asked.bound);
            }
            for (int i = 0; i < mean.length; i++) {
                mean[i] += (asked.efforts[i] - mean[i]) * 2 / (tangent + 1);
            }
        }
        last = mean;
        return new Relaxed(mean, best);
    }

    private double[] within(double[] efforts, int[] from, int[] to) {
        var within = new double[efforts.length];
        for (int i = 0; i < within.length; i++) {
            var curve = problem.curves()[i];
            if (curve != null) {
                within[i] =
                        Math.clamp(efforts[i], curve.efforts()[from[i]], curve.efforts()[to[i]]);
            }
        }
        return within;
    }

    /// A straight piece of a hull.
    ///
    /// @param gain of the tangent
    private record Piece(int indicator, double effort, double gain) {}

    /// The least efforts by which the tangent at some efforts reaches the goal; null where none
    /// within the box do.
    private @Nullable Relaxed asked(double[] at, int[] from, int[] to) {
        var point = point(at, from, to);
        var slopes = problem.index().slopes(point);
        double reached = problem.index().score(point);
        reached += ROUNDING * (Math.abs(problem.goal()) + Math.abs(reached));
        var efforts = new double[at.length];
        var pieces = new ArrayList<Piece>();
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            var curve = problem.curves()[i];
            if (curve != null) {
                efforts[i] = curve.efforts()[from[i]];
                sum += efforts[i];
                reached += slopes[i] * (curve.scores()[from[i]] - point[i]);
                if (slopes[i] > 0) {
                    reached += slopes[i] * curve.slack();
                    add(pieces, curve, i, hull(i, from[i], to[i]), slopes[i]);
                }
            }
        }
        if (Double.isNaN(reached)) {
            return new Relaxed(efforts, sum);
        }
        pieces.sort(Comparator.comparingDouble(piece -> -piece.gain / piece.effort));
        for (Piece piece : pieces) {
            if (reached >= problem.goal()) {
                break;
            }
            double share = Math.min(1, (problem.goal() - reached) / piece.gain);
            efforts[piece.indicator] += share * piece.effort;
            sum += share * piece.effort;
            reached = share < 1 ? problem.goal() : reached + piece.gain;
        }
        return reached >= problem.goal() ? new Relaxed(efforts, sum) : null;
    }

    private static void add(
            List<Piece> pieces, EffortCurve curve, int i, int[] hull, double slope) {
        for (int h = 1; h < hull.length; h++) {
            double gain = curve.scores()[hull[h]] - curve.scores()[hull[h - 1]];
            double effort = curve.efforts()[hull[h]] - curve.efforts()[hull[h - 1]];
            if (gain > 0) {
                pieces.add(new Piece(i, effort, slope * gain));
            }
        }
    }

    /// The scores of the hulls at some efforts, a little off where methods have kinks.
    private double[] point(double[] efforts, int[] from, int[] to) {
        var point = problem.start().clone();
        for (int i = 0; i < point.length; i++) {
            var curve = problem.curves()[i];
            if (curve != null) {
                double range = curve.scores()[curve.last()] - curve.scores()[0];
                double off = problem.index().isLinear() ? 0 : OFF_KINKS * range * (i * 0.618 % 1);
                point[i] = onHull(curve, hull(i, from[i], to[i]), efforts[i]) + off;
            }
        }
        return point;
    }

    private static double onHull(EffortCurve curve, int[] hull, double effort) {
        int h = 1;
        while (h < hull.length - 1 && curve.efforts()[hull[h]] < effort) {
            h++;
        }
        if (hull.length == 1) {
            return curve.scores()[hull[0]];
        }
        int before = hull[h - 1];
        int after = hull[h];
        double share =
                (effort - curve.efforts()[before])
                        / (curve.efforts()[after] - curve.efforts()[before]);
        return curve.scores()[before] + share * (curve.scores()[after] - curve.scores()[before]);
    }

    private int[] hull(int indicator, int from, int to) {
        long key = ((long) indicator << 42) | ((long) from << 21) | to;
        return hulls.computeIfAbsent(
                key, k -> Objects.requireNonNull(problem.curves()[indicator]).hull(from, to));
    }
}
