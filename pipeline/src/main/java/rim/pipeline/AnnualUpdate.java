package rim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import rim.engine.methodology.RegionUnits;
import rim.pipeline.edition.EditionDocuments;
import rim.pipeline.edition.EditionFiles;
import rim.pipeline.edition.Sessions;
import rim.pipeline.edition.SourceCounts;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.edition.TaskProgress;
import rim.pipeline.indicator.Carrying;
import rim.pipeline.indicator.Components;
import rim.pipeline.indicator.Converting;
import rim.pipeline.indicator.Indicators;
import rim.pipeline.indicator.Structure;
import rim.pipeline.indicator.Sums;
import rim.pipeline.observation.Except;
import rim.pipeline.observation.Intake;
import rim.pipeline.quality.Duplicates;
import rim.pipeline.quality.QualityReview;
import rim.pipeline.quality.ScoreChecks;
import rim.pipeline.report.EarlierReports;
import rim.pipeline.report.ReportCounts;
import rim.pipeline.report.ReportIndex;
import rim.pipeline.report.ReportRows;
import rim.pipeline.score.CertaintyTables;
import rim.pipeline.score.RegionRows;
import rim.pipeline.score.Scores;
import rim.schemas.Progress;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Manifest.Converted;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Manifest.NotCarried;
import rim.schemas.edition.Manifest.Reports;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Result;
import rim.schemas.table.CertaintyTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.PageTable;
import rim.schemas.table.QuarantineTable;
import rim.schemas.table.RegionTable;
import rim.schemas.table.ReportTable;
import rim.schemas.table.ScoreTable;
import rim.schemas.table.StructureTable;

/// The annual update: sources → observations → indicators → scores, reports → search index, and all
/// of it → one edition. Start reading here.
public final class AnnualUpdate {
    private static final Path NO_REPORTS = Path.of(".");

    private final UpdateRequest request;
    private final UpdateInputs inputs;
    private final Progress progress;
    private final Instant began = Instant.now();
    private final Edition draft;
    private final SparkSession spark;
    private final TableFiles tables;

    private AnnualUpdate(
            UpdateRequest request, UpdateInputs inputs, Progress progress, SparkSession spark) {
        this.request = request;
        this.inputs = inputs;
        this.progress = progress;
        this.spark = spark;
        this.draft = request.home().draft(request.edition());
        this.tables = new TableFiles(spark, draft);
    }

    /// Makes an edition and puts it in force. Whatever goes wrong, the edition that was in force
    /// stays so.
    ///
    /// @throws rim.schemas.RimException for everything that the user can mend
    @SuppressWarnings("try")
    public static UpdateResult run(UpdateRequest request, Progress progress) {
        progress.step("Looking through sources, methodology and reports", 0);
        var inputs = UpdateInputs.gather(request, Software.versions(request));
        try (var lock = request.home().lock()) {
            var same = sameInForce(request, inputs);
            if (same.isPresent()) {
                return new UpdateResult(
                        same.get(), same.get().manifest(), UpdateResult.Outcome.UNCHANGED);
            }
            progress.step("Starting Spark", 0);
            return Sessions.with(
                    request.spark(),
                    spark -> {
                        TaskProgress.report(spark, progress);
                        return new AnnualUpdate(request, inputs, progress, spark).make();
                    });
        } finally {
            progress.done();
        }
    }

    private static Optional<Edition> sameInForce(UpdateRequest request, UpdateInputs inputs) {
        return request.home()
                .current()
                .filter(e -> e.name().edition().equals(request.edition()))
                .filter(e -> e.manifest().fingerprint().equals(inputs.fingerprint()));
    }

    private UpdateResult make() {
        var read = readSources();
        var regions = makeIndicators();
        score();
        var quality = review(read);
        var reports = readReports();
        return publish(read.files(), regions, quality, reports);
    }

    private Read readSources() {
        var files = inputs.sources().files();
        progress.step("Reading " + files.size() + " sources", files.size());
        var intake = new Intake(spark, files);
        try (var account = intake.write(tables, new Except());
                var duplicates = Duplicates.in(tables.read(ObservationTable.TABLE))) {
            progress.step("Checking what was read", 0);
            tables.writeSorted(
                    QuarantineTable.TABLE, account.refusals().unionByName(duplicates.refusals()));
            if (duplicates.hasConflicts()) {
                progress.step("Reading again, without cells that contradict each other", 0);
                intake.write(tables, duplicates.cells());
            }
            var observations = tables.read(ObservationTable.TABLE);
            var read =
                    new SourceCounts(
                                    account.tallies(),
                                    observations,
                                    tables.read(QuarantineTable.TABLE))
                            .inputs(files, inputs.digests());
            var checks =
                    QualityReview.check(
                            observations, inputs.sources().datasets(), read, duplicates.repeated());
            return new Read(read, checks);
        }
    }

    /// What was read, and how good it is.
    private record Read(List<Input> files, List<Result> checks) {}

    private OtherRegions makeIndicators() {
        progress.step("Making indicators", 0);
        var datasets = inputs.sources().datasets();
        var made = Indicators.made(inputs.sources().catalogue(), Components.codes(datasets));
        var fed =
                Components.fed(tables.read(ObservationTable.TABLE), datasets)
                        .persist(StorageLevel.MEMORY_AND_DISK());
        Components.requireTheirSeries(fed, datasets);
        var carrying = Carrying.of(fed, inputs.methodology().nuts());
        var feeds = datasets.stream().flatMap(d -> d.feeds().stream()).toList();
        var converting = new Converting(feeds, inputs.methodology().nuts());
        var components =
                fed.transform(carrying::carried)
                        .transform(c -> converting.completed(c, fed))
                        .transform(c -> Sums.overDimensions(c, datasets))
                        .persist(StorageLevel.MEMORY_AND_DISK());
        tables.writeSorted(IndicatorTable.TABLE, Indicators.of(components, made));
        var converted = converting.account(components);
        fed.unpersist();
        components.unpersist();
        writeStructure();
        new EditionDocuments(
                        inputs.methodology(),
                        inputs.sources().catalogue().with(made),
                        datasets,
                        inputs.sources().structure())
                .writeTo(draft);
        return new OtherRegions(converting.unused(carrying.notCarried(), converted), converted);
    }

    private void writeStructure() {
        var methodology = inputs.methodology();
        inputs.sources()
                .structure()
                .ifPresent(structure ->
                        tables.writeSorted(
                                StructureTable.TABLE,
                                Structure.of(
                                        tables.read(IndicatorTable.TABLE),
                                        structure,
                                        RegionUnits.scored(methodology.methodology()))));
    }

    /// What became of regions that the edition's NUTS version does not have.
    private record OtherRegions(List<NotCarried> notCarried, List<Converted> converted) {}

    private void score() {
        progress.step("Scoring", 0);
        var indicators = tables.read(IndicatorTable.TABLE);
        var methodology = inputs.methodology().methodology();
        tables.writeSorted(
                RegionTable.TABLE, RegionRows.of(indicators, inputs.methodology().nuts()));
        tables.writeSorted(ScoreTable.TABLE, Scores.of(indicators, methodology));
        if (methodology.uncertainty() != null) {
            progress.step("Drawing " + methodology.uncertainty().draws() + " times", 0);
            CertaintyTables.of(indicators, inputs.methodology()).forEach(tables::writeSorted);
        }
    }

    private Quality review(Read read) {
        var methodology = inputs.methodology();
        var coverage =
                QualityReview.coverage(
                        tables.read(IndicatorTable.TABLE),
                        methodology.regions(),
                        methodology.nuts());
        var checks = new ArrayList<>(read.checks());
        checks.addAll(
                new ScoreChecks(
                                methodology.methodology(),
                                tables.read(ScoreTable.TABLE),
                                certainty())
                        .results());
        return new QualityReview(draft, read.files(), checks, coverage)
                .conclude(request.acceptance());
    }

    private Optional<Dataset<Row>> certainty() {
        return Files.isDirectory(draft.folderOf(CertaintyTable.TABLE))
                ? Optional.of(tables.read(CertaintyTable.TABLE))
                : Optional.empty();
    }

    private Reports readReports() {
        var files = inputs.reportFiles();
        progress.step("Reading " + files.size() + " reports", files.size());
        var folder = request.reports().orElse(NO_REPORTS);
        var changed =
                new TreeMap<>(ReportRows.fingerprints(spark, folder, files, request.reader()));
        var earlier = request.home().current().map(e -> EarlierReports.of(spark, e, changed));
        earlier.ifPresent(e -> changed.keySet().removeAll(e.files()));
        var read = ReportRows.read(spark, folder, changed, request.reader());
        var reports = ReportRows.reports(read);
        var pages = ReportRows.pages(read);
        tables.writeSorted(
                ReportTable.TABLE,
                earlier.map(e -> reports.unionByName(e.reports())).orElse(reports));
        tables.writeSorted(
                PageTable.TABLE, earlier.map(e -> pages.unionByName(e.pages())).orElse(pages));
        read.unpersist();
        return index();
    }

    private Reports index() {
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

    private UpdateResult publish(
            List<Input> read, OtherRegions regions, Quality quality, Reports reports) {
        progress.step("Publishing", 0);
        var manifest =
                new Manifest(
                        draft.name().toString(),
                        request.home().current().map(e -> e.name().toString()).orElse(null),
                        inputs.methodology().nuts().year(),
                        inputs.methodology().used(),
                        inputs.software(),
                        new Manifest.Times(toSecond(began), toSecond(Instant.now())),
                        read,
                        inputs.sources().ignored(),
                        regions.notCarried(),
                        regions.converted(),
                        quality.verdict(),
                        reports,
                        EditionFiles.of(draft),
                        inputs.fingerprint());
        manifest.write(draft.manifestFile());
        return new UpdateResult(
                request.home().publish(draft), manifest, UpdateResult.Outcome.PUBLISHED);
    }

    private static String toSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
