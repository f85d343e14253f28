package rim.sources.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.Knowledge;
import rim.schemas.dataset.KnownDatasets;
import rim.schemas.json.CheckedJson;

/// Which datasets can be downloaded into a folder: those with a descriptor there, and those that
/// the program knows.
public final class Downloadable {
    private static final String DESCRIPTOR = ".dataset.json";
    private static final String SCHEMA = "dataset.schema.json";
    private static final String ALL = "all";

    private final TreeMap<String, DatasetDescriptor> own = new TreeMap<>();
    private final Map<String, DatasetDescriptor> known = new LinkedHashMap<>();

    /// @throws RimException with the faults of a descriptor
    public Downloadable(Path folder) throws IOException {
        KnownDatasets.all().forEach(each -> add(known, each));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(DESCRIPTOR))
                        .map(f ->
                                CheckedJson.read(
                                        f,
                                        DatasetDescriptor.class,
                                        SCHEMA,
                                        DatasetDescriptor.class))
                        .forEach(d -> add(own, d));
            }
        }
    }

    private static void add(Map<String, DatasetDescriptor> all, DatasetDescriptor dataset) {
        if (dataset.download() != null) {
            all.put(dataset.dataset(), dataset);
        }
    }

    /// The datasets of those codes; without codes, those that have a descriptor in the folder.
    ///
    /// @throws RimException when a code is not known, or there is nothing to download
    public List<DatasetDescriptor> of(List<String> codes) {
        return wanted(codes).datasets();
    }

    /// The datasets that are named: by their codes, by a preset, whose indicators they are made
    /// from, or by `all`. Without names, those that have a descriptor in the folder.
    ///
    /// @throws RimException when a name is not known, or there is nothing to download
    public Wanted wanted(List<String> names) {
        if (names.isEmpty()) {
            if (own.isEmpty()) {
                throw new RimException(
                        "Nothing to download: no descriptor in the folder has a 'download' (name a"
                                + " preset, datasets, or 'all'; 'rim datasets --known' lists them)");
            }
            return new Wanted(List.copyOf(own.values()), List.of());
        }
        var found = new LinkedHashSet<DatasetDescriptor>();
        var without = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (String name : names) {
            add(name, found, without, faults);
        }
        if (!faults.isEmpty()) {
            faults.add("'rim datasets --known' lists those that can be");
            throw new RimException("Cannot download:", faults);
        }
        return new Wanted(List.copyOf(found), without);
    }

    private void add(
            String name, Set<DatasetDescriptor> found, List<String> without, List<String> faults) {
        var all = all();
        if (name.equals(ALL)) {
            found.addAll(all.values());
        } else if (all.get(name) != null) {
            found.add(all.get(name));
        } else if (PresetDatasets.isPreset(name)) {
            var preset = new PresetDatasets(all.values()).of(name);
            found.addAll(preset.datasets());
            without.addAll(preset.without());
        } else {
            faults.add(fault(name));
        }
    }

    /// The folder's own datasets and the known ones, of which the folder may have another.
    private Map<String, DatasetDescriptor> all() {
        var all = new LinkedHashMap<String, DatasetDescriptor>(own);
        known.forEach(all::putIfAbsent);
        return all;
    }

    private static String fault(String name) {
        return KnownDatasets.find(name)
                .map(DatasetDescriptor::knowledge)
                .filter(k -> k.state() == Knowledge.State.GONE)
                .map(k ->
                        "dataset '"
                                + name
                                + "' is no longer published; its last year was "
                                + k.lastYear())
                .orElse("no dataset '" + name + "' that can be downloaded");
    }
}
