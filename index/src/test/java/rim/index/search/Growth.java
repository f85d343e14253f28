package rim.index.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.search.BareLucene.Tagged;

/// How time and size grow from few reports to many.
final class Growth {
    private static final int FEW_REPORTS = 500;
    private static final int MANY_REPORTS = 5_000;
    private static final int PASSAGES = 12;
    private static final int WARM = 3;

    /// So many passages make the many reports.
    static final int MOST = MANY_REPORTS * PASSAGES;

    private final List<Tagged> passages;
    private final List<String> questions;

    /// @param passages are cut into reports of the same length anew
    Growth(List<Tagged> passages, List<String> questions) {
        this.passages = new ArrayList<>();
        for (Tagged each : passages) {
            this.passages.add(
                    each.in(
                            String.format(
                                    Locale.ROOT, "report-%05d", this.passages.size() / PASSAGES)));
        }
        this.questions = questions;
    }

    /// What one number of reports costs.
    private record Cost(double seconds, long bytes, double median, double p99) {}

    void show() throws Exception {
        measured(FEW_REPORTS);
        var few = measured(FEW_REPORTS);
        var many = measured(MANY_REPORTS);
        show(FEW_REPORTS, few);
        show(MANY_REPORTS, many);
        double more = (double) MANY_REPORTS / FEW_REPORTS;
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%.0f times the reports: time %.2f a report, size %.2f a report,"
                                + " median %.2f",
                        more,
                        many.seconds() / few.seconds() / more,
                        many.bytes() / (double) few.bytes() / more,
                        many.median() / few.median()));
    }

    private Cost measured(int reports) throws Exception {
        var taken = passages.subList(0, Math.min(passages.size(), reports * PASSAGES));
        var read = IndexingComparison.reports(taken);
        var building = new LuceneIndexBuilder("benchmark", IndexingComparison::passages);
        var folder = IndexingComparison.folder();
        double seconds = ProcessorTime.seconds(() -> building.build(read, folder));
        try (var search = ReportSearch.open(folder, "benchmark")) {
            var asked = new AskingComparison.Asked("", questions.size());
            for (int time = 0; time < WARM; time++) {
                for (int i = 0; i < questions.size(); i++) {
                    var question = AskingComparison.question(questions.get(i));
                    asked.ask(i, () -> search.search(question));
                }
            }
            return new Cost(seconds, size(folder), asked.quantile(0.5), asked.quantile(0.99));
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            long all = 0;
            for (Path each : files.toList()) {
                all += Files.size(each);
            }
            return all;
        }
    }

    private static void show(int reports, Cost cost) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%5d reports of %d passages: %.1f s, %.1f MB, median %.2f ms, p99 %.2f ms",
                        reports,
                        PASSAGES,
                        cost.seconds(),
                        cost.bytes() / 1e6,
                        cost.median() * 1e3,
                        cost.p99() * 1e3));
    }
}
