package rim.pipeline.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rim.schemas.dataset.Check;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.edition.Quality;
import rim.schemas.edition.Quality.Acceptance;
import rim.schemas.edition.Quality.ChangedRegion;
import rim.schemas.edition.Quality.Comparison;
import rim.schemas.edition.Quality.Coverage;
import rim.schemas.edition.Quality.Refused;
import rim.schemas.edition.Quality.Result;
import rim.schemas.edition.Quality.SourceTitle;
import rim.schemas.edition.Quality.Verdict;
import rim.schemas.methodology.Methodology.RegionChoice;
import rim.schemas.region.EditionRegions;
import rim.schemas.table.QuarantineTable;
import rim.sources.folder.Sources;
import rim.sources.folder.Sources.PassedOver;

/// Brings together what was checked, and says whether the draft may be published.
///
/// @param draft the edition to be
/// @param inputs the files that were read
/// @param checks results of all checks
/// @param coverage of the indicators
/// @param besides what else is told
public record QualityReview(
        Edition draft,
        List<Input> inputs,
        List<Result> checks,
        List<Coverage> coverage,
        Besides besides) {

    /// What is told beside checks and coverage.
    ///
    /// @param regions that changed with NUTS
    /// @param comparison with the edition in force; none where there is none
    /// @param undescribed files that no descriptor names
    /// @param refused some of what was refused
    /// @param sources titles and places of what was read
    public record Besides(
            List<ChangedRegion> regions,
            Optional<Comparison> comparison,
            List<String> undescribed,
            List<Refused> refused,
            List<SourceTitle> sources) {
        /// Nothing.
        public static final Besides NOTHING =
                new Besides(List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /// Titles and places of what is read.
    public static List<SourceTitle> titles(Sources sources) {
        return Stream.concat(
                        sources.datasets().stream()
                                .map(d -> title(d.dataset(), d.title(), d.source())),
                        sources.priorityLists().stream()
                                .map(l -> title(l.dataset(), l.title(), l.source())))
                .toList();
    }

    private static SourceTitle title(
            String dataset, String title, DatasetDescriptor.Source source) {
        return new SourceTitle(dataset, title, source.publisher(), source.licence(), source.url());
    }

    /// Name of what says which of several datasets feeds a component.
    static final String PREFERENCE = "preference";

    /// Runs the checks of all datasets.
    ///
    /// @param observations the table as it was written
    /// @param inputs the files that were read
    /// @param repeated cells that say again what another says, by dataset
    /// @param known results of datasets that have not changed since they were checked, by dataset
    public static List<Result> check(
            Dataset<Row> observations,
            List<DatasetDescriptor> datasets,
            List<Input> inputs,
            Map<String, Long> repeated,
            Map<String, List<Result>> known) {
        var checks = new Checks(observations);
        var results = new ArrayList<Result>();
        for (DatasetDescriptor dataset : datasets) {
            if (known.containsKey(dataset.dataset())) {
                results.addAll(known.getOrDefault(dataset.dataset(), List.of()));
                continue;
            }
            var files = inputs.stream().filter(i -> i.dataset().equals(dataset.dataset())).toList();
            var own = new ArrayList<Result>();
            own.add(refused(dataset, files));
            own.add(duplicates(dataset, files, repeated.getOrDefault(dataset.dataset(), 0L)));
            own.addAll(checks.of(dataset));
            // as the table of checks has them, from which known results come
            own.sort(Comparator.comparing(Result::check).thenComparing(Result::rule));
            results.addAll(own);
        }
        return results;
    }

    /// The country of each of the methodology's regions, by code.
    public static SortedMap<String, String> countries(
            RegionChoice regions, EditionRegions edition) {
        return new IndicatorCoverage(regions, edition).countries();
    }

    /// What known tables could have fed and another dataset feeds: nobody is to wonder why a file
    /// says something else than its indicator.
    public static List<Result> preferences(List<PassedOver> passedOver) {
        var byDataset = new TreeMap<String, List<String>>();
        for (PassedOver each : passedOver) {
            byDataset
                    .computeIfAbsent(each.dataset(), d -> new ArrayList<>())
                    .add(each.component() + " is taken from " + each.by() + ", not from here");
        }
        return byDataset.entrySet().stream()
                .map(each ->
                        new Result(
                                each.getKey(),
                                PREFERENCE,
                                "no other dataset feeds what this known table can feed; a"
                                        + " descriptor of your own comes first, then known tables"
                                        + " in the order of their list",
                                Check.Weight.WARN,
                                each.getValue().size(),
                                each.getValue().size(),
                                null,
                                each.getValue()))
                .toList();
    }

    /// How many of the methodology's regions have each indicator in each year.
    ///
    /// @param values how many of them have a value, by indicator, year and country
    public static List<Coverage> coverage(
            SortedMap<String, SortedMap<Integer, SortedMap<String, Integer>>> values,
            RegionChoice regions,
            EditionRegions edition) {
        return new IndicatorCoverage(regions, edition).of(values);
    }

    /// Files with more refused cells than the dataset's limit stop an update while it reads; those
    /// that come to here are told.
    private static Result refused(DatasetDescriptor dataset, List<Input> files) {
        return new Result(
                dataset.dataset(),
                "refused",
                "no cell is refused; at most "
                        + Math.round(100 * dataset.refusedLimit())
                        + "% of a file may be",
                Check.Weight.WARN,
                files.stream().mapToLong(Input::read).sum(),
                files.stream().mapToLong(Input::refused).sum(),
                null,
                files.stream()
                        .flatMap(f ->
                                f.quarantinedByReason().entrySet().stream()
                                        .filter(e -> !e.getKey().equals(QuarantineTable.CORRECTED))
                                        .map(e ->
                                                e.getKey()
                                                        + ": "
                                                        + e.getValue()
                                                        + " in "
                                                        + f.path()))
                        .toList());
    }

    private static Result duplicates(DatasetDescriptor dataset, List<Input> files, long repeated) {
        var weight =
                dataset.checks().stream()
                        .filter(Check.Duplicates.class::isInstance)
                        .map(Check::weight)
                        .findFirst()
                        .orElse(Check.Weight.WARN);
        return new Result(
                dataset.dataset(),
                "duplicates",
                "one value for each series, region and year",
                weight,
                files.stream().mapToLong(Input::read).sum(),
                files.stream()
                        .mapToLong(f ->
                                f.quarantinedByReason()
                                        .getOrDefault(QuarantineTable.CONFLICTING_DUPLICATE, 0L))
                        .sum(),
                repeated == 0 ? null : repeated + " cells repeat what another one says",
                List.of());
    }

    /// Writes `quality.json` and `quality.html` into the draft.
    ///
    /// @param accepted why failed checks are to pass, and who says so
    /// @throws ChecksFailed when a check failed that stops, and nobody accepted it
    public Quality conclude(Optional<Acceptance> accepted) {
        var name = draft.name().toString();
        var stopping = new Quality(name, Verdict.SOUND, null, checks, coverage).stopping();
        var verdict = verdict(!stopping.isEmpty(), accepted.isPresent());
        var acceptance = verdict == Verdict.ACCEPTED ? accepted.orElse(null) : null;
        var quality =
                new Quality(
                        name,
                        verdict,
                        acceptance,
                        null,
                        checks,
                        coverage,
                        besides.regions(),
                        besides.comparison().orElse(null),
                        besides.undescribed(),
                        besides.refused(),
                        besides.sources());
        var written = SmallQuality.of(quality, inputs);
        written.quality().write(draft.qualityFile());
        try {
            Files.writeString(draft.qualityPage(), written.page());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + draft.qualityPage(), e);
        }
        if (verdict == Verdict.STOPPED) {
            throw new ChecksFailed(
                    draft.qualityPage(), stopping.stream().map(QualityReview::line).toList());
        }
        return quality;
    }

    private Verdict verdict(boolean isStopped, boolean isAccepted) {
        if (isStopped) {
            return isAccepted ? Verdict.ACCEPTED : Verdict.STOPPED;
        }
        return checks.stream().allMatch(Result::isPassed) ? Verdict.SOUND : Verdict.WARNINGS;
    }

    private static String line(Result result) {
        return result.check()
                + ": "
                + result.failed()
                + " of "
                + result.looked()
                + " fail (expected: "
                + result.rule()
                + ") [dataset "
                + result.dataset()
                + "]"
                + (result.examples().isEmpty() ? "" : ", first " + result.examples().getFirst());
    }
}
