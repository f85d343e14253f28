package rim.app.benchmark.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.engine.benchmark.Results;
import rim.engine.uncertainty.SupposedDraws.GroupProbability;
import rim.engine.uncertainty.UncertaintySummary;

/// How likely each performance group of the index is.
public final class GroupsOfUnits {

    /// By the number of the year and the code of the unit; nothing where nothing is said to be
    /// uncertain.
    public static Map<Integer, Map<String, List<GroupProbability>>> byYear(
            Results results, @Nullable UncertaintySummary draws) {
        var years = new HashMap<Integer, Map<String, List<GroupProbability>>>();
        if (draws == null) {
            return years;
        }
        int[] scored = results.scoredYears();
        for (int place = 0; place < scored.length; place++) {
            var units = new HashMap<String, List<GroupProbability>>();
            draws.probabilities(0, place)
                    .filter(each -> each.event().equals("group"))
                    .forEach(each ->
                            units.computeIfAbsent(each.unit(), unit -> new ArrayList<>())
                                    .add(new GroupProbability(each.of(), each.probability())));
            years.put(scored[place], units);
        }
        return years;
    }

    private GroupsOfUnits() {}
}
