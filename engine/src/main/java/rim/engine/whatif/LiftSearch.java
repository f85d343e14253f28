package rim.engine.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rim.engine.uncertainty.SupposedDraws;
import rim.engine.whatif.Lift.Combination;
import rim.engine.whatif.Lift.Move;
import rim.engine.whatif.WhatIf.Standing;

/// Searches the smallest realistic change that reaches a goal.
///
/// Effort is measured in shares of what comparable units achieved within the span, so that
/// indicators of different units can be weighed against each other. The combination is the least
/// sum of efforts that {@link LeastEffort} proves. Values are told as they are printed, rounded to
/// the far side, and stand where they are said to stand: typed back they reach the goal.
public final class LiftSearch {
    /// The share of the draws in which a robust change reaches the goal.
    public static final double ROBUST = 0.8;

    private static final double FARTHEST = 20;

    private final Supposition unit;
    private final Goal.Target target;
    private final Moves moves;
    private final Optional<SupposedDraws> draws;

    private LiftSearch(Supposition unit, Goal goal, Reach reach) {
        this.unit = unit;
        this.target = goal.from(unit.now(), unit.results().methodology().groups());
        this.moves = Moves.of(unit, reach);
        this.draws = unit.draws();
    }

    /// Searches.
    ///
    /// @param isRobust whether to search also what reaches the goal in most of the draws
    /// @throws rim.schemas.RimException when there is nothing better to reach
    public static Lift of(Supposition unit, Goal goal, Reach reach, boolean isRobust) {
        return new LiftSearch(unit, goal, reach).lift(isRobust);
    }

    /// Searches the least, robust or not.
    ///
    /// @throws rim.schemas.RimException when there is nothing better to reach
    public static Lift of(Supposition unit, Goal goal, Reach reach) {
        return of(unit, goal, reach, false);
    }

    private Lift lift(boolean isRobust) {
        var singles = new ArrayList<Move>();
        for (int i : moves.movable()) {
            singles.add(single(i));
        }
        singles.sort(
                Comparator.comparing(Move::enough)
                        .reversed()
                        .thenComparingDouble(m -> m.enough() ? m.effort() : -m.then().score()));
        var all = moves.values(moves.all());
        var least = new LiftProgramme(unit, target, moves).least();
        return new Lift(
                unit.unit(),
                unit.year(),
                sure(unit.now(), unit.values()),
                target,
                moves.reach(),
                singles,
                moves.idle(),
                least == null ? null : least(least.values(), least.bound(), singles),
                isRobust ? robust() : null,
                sure(moves.standing(all), all));
    }

    /// The least as it is told: rounding can take a combination above an indicator that is enough
    /// by itself.
    private Combination least(double[] values, @Nullable Double bound, List<Move> singles) {
        var together = combination(values, bound);
        var first = singles.getFirst();
        if (!first.enough() || first.effort() >= together.effort()) {
            return together;
        }
        var alone = unit.values();
        alone[unit.indicator(first.indicator())] = first.to();
        return combination(alone, bound);
    }

    private Standing sure(Standing standing, double[] values) {
        return standing.with(unit.spread(draws, values, target::isReached));
    }

    private @Nullable Combination robust() {
        return draws.flatMap(all -> new RobustLift(unit, target, moves, all).values())
                .map(values -> combination(values, null))
                .orElse(null);
    }

    private Move single(int indicator) {
        var whole = moves.only(indicator, 1);
        Optional<double[]> enough = first(indicator, 1, target::isReached);
        double most = moves.standing(moves.values(whole)).score();
        double[] values =
                enough.orElseGet(() ->
                        first(indicator, 1, s -> s.score() >= most)
                                .orElseGet(() -> moves.values(whole)));
        return move(
                indicator,
                values,
                enough.isPresent(),
                first(indicator, FARTHEST, target::isReached)
                        .map(needed -> needed[indicator])
                        .orElse(null));
    }

    /// The least other value of one indicator that is enough for something, as it is printed.
    private Optional<double[]> first(int indicator, double most, Predicate<Standing> enough) {
        return moves.first(indicator, most, enough)
                .map(effort ->
                        moves.rounded(
                                moves.only(indicator, effort),
                                values -> enough.test(moves.standing(values))));
    }

    private Move move(int indicator, double[] values, boolean isEnough, @Nullable Double needed) {
        double to = values[indicator];
        var alone = unit.values();
        alone[indicator] = to;
        double improvement =
                Math.min(moves.realistic(indicator), Math.abs(to - unit.value(indicator)));
        return new Move(
                unit.code(indicator),
                unit.value(indicator),
                to,
                improvement,
                moves.realistic(indicator),
                improvement / moves.realistic(indicator),
                moves.achievedBy(indicator, improvement),
                moves.comparable(indicator),
                isEnough,
                needed,
                sure(moves.standing(alone), alone));
    }

    /// @param bound null for none
    private Combination combination(double[] values, @Nullable Double bound) {
        var changed = new ArrayList<Move>();
        for (int i : moves.movable()) {
            if (values[i] != unit.value(i)) {
                var alone = unit.values();
                alone[i] = values[i];
                boolean isEnough = target.isReached(moves.standing(alone));
                changed.add(move(i, values, isEnough, null));
            }
        }
        changed.sort(Comparator.comparingDouble(Move::effort).reversed());
        double effort = changed.stream().mapToDouble(Move::effort).sum();
        return new Combination(
                List.copyOf(changed),
                effort,
                bound == null ? null : Math.min(bound, effort),
                sure(moves.standing(values), values));
    }
}
