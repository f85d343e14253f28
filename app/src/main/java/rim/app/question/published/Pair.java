package rim.app.question.published;

import org.jspecify.annotations.Nullable;
import rim.schemas.methodology.Methodology;

/// A published score and the edition's own for the same region, node and year, on one scale.
///
/// @param scores both as they are
/// @param published the published score on the scale
/// @param here the edition's on the scale
/// @param group the published performance group, by the limits of the edition's methodology; null
///   where nobody knows the score relative to the European Union in the same year
record Pair(Common scores, double published, double here, @Nullable String group) {

    static Pair of(Common scores, Scale scale, Methodology methodology) {
        return new Pair(
                scores,
                scores.value() * scale.published(),
                scores.score() * scale.here(),
                groupOf(scores.value(), scale.sameYear(), methodology));
    }

    private static @Nullable String groupOf(
            double value, @Nullable Double sameYear, Methodology methodology) {
        int group = sameYear == null ? -1 : methodology.groupOf(value * sameYear);
        return group < 0 ? null : methodology.groups().get(group).code();
    }

    double difference() {
        return here - published;
    }
}
