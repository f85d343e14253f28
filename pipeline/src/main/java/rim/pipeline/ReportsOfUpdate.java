package rim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import rim.pipeline.contribution.PriorityCorrections;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.report.EarlierReports;
import rim.pipeline.report.KeptReadings;
import rim.pipeline.report.ListedPriorities;
import rim.pipeline.report.PriorityRows;
import rim.pipeline.report.ReportCounts;
import rim.pipeline.report.ReportIndex;
import rim.pipeline.report.ReportRows;
import rim.schemas.Counted;
import rim.schemas.Progress;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Reports;
import rim.schemas.report.BuiltIndex;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;

/// The part of an update that reads reports: those that changed are read, the others are taken from
/// the edition before; all of them make one search index, and what they state as priorities one
/// table.
final class ReportsOfUpdate {
    private final UpdateRequest request;
    private final UpdateInputs inputs;
    private final Before before;
    private final Progress progress;
    private final SparkSession spark;
    private final TableFiles tables;

    ReportsOfUpdate(
            UpdateRequest request,
            UpdateInputs inputs,
            Before before,
            Progress progress,
            SparkSession spark,
            TableFiles tables) {
        this.request = request;
        this.inputs = inputs;
        this.before = before;
        this.progress = progress;
        this.spark = spark;
        this.tables = tables;
    }

    /// Writes the tables of reports, pages and priorities, and the index over them.
    ///
    /// @param listed priorities of lists
    Reports write(Edition draft, ListedPriorities listed) {
        var files = inputs.reportFiles();
        if (files.isEmpty()) {
            return withoutReports(draft, listed);
        }
        progress.step("Reading " + Counted.of(files.size(), "report", "reports"), files.size());
        var folder = request.reports().orElseThrow();
        var changed =
                new TreeMap<>(ReportRows.fingerprints(spark, folder, files, request.reader()));
        var earlier = before.edition().map(e -> EarlierReports.of(spark, e, changed));
        earlier.ifPresent(e -> changed.keySet().removeAll(e.files()));
        var reading = new KeptReadings(request.reader(), readings(request), changed);
        var read = ReportRows.read(spark, folder, changed, reading);
        var reports = ReportRows.reports(read);
        var pages = ReportRows.pages(read);
        tables.writeSorted(
                ReportTable.TABLE,
                earlier.map(e -> reports.unionByName(e.reports())).orElse(reports));
        tables.writeSorted(
                PageTable.TABLE, earlier.map(e -> pages.unionByName(e.pages())).orElse(pages));
        read.unpersist();
        inputs.frozen().requireReports();
        var rows =
                PriorityRows.of(
                        tables.read(ReportTable.TABLE),
                        tables.read(PageTable.TABLE),
                        request.priorities());
        addPriorities(draft, Stream.concat(rows.stream(), listed.rows().stream()).toList());
        progress.step("Building the search index", 0);
        return index(
                draft,
                place ->
                        ReportIndex.build(
                                tables.read(ReportTable.TABLE),
                                tables.read(PageTable.TABLE),
                                request.indexing(),
                                place));
    }

    /// The same where there are none, without anything to spread.
    private Reports withoutReports(Edition draft, ListedPriorities listed) {
        tables.write(Map.of(ReportTable.TABLE, Stream::empty));
        tables.write(Map.of(PageTable.TABLE, Stream::empty));
        inputs.frozen().requireReports();
        addPriorities(draft, listed.rows());
        return index(draft, place -> ReportIndex.ofNone(request.indexing(), place));
    }

    private void addPriorities(Edition draft, List<List<@Nullable Object>> stated) {
        PriorityCorrections.of(inputs.contributions(), stated, request.priorities())
                .writeTo(draft, tables);
    }

    /// Where what was read of reports is kept until an edition has it.
    static Path readings(UpdateRequest request) {
        return request.home().folder().resolve("readings");
    }

    private Reports index(Edition draft, Function<Path, BuiltIndex> built) {
        try {
            var index = built.apply(Files.createDirectories(draft.searchIndex()));
            return ReportCounts.of(tables.read(ReportTable.TABLE), index);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the search index " + draft.searchIndex(), e);
        }
    }
}
