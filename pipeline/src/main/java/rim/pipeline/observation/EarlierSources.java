package rim.pipeline.observation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.Footers;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.json.CheckedJson;
import rim.schemas.table.ObservationTable;
import rim.sources.folder.SourceFile;

/// What an earlier edition has of datasets that have not changed since: the same program read the
/// same bytes by the same descriptor, so that reading them again would give the same files. What
/// cells become depends on nothing beside their dataset.
///
/// @param datasets codes of those datasets, each with its files as the manifest has them
/// @param parts files of the table of observations, in order, by path of the source
public record EarlierSources(
        SortedMap<String, List<Input>> datasets, SortedMap<String, List<Path>> parts) {

    /// Nothing.
    public static EarlierSources none() {
        return new EarlierSources(new TreeMap<>(), new TreeMap<>());
    }

    /// The unchanged datasets of an edition.
    ///
    /// @param files of the update
    /// @param digests of these files, by path
    /// @param software what the update is made by
    /// @param corrected datasets of which other cells are corrected by now
    public static EarlierSources of(
            Edition edition,
            List<SourceFile> files,
            Map<String, String> digests,
            Map<String, String> software,
            Set<String> corrected) {
        var manifest = edition.manifest();
        if (!manifest.software().equals(software)) {
            return none();
        }
        try {
            var parts = parts(edition.folderOf(ObservationTable.TABLE));
            var described = new ObjectMapper().readTree(edition.datasetsFile().toFile());
            var unchanged = none();
            for (SourceFile file : files) {
                var dataset = file.dataset();
                var inputs =
                        manifest.inputs().stream()
                                .filter(i -> i.dataset().equals(dataset.dataset()))
                                .toList();
                if (!corrected.contains(dataset.dataset())
                        && isDescribed(described, dataset)
                        && haveSameBytes(inputs, dataset, files, digests)
                        && inputs.stream().allMatch(i -> isWhole(i, parts.get(i.path())))) {
                    unchanged.datasets.put(dataset.dataset(), inputs);
                    inputs.forEach(i -> unchanged.keep(i.path(), parts.get(i.path())));
                }
            }
            return unchanged;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + edition.folder(), e);
        }
    }

    private void keep(String path, @Nullable Parts found) {
        parts.put(path, found == null ? List.of() : found.files);
    }

    private static boolean isDescribed(JsonNode described, DatasetDescriptor dataset)
            throws IOException {
        var now = new ObjectMapper().readTree(CheckedJson.write(dataset));
        for (JsonNode each : described) {
            if (each.equals(now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean haveSameBytes(
            List<Input> inputs,
            DatasetDescriptor dataset,
            List<SourceFile> files,
            Map<String, String> digests) {
        var before = new HashSet<String>();
        inputs.forEach(i -> before.add(i.sha256() + " " + i.path()));
        var now = new HashSet<String>();
        files.stream()
                .filter(f -> f.dataset().dataset().equals(dataset.dataset()))
                .forEach(f -> now.add(digests.get(f.path()) + " " + f.path()));
        return before.equals(now);
    }

    private static boolean isWhole(Input input, @Nullable Parts found) {
        return (found == null ? 0 : found.rows) == input.accepted() + input.missing();
    }

    /// Files of observations of one source, and their rows.
    private static final class Parts {
        private final List<Path> files = new ArrayList<>();
        private long rows;
    }

    private static Map<String, Parts> parts(Path folder) throws IOException {
        var parts = new TreeMap<String, Parts>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                var footer = Footers.of(file);
                var source = source(footer);
                if (source.isPresent()) {
                    var of = parts.computeIfAbsent(source.get(), s -> new Parts());
                    of.files.add(file);
                    of.rows += Footers.rows(footer);
                }
            }
        }
        return parts;
    }

    /// The one source that a file of observations is of.
    private static Optional<String> source(ParquetMetadata footer) {
        int column = ObservationTable.TABLE.indexOf(ObservationTable.FILE);
        var names = new HashSet<String>();
        for (var block : footer.getBlocks()) {
            var statistics = block.getColumns().get(column).getStatistics();
            if (!statistics.hasNonNullValue()
                    || !(statistics.genericGetMin() instanceof Binary least)
                    || !(statistics.genericGetMax() instanceof Binary greatest)) {
                return Optional.empty();
            }
            names.add(least.toStringUsingUTF8());
            names.add(greatest.toStringUsingUTF8());
        }
        return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
    }

    boolean has(SourceFile file) {
        return datasets.containsKey(file.dataset().dataset());
    }

    /// Copies the observations of a source.
    ///
    /// @param number of the source among all
    void copy(String path, int number, Path folder) throws IOException {
        int part = 0;
        for (Path file : parts.getOrDefault(path, List.of())) {
            Files.copy(file, folder.resolve(name(number, part++)));
        }
    }

    /// How much was read of the unchanged files, as {@link Intake} tells it of others.
    List<Row> tallies() {
        return datasets.values().stream()
                .flatMap(List::stream)
                .map(i -> CellColumns.tally(i.dataset(), i.path(), i.rows(), i.read()))
                .toList();
    }

    /// Names of files of observations, in the order of sources and their pieces.
    static String name(int source, int piece) {
        return String.format(Locale.ROOT, "source-%06d-%07d.parquet", source, piece);
    }
}
