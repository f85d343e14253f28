package rim.engine.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.engine.difference.EditionContent.Score;

/// How a region's place in the composite index differs between two editions, in the same year.
///
/// @param rankBefore null when it had none
/// @param places places gained, negative for lost; null when one of the two has no rank
/// @param likelyBefore the group before in the words that its certainty allowed
/// @param likelyAfter the same after
/// @param cause what most of the difference between the scores is owed to, or between the ranks
///   where the scores are the same; null where it cannot be told
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
        @Nullable Cause cause,
        int values) {

    public boolean isGroupChanged() {
        return !Objects.equals(groupBefore, groupAfter);
    }

    /// All regions that are ranked in either edition and whose rank, score or group differs: a
    /// changed group first, then the most places.
    ///
    /// @param causes of the composite index in that year, by region
    static List<RankChange> between(
            EditionContent before,
            EditionContent after,
            int year,
            List<ValueChange> values,
            Map<String, CauseOfChange> causes) {
        var old = scores(before, year);
        var now = scores(after, year);
        var changes = new ArrayList<RankChange>();
        var regions = new java.util.TreeSet<>(old.keySet());
        regions.addAll(now.keySet());
        for (var region : regions) {
            var was = old.get(region);
            var is = now.get(region);
            var change = change(region, year, was, is, causes.get(region), values);
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

    private static HashMap<String, Score> scores(EditionContent content, int year) {
        var scores = new HashMap<String, Score>();
        content.scores().stream()
                .filter(s -> s.year() == year)
                .forEach(s -> scores.put(s.region(), s));
        return scores;
    }

    private static RankChange change(
            String region,
            int year,
            @Nullable Score was,
            @Nullable Score is,
            @Nullable CauseOfChange why,
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
                why == null ? null : why.largest().orElse(null),
                (int)
                        values.stream()
                                .filter(v -> v.region().equals(region) && v.year() <= year)
                                .count());
    }
}
