package rim.index.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.lucene.analysis.CharArraySet;
import rim.index.passage.LuceneIndexBuilder;
import rim.index.passage.Passage;
import rim.index.search.BareLucene.Analysis;
import rim.index.search.BareLucene.Tagged;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// The same passages indexed by the program and by Lucene alone.
final class IndexingComparison {
    static final String LANGUAGE = "nl";

    private static final LuceneIndexBuilder BUILDING =
            new LuceneIndexBuilder("benchmark", IndexingComparison::passages);

    private final List<Tagged> passages;
    private final List<ReadReport> reports;
    private final CharArraySet words;
    private List<Path> shards = List.of();
    private List<Path> bareShards = List.of();
    private byte[] survey = {};

    /// The index of the program, and that of Lucene alone, when they are put together.
    private final Path ours = folder();

    private final Path bare = folder();

    IndexingComparison(List<Tagged> passages) throws IOException {
        this.passages = passages;
        this.reports = reports(passages);
        this.words = BareLucene.words(passages);
    }

    Path ours() {
        return ours;
    }

    Path bare() {
        return bare;
    }

    CharArraySet words() {
        return words;
    }

    /// Reports of passages that were cut before.
    static List<ReadReport> reports(List<Tagged> passages) {
        var byReport = new LinkedHashMap<String, List<Tagged>>();
        passages.forEach(p -> byReport.computeIfAbsent(p.report(), r -> new ArrayList<>()).add(p));
        var reports = new ArrayList<ReadReport>();
        byReport.forEach((id, all) -> {
            var pages = new ArrayList<ReportPage>();
            all.forEach(p -> pages.add(new ReportPage(id, pages.size() + 1, null, p.text())));
            reports.add(new ReadReport(report(id, all.getFirst().year(), pages.size()), pages));
        });
        return reports;
    }

    private static Report report(String id, int year, int pages) {
        var none = List.<String>of();
        return new Report(
                id,
                id,
                "",
                "",
                LANGUAGE,
                OptionalInt.of(year),
                List.of(),
                none,
                none,
                pages,
                0,
                Report.INDEXED,
                null);
    }

    /// The pages of a report as its passages.
    static List<Passage> passages(ReadReport read) {
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

    /// Indexes all with one thread and with two.
    void round() throws Exception {
        double looked = ProcessorTime.seconds(() -> survey = BUILDING.survey(reports.iterator()));
        var one = folder();
        var bareOne = folder();
        var plain = folder();
        double alone = ProcessorTime.seconds(() -> BUILDING.shard(reports.iterator(), survey, one));
        double bareAlone =
                ProcessorTime.seconds(
                        () -> BareLucene.index(passages, Analysis.stems(words), bareOne));
        double plainAlone =
                ProcessorTime.seconds(() -> BareLucene.index(passages, Analysis.standard(), plain));
        show("first look", looked, Double.NaN);
        show("index, one thread", alone, bareAlone);
        show("beside StandardAnalyzer", alone, plainAlone);
        two(alone, bareAlone);
    }

    private void two(double alone, double bareAlone) throws Exception {
        var half = reports.subList(0, reports.size() / 2);
        var rest = reports.subList(reports.size() / 2, reports.size());
        int cut = half.stream().mapToInt(r -> r.pages().size()).sum();
        var first = passages.subList(0, cut);
        var last = passages.subList(cut, passages.size());
        shards = List.of(folder(), folder());
        bareShards = List.of(folder(), folder());
        double pair =
                ProcessorTime.longer(
                        () -> BUILDING.shard(half.iterator(), survey, shards.getFirst()),
                        () -> BUILDING.shard(rest.iterator(), survey, shards.getLast()));
        var analysis = Analysis.stems(words);
        double barePair =
                ProcessorTime.longer(
                        () -> BareLucene.index(first, analysis, bareShards.getFirst()),
                        () -> BareLucene.index(last, analysis, bareShards.getLast()));
        show("index, the longer of two threads", pair, barePair);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "two threads beside one: %.2f, Lucene's %.2f; beside Lucene's one: %.2f",
                        alone / pair,
                        bareAlone / barePair,
                        bareAlone / pair));
    }

    /// Puts the last round's shards together, to be asked.
    void merge() throws Exception {
        double merged = ProcessorTime.seconds(() -> BUILDING.merge(shards, survey, ours));
        double bareMerged =
                ProcessorTime.seconds(
                        () -> BareLucene.merge(bareShards, Analysis.stems(words), bare));
        show("merge (ours with check, digest)", merged, bareMerged);
    }

    static Path folder() throws IOException {
        return Files.createTempDirectory("rim-benchmark");
    }

    private void show(String what, double seconds, double bareSeconds) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%-34s %9.0f passages/s  Lucene %9.0f  ratio %.2f",
                        what,
                        passages.size() / seconds,
                        passages.size() / bareSeconds,
                        bareSeconds / seconds));
    }
}
