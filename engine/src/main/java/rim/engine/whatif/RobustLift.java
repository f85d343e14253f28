package rim.engine.whatif;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.engine.uncertainty.SupposedDraws;

/// The least change found that reaches a goal, and does so in most of the draws of what is
/// uncertain too.
///
/// The least changes that go beyond the goal by more and more are tried, by halving, until one
/// reaches it often enough; then each of its moves is shortened as far as that holds.
record RobustLift(Supposition unit, Goal.Target target, Moves moves, SupposedDraws draws) {
    private static final int HALVINGS = 8;
    private static final int SHORTENINGS = 8;

    /// Values as they are printed; empty where nothing realistic is found.
    Optional<double[]> values() {
        var programme = new LiftProgramme(unit, target, moves);
        var exact = programme.least();
        if (exact == null) {
            return Optional.empty();
        }
        if (isSure(exact.values())) {
            return Optional.of(shortened(exact.values()));
        }
        double @Nullable [] best = null;
        double low = 0;
        double high = moves.standing(moves.values(moves.all())).score() - unit.now().score();
        for (int i = 0; i < HALVINGS; i++) {
            double beyond = (low + high) / 2;
            var least = programme.least(beyond);
            if (least == null || isSure(least.values())) {
                high = beyond;
                best = least == null ? best : least.values();
            } else {
                low = beyond;
            }
        }
        if (best == null && isSure(moves.values(moves.all()))) {
            best = moves.rounded(moves.all(), this::isSure);
        }
        return Optional.ofNullable(best).map(this::shortened);
    }

    /// Whether values reach the goal as the methodology is, and in most of the draws.
    private boolean isSure(double[] values) {
        return target.isReached(moves.standing(values))
                && draws.probability(unit.changed(values), target::isReached) >= LiftSearch.ROBUST;
    }

    private double[] shortened(double[] values) {
        var shortened = values.clone();
        for (int i : moves.movable()) {
            if (shortened[i] != unit.value(i)) {
                shorten(shortened, i);
            }
        }
        return shortened;
    }

    private void shorten(double[] values, int indicator) {
        double low = 0;
        double high = Math.abs(values[indicator] - unit.value(indicator));
        double enough = values[indicator];
        values[indicator] = unit.value(indicator);
        if (isSure(values)) {
            return;
        }
        for (int i = 0; i < SHORTENINGS; i++) {
            double middle = (low + high) / 2;
            values[indicator] = moves.printed(indicator, middle / moves.realistic(indicator));
            if (isSure(values)) {
                enough = values[indicator];
                high = middle;
            } else {
                low = middle;
            }
        }
        values[indicator] = enough;
    }
}
