package rim.engine.whatif;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The efforts of least sum that bring a score to a goal, with a proof of how little is too little.
///
/// Branch and bound over boxes of efforts (A. H. Land and A. G. Doig, 1960). In a box, each
/// indicator's curve is replaced by its upper hull and the score, where it bends downward alone, by
/// a tangent: what is left is a continuous knapsack, solved by taking the steepest pieces first (G.
/// B. Dantzig, 1957), and no choice within the box can do with less. A box is split where the hull
/// leaves the curve. So weights times scores are solved exactly, means that compensate less by
/// tangents that move to where they bind; other ways to make a score are bounded by the best corner
/// of each box alone.
final class LeastEffort {
    private static final double TOLERANCE = 2e-4;
    private static final int MOST_BOXES = 4000;
    private static final int MOST_CURVED = 2000;
    private static final int HALVINGS = 50;

    private final EffortProblem problem;
    private final @Nullable EffortCurve[] curves;
    private final EffortProblem.Index index;

    LeastEffort(EffortProblem problem) {
        this.problem = problem;
        this.curves = problem.curves();
        this.index = problem.index();
    }

    /// What was found.
    ///
    /// @param efforts by number of the indicator
    /// @param bound a sum of efforts below which nothing reaches the goal
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Found(double[] efforts, double bound) {
        double sum() {
            return Arrays.stream(efforts).sum();
        }
    }

    /// A part of what can be tried: of each indicator the points of its curve from one to another.
    ///
    /// @param bound of the sum of efforts within it
    /// @param split indicator and point at which it is to be parted; none where its bound is what
    ///   it comes to
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Box(int[] from, int[] to, double bound, int[] split) {}

    /// @param all efforts that reach the goal
    Found from(double[] all) {
        var best = trimmed(all, all);
        double least = sum(best);
        var queue = new PriorityQueue<Box>(Comparator.comparingDouble(Box::bound));
        var whole = new int[curves.length];
        var ends = new int[curves.length];
        Arrays.setAll(ends, i -> curves[i] == null ? 0 : curves[i].last());
        queue.add(new Box(whole, ends, 0, new int[0]));
        var tangents = new Tangents(problem, best);
        double settled = Double.POSITIVE_INFINITY;
        int most = index.isLinear() ? MOST_BOXES : 1 + MOST_CURVED / curves.length;
        for (int boxes = 0; !queue.isEmpty() && boxes < most; boxes++) {
            var box = queue.remove();
            if (box.bound >= least - TOLERANCE) {
                queue.add(box);
                break;
            }
            var relaxed = tangents.relaxed(box.from, box.to, least - TOLERANCE);
            if (relaxed == null || relaxed.bound() >= least - TOLERANCE) {
                settled = Math.min(settled, relaxed == null ? settled : relaxed.bound());
                continue;
            }
            var reached = repaired(relaxed.efforts());
            if (reached != null && sum(reached) < least) {
                best = reached;
                least = sum(reached);
            }
            int[] split = split(box, relaxed.efforts());
            if (split.length == 0) {
                settled = Math.min(settled, relaxed.bound());
                continue;
            }
            queue.add(part(box, split, false, relaxed.bound()));
            queue.add(part(box, split, true, relaxed.bound()));
        }
        double open = queue.isEmpty() ? Double.POSITIVE_INFINITY : queue.peek().bound;
        return new Found(best, Math.min(least, Math.min(open, settled)));
    }

    private static Box part(Box box, int[] split, boolean isUpper, double bound) {
        var from = box.from.clone();
        var to = box.to.clone();
        (isUpper ? from : to)[split[0]] = split[1];
        return new Box(from, to, bound, split);
    }

    /// Where the hull lies farthest above the curve, in the units of the index.
    private int[] split(Box box, double[] efforts) {
        int[] split = {};
        double most = 0;
        for (int i = 0; i < curves.length; i++) {
            var curve = curves[i];
            if (curve == null || box.to[i] - box.from[i] < 2) {
                continue;
            }
            int[] ends = around(curve, curve.hull(box.from[i], box.to[i]), efforts[i]);
            int point = index.isConcave() ? curve.farthestBelow(ends[0], ends[1]) : middle(box, i);
            if (point < 0) {
                continue;
            }
            double gap = index.isConcave() ? gain(curve, i, ends, point) : width(curve, box, i);
            if (gap > most) {
                most = gap;
                split = new int[] {i, point};
            }
        }
        return split.length == 0 && !index.isLinear() ? narrowed(box, efforts) : split;
    }

    /// Where no hull is off its curve, but a tangent may be off the index: through the efforts that
    /// were asked for, of the widest part that can be parted.
    private int[] narrowed(Box box, double[] efforts) {
        int[] split = {};
        double widest = 0;
        for (int i = 0; i < curves.length; i++) {
            var curve = curves[i];
            if (curve != null && box.to[i] - box.from[i] > 1 && width(curve, box, i) > widest) {
                widest = width(curve, box, i);
                int point = box.from[i] + 1;
                while (point < box.to[i] - 1 && curve.efforts()[point] < efforts[i]) {
                    point++;
                }
                split = new int[] {i, point};
            }
        }
        return split;
    }

    private static int middle(Box box, int i) {
        return (box.from[i] + box.to[i]) >>> 1;
    }

    private static double width(EffortCurve curve, Box box, int i) {
        return curve.efforts()[box.to[i]] - curve.efforts()[box.from[i]];
    }

    /// What the gap at a point is worth.
    private double gain(EffortCurve curve, int i, int[] ends, int point) {
        double share =
                (curve.efforts()[point] - curve.efforts()[ends[0]])
                        / (curve.efforts()[ends[1]] - curve.efforts()[ends[0]]);
        double hull =
                curve.scores()[ends[0]]
                        + share * (curve.scores()[ends[1]] - curve.scores()[ends[0]]);
        var low = problem.start().clone();
        var high = problem.start().clone();
        low[i] = curve.scores()[point];
        high[i] = hull;
        return Math.max(1e-300, index.score(high) - index.score(low));
    }

    private static int[] around(EffortCurve curve, int[] hull, double effort) {
        for (int h = 1; h < hull.length; h++) {
            if (effort < curve.efforts()[hull[h]] || h == hull.length - 1) {
                return new int[] {hull[h - 1], hull[h]};
            }
        }
        return new int[] {hull[0], hull[0]};
    }

    private static double sum(double[] efforts) {
        return Arrays.stream(efforts).sum();
    }

    private boolean isReached(double[] scores) {
        return index.score(scores) >= problem.goal();
    }

    /// Efforts that reach the goal, made from some that may not; null where that takes all.
    private double @Nullable [] repaired(double[] efforts) {
        var tried = efforts.clone();
        var scores = problem.scores(tried);
        if (!isReached(scores) && !raised(tried, scores, true) && !raised(tried, scores, false)) {
            return null;
        }
        return trimmed(tried, efforts);
    }

    /// Raises one indicator after the other until the goal is reached: those that are on their way,
    /// or the others.
    private boolean raised(double[] tried, double[] scores, boolean onTheWay) {
        for (int i = 0; i < tried.length; i++) {
            var curve = curves[i];
            if (curve != null && tried[i] < 1 && tried[i] > 0 == onTheWay) {
                tried[i] = 1;
                scores[i] = curve.at(1);
                if (isReached(scores)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Each effort as little as the others allow.
    ///
    /// @param wished the least of these first
    private double[] trimmed(double[] efforts, double[] wished) {
        var trimmed = efforts.clone();
        var scores = problem.scores(trimmed);
        Arrays.stream(order(wished))
                .forEach(i -> {
                    var curve = curves[i];
                    if (curve != null && trimmed[i] > 0) {
                        trimmed[i] = least(curve, scores, i, trimmed[i]);
                        scores[i] = trimmed[i] == 0 ? problem.start()[i] : curve.at(trimmed[i]);
                    }
                });
        return trimmed;
    }

    private static int[] order(double[] efforts) {
        return IntStream.range(0, efforts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> efforts[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private double least(EffortCurve curve, double[] scores, int i, double enough) {
        var tried = scores.clone();
        tried[i] = problem.start()[i];
        if (isReached(tried)) {
            return 0;
        }
        double low = 0;
        double high = enough;
        for (int step = 0; step < HALVINGS && high - low > 1e-13; step++) {
            double middle = (low + high) / 2;
            tried[i] = curve.at(middle);
            if (isReached(tried)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
