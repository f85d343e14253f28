package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import rim.index.passage.PassageFields;
import rim.index.search.Facets.Count;

/// Counts reports by region, theme, year and language while they are found.
final class FacetCounting {
    static final int NO_YEAR = Integer.MIN_VALUE;

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingInt(Count::reports).reversed().thenComparing(Count::value);

    private @Nullable Dimension regions;
    private @Nullable Dimension themes;
    private @Nullable Dimension languages;
    private @Nullable NumericDocValues years;
    private final TreeMap<Integer, Integer> byYear =
            new TreeMap<>(Comparator.<Integer>naturalOrder().reversed());
    private int lastOfYear = -1;

    /// What the passages of several reports that count as one have.
    static final class Values {
        private final Set<Integer> regions = new HashSet<>();
        private final Set<Integer> themes = new HashSet<>();
        private final Set<Integer> languages = new HashSet<>();
        private final Set<Integer> years = new HashSet<>();
    }

    /// The counts of one facet by the ordinals of its values.
    private static final class Dimension {
        private final SortedSetDocValues values;
        private final int[] counts;
        private final int[] last;

        Dimension(LeafReader segment, String field) throws IOException {
            this.values = DocValues.getSortedSet(segment, field);
            this.counts = new int[(int) values.getValueCount()];
            this.last = new int[counts.length];
            Arrays.fill(last, -1);
        }

        void count(int report, int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    int value = (int) values.nextOrd();
                    counts[value] += last[value] == report ? 0 : 1;
                    last[value] = report;
                }
            }
        }

        void gather(Set<Integer> gathered, int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    gathered.add((int) values.nextOrd());
                }
            }
        }

        List<Count> counted() throws IOException {
            var counted = new ArrayList<Count>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    counted.add(new Count(values.lookupOrd(i).utf8ToString(), counts[i]));
                }
            }
            return counted;
        }
    }

    void open(LeafReader segment) throws IOException {
        regions = new Dimension(segment, PassageFields.WITHIN);
        themes = new Dimension(segment, PassageFields.BROADER);
        languages = new Dimension(segment, PassageFields.LANGUAGE);
        SortedNumericDocValues all = DocValues.getSortedNumeric(segment, PassageFields.YEAR);
        years = DocValues.unwrapSingleton(all);
    }

    /// The year of a passage's report.
    int year(int document) throws IOException {
        return years != null && years.advanceExact(document) ? (int) years.longValue() : NO_YEAR;
    }

    /// Counts a passage of a report; passages of one report come one after another.
    void count(int report, int document) throws IOException {
        if (regions == null || themes == null || languages == null) {
            return;
        }
        regions.count(report, document);
        themes.count(report, document);
        languages.count(report, document);
        if (report != lastOfYear) {
            lastOfYear = report;
            byYear.merge(year(document), 1, Integer::sum);
        }
    }

    void gather(Values gathered, int document) throws IOException {
        if (regions == null || themes == null || languages == null) {
            return;
        }
        regions.gather(gathered.regions, document);
        themes.gather(gathered.themes, document);
        languages.gather(gathered.languages, document);
        gathered.years.add(year(document));
    }

    /// Counts what was gathered as one report.
    void add(Values gathered) {
        if (regions == null || themes == null || languages == null) {
            return;
        }
        var region = regions;
        var theme = themes;
        var language = languages;
        gathered.regions.forEach(each -> region.counts[each]++);
        gathered.themes.forEach(each -> theme.counts[each]++);
        gathered.languages.forEach(each -> language.counts[each]++);
        gathered.years.forEach(each -> byYear.merge(each, 1, Integer::sum));
    }

    Facets facets() throws IOException {
        if (regions == null || themes == null || languages == null) {
            return Facets.NONE;
        }
        var years = new ArrayList<Count>();
        byYear.forEach((year, reports) -> {
            if (year != NO_YEAR) {
                years.add(new Count(year.toString(), reports));
            }
        });
        return new Facets(
                regions.counted(),
                themes.counted().stream().sorted(MOST_FIRST).toList(),
                years,
                languages.counted().stream().sorted(MOST_FIRST).toList(),
                byYear.getOrDefault(NO_YEAR, 0));
    }
}
