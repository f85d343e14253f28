package rim.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.methodology.Methodologies;
import rim.pipeline.edition.EditionFiles;
import rim.pipeline.edition.SourceCounts;
import rim.pipeline.indicator.Indicators;
import rim.pipeline.quality.QualityReview;
import rim.pipeline.report.ListedPriorities;
import rim.schemas.RimException;
import rim.schemas.contribution.Accepted;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.description.DescribedEdition;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.json.CheckedJson;
import rim.schemas.report.PriorityFinding;
import rim.sources.folder.SourceFile;
import rim.sources.folder.SourceFolders;
import rim.sources.folder.Sources;

/// All that an update is made from, read and checked before anything is built.
///
/// @param software what the edition is made by: versions by name
/// @param sources data files and descriptors
/// @param frozen what the files were
/// @param methodology the recipe for scores
/// @param reportFiles paths of report files inside the reports folder
/// @param contributions lines that regions sent and the steward accepted
/// @param fingerprint digest of everything: the same fingerprint means the same edition
record UpdateInputs(
        SortedMap<String, String> software,
        Sources sources,
        Frozen frozen,
        LoadedMethodology methodology,
        List<String> reportFiles,
        List<Accepted> contributions,
        String fingerprint) {

    /// Looks at everything that the request names.
    ///
    /// @throws RimException with the faults of sources, methodology and reports together
    static UpdateInputs gather(UpdateRequest request, SortedMap<String, String> software) {
        var faults = new ArrayList<String>();
        var sources = orFault(faults, () -> SourceFolders.scan(request.sources()));
        var methodology = orFault(faults, () -> Methodologies.load(request.methodology()));
        var reports = orFault(faults, () -> reportFiles(request));
        var contributions =
                orFault(faults, () -> ContributionLog.of(request.home()).read().accepted());
        if (sources.isEmpty()
                || methodology.isEmpty()
                || reports.isEmpty()
                || contributions.isEmpty()) {
            throw new RimException(String.join("\n", faults));
        }
        var frozen = Frozen.of(sources.get(), request.reports());
        var all = new ArrayList<String>();
        software.forEach((name, version) -> all.add(name + " " + version));
        frozen.digests().forEach((path, digest) -> all.add(digest + " " + path));
        sources.get().datasets().forEach(d -> all.add(CheckedJson.canonical(d)));
        sources.get().priorityLists().forEach(l -> all.add(CheckedJson.canonical(l)));
        all.add(CheckedJson.canonical(sources.get().catalogue()));
        sources.get().structure().ifPresent(s -> all.add(CheckedJson.canonical(s)));
        all.add(methodology.get().sha256());
        all.addAll(frozen.reports());
        all.add(request.indexing().fingerprint());
        contributions.get().stream().map(Accepted::fingerprint).sorted().forEach(all::add);
        return new UpdateInputs(
                software,
                sources.get(),
                frozen,
                methodology.get(),
                reports.get(),
                contributions.get(),
                Digests.of(String.join("\n", all)));
    }

    /// The lists of priorities.
    ///
    /// @param finding knows the themes
    ListedPriorities listed(PriorityFinding finding) {
        return ListedPriorities.of(sources.lists(), finding, methodology.nuts());
    }

    /// SHA-256 of each source, by path.
    SortedMap<String, String> digests() {
        return frozen.digests();
    }

    /// What indicators need to know of the observations of datasets that feed any.
    Indicators.Observed observed(SourceCounts counts, List<Input> read) {
        var feeding = sources.datasets().stream().filter(d -> !d.feeds().isEmpty()).toList();
        var codes = feeding.stream().map(DatasetDescriptor::dataset).toList();
        return new Indicators.Observed(
                read.stream()
                        .filter(file -> codes.contains(file.dataset()))
                        .mapToLong(file -> file.accepted() + file.missing())
                        .sum(),
                counts.versions(feeding),
                madeOf());
    }

    /// All that the observations of each dataset depend on beside the program, by its code, as a
    /// digest.
    private SortedMap<String, String> madeOf() {
        var lines = new TreeMap<String, StringBuilder>();
        for (SourceFile file : sources.files()) {
            lines.computeIfAbsent(
                            file.dataset().dataset(),
                            code -> new StringBuilder(CheckedJson.canonical(file.dataset())))
                    .append('\n')
                    .append(digests().get(file.path()))
                    .append(' ')
                    .append(file.path());
        }
        for (Accepted each : contributions) {
            var place = each.line().place();
            if (place != null && lines.containsKey(place.dataset())) {
                lines.get(place.dataset()).append('\n').append(each.fingerprint());
            }
        }
        var madeOf = new TreeMap<String, String>();
        lines.forEach((code, all) -> madeOf.put(code, Digests.of(String.valueOf(all))));
        return madeOf;
    }

    /// What those who do the work must see.
    List<Path> places(UpdateRequest request) {
        var places = new ArrayList<Path>();
        sources.files().forEach(f -> places.add(f.file()));
        request.reports().ifPresent(places::add);
        return places;
    }

    private static List<String> reportFiles(UpdateRequest request) {
        return request.reports().map(request.reader()::filesIn).orElse(List.of());
    }

    private static <T> Optional<T> orFault(List<String> faults, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RimException e) {
            faults.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// What describes a draft that is made of them, without the time, so that equal drafts are
    /// described alike.
    DescribedEdition describing(Edition draft) {
        return new DescribedEdition(
                draft.name().toString(),
                methodology.nuts().year(),
                methodology.used().title(),
                fingerprint,
                Optional.empty(),
                QualityReview.titles(sources),
                EditionFiles.of(draft),
                "");
    }
}
