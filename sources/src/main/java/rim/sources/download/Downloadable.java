package rim.sources.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.KnownDatasets;
import rim.schemas.json.CheckedJson;

/// Which datasets can be downloaded into a folder: those with a descriptor there, and those that
/// the program knows.
public final class Downloadable {
    private static final String DESCRIPTOR = ".dataset.json";
    private static final String SCHEMA = "dataset.schema.json";

    private final TreeMap<String, DatasetDescriptor> own = new TreeMap<>();
    private final TreeMap<String, DatasetDescriptor> known = new TreeMap<>();

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
        if (codes.isEmpty()) {
            if (own.isEmpty()) {
                throw new RimException(
                        "Nothing to download: no descriptor in the folder has a 'download' (name"
                                + " datasets; known are "
                                + String.join(", ", known.keySet())
                                + ")");
            }
            return List.copyOf(own.values());
        }
        var found = new ArrayList<DatasetDescriptor>();
        var faults = new ArrayList<String>();
        for (String code : codes) {
            var dataset = own.containsKey(code) ? own.get(code) : known.get(code);
            if (dataset == null) {
                faults.add("no dataset '" + code + "' that can be downloaded");
            } else {
                found.add(dataset);
            }
        }
        if (!faults.isEmpty()) {
            faults.add("known are " + String.join(", ", known.keySet()));
            throw new RimException("Cannot download:", faults);
        }
        return found;
    }
}
