package rim.pipeline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import rim.schemas.Folders;
import rim.schemas.report.BuiltIndex;
import rim.schemas.report.IndexBuilder;
import rim.schemas.report.ReadReport;
import rim.schemas.report.ReportPage;
import scala.Tuple2;

/// Builds the search index on the machines that Spark has: neighbouring reports of about {@link
/// #WORDS} words make a shard, whatever the number of machines, and one writer fills it; then the
/// shards are put together here, in the order of their reports.
public final class ReportIndex {
    private static final long WORDS = 500_000;

    private final IndexBuilder building;
    private final Broadcast<List<List<Row>>> shards;
    private final JavaPairRDD<Integer, Row> pages;

    private ReportIndex(
            IndexBuilder building,
            Broadcast<List<List<Row>>> shards,
            JavaPairRDD<Integer, Row> pages) {
        this.building = building;
        this.shards = shards;
        this.pages = pages;
    }

    /// Builds an index.
    ///
    /// @param reports the table of reports, sorted
    /// @param pages the table of pages
    /// @param folder an empty folder
    public static BuiltIndex build(
            Dataset<Row> reports, Dataset<Row> pages, IndexBuilder building, Path folder) {
        var context = JavaSparkContext.fromSparkContext(reports.sparkSession().sparkContext());
        var shards = shards(reports.collectAsList());
        var sent = context.broadcast(shards);
        var parted = parted(shards, pages, context).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return new ReportIndex(building, sent, parted).build(context, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the search index " + folder, e);
        } finally {
            parted.unpersist();
        }
    }

    /// The index of no reports, made here.
    ///
    /// @param folder an empty folder
    public static BuiltIndex ofNone(IndexBuilder building, Path folder) {
        var survey = building.together(List.of(building.survey(Collections.emptyIterator())));
        try {
            var shard = Files.createTempDirectory("rim-shard");
            try {
                building.shard(Collections.emptyIterator(), survey, shard);
                return building.merge(List.of(shard), survey, folder);
            } finally {
                Folders.delete(shard);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the search index " + folder, e);
        }
    }

    private static List<List<Row>> shards(List<Row> reports) {
        var shards = new ArrayList<List<Row>>();
        long words = WORDS;
        for (Row each : reports) {
            if (words >= WORDS) {
                shards.add(new ArrayList<>());
                words = 0;
            }
            shards.getLast().add(each);
            words += WrittenReports.report(each).words();
        }
        return shards;
    }

    // Every page goes to the partition of its report's shard.
    private static JavaPairRDD<Integer, Row> parted(
            List<List<Row>> shards, Dataset<Row> pages, JavaSparkContext context) {
        var shardOf = new HashMap<String, Integer>();
        for (int i = 0; i < shards.size(); i++) {
            for (Row each : shards.get(i)) {
                shardOf.put(WrittenReports.report(each).id(), i);
            }
        }
        var known = context.broadcast(shardOf);
        return pages.toJavaRDD()
                .mapToPair(p ->
                        new Tuple2<>(
                                known.value().getOrDefault(WrittenReports.page(p).report(), 0), p))
                .partitionBy(new HashPartitioner(Math.max(1, shards.size())));
    }

    private static List<ReadReport> reports(
            int shard, Iterator<Tuple2<Integer, Row>> pages, Broadcast<List<List<Row>>> shards) {
        var byReport = new HashMap<String, List<ReportPage>>();
        while (pages.hasNext()) {
            var page = WrittenReports.page(pages.next()._2());
            byReport.computeIfAbsent(page.report(), r -> new ArrayList<>()).add(page);
        }
        byReport.values().forEach(p -> p.sort(Comparator.comparingInt(ReportPage::page)));
        return shards.value().isEmpty()
                ? List.of()
                : shards.value().get(shard).stream()
                        .map(WrittenReports::report)
                        .map(r -> new ReadReport(r, byReport.getOrDefault(r.id(), List.of())))
                        .toList();
    }

    private BuiltIndex build(JavaSparkContext context, Path folder) throws IOException {
        var own = building;
        var all = shards;
        var surveys =
                pages.mapPartitionsWithIndex(
                                (shard, some) ->
                                        List.of(own.survey(reports(shard, some, all).iterator()))
                                                .iterator(),
                                false)
                        .collect();
        var survey = building.together(surveys);
        var sent = context.broadcast(survey);
        var files =
                pages.mapPartitionsWithIndex(
                        (shard, some) -> shardFiles(shard, reports(shard, some, all), own, sent),
                        false);
        var temporary = Files.createTempDirectory("rim-index");
        try {
            return building.merge(written(files, temporary), survey, folder);
        } finally {
            Folders.delete(temporary);
        }
    }

    // Shards travel as bytes, since the machines share no folder; each is small.
    private static Iterator<Tuple2<String, byte[]>> shardFiles(
            int shard, List<ReadReport> reports, IndexBuilder building, Broadcast<byte[]> survey)
            throws IOException {
        var files = new ArrayList<Tuple2<String, byte[]>>();
        var folder = Files.createTempDirectory("rim-shard");
        try {
            building.shard(reports.iterator(), survey.value(), folder);
            for (Path each : contents(folder)) {
                var name = String.format(Locale.ROOT, "%06d/%s", shard, each.getFileName());
                files.add(new Tuple2<>(name, Files.readAllBytes(each)));
            }
        } finally {
            Folders.delete(folder);
        }
        return files.iterator();
    }

    private static List<Path> written(JavaRDD<Tuple2<String, byte[]>> files, Path folder)
            throws IOException {
        Map<String, Path> shards = new TreeMap<>();
        var all = files.toLocalIterator();
        while (all.hasNext()) {
            var each = all.next();
            var file = folder.resolve(each._1());
            var shard = Files.createDirectories(file.getParent());
            shards.put(String.valueOf(shard.getFileName()), shard);
            Files.write(file, each._2());
        }
        return List.copyOf(shards.values());
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
