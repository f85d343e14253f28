package rim.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.SparkSchemas;
import rim.schemas.report.ReadReport;
import rim.schemas.report.Report;
import rim.schemas.report.ReportReader;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;
import scala.Tuple2;

/// Reads report files, spread over the machines that Spark has.
public final class ReportRows {
    private static final String PAGE_LIST = "page_list";
    private static final StructType PAGE = SparkSchemas.of(PageTable.TABLE);
    private static final StructType TYPE =
            SparkSchemas.of(ReportTable.TABLE)
                    .add(PAGE_LIST, DataTypes.createArrayType(PAGE), false);

    /// One row for each file, with its pages inside; read at once, and held until the caller lets
    /// it go.
    ///
    /// @param fingerprints by file, what its reading depends on
    public static Dataset<Row> read(
            SparkSession spark,
            Path folder,
            Map<String, String> fingerprints,
            ReportReader reading) {
        var place = folder.toUri().toString();
        var own = new TreeMap<>(fingerprints);
        var rows =
                parallel(spark, List.copyOf(own.keySet()))
                        .mapPartitions(some -> rows(place, some, reading, own));
        var read = spark.createDataFrame(rows, TYPE).persist(StorageLevel.MEMORY_AND_DISK());
        // here all cores read; a table that is written in order would ask from one task
        read.count();
        return read;
    }

    /// What the reading of each file depends on.
    public static Map<String, String> fingerprints(
            SparkSession spark, Path folder, List<String> files, ReportReader reading) {
        var place = folder.toUri().toString();
        return parallel(spark, files)
                .mapToPair(f -> new Tuple2<>(f, reading.fingerprint(folder(place), f)))
                .collectAsMap();
    }

    private static JavaRDD<String> parallel(SparkSession spark, List<String> files) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int tasks = Math.max(1, Math.min(files.size(), 4 * context.defaultParallelism()));
        return context.parallelize(files, tasks);
    }

    /// The rows of the table of reports.
    public static Dataset<Row> reports(Dataset<Row> read) {
        return read.select(SparkSchemas.columnsOf(ReportTable.TABLE));
    }

    /// The rows of the table of pages.
    public static Dataset<Row> pages(Dataset<Row> read) {
        return read.select(explode(col(PAGE_LIST)).as(PAGE_LIST)).select(PAGE_LIST + ".*");
    }

    private static Iterator<Row> rows(
            String folder,
            Iterator<String> files,
            ReportReader reading,
            Map<String, String> fingerprints) {
        var names = new ArrayList<String>();
        files.forEachRemaining(names::add);
        var rows = new ArrayList<Row>();
        reading.read(folder(folder), names, each -> rows.add(row(each, fingerprints)));
        return rows.iterator();
    }

    private static Path folder(String place) {
        return Path.of(URI.create(place));
    }

    private static Row row(ReadReport read, Map<String, String> fingerprints) {
        var report = read.report();
        var pages = new ArrayList<Row>();
        read.pages()
                .forEach(p ->
                        pages.add(
                                RowFactory.create(
                                        p.report(),
                                        p.page(),
                                        p.label(),
                                        p.text(),
                                        p.recognised() ? PageTable.OCR : null)));
        return RowFactory.create(
                report.id(),
                report.file(),
                report.sha256(),
                report.title(),
                report.language(),
                year(report),
                ReportTable.cellOf(report.authors()),
                String.join(" ", report.themes()),
                String.join(" ", report.regions()),
                report.pages(),
                report.words(),
                report.status(),
                report.detail(),
                fingerprints.get(report.file()),
                pages.toArray(Row[]::new));
    }

    private static @Nullable Integer year(Report report) {
        return report.year().isPresent() ? report.year().getAsInt() : null;
    }

    private ReportRows() {}
}
