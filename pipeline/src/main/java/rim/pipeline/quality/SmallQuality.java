package rim.pipeline.quality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Check;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.edition.Quality.Coverage;
import rim.schemas.edition.Quality.Refused;
import rim.schemas.edition.Quality.Result;

/// Makes the first of everything out of all of it, so that what is written stays small whatever the
/// data's size.
final class SmallQuality {
    /// Neither the document nor the page is larger than this, in bytes.
    static final int LARGEST = 290_000;

    private static final int EXAMPLES = 5;
    private static final int LONGEST_TEXT = 240;

    private final Quality all;

    SmallQuality(Quality all) {
        this.all = all;
    }

    /// What is written.
    ///
    /// @param quality the first of everything
    /// @param page the same for people
    record Written(Quality quality, String page) {}

    /// The longest beginning of each list with which neither is too large.
    static Written of(Quality all, List<Input> inputs) {
        var small = new SmallQuality(all);
        for (int most = 800; ; most = most / 2) {
            var quality = small.first(most);
            var page = QualityPage.of(quality, inputs, most);
            boolean fits = size(quality.toJson()) <= LARGEST && size(page) <= LARGEST;
            if (fits || most <= 1) {
                return new Written(quality, page);
            }
        }
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Quality first(int most) {
        return new Quality(
                all.edition(),
                all.verdict(),
                all.acceptance(),
                counts(),
                first(failedFirst(), most / 4).stream().map(SmallQuality::abridged).toList(),
                first(allCountriesFirst(), most),
                first(all.regions(), most / 4),
                all.comparison() == null ? null : first(all.comparison(), most),
                first(all.undescribed(), most / 4),
                first(all.refused(), most / 16).stream().map(SmallQuality::abridged).toList(),
                first(all.sources(), most / 4));
    }

    private SortedMap<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        counts.put("checks", all.checks().size());
        counts.put("failed", (int) all.checks().stream().filter(r -> !r.isPassed()).count());
        counts.put("coverage", all.coverage().size());
        counts.put("regions", all.regions().size());
        counts.put("undescribed", all.undescribed().size());
        counts.put("refused", all.refused().size());
        counts.put("sources", all.sources().size());
        var comparison = all.comparison();
        if (comparison != null) {
            counts.put("datasets_changed", comparison.datasets().size());
            counts.put("coverage_changed", comparison.coverage().size());
            counts.put("surprises", comparison.surprises().size());
        }
        return counts;
    }

    private List<Result> failedFirst() {
        return all.checks().stream()
                .sorted(
                        Comparator.comparing(Result::isPassed)
                                .thenComparing(r -> r.weight() != Check.Weight.STOP))
                .toList();
    }

    private List<Coverage> allCountriesFirst() {
        return all.coverage().stream()
                .sorted(Comparator.comparing(c -> c.country() != null))
                .toList();
    }

    private static Comparison first(Comparison comparison, int most) {
        return new Comparison(
                comparison.before(),
                first(comparison.datasets(), most / 8),
                first(comparison.coverage(), most / 8),
                first(comparison.surprises(), most / 8));
    }

    private static <T> List<T> first(List<T> list, int most) {
        return new ArrayList<>(list.subList(0, Math.min(Math.max(1, most), list.size())));
    }

    private static Result abridged(Result r) {
        return new Result(
                r.dataset(),
                r.check(),
                abridged(r.rule()),
                r.weight(),
                r.looked(),
                r.failed(),
                r.note() == null ? null : abridged(r.note()),
                first(r.examples(), EXAMPLES).stream().map(SmallQuality::abridged).toList());
    }

    private static Refused abridged(Refused r) {
        return new Refused(
                r.dataset(),
                r.file(),
                r.row(),
                r.col(),
                r.cells(),
                r.reason(),
                abridged(r.detail()),
                abridged(r.text()),
                abridgedOrNull(r.above()),
                abridgedOrNull(r.below()));
    }

    private static @Nullable String abridgedOrNull(@Nullable String text) {
        return text == null ? null : abridged(text);
    }

    private static String abridged(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
