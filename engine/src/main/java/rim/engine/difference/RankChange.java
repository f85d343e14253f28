package rim.engine.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.engine.difference.EditionContent.Score;

/// How a region's place in the composite index differs between two editions, in the same year.
///
/// @param rankBefore null when it had none
/// @param places places gained, negative for lost; null when one of the two has no rank
/// @param likelyBefore the group before in the words that its certainty allowed
/// @param likelyAfter the same after
/// @param cause what most of the difference between the scores comes from: `revised values`, `new
///   or lost values`, `method or scope`, or `other regions` where the score is the same; null where
///   it cannot be told
/// @param revised what revised values of any region add to the score
/// @param data what new and lost values add
/// @param method what the other methodology adds, its regions and years included
/// @param values how many of the region's values that the edition after uses were revised, added or
///   lost
public record RankChange(
        String region,
        int year,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        @Nullable Integer places,
        @Nullable Double scoreBefore,
        @Nullable Double scoreAfter,
        @Nullable String groupBefore,
        @Nullable String groupAfter,
        @Nullable String likelyBefore,
        @Nullable String likelyAfter,
        @Nullable String cause,
        @Nullable Double revised,
        @Nullable Double data,
        @Nullable Double method,
        int values) {

    public boolean isGroupChanged() {
        return !Objects.equals(groupBefore, groupAfter);
    }

    /// All regions that are ranked in either edition and whose rank, score or group differs: a
    /// changed group first, then the most places.
    static List<RankChange> between(
            EditionContent before, EditionContent after, int year, List<ValueChange> values) {
        var old = scores(before, year);
        var now = scores(after, year);
        var effects = ScoreEffects.between(before, after, year);
        var changes = new ArrayList<RankChange>();
        var regions = new java.util.TreeSet<>(old.keySet());
        regions.addAll(now.keySet());
        for (var region : regions) {
            var was = old.get(region);
            var is = now.get(region);
            var change = change(region, year, was, is, effects.get(region), values);
            if (!Objects.equals(change.scoreBefore, change.scoreAfter)
                    || !Objects.equals(change.rankBefore, change.rankAfter)
                    || change.isGroupChanged()) {
                changes.add(change);
            }
        }
        changes.sort(
                Comparator.comparing(RankChange::isGroupChanged)
                        .reversed()
                        .thenComparing(
                                c -> c.places == null ? Integer.MAX_VALUE : Math.abs(c.places),
                                Comparator.reverseOrder())
                        .thenComparing(RankChange::region));
        return changes;
    }

    private static String cause(ScoreEffects effects, Score was, Score is) {
        return effects.cause(
                was.score() == null || is.score() == null ? Double.NaN : is.score() - was.score());
    }

    private static HashMap<String, Score> scores(EditionContent content, int year) {
        var scores = new HashMap<String, Score>();
        content.scores().stream()
                .filter(s -> s.year() == year && s.node().equals(content.root()))
                .forEach(s -> scores.put(s.region(), s));
        return scores;
    }

    private static RankChange change(
            String region,
            int year,
            @Nullable Score was,
            @Nullable Score is,
            @Nullable ScoreEffects effects,
            List<ValueChange> values) {
        var before = was == null ? null : was.rank();
        var after = is == null ? null : is.rank();
        return new RankChange(
                region,
                year,
                before,
                after,
                before == null || after == null ? null : before - after,
                was == null ? null : was.score(),
                is == null ? null : is.score(),
                was == null ? null : was.group(),
                is == null ? null : is.group(),
                was == null ? null : was.likelyGroup(),
                is == null ? null : is.likelyGroup(),
                effects == null || was == null || is == null ? null : cause(effects, was, is),
                effects == null ? null : effects.revised(),
                effects == null ? null : effects.data(),
                effects == null ? null : effects.method(),
                (int)
                        values.stream()
                                .filter(v -> v.region().equals(region) && v.year() <= year)
                                .count());
    }
}
