package rim.engine.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rim.engine.whatif.Reach.Achieved;
import rim.engine.whatif.WhatIf.Standing;

/// By how much each indicator of a unit can realistically move, and where moves lead.
///
/// Efforts are by number of the indicator, in shares of what is realistic.
///
/// @param reach what is realistic, of the units that have values of what the unit has values of
/// @param achieved by number of the indicator what comparable units achieved
/// @param isMovable by number of the indicator
record Moves(
        Supposition unit, Reach reach, List<Optional<Achieved>> achieved, List<Boolean> isMovable) {
    private static final int PARTS = 64;
    private static final int HALVINGS = 50;
    private static final double ROUNDED_TO = 0.005;
    private static final double JUST = 1e-9;
    private static final int MOST_DECIMALS = 15;

    static Moves of(Supposition unit, Reach reach) {
        var achieved = new ArrayList<Optional<Achieved>>();
        for (int i = 0; i < unit.results().tree().indicators(); i++) {
            achieved.add(
                    Double.isNaN(unit.value(i))
                            ? Optional.empty()
                            : reach.achieved(unit.results(), i, unit.year(), unit.sign(i)));
        }
        var valued =
                IntStream.range(0, achieved.size())
                        .filter(i -> !Double.isNaN(unit.value(i)))
                        .toArray();
        var known = reach.known(unit.results(), valued, unit.year());
        var still = new Moves(unit, known, achieved, List.of());
        var isMovable = new ArrayList<Boolean>();
        for (int i = 0; i < achieved.size(); i++) {
            isMovable.add(still.canMove(i));
        }
        return new Moves(unit, known, achieved, isMovable);
    }

    /// Whether what is realistic gains anything, by itself or on top of all others: not where the
    /// score is at its best already.
    private boolean canMove(int indicator) {
        if (realistic(indicator) == 0) {
            return false;
        }
        var others = new double[achieved.size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = i == indicator || realistic(i) == 0 ? 0 : 1;
        }
        var all = others.clone();
        all[indicator] = 1;
        return gains(new double[all.length], only(indicator, 1)) || gains(others, all);
    }

    private boolean gains(double[] from, double[] to) {
        return standing(values(to)).score() > standing(values(from)).score();
    }

    int[] movable() {
        return IntStream.range(0, isMovable.size()).filter(isMovable::get).toArray();
    }

    /// Codes of the others.
    List<String> idle() {
        return IntStream.range(0, isMovable.size())
                .filter(i -> !isMovable.get(i))
                .mapToObj(unit::code)
                .toList();
    }

    double realistic(int indicator) {
        return achieved.get(indicator).map(Achieved::realistic).orElse(0.0);
    }

    double achievedBy(int indicator, double improvement) {
        return achieved.get(indicator).map(a -> a.share(improvement)).orElse(0.0);
    }

    /// How many units there are to compare with.
    int comparable(int indicator) {
        return achieved.get(indicator).map(a -> a.improvements().length).orElse(0);
    }

    double[] only(int indicator, double effort) {
        var efforts = new double[achieved.size()];
        efforts[indicator] = effort;
        return efforts;
    }

    double[] all() {
        var efforts = new double[achieved.size()];
        for (int i : movable()) {
            efforts[i] = 1;
        }
        return efforts;
    }

    /// The values when each indicator goes so far of its reach.
    double[] values(double[] efforts) {
        var values = unit.values();
        for (int i = 0; i < values.length; i++) {
            if (efforts[i] > 0) {
                values[i] += unit.sign(i) * efforts[i] * realistic(i);
            }
        }
        return values;
    }

    Standing standing(double[] values) {
        return Objects.requireNonNull(unit.standing(values));
    }

    /// The least effort of one indicator, up to a limit, that is enough for something.
    Optional<Double> first(int indicator, double most, Predicate<Standing> enough) {
        double low = 0;
        for (int part = 1; part <= PARTS; part++) {
            double high = most * part / PARTS;
            if (enough.test(standing(values(only(indicator, high))))) {
                return Optional.of(least(indicator, low, high, enough));
            }
            low = high;
        }
        return Optional.empty();
    }

    private double least(int indicator, double less, double more, Predicate<Standing> enough) {
        double low = less;
        double high = more;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (enough.test(standing(values(only(indicator, middle))))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// The values of some efforts as they are printed: with no more decimals than a two-hundredth
    /// of what is realistic has, rounded to the far side, and none farther than needed. Where the
    /// far side lies beyond what is realistic, and no more than that was asked for, what is
    /// realistic stands, with as many decimals as it needs.
    ///
    /// @param enough what they must be enough for
    double[] rounded(double[] efforts, Predicate<double[]> enough) {
        var values = values(efforts);
        for (int i = 0; i < values.length; i++) {
            if (efforts[i] > 0) {
                values[i] = within(i, efforts[i], step(i, values[i], 0));
            }
        }
        for (int further = 0; further < 20 && !enough.test(values); further++) {
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        efforts[i] > 0 ? within(i, efforts[i], step(i, values[i], 1)) : values[i];
            }
        }
        for (int i = 0; i < values.length; i++) {
            double farther = values[i];
            while (efforts[i] > 0 && values[i] != unit.value(i)) {
                farther = values[i];
                double nearer = step(i, values[i], -1);
                values[i] = unit.sign(i) * (nearer - unit.value(i)) > 0 ? nearer : unit.value(i);
                if (!enough.test(values)) {
                    values[i] = farther;
                    break;
                }
            }
            if (efforts[i] > 0 && values[i] == farthest(i)) {
                shorten(values, i, enough);
            }
        }
        return values;
    }

    /// Writes what is realistic with as few decimals as are enough, rounded to the near side.
    private void shorten(double[] values, int indicator, Predicate<double[]> enough) {
        double whole = values[indicator];
        var near = unit.sign(indicator) > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
        for (int decimals = decimals(indicator) + 1; decimals <= MOST_DECIMALS; decimals++) {
            values[indicator] = new BigDecimal(whole).setScale(decimals, near).doubleValue();
            if (enough.test(values)) {
                return;
            }
        }
        values[indicator] = whole;
    }

    private double farthest(int indicator) {
        return unit.value(indicator) + unit.sign(indicator) * realistic(indicator);
    }

    /// A value that is not beyond what is realistic, unless the effort asked for is.
    private double within(int indicator, double effort, double value) {
        boolean isBeyond = unit.sign(indicator) * (value - farthest(indicator)) > 0;
        return isBeyond && effort <= 1 ? farthest(indicator) : value;
    }

    /// The value of one effort as it is printed, rounded to the far side.
    double printed(int indicator, double effort) {
        return within(
                indicator, effort, step(indicator, values(only(indicator, effort))[indicator], 0));
    }

    /// A value on the grid, so many steps farther; a value that is just beside the grid is on it.
    private double step(int indicator, double value, int steps) {
        int decimals = decimals(indicator);
        var width = BigDecimal.ONE.movePointLeft(decimals);
        int sign = unit.sign(indicator);
        double within = value - sign * JUST * realistic(indicator);
        var on =
                new BigDecimal(within)
                        .setScale(decimals, sign > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return on.add(width.multiply(BigDecimal.valueOf((long) sign * steps))).doubleValue();
    }

    private int decimals(int indicator) {
        return -(int) Math.floor(Math.log10(ROUNDED_TO * realistic(indicator)));
    }
}
