package rim.pipeline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import rim.engine.benchmark.Benchmark;
import rim.engine.methodology.RegionUnits;
import rim.pipeline.contribution.Corrections;
import rim.pipeline.edition.EarlierFiles;
import rim.pipeline.edition.EditionDocuments;
import rim.pipeline.edition.Sessions;
import rim.pipeline.edition.SharedFolders;
import rim.pipeline.edition.SourceCounts;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.edition.TaskProgress;
import rim.pipeline.indicator.Components;
import rim.pipeline.indicator.IndicatorAccount;
import rim.pipeline.indicator.Indicators;
import rim.pipeline.indicator.Structure;
import rim.pipeline.observation.Except;
import rim.pipeline.observation.Intake;
import rim.pipeline.published.PublishedRows;
import rim.pipeline.quality.ChangedRegions;
import rim.pipeline.quality.ChecksFailed;
import rim.pipeline.quality.Duplicates;
import rim.pipeline.quality.EditionComparison;
import rim.pipeline.quality.QualityReview;
import rim.pipeline.quality.QualityTables;
import rim.pipeline.quality.RefusedRows;
import rim.pipeline.quality.ScoreChecks;
import rim.pipeline.report.KeptReadings;
import rim.pipeline.report.ListedPriorities;
import rim.pipeline.score.CertaintyTables;
import rim.pipeline.score.RegionRows;
import rim.pipeline.score.Scores;
import rim.pipeline.specialisation.SpecialisationRows;
import rim.schemas.Counted;
import rim.schemas.Progress;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Manifest.Reports;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.edition.Quality.Result;
import rim.schemas.table.CheckTable;
import rim.schemas.table.CoverageTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.PublishedTable;
import rim.schemas.table.QuarantineTable;
import rim.schemas.table.RegionChangeTable;
import rim.schemas.table.RegionTable;
import rim.schemas.table.ScoreTable;
import rim.schemas.table.StructureTable;

/// The annual update: sources → observations → indicators → scores, reports → search index, and all
/// of it → one edition. Start reading here.
public final class AnnualUpdate {
    /// The first step, before the right to publish is taken, and the last.
    public static final String LOOKING = "Looking through sources, methodology and reports";

    public static final String PUBLISHING = "Publishing";

    private final UpdateRequest request;
    private final UpdateInputs inputs;
    private final Before before;
    private final Progress progress;
    private final Instant began = Instant.now();
    private final Edition draft;
    private final SparkSession spark;
    private final TableFiles tables;
    private final EarlierFiles earlier;

    private AnnualUpdate(
            UpdateRequest request,
            UpdateInputs inputs,
            Before before,
            Progress progress,
            SparkSession spark,
            Edition draft) {
        this.request = request;
        this.inputs = inputs;
        this.before = before;
        this.progress = progress;
        this.spark = spark;
        this.draft = draft;
        this.tables = new TableFiles(spark, draft);
        this.earlier = new EarlierFiles(before.edition().orElse(null), inputs.software());
    }

    /// Makes an edition and puts it in force. Whatever goes wrong, the edition that was in force
    /// stays so.
    ///
    /// @throws rim.schemas.RimException for everything that the user can mend
    @SuppressWarnings("try")
    public static UpdateResult run(UpdateRequest request, Progress progress) {
        progress.step(LOOKING, 0);
        var inputs = UpdateInputs.gather(request, Software.versions(request));
        try (var lock = request.home().lock()) {
            var before = Before.in(request.home(), progress);
            var same = before.same(request, inputs);
            if (same.isPresent()) {
                return same.get();
            }
            progress.step("Starting Spark", 0);
            return Sessions.with(
                    request.spark(),
                    spark -> {
                        TaskProgress.report(spark, progress);
                        var draft = request.home().draft(request.edition());
                        try {
                            return new AnnualUpdate(request, inputs, before, progress, spark, draft)
                                    .make();
                        } catch (ChecksFailed e) {
                            throw e;
                        } catch (Exception e) { // Spark's are checked, and nothing declares them
                            clearDrafts(request, e);
                            throw e;
                        }
                    });
        } finally {
            progress.done();
        }
    }

    /// A draft that nobody finishes only takes room.
    private static void clearDrafts(UpdateRequest request, Exception failure) {
        try {
            request.home().clearDrafts();
        } catch (UncheckedIOException e) {
            // the next update clears them
            failure.addSuppressed(e);
        }
    }

    /// Does all that an update does but read reports and publish, in a folder outside the home, in
    /// which nothing is written.
    ///
    /// @param draft where the edition is made that would be published
    /// @throws rim.schemas.RimException for everything that would stop the update
    public static UpdateResult rehearse(UpdateRequest request, Path draft, Progress progress) {
        progress.step(LOOKING, 0);
        var inputs = UpdateInputs.gather(request, Software.versions(request));
        try {
            var before = Before.in(request.home(), progress);
            var same = before.same(request, inputs);
            if (same.isPresent()) {
                return same.get();
            }
            progress.step("Starting Spark", 0);
            var edition = new Edition(request.home().next(request.edition()), draft);
            return Sessions.with(
                    request.spark(),
                    spark -> {
                        TaskProgress.report(spark, progress);
                        return new AnnualUpdate(request, inputs, before, progress, spark, edition)
                                .makeWithoutReports();
                    });
        } finally {
            progress.done();
        }
    }

    private UpdateResult make() {
        var data = makeData();
        var reports =
                new ReportsOfUpdate(request, inputs, before, progress, spark, tables)
                        .write(draft, data.listed());
        progress.step(PUBLISHING, 0);
        var manifest = manifest(data, reports);
        manifest.write(draft.manifestFile());
        var published = request.home().publish(draft);
        KeptReadings.clear(ReportsOfUpdate.readings(request));
        return new UpdateResult(published, manifest, UpdateResult.Outcome.PUBLISHED, before.pin());
    }

    private UpdateResult makeWithoutReports() {
        var data = makeData();
        var reports = new Reports(inputs.reportFiles().size(), 0, 0, null, List.of());
        var manifest = manifest(data, reports);
        manifest.write(draft.manifestFile());
        return new UpdateResult(draft, manifest, UpdateResult.Outcome.REHEARSED, before.pin());
    }

    private Data makeData() {
        SharedFolders.require(spark, inputs.places(request), draft.folder());
        var read = readSources();
        var made = makeIndicators(read.observed());
        var ofScores = score(made.regions());
        addBesides();
        var checks = Stream.concat(read.checks().stream(), ofScores.stream()).toList();
        return new Data(read.files(), read.listed(), made, review(read.files(), checks, made));
    }

    /// What became of the sources.
    private record Data(
            List<Input> files, ListedPriorities listed, IndicatorAccount made, Quality quality) {}

    private Read readSources() {
        var listed = inputs.listed(request.priorities());
        var files = inputs.sources().files();
        progress.step("Reading " + Counted.of(files.size(), "source", "sources"), files.size());
        var unchanged = Earlier.of(before, inputs, spark);
        var intake = new Intake(spark, files, unchanged.sources());
        try (var account = intake.write(tables);
                var duplicates = Duplicates.in(account.observations())) {
            progress.step("Checking what was read", 0);
            var except = duplicates.cells();
            var corrections = corrections(unchanged, account, except);
            tables.writeSorted(
                    QuarantineTable.TABLE,
                    Stream.of(
                                    duplicates.refusals(),
                                    unchanged.refusals(),
                                    corrections.refusals(),
                                    listed.refusals(spark))
                            .flatMap(Optional::stream)
                            .reduce(account.refusals(), Dataset::unionByName));
            if (!except.isEmpty()) {
                progress.step("Reading again, without contradictory and corrected cells", 0);
                intake.writeAgain(tables, except);
            }
            corrections.writeTo(tables);
            inputs.frozen().requireSources();
            var observations = tables.read(ObservationTable.TABLE);
            var counts =
                    new SourceCounts(account.tallies(), tables, tables.read(QuarantineTable.TABLE));
            var read = new ArrayList<>(counts.inputs(files, inputs.digests()));
            read.addAll(listed.inputs(inputs.digests()));
            read.addAll(counts.contributed(corrections.files()));
            var checks =
                    new ArrayList<>(
                            QualityReview.check(
                                    observations,
                                    inputs.sources().datasets(),
                                    read,
                                    duplicates.repeated(),
                                    unchanged.checks()));
            checks.addAll(QualityReview.preferences(inputs.sources().passedOver()));
            checks.addAll(listed.checks());
            return new Read(read, listed, checks, inputs.observed(counts, read));
        }
    }

    /// What regions corrected, where the sources still say what they corrected.
    private Corrections corrections(Earlier unchanged, Intake.Account account, Except except) {
        return Corrections.of(
                inputs.contributions(),
                unchanged.sources().datasets(),
                unchanged.contributions(),
                inputs.sources().datasets(),
                account.observations(),
                except);
    }

    /// What was read, and how good it is.
    private record Read(
            List<Input> files,
            ListedPriorities listed,
            List<Result> checks,
            Indicators.Observed observed) {}

    private IndicatorAccount makeIndicators(Indicators.Observed observed) {
        progress.step("Making indicators", 0);
        var datasets = inputs.sources().datasets();
        var methodology = inputs.methodology();
        var made = Indicators.made(inputs.sources().catalogue(), Components.codes(datasets));
        var account =
                new Indicators(datasets, made, methodology.editionRegions(), observed)
                        .write(
                                tables,
                                tables.read(ObservationTable.TABLE),
                                QualityReview.countries(
                                        methodology.regions(), methodology.editionRegions()),
                                earlier);
        writeStructure();
        new EditionDocuments(
                        methodology,
                        inputs.sources().catalogue().with(made),
                        datasets,
                        inputs.sources().priorityLists(),
                        inputs.sources().structure())
                .writeTo(draft);
        return account;
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

    /// @return what was checked of the scores
    private List<Result> score(Collection<String> regions) {
        progress.step("Scoring", 0);
        var indicators = tables.read(IndicatorTable.TABLE);
        var methodology = inputs.methodology().methodology();
        var benchmark = Benchmark.of(methodology, Scores.panel(indicators, methodology));
        tables.write(
                Map.of(
                        RegionTable.TABLE,
                        RegionRows.of(regions, inputs.methodology().editionRegions())));
        tables.write(Map.of(ScoreTable.TABLE, Scores.of(benchmark, earlier)), earlier);
        if (methodology.uncertainty() != null) {
            progress.step(
                    "Drawing " + Counted.of(methodology.uncertainty().draws(), "time", "times"), 0);
            tables.write(
                    CertaintyTables.of(spark, benchmark, inputs.methodology(), earlier), earlier);
        }
        return new ScoreChecks(benchmark.results(), CertaintyTables.centred(tables)).checks();
    }

    /// What observations say besides: scores that others published, and, where a dataset counts by
    /// activity, what regions are specialised in.
    private void addBesides() {
        var observations = tables.read(ObservationTable.TABLE);
        var datasets = inputs.sources().datasets();
        var published = PublishedRows.of(observations, datasets, inputs.methodology());
        if (!published.isEmpty()) {
            tables.write(Map.of(PublishedTable.TABLE, published::stream));
        }
        SpecialisationRows.of(observations, datasets, inputs.methodology()).writeTo(tables);
    }

    private Quality review(List<Input> files, List<Result> checks, IndicatorAccount made) {
        var methodology = inputs.methodology();
        var coverage =
                QualityReview.coverage(
                        made.values(), methodology.regions(), methodology.editionRegions());
        tables.write(Map.of(CheckTable.TABLE, QualityTables.checks(checks)));
        tables.write(Map.of(CoverageTable.TABLE, QualityTables.coverage(coverage)));
        var changed =
                ChangedRegions.of(
                        methodology.nuts(),
                        made.unused(methodology.editionRegions()),
                        made.converted(),
                        made.renamed());
        var compared = comparedWithBefore();
        tables.write(Map.of(RegionChangeTable.TABLE, QualityTables.regions(changed)));
        compared.ifPresent(c -> tables.write(QualityTables.differences(c)));
        var besides =
                new QualityReview.Besides(
                        changed,
                        compared,
                        inputs.sources().ignored(),
                        RefusedRows.of(
                                tables.read(QuarantineTable.TABLE), inputs.sources().files()),
                        QualityReview.titles(inputs.sources()));
        return new QualityReview(draft, files, checks, coverage, besides)
                .conclude(request.acceptance());
    }

    private Optional<Comparison> comparedWithBefore() {
        before.edition().ifPresent(e -> progress.step("Comparing with edition " + e.name(), 0));
        return before.edition().flatMap(e -> EditionComparison.between(spark, e, draft));
    }

    private Manifest manifest(Data data, Reports reports) {
        return new Manifest(
                draft.name().toString(),
                before.name().map(EditionName::toString).orElse(null),
                inputs.methodology().nuts().year(),
                inputs.methodology().used(),
                inputs.software(),
                Manifest.Times.of(began, Instant.now()),
                data.files,
                inputs.sources().ignored(),
                data.made.unused(inputs.methodology().editionRegions()),
                data.made.converted(),
                data.quality.verdict(),
                reports,
                inputs.describing(draft).writeInto(draft),
                inputs.fingerprint());
    }
}
