package rim.engine.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.engine.difference.EditionSide.Place;

/// What one cause has of a difference of a score, a rank and a group. Parts of a node, region and
/// year add up to the difference.
///
/// @param score part of the score's difference
/// @param places part of the places gained, below 0 for lost
/// @param groups part of the groups gained, below 0 for lost
/// @param scoreBefore the whole score in the edition before
/// @param rankBefore null where it had none
/// @param cells the source cells behind the largest part, where it comes from values; null for the
///   other parts
public record CausePart(
        String node,
        String region,
        int year,
        Cause cause,
        double score,
        double places,
        double groups,
        @Nullable Double scoreBefore,
        @Nullable Double scoreAfter,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        @Nullable String cells) {

    /// The parts of one place, the largest first; none where nothing differs.
    ///
    /// @param behind finds the values behind a part
    /// @param cells names the source cells of a value
    public static List<CausePart> of(
            CauseOfChange change, BehindCauses behind, Function<Place, String> cells) {
        var largest = change.largest().orElse(null);
        var parts = new ArrayList<CausePart>();
        for (var cause : Cause.values()) {
            double score = change.scores().getOrDefault(cause, 0.0);
            double rank = change.ranks().getOrDefault(cause, 0.0);
            double group = change.groups().getOrDefault(cause, 0.0);
            if (score != 0 || rank != 0 || group != 0) {
                parts.add(
                        new CausePart(
                                change.node(),
                                change.unit(),
                                change.year(),
                                cause,
                                score,
                                0 - rank,
                                0 - group,
                                change.scoreBefore(),
                                change.scoreAfter(),
                                change.rankBefore(),
                                change.rankAfter(),
                                cause == largest ? named(change, cause, behind, cells) : null));
            }
        }
        parts.sort(Comparator.comparingDouble((CausePart p) -> -Math.abs(p.score)));
        return parts;
    }

    private static @Nullable String named(
            CauseOfChange change, Cause cause, BehindCauses behind, Function<Place, String> cells) {
        var named =
                behind.of(change.node(), change.unit(), change.year(), cause).stream()
                        .map(cells)
                        .flatMap(text -> Arrays.stream(text.split("(?<=#\\d{1,18}:\\d{1,9}) ")))
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .collect(Collectors.joining(" "));
        return named.isEmpty() ? null : named;
    }
}
