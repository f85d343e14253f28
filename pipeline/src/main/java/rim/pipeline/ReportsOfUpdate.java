package rim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import rim.pipeline.contribution.PriorityCorrections;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.report.EarlierReports;
import rim.pipeline.report.KeptReadings;
import rim.pipeline.report.ListedPriorities;
import rim.pipeline.report.PriorityRows;
import rim.pipeline.report.ReportCounts;
import rim.pipeline.report.ReportIndex;
import rim.pipeline.report.ReportRows;
import rim.schemas.Progress;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Reports;
import rim.schemas.table.PageTable;
import rim.schemas.table.ReportTable;

/// The part of an update that reads reports: those that changed are read, the others are taken from
/// the edition before; all of them make one search index, and what they state as priorities one
/// table.
final class ReportsOfUpdate {
    private static final Path NO_REPORTS = Path.of(".");

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
        progress.step("Reading " + files.size() + " reports", files.size());
        var folder = request.reports().orElse(NO_REPORTS);
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
        addPriorities(draft, listed);
        return index(draft);
    }

    private void addPriorities(Edition draft, ListedPriorities listed) {
        var rows =
                PriorityRows.of(
                        tables.read(ReportTable.TABLE),
                        tables.read(PageTable.TABLE),
                        request.priorities(),
                        listed.rows());
        PriorityCorrections.of(inputs.contributions(), rows, request.priorities())
                .writeTo(draft, tables);
    }

    /// Where what was read of reports is kept until an edition has it.
    static Path readings(UpdateRequest request) {
        return request.home().folder().resolve("readings");
    }

    private Reports index(Edition draft) {
        progress.step("Building the search index", 0);
        var reports = tables.read(ReportTable.TABLE);
        try {
            var index =
                    ReportIndex.build(
                            reports,
                            tables.read(PageTable.TABLE),
                            request.indexing(),
                            Files.createDirectories(draft.searchIndex()));
            return ReportCounts.of(reports, index);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the search index " + draft.searchIndex(), e);
        }
    }
}
