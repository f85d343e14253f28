package rim.engine.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rim.engine.whatif.Lift.Combination;
import rim.engine.whatif.Lift.Move;
import rim.engine.whatif.Reach.Achieved;
import rim.engine.whatif.WhatIf.Standing;

/// Searches the smallest realistic change that reaches a goal.
///
/// Effort is measured in shares of what comparable units achieved within the span, so that
/// indicators of different units can be weighed against each other. The combination takes, step by
/// step, the indicator that gains most for the next hundredth of its reach: the least total effort
/// where gains shrink as values grow, as they do under roots and logarithms.
public final class LiftSearch {
    private static final int STEPS = 100;
    private static final int HALVINGS = 60;
    private static final double FARTHEST = 20;

    private final Supposition unit;
    private final Goal.Target target;
    private final Reach reach;
    private final List<Optional<Achieved>> achieved = new ArrayList<>();
    private final List<Boolean> isMovable = new ArrayList<>();

    private LiftSearch(Supposition unit, Goal goal, Reach reach) {
        this.unit = unit;
        this.reach = reach;
        this.target = goal.from(unit.now(), unit.results().methodology().groups());
        for (int i = 0; i < unit.results().tree().indicators(); i++) {
            achieved.add(
                    Double.isNaN(unit.value(i))
                            ? Optional.empty()
                            : reach.achieved(unit.results(), i, unit.year(), unit.sign(i)));
        }
        for (int i = 0; i < achieved.size(); i++) {
            isMovable.add(canMove(i));
        }
    }

    /// Searches.
    ///
    /// @throws rim.schemas.RimException when there is nothing better to reach
    public static Lift of(Supposition unit, Goal goal, Reach reach) {
        return new LiftSearch(unit, goal, reach).lift();
    }

    private Lift lift() {
        var singles = new ArrayList<Move>();
        var all = new double[achieved.size()];
        for (int i = 0; i < achieved.size(); i++) {
            if (isMovable.get(i)) {
                all[i] = 1;
                singles.add(single(i));
            }
        }
        singles.sort(
                Comparator.comparing(Move::enough)
                        .reversed()
                        .thenComparingDouble(m -> m.enough() ? m.effort() : -m.then().score()));
        return spread(
                new Lift(
                        unit.unit(),
                        unit.year(),
                        unit.now(),
                        target,
                        reach,
                        singles,
                        idle(),
                        combination(all),
                        standing(all)),
                all);
    }

    /// The same with how sure it is: now, what each indicator by itself and the combination lead
    /// to, and the most.
    private Lift spread(Lift lift, double[] all) {
        var supposed = new ArrayList<double[]>();
        supposed.add(unit.values());
        supposed.add(values(all));
        lift.singles().forEach(move -> supposed.add(values(List.of(move))));
        var combination = lift.combination();
        if (combination != null) {
            supposed.add(values(combination.moves()));
        }
        var spreads = unit.spreads(supposed, (relative, rank) -> target.isReached(relative, rank));
        if (spreads.isEmpty()) {
            return lift;
        }
        var singles = new ArrayList<Move>();
        for (int i = 0; i < lift.singles().size(); i++) {
            singles.add(lift.singles().get(i).with(spreads.get(2 + i)));
        }
        return new Lift(
                lift.unit(),
                lift.year(),
                lift.now().with(spreads.getFirst()),
                target,
                reach,
                singles,
                lift.idle(),
                combination == null
                        ? null
                        : new Combination(
                                combination.moves(),
                                combination.effort(),
                                combination.then().with(spreads.getLast())),
                lift.most().with(spreads.get(1)));
    }

    private double[] values(List<Move> moves) {
        var values = unit.values();
        moves.forEach(move -> values[unit.indicator(move.indicator())] = move.to());
        return values;
    }

    private List<String> idle() {
        var idle = new ArrayList<String>();
        for (int i = 0; i < achieved.size(); i++) {
            if (!isMovable.get(i)) {
                idle.add(unit.code(i));
            }
        }
        return idle;
    }

    /// Whether what is realistic gains anything: not where the score is at its best already.
    private boolean canMove(int indicator) {
        return realistic(indicator) > 0
                && standing(only(indicator, 1)).score() > unit.now().score();
    }

    private double[] only(int indicator, double effort) {
        var efforts = new double[achieved.size()];
        efforts[indicator] = effort;
        return efforts;
    }

    private double realistic(int indicator) {
        return achieved.get(indicator).map(Achieved::realistic).orElse(0.0);
    }

    /// Where the unit stands when each indicator goes so far of its reach.
    private Standing standing(double[] efforts) {
        return Objects.requireNonNull(unit.standing(values(efforts)));
    }

    private double[] values(double[] efforts) {
        var values = unit.values();
        for (int i = 0; i < values.length; i++) {
            if (efforts[i] > 0) {
                values[i] += unit.sign(i) * efforts[i] * realistic(i);
            }
        }
        return values;
    }

    private Move single(int indicator) {
        var efforts = only(indicator, 1);
        var farthest = standing(efforts);
        boolean isEnough = target.isReached(farthest);
        double effort =
                isEnough
                        ? least(efforts, indicator, target::isReached)
                        : least(efforts, indicator, s -> s.score() >= farthest.score());
        return move(indicator, effort, isEnough);
    }

    /// The least effort of one indicator that is enough for something, the others' being given.
    private double least(double[] efforts, int indicator, Predicate<Standing> enough) {
        var tried = efforts.clone();
        double low = 0;
        double high = efforts[indicator];
        for (int i = 0; i < HALVINGS; i++) {
            tried[indicator] = (low + high) / 2;
            if (enough.test(standing(tried))) {
                high = tried[indicator];
            } else {
                low = tried[indicator];
            }
        }
        return high;
    }

    private Move move(int indicator, double effort, boolean isEnough) {
        var efforts = only(indicator, effort);
        double improvement = effort * realistic(indicator);
        return new Move(
                unit.code(indicator),
                unit.value(indicator),
                values(efforts)[indicator],
                improvement,
                realistic(indicator),
                effort,
                achieved.get(indicator).map(a -> a.share(improvement)).orElse(0.0),
                isEnough,
                needed(indicator),
                standing(efforts));
    }

    private @Nullable Double needed(int indicator) {
        var efforts = only(indicator, FARTHEST);
        if (!target.isReached(standing(efforts))) {
            return null;
        }
        efforts[indicator] = least(efforts, indicator, target::isReached);
        return values(efforts)[indicator];
    }

    private @Nullable Combination combination(double[] all) {
        if (!target.isReached(standing(all))) {
            return null;
        }
        var steps = new int[all.length];
        int last = -1;
        while (!target.isReached(standing(efforts(steps)))) {
            last = best(steps);
            if (last < 0) {
                return combined(all);
            }
            steps[last]++;
        }
        var efforts = efforts(steps);
        if (last >= 0) {
            efforts[last] = least(efforts, last, target::isReached);
        }
        return combined(efforts);
    }

    private static double[] efforts(int[] steps) {
        var efforts = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            efforts[i] = (double) steps[i] / STEPS;
        }
        return efforts;
    }

    /// The indicator whose next step gains most, −1 when none gains anything.
    private int best(int[] steps) {
        int best = -1;
        double most = standing(efforts(steps)).score();
        for (int i = 0; i < steps.length; i++) {
            if (isMovable.get(i) && steps[i] < STEPS) {
                steps[i]++;
                double score = standing(efforts(steps)).score();
                steps[i]--;
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private Combination combined(double[] efforts) {
        var moves = new ArrayList<Move>();
        double sum = 0;
        for (int i = 0; i < efforts.length; i++) {
            if (efforts[i] > 0) {
                var alone = move(i, efforts[i], false);
                moves.add(move(i, efforts[i], target.isReached(alone.then())));
                sum += efforts[i];
            }
        }
        moves.sort(Comparator.comparingDouble(Move::effort).reversed());
        return new Combination(moves, sum, standing(efforts));
    }
}
