package rim.index.priority;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rim.index.passage.Passage;
import rim.index.region.Gazetteer;
import rim.schemas.report.Report;

/// Whose priorities a report states: the regions that its metadata or its title names, else the one
/// that its passages name most.
final class ReportRegions implements Supplier<List<String>> {
    /// A region that fewer of a report's passages name is one of many in it.
    private static final double LEAST = 0.25;

    private final Report report;
    private final List<Passage> passages;
    private @Nullable List<String> regions;

    ReportRegions(Report report, List<Passage> passages) {
        this.report = report;
        this.passages = passages;
    }

    /// NUTS codes, none when it cannot be told.
    @Override
    public List<String> get() {
        var known = regions;
        if (known == null) {
            known = of(report, passages);
            regions = known;
        }
        return known;
    }

    private static List<String> of(Report report, List<Passage> passages) {
        if (!report.regions().isEmpty()) {
            return report.regions();
        }
        var gazetteer = Gazetteer.standard();
        var title = report.title() == null ? "" : report.title();
        var language = report.language() == null ? "" : report.language();
        var named = gazetteer.regionsIn(title, language, Set.of());
        if (named.size() == 1) {
            return List.copyOf(named);
        }
        var counts = new TreeMap<String, Integer>();
        for (Passage each : passages) {
            gazetteer
                    .regionsIn(each.text(), each.language(), Set.of())
                    .forEach(code -> counts.merge(code, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST * passages.size())
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(each -> List.of(each.getKey()))
                .orElse(List.of());
    }
}
