package rim.app.question.overlap;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rim.app.data.Cells;
import rim.app.data.EditionDatabase;
import rim.app.question.overlap.RegionOverlap.SharedActivity;
import rim.app.question.overlap.RegionOverlap.Standing;

/// The activities in which at least one of two regions is specialised, by dataset, each in a year
/// in which both are measured.
final class SharedActivities {
    private static final String SQL =
            """
            SELECT region, activity, specialised, shrunk_quotient, low, high, relatedness_density,
                   probability, cells
            FROM specialisation
            WHERE dataset = ? AND year = ? AND region IN (?, ?) AND specialised IS NOT NULL
            ORDER BY activity
            """;

    /// How a region stands in an activity.
    private record Side(
            boolean isOwn,
            @Nullable Double quotient,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double density,
            @Nullable Double probability,
            @Nullable String cells) {
        static final Side UNKNOWN = new Side(false, null, null, null, null, null, null);

        static Side read(Cells cells) throws SQLException {
            return new Side(
                    cells.integer("specialised") == 1,
                    cells.numberOrNull("shrunk_quotient"),
                    cells.numberOrNull("low"),
                    cells.numberOrNull("high"),
                    cells.numberOrNull("relatedness_density"),
                    cells.numberOrNull("probability"),
                    cells.textOrNull("cells"));
        }

        boolean isSure() {
            return low != null && low > 1;
        }
    }

    private final Function<String, Optional<String>> names;
    private final String dataset;
    private final int year;
    private final String region;
    private final String other;
    private final Map<String, Side> own = new TreeMap<>();
    private final Map<String, Side> others = new TreeMap<>();

    private SharedActivities(
            Function<String, Optional<String>> names,
            String dataset,
            int year,
            String region,
            String other) {
        this.names = names;
        this.dataset = dataset;
        this.year = year;
        this.region = region;
        this.other = other;
    }

    /// What both have comes first, the surest first, then what may come to the other, the likeliest
    /// first.
    static List<SharedActivity> of(
            EditionDatabase database,
            String language,
            String dataset,
            int year,
            String region,
            String other)
            throws SQLException {
        var documents = database.documents();
        var shared =
                new SharedActivities(
                        activity -> documents.activityName(dataset, activity, language),
                        dataset,
                        year,
                        region,
                        other);
        database.list(
                SQL,
                List.of(dataset, year, region, other),
                cells ->
                        (cells.text("region").equals(region) ? shared.own : shared.others)
                                .put(cells.text("activity"), Side.read(cells)));
        return shared.listed();
    }

    private List<SharedActivity> listed() {
        var codes = new TreeMap<>(own);
        codes.putAll(others);
        var nearOwn = median(own);
        var nearOthers = median(others);
        var found = new ArrayList<SharedActivity>();
        for (var code : codes.keySet()) {
            var here = Optional.ofNullable(own.get(code));
            var there = Optional.ofNullable(others.get(code));
            boolean isHere = here.filter(Side::isOwn).isPresent();
            boolean isThere = there.filter(Side::isOwn).isPresent();
            if (isHere && isThere) {
                found.add(activity(code, Standing.BOTH, region + " " + other, here, there));
            } else if (isHere) {
                found.add(activity(code, standing(there, nearOthers), region, here, there));
            } else if (isThere) {
                found.add(activity(code, standing(here, nearOwn), other, here, there));
            }
        }
        found.sort(
                Comparator.comparing((SharedActivity each) -> standing(each.standing()))
                        .thenComparing(
                                SharedActivities::promise,
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(SharedActivity::activity));
        return found;
    }

    private static Standing standing(String code) {
        return Standing.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Of what both have the lesser of the lower ends; else the chance that it comes to the other,
    /// or how near it is.
    private static @Nullable Double promise(SharedActivity each) {
        if (each.low() != null
                && each.otherLow() != null
                && each.standing().equals(Standing.BOTH.code())) {
            return Math.min(each.low(), each.otherLow());
        }
        if (each.probability() != null || each.otherProbability() != null) {
            return each.probability() != null ? each.probability() : each.otherProbability();
        }
        return null;
    }

    /// The middle density of what a region has not.
    private static Optional<Double> median(Map<String, Side> sides) {
        var densities =
                sides.values().stream()
                        .filter(each -> !each.isOwn())
                        .map(Side::density)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        return densities.length == 0
                ? Optional.empty()
                : Optional.of(
                        (densities[(densities.length - 1) / 2] + densities[densities.length / 2])
                                / 2);
    }

    private static Standing standing(Optional<Side> side, Optional<Double> median) {
        var density = side.map(Side::density);
        return density.isEmpty() || median.isEmpty()
                ? Standing.UNKNOWN
                : density.get() >= median.get() ? Standing.NEAR : Standing.FAR;
    }

    private SharedActivity activity(
            String code,
            Standing standing,
            String heldBy,
            Optional<Side> here,
            Optional<Side> there) {
        var one = here.orElse(Side.UNKNOWN);
        var two = there.orElse(Side.UNKNOWN);
        return new SharedActivity(
                dataset,
                code,
                names.apply(code).orElse(null),
                year,
                standing.code(),
                heldBy,
                Arrays.asList(one, two).stream().filter(Side::isOwn).allMatch(Side::isSure),
                one.quotient(),
                one.low(),
                one.high(),
                one.density(),
                one.probability(),
                one.cells(),
                two.quotient(),
                two.low(),
                two.high(),
                two.density(),
                two.probability(),
                two.cells());
    }
}
