package rim.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The score of one indicator by effort, 0 to 1, as points with straight lines between them.
///
/// Points lie closer where the score bends, and meet jumps to within a millionth of the effort.
///
/// @param efforts ascending, from 0 to 1
/// @param scores at these efforts
/// @param slack by how much a score can lie off the lines
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record EffortCurve(double[] efforts, double[] scores, double slack) {
    private static final int PARTS = 32;
    private static final int HALVINGS = 16;
    private static final double STRAIGHT = 1e-5;

    /// A point of a curve.
    private record Point(double effort, double score) {}

    static EffortCurve of(DoubleUnaryOperator score) {
        double range = Math.abs(score.applyAsDouble(1) - score.applyAsDouble(0));
        var points = new ArrayList<Point>();
        points.add(new Point(0, score.applyAsDouble(0)));
        double slack = 0;
        for (int part = 1; part <= PARTS; part++) {
            double to = (double) part / PARTS;
            var end = new Point(to, score.applyAsDouble(to));
            slack = Math.max(slack, refine(score, points, end, STRAIGHT * range, 0));
        }
        return new EffortCurve(
                points.stream().mapToDouble(Point::effort).toArray(),
                points.stream().mapToDouble(Point::score).toArray(),
                slack);
    }

    /// Adds points from the last one to an end; gives how far the curve lies off its lines.
    private static double refine(
            DoubleUnaryOperator score, List<Point> points, Point end, double straight, int depth) {
        var start = points.getLast();
        double at = (start.effort + end.effort) / 2;
        var middle = new Point(at, score.applyAsDouble(at));
        double off = Math.abs(middle.score - (start.score + end.score) / 2);
        if (depth == HALVINGS) {
            // a jump: its upper end stands where it could begin
            points.add(new Point(Math.nextUp(start.effort), end.score));
            points.add(end);
            return 0;
        }
        if (off <= straight) {
            points.add(end);
            return 2 * off;
        }
        double before = refine(score, points, middle, straight, depth + 1);
        return Math.max(before, refine(score, points, end, straight, depth + 1));
    }

    int last() {
        return efforts.length - 1;
    }

    /// The score at an effort.
    double at(double effort) {
        int low = 0;
        int high = last();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (efforts[middle] <= effort) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double width = efforts[high] - efforts[low];
        double share = width == 0 ? 1 : Math.min(1, (effort - efforts[low]) / width);
        return scores[low] + share * (scores[high] - scores[low]);
    }

    /// The points of the least line that bends downward alone and lies nowhere below the curve from
    /// one point to another: the upper hull, by A. M. Andrew (1979).
    int[] hull(int from, int to) {
        var hull = new int[to - from + 1];
        int count = 0;
        for (int i = from; i <= to; i++) {
            while (count > 1 && isBelow(hull[count - 2], hull[count - 1], i)) {
                count--;
            }
            hull[count++] = i;
        }
        return Arrays.copyOf(hull, count);
    }

    private boolean isBelow(int before, int point, int after) {
        return (scores[point] - scores[before]) * (efforts[after] - efforts[before])
                <= (scores[after] - scores[before]) * (efforts[point] - efforts[before]);
    }

    /// The point between two of the hull that lies farthest below the line between them; −1 where
    /// none lies below it.
    int farthestBelow(int from, int to) {
        double slope = (scores[to] - scores[from]) / (efforts[to] - efforts[from]);
        double most = 1e-9 * Math.abs(scores[to] - scores[from]);
        int farthest = -1;
        for (int i = from + 1; i < to; i++) {
            double below = scores[from] + slope * (efforts[i] - efforts[from]) - scores[i];
            if (below > most) {
                most = below;
                farthest = i;
            }
        }
        return farthest;
    }
}
