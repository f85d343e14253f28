package rim.index.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.lucene.analysis.CharArraySet;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.passage.Passage;
import rim.index.region.Gazetteer;
import rim.index.region.RegionTree;
import rim.index.search.BareLucene.Tagged;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// Times the index and the search against Lucene used without this program for the same work, by
/// turns in one process.
///
/// Arguments: a folder with `passages.jsonl` and `queries-short.tsv`, and perhaps the number of
/// passages to take.
final class SearchBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String LANGUAGE = "nl";
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int TIMES = Integer.getInteger("times", 3);

    private final List<Tagged> passages;
    private final List<ReadReport> reports;
    private final CharArraySet words;
    private final LuceneIndexBuilder building =
            new LuceneIndexBuilder("benchmark", SearchBenchmark::passages);

    private SearchBenchmark(List<Tagged> passages) {
        this.passages = passages;
        this.reports = reports(passages);
        this.words = BareLucene.words(passages);
    }

    /// Runs all of it.
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        var queries = new ArrayList<String>();
        for (String each : Files.readAllLines(folder.resolve("queries-short.tsv"))) {
            queries.add(each.split("\t", 2)[1]);
        }
        var benchmark = new SearchBenchmark(tagged(folder.resolve("passages.jsonl"), most));
        var ours = Files.createTempDirectory("rim-benchmark");
        var bare = Files.createTempDirectory("rim-benchmark");
        for (int round = 1; round <= ROUNDS; round++) {
            benchmark.index(ours, bare, round == ROUNDS);
        }
        ask(queries, ours, bare, benchmark.words);
        if (!Boolean.getBoolean("withoutHostile")) {
            hostile(ours);
        }
    }

    private static List<Tagged> tagged(Path file, int most) throws IOException {
        var themes = new ThemeFinding(Vocabulary.standard(), new TextAnalysis(Map.of()));
        var passages = new ArrayList<Tagged>();
        try (var lines = Files.lines(file)) {
            for (String each : (Iterable<String>) lines.limit(most)::iterator) {
                var json = JSON.readTree(each);
                var text = json.get("text").asText();
                var regions = Gazetteer.standard().regionsIn(text, LANGUAGE, Set.of());
                var spoken = themes.themesIn(text, LANGUAGE);
                passages.add(
                        new Tagged(
                                json.get("doc").asText(),
                                json.get("page").asInt(),
                                json.get("year").asInt(),
                                text,
                                List.copyOf(regions),
                                List.copyOf(RegionTree.upwards(regions)),
                                List.copyOf(spoken),
                                List.copyOf(Vocabulary.standard().upwards(spoken))));
            }
        }
        return passages;
    }

    private static List<ReadReport> reports(List<Tagged> passages) {
        var byReport = new LinkedHashMap<String, List<Tagged>>();
        passages.forEach(p -> byReport.computeIfAbsent(p.report(), r -> new ArrayList<>()).add(p));
        var reports = new ArrayList<ReadReport>();
        byReport.forEach((id, all) -> {
            var pages = new ArrayList<ReportPage>();
            all.forEach(p -> pages.add(new ReportPage(id, pages.size() + 1, null, p.text())));
            var year = OptionalInt.of(all.getFirst().year());
            var none = List.<String>of();
            reports.add(
                    new ReadReport(
                            new Report(
                                    id,
                                    id,
                                    "",
                                    "",
                                    LANGUAGE,
                                    year,
                                    List.of(),
                                    none,
                                    none,
                                    pages.size(),
                                    0,
                                    Report.INDEXED,
                                    null),
                            pages));
        });
        return reports;
    }

    private static List<Passage> passages(ReadReport read) {
        return read.pages().stream()
                .map(p ->
                        new Passage(
                                p.page(),
                                null,
                                p.text(),
                                List.of(new Passage.PageStart(0, p.page(), null)),
                                LANGUAGE,
                                Passage.Kind.TEXT))
                .toList();
    }

    private void index(Path ours, Path bare, boolean isLast) throws Exception {
        byte[][] survey = {new byte[0]};
        double looked = processorSeconds(() -> survey[0] = building.survey(reports.iterator()));
        var half = reports.subList(0, reports.size() / 2);
        var rest = reports.subList(reports.size() / 2, reports.size());
        var one = Files.createTempDirectory("rim-benchmark");
        var two = List.of(folder(), folder());
        var bareOne = folder();
        var bareTwo = List.of(folder(), folder());
        int cut = half.stream().mapToInt(r -> r.pages().size()).sum();
        double alone = processorSeconds(() -> building.shard(reports.iterator(), survey[0], one));
        double bareAlone = processorSeconds(() -> BareLucene.index(passages, words, bareOne));
        double pair =
                together(
                        () -> building.shard(half.iterator(), survey[0], two.getFirst()),
                        () -> building.shard(rest.iterator(), survey[0], two.getLast()));
        double barePair =
                together(
                        () -> BareLucene.index(passages.subList(0, cut), words, bareTwo.getFirst()),
                        () ->
                                BareLucene.index(
                                        passages.subList(cut, passages.size()),
                                        words,
                                        bareTwo.getLast()));
        show("words of compounds", looked, Double.NaN);
        show("index, one thread", alone, bareAlone);
        show("index, two threads", pair, barePair);
        System.out.println(
                String.format(
                        Locale.ROOT, "two threads %.2f times Lucene's one", bareAlone / pair));
        if (isLast) {
            double merged = processorSeconds(() -> building.merge(two, survey[0], ours));
            double bareMerged = processorSeconds(() -> BareLucene.merge(bareTwo, words, bare));
            show("merge (ours with check, digest)", merged, bareMerged);
        }
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("rim-benchmark");
    }

    private void show(String what, double seconds, double bareSeconds) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%-32s %9.0f passages/s  Lucene %9.0f  ratio %.2f",
                        what,
                        passages.size() / seconds,
                        passages.size() / bareSeconds,
                        bareSeconds / seconds));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    // What else the machine does changes processor time little, and wall time much.
    private static double processorSeconds(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double together(Work one, Work other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            return seconds(() -> {
                var all = List.<Callable<Boolean>>of(() -> done(one), () -> done(other));
                for (var each : threads.invokeAll(all)) {
                    each.get();
                }
            });
        }
    }

    private static boolean done(Work work) throws Exception {
        work.run();
        return true;
    }

    private static void ask(List<String> queries, Path ours, Path plain, CharArraySet words)
            throws Exception {
        try (var search = ReportSearch.open(ours, "benchmark");
                var lucene = new BareLucene(plain, words)) {
            var all =
                    List.of(
                            new Asked("one", queries.size()),
                            new Asked("three", queries.size()),
                            new Asked("Lucene", queries.size()));
            for (int time = 1; time <= TIMES; time++) {
                for (int i = 0; i < queries.size(); i++) {
                    var asked = queries.get(i);
                    all.get(0).ask(i, () -> search.search(question(asked).showing(1)));
                    all.get(1).ask(i, () -> search.search(question(asked)));
                    all.get(2).ask(i, () -> lucene.ask(asked));
                }
                all.forEach(Asked::show);
                double bare = all.get(2).rate();
                System.out.println(
                        String.format(
                                Locale.ROOT,
                                "ratio %.2f with one passage of each report, %.2f with three",
                                all.get(0).rate() / bare,
                                all.get(1).rate() / bare));
            }
        }
    }

    private static SearchQuestion question(String words) {
        return SearchQuestion.of(words, 10);
    }

    /// How long answers took, in processor time. Who is compared is asked in turn, question by
    /// question, so that what the machine does else is the same for all.
    private static final class Asked {
        private final String who;
        private final double[] seconds;

        Asked(String who, int questions) {
            this.who = who;
            this.seconds = new double[questions];
        }

        void ask(int question, Work work) throws Exception {
            seconds[question] = processorSeconds(work);
        }

        double rate() {
            return seconds.length / Arrays.stream(seconds).sum();
        }

        void show() {
            var sorted = seconds.clone();
            Arrays.sort(sorted);
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%-8s %6.0f queries/s, median %.2f ms, p99 %.2f ms, longest %.1f ms",
                            who,
                            rate(),
                            sorted[sorted.length / 2] * 1e3,
                            sorted[sorted.length * 99 / 100] * 1e3,
                            sorted[sorted.length - 1] * 1e3));
        }
    }

    private static void hostile(Path index) throws Exception {
        var random = new Random(7);
        var questions = new ArrayList<String>();
        for (int i = 0; i < HostileQuestionsTest.QUESTIONS; i++) {
            questions.add(HostileQuestionsTest.question(random));
        }
        try (var search = ReportSearch.open(index, "benchmark")) {
            var all = new Asked("hostile", questions.size());
            for (int i = 0; i < questions.size(); i++) {
                var question = question(questions.get(i));
                all.ask(i, () -> search.search(question));
            }
            all.show();
        }
    }
}
