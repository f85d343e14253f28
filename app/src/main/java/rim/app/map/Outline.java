package rim.app.map;

import java.util.ArrayList;
import java.util.List;

/// The outline of one region, ring by ring, on a grid that is as fine as a screen.
final class Outline {
    /// Of the drawing, in units of the grid.
    static final int WIDTH = 1600;

    /// The part of the plane that is drawn, in metres from the centre: Iceland to Cyprus, the North
    /// Cape to Crete.
    private static final double WEST = -2_400_000;

    private static final double EAST = 3_150_000;
    private static final double SOUTH = -2_080_000;
    private static final double NORTH = 2_330_000;
    private static final double UNIT = (EAST - WEST) / WIDTH;
    static final int HEIGHT = (int) Math.ceil((NORTH - SOUTH) / UNIT);

    private record Step(int x, int y) {}

    private final StringBuilder path = new StringBuilder();
    private String largest = "";
    private double largestArea = -1;

    /// Adds a ring; one that lies outside, or is smaller than a point, is left out.
    void add(List<EqualArea.Point> ring) {
        if (!ring.isEmpty() && ring.stream().allMatch(Outline::isInside)) {
            var steps = steps(ring);
            var drawn = drawn(steps);
            double area = area(steps);
            if (area >= 2) {
                path.append(drawn);
            }
            if (area > largestArea) {
                largestArea = area;
                largest = drawn;
            }
        }
    }

    /// The path as SVG writes it; of a region smaller than a point its largest ring. Empty when all
    /// of it lies outside.
    String path() {
        return path.isEmpty() ? largest : path.toString();
    }

    private static boolean isInside(EqualArea.Point point) {
        return point.x() >= WEST && point.x() <= EAST && point.y() >= SOUTH && point.y() <= NORTH;
    }

    private static List<Step> steps(List<EqualArea.Point> ring) {
        var steps = new ArrayList<Step>();
        for (var point : ring) {
            var step =
                    new Step(
                            (int) Math.round((point.x() - WEST) / UNIT),
                            (int) Math.round((NORTH - point.y()) / UNIT));
            if (steps.isEmpty() || !steps.getLast().equals(step)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static String drawn(List<Step> steps) {
        var text = new StringBuilder();
        var before = steps.getFirst();
        text.append('M').append(before.x()).append(' ').append(before.y()).append('l');
        for (var step : steps.subList(1, steps.size())) {
            text.append(step.x() - before.x()).append(' ').append(step.y() - before.y());
            text.append(' ');
            before = step;
        }
        if (steps.size() == 1) {
            text.append("1 0 0 1");
        }
        return text.toString().stripTrailing() + "z";
    }

    /// In squares of the grid.
    private static double area(List<Step> steps) {
        long twice = 0;
        for (int i = 0; i < steps.size(); i++) {
            var here = steps.get(i);
            var next = steps.get((i + 1) % steps.size());
            twice += (long) here.x() * next.y() - (long) next.x() * here.y();
        }
        return Math.abs(twice) / 2.0;
    }
}
