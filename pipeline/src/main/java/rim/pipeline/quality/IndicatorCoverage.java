package rim.pipeline.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Quality.Coverage;
import rim.schemas.methodology.Methodology.RegionChoice;
import rim.schemas.region.EditionRegions;

/// How many of the methodology's regions have each indicator in each year, in all and by country.
final class IndicatorCoverage {
    private final SortedMap<String, String> countries = new TreeMap<>();
    private final Map<String, Integer> sizes = new TreeMap<>();

    /// @param choice the regions that count
    IndicatorCoverage(RegionChoice choice, EditionRegions edition) {
        for (var region : edition.regions()) {
            var country = region.country();
            boolean isChosen = region.level().orElse(-1) == choice.level() && isIn(choice, country);
            if (country != null && isChosen) {
                countries.put(region.code(), country);
                sizes.merge(country, 1, Integer::sum);
            }
        }
    }

    private static boolean isIn(RegionChoice choice, @Nullable String country) {
        return choice.countries().isEmpty() || choice.countries().contains(country);
    }

    /// The country of each region that counts, by code.
    SortedMap<String, String> countries() {
        return countries;
    }

    /// Sorted by indicator, year and country, all together first. Countries without any value of
    /// any indicator are left out.
    ///
    /// @param years how many of the regions have a value, by indicator, year and country
    List<Coverage> of(SortedMap<String, SortedMap<Integer, SortedMap<String, Integer>>> years) {
        var seen =
                years.values().stream()
                        .flatMap(y -> y.values().stream())
                        .flatMap(c -> c.keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        var coverage = new ArrayList<Coverage>();
        years.forEach((indicator, byYear) ->
                byYear.forEach((year, have) -> {
                    coverage.add(entry(indicator, year, null, have.values(), sizes(seen)));
                    for (String country : seen) {
                        coverage.add(
                                entry(
                                        indicator,
                                        year,
                                        country,
                                        List.of(have.getOrDefault(country, 0)),
                                        sizes(List.of(country))));
                    }
                }));
        return coverage;
    }

    private List<Integer> sizes(List<String> chosen) {
        return chosen.stream().map(c -> sizes.getOrDefault(c, 0)).toList();
    }

    private static Coverage entry(
            String indicator,
            int year,
            @Nullable String country,
            Collection<Integer> have,
            Collection<Integer> of) {
        return new Coverage(indicator, year, country, sum(have), sum(of));
    }

    private static long sum(Collection<Integer> numbers) {
        return numbers.stream().mapToLong(Integer::intValue).sum();
    }
}
