package rim.pipeline.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.edition.Digests;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.NutsVersion;
import rim.sources.folder.SourceFile;

/// All that indicators depend on, as digests: the same basis means the same rows.
///
/// @param program what makes them, and for which regions: digest of the program's versions and of
///   the methodology
/// @param datasets digest of each dataset by its code: the program's versions, its descriptor, and
///   the bytes and paths of its files
public record Basis(String program, SortedMap<String, String> datasets) {

    /// @param software versions of the program by name
    /// @param methodology its digest
    /// @param digests of the files, by path
    public static Basis of(
            Map<String, String> software,
            String methodology,
            List<SourceFile> files,
            Map<String, String> digests) {
        var versions = CheckedJson.canonical(software);
        var lines = new TreeMap<String, List<String>>();
        for (SourceFile file : files) {
            var described = List.of(versions, CheckedJson.canonical(file.dataset()));
            lines.computeIfAbsent(file.dataset().dataset(), d -> new ArrayList<>(described))
                    .add(digests.get(file.path()) + " " + file.path());
        }
        var datasets = new TreeMap<String, String>();
        lines.forEach((dataset, all) -> datasets.put(dataset, digest(all)));
        return new Basis(digest(List.of(versions, methodology)), datasets);
    }

    /// Of each share: the indicators in it, the components that come to it, and the datasets that
    /// feed these. Versions of NUTS and countries with codes of their own have a say in all of
    /// them.
    List<String> of(
            Shares shares, List<DatasetDescriptor> described, Collection<NutsVersion> versions) {
        var feeding = new TreeMap<String, List<String>>();
        var national = new TreeSet<String>();
        for (DatasetDescriptor each : described) {
            for (Feed feed : each.feeds()) {
                feeding.computeIfAbsent(feed.component(), c -> new ArrayList<>())
                        .add(datasets.getOrDefault(each.dataset(), each.dataset()));
            }
            if (each.nationalCodes() != null) {
                national.add(each.nationalCodes().country());
            }
        }
        var bases = new ArrayList<String>();
        for (int share = 0; share < shares.count(); share++) {
            var lines = new ArrayList<String>();
            lines.add(program);
            lines.add(versions + " " + national);
            shares.makings().get(share).forEach(m -> lines.add(CheckedJson.canonical(m)));
            lines.add(String.join(" ", shares.owned().get(share)));
            for (String component : shares.components(share)) {
                lines.add(component + " " + feeding.getOrDefault(component, List.of()));
            }
            bases.add(digest(lines));
        }
        return bases;
    }

    private static String digest(List<String> lines) {
        return Digests.of(String.join("\n", lines));
    }
}
