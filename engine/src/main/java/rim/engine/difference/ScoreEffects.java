package rim.engine.difference;

import java.util.HashMap;
import java.util.Map;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.RegionUnits;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;

/// Where a difference between the scores of two editions comes from: scores are made again step by
/// step from the one to the other, first with revised values, then with values that are new or
/// gone, then by the other methodology.
///
/// @param revised what revised values of any region add
/// @param data what new and lost values add
/// @param method what the other methodology adds, its regions and years included
record ScoreEffects(double revised, double data, double method) {

    private record Place(String indicator, String region, int year) {}

    /// By region; without regions that have no score at one of the steps, and empty where one of
    /// the methodologies is of a version that cannot be read.
    static Map<String, ScoreEffects> between(
            EditionContent before, EditionContent after, int year) {
        try {
            var old = methodology(before);
            var values = values(before);
            var now = values(after);
            var revised = new HashMap<>(values);
            revised.replaceAll((place, value) -> now.getOrDefault(place, value));
            var first = scores(old, values, year);
            var second = scores(old, revised, year);
            var third = scores(old, now, year);
            var last = scores(methodology(after), now, year);
            var effects = new HashMap<String, ScoreEffects>();
            first.forEach((region, score) -> {
                var afterRevision = second.get(region);
                var afterData = third.get(region);
                var afterMethod = last.get(region);
                if (afterRevision != null && afterData != null && afterMethod != null) {
                    effects.put(
                            region,
                            new ScoreEffects(
                                    afterRevision - score,
                                    afterData - afterRevision,
                                    afterMethod - afterData));
                }
            });
            return effects;
        } catch (RimException e) {
            return Map.of();
        }
    }

    private static Methodology methodology(EditionContent content) {
        return CheckedJson.published(
                content.methodology(),
                "methodology of edition " + content.manifest().edition(),
                Methodology.class);
    }

    private static Map<Place, Double> values(EditionContent content) {
        var values = new HashMap<Place, Double>();
        for (var each : content.values()) {
            if (each.value() != null) {
                values.put(new Place(each.indicator(), each.region(), each.year()), each.value());
            }
        }
        return values;
    }

    private static Map<String, Double> scores(
            Methodology methodology, Map<Place, Double> values, int year) {
        var panel = RegionUnits.panel(methodology);
        values.forEach(
                (place, value) -> panel.value(place.indicator, place.region, place.year, value));
        var results = Benchmark.of(methodology, panel.build()).results();
        var scores = new HashMap<String, Double>();
        int number = results.panel().year(year);
        for (int unit = 0; number >= 0 && unit < results.panel().scoredUnits(); unit++) {
            double score = results.scores(0)[results.panel().cell(number, unit)];
            if (!Double.isNaN(score)) {
                scores.put(results.panel().units().get(unit).code(), score);
            }
        }
        return scores;
    }

    /// The largest of them, in words.
    String cause(double difference) {
        double most = Math.max(Math.abs(revised), Math.max(Math.abs(data), Math.abs(method)));
        if (most <= 1e-12) {
            return Math.abs(difference) <= 1e-12 ? "other regions" : "unknown";
        }
        return most == Math.abs(revised)
                ? "revised values"
                : most == Math.abs(data) ? "new or lost values" : "method or scope";
    }
}
