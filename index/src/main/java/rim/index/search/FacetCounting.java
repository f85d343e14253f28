package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rim.index.search.Facets.Count;
import rim.index.search.PassageValues.Block;
import rim.index.search.PassageValues.Facet;

/// Counts reports by region, theme, year and language while they are found.
final class FacetCounting {
    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingInt(Count::reports).reversed().thenComparing(Count::value);

    private final PassageValues values;
    private final int[] counts;

    /// For each value the report that it was last counted for.
    private final int[] last;

    private final Map<Integer, int[]> byYear = new HashMap<>();
    private int lastOfYear = -1;

    FacetCounting(PassageValues values) {
        this.values = values;
        this.counts = new int[values.count()];
        this.last = new int[counts.length];
        Arrays.fill(last, -1);
    }

    /// What the passages of several reports that count as one have.
    static final class Values {
        private final Set<Integer> values = new HashSet<>();
        private final Set<Integer> years = new HashSet<>();
    }

    /// Counts a passage of a report; passages of one report come one after another.
    void count(int report, Block block, int document) {
        for (int i = block.count(document) - 1; i >= 0; i--) {
            int value = block.value(document, i);
            if (last[value] != report) {
                last[value] = report;
                counts[value]++;
            }
        }
        if (report != lastOfYear) {
            lastOfYear = report;
            countYear(block.year(document));
        }
    }

    private void countYear(int year) {
        byYear.computeIfAbsent(year, y -> new int[1])[0]++;
    }

    static void gather(Values gathered, Block block, int document) {
        for (int i = block.count(document) - 1; i >= 0; i--) {
            gathered.values.add(block.value(document, i));
        }
        gathered.years.add(block.year(document));
    }

    /// Counts what was gathered as one report.
    void add(Values gathered) {
        gathered.values.forEach(each -> counts[each]++);
        gathered.years.forEach(this::countYear);
    }

    Facets facets() throws IOException {
        var undated = byYear.remove(PassageValues.NO_YEAR);
        var years =
                byYear.entrySet().stream()
                        .sorted(Map.Entry.<Integer, int[]>comparingByKey().reversed())
                        .map(each -> new Count(each.getKey().toString(), each.getValue()[0]))
                        .toList();
        return new Facets(
                counted(Facet.REGIONS),
                counted(Facet.THEMES).stream().sorted(MOST_FIRST).toList(),
                years,
                counted(Facet.LANGUAGES).stream().sorted(MOST_FIRST).toList(),
                undated == null ? 0 : undated[0]);
    }

    private List<Count> counted(Facet facet) throws IOException {
        if (values.first(facet) == values.end(facet)) {
            return List.of();
        }
        var names = values.names(facet);
        var counted = new ArrayList<Count>();
        for (int i = values.first(facet); i < values.end(facet); i++) {
            if (counts[i] > 0) {
                counted.add(new Count(names.of(i), counts[i]));
            }
        }
        return counted;
    }
}
