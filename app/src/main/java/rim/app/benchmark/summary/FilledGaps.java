package rim.app.benchmark.summary;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rim.engine.kernel.imputation.BackTest;

/// How the gaps of an indicator in the newest year were filled, in words: by which method, and how
/// wrong that was where values are known.
final class FilledGaps {

    /// Such as `3 gaps: 2 by nowcast (drift), error 0.31; 1 by latest, error 0.40`; empty for none.
    static String of(Summary summary, int indicator, SummaryWords words) {
        var results = summary.results();
        var counts = new TreeMap<String, Integer>();
        var errors = new TreeMap<String, TreeSet<String>>();
        int all = 0;
        for (int unit = 0; unit < results.scoredUnits(); unit++) {
            int cell = summary.cell(unit);
            var how = results.gaps().how(indicator, cell);
            if (how != null) {
                all++;
                counts.merge(how, 1, Integer::sum);
                errors.computeIfAbsent(how, h -> new TreeSet<>())
                        .add(told(results.gaps().error(indicator, cell), words));
            }
        }
        if (all == 0) {
            return "";
        }
        var parts = new ArrayList<String>();
        counts.forEach((how, count) ->
                parts.add(
                        words.say(
                                "gaps_by",
                                count,
                                how,
                                String.join(", ", errors.getOrDefault(how, new TreeSet<>())))));
        return words.many(all, "gaps", String.join("; ", parts));
    }

    private static String told(@Nullable BackTest error, SummaryWords words) {
        return error == null || error.filled() == 0
                ? words.say("not_measured")
                : words.number(error.rootMeanSquare());
    }

    private FilledGaps() {}
}
