package rim.sources.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.KnownDatasets;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.indicator.StructuralVariables;
import rim.schemas.json.CheckedJson;
import rim.schemas.report.PriorityList;
import rim.sources.folder.Sources.PassedOver;
import rim.sources.priority.PriorityListFile;
import rim.sources.raw.Wildcards;

/// Looks through folders for data files and for the descriptors that say what they are.
///
/// A descriptor `NAME.dataset.json` speaks for the files that it names in its own folder, or, where
/// there are none, in any of the folders. A file that no descriptor speaks for is matched with the
/// descriptors that come with the program. `NAME.indicators.json` adds indicators,
/// `NAME.structure.json` names those that say what regions are like, `NAME.priorities.json` speaks
/// for a list of regions' priorities.
public final class SourceFolders {
    private static final String DESCRIPTOR = ".dataset.json";
    private static final String INDICATORS = ".indicators.json";
    private static final String PRIORITIES = ".priorities.json";
    private static final int FEW = 5;

    private final TreeMap<String, Path> candidates = new TreeMap<>();
    private final TreeMap<String, SourceFile> claimed = new TreeMap<>();
    private final TreeMap<String, DatasetDescriptor> datasets = new TreeMap<>();
    private final Catalogue known =
            CheckedJson.read(
                    Catalogue.class, Catalogue.RESOURCE, "catalogue.schema.json", Catalogue.class);
    private Catalogue names = known;
    private final List<Indicator> indicators = new ArrayList<>();
    private Optional<StructuralVariables> structure = Optional.empty();
    private final TreeMap<String, PriorityListFile> lists = new TreeMap<>();
    private final List<PassedOver> passedOver = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private SourceFolders() {}

    /// Looks through the folders.
    ///
    /// @throws RimException with every fault of folders, descriptors and catalogues
    public static Sources scan(List<Path> folders) {
        var scan = looked(folders);
        if (scan.claimed.isEmpty() && scan.faults.isEmpty()) {
            scan.faults.add(scan.nothingFound(folders));
        }
        if (!scan.faults.isEmpty()) {
            throw new RimException("The sources cannot be used:", scan.faults);
        }
        return scan.found();
    }

    /// What can be made out of folders, and what an update would stop at.
    ///
    /// @param faults those of folders, descriptors and catalogues
    public record Seen(Sources sources, List<String> faults) {
        public Seen {
            faults = List.copyOf(faults);
        }
    }

    /// Looks through the folders without stopping at their faults.
    public static Seen look(List<Path> folders) {
        var scan = looked(folders);
        return new Seen(scan.found(), scan.faults);
    }

    private static SourceFolders looked(List<Path> folders) {
        var scan = new SourceFolders();
        scan.list(folders);
        scan.readCatalogues();
        scan.readStructure();
        scan.readDescriptors();
        scan.readLists();
        scan.matchKnown();
        new DescriptorFaults(scan.datasets.values(), scan.indicators).addTo(scan.faults);
        return scan;
    }

    private String nothingFound(List<Path> folders) {
        var files = candidates.keySet().stream().filter(path -> !isDocument(path)).toList();
        if (files.isEmpty()) {
            return "no data file found in "
                    + folders
                    + " (expected files with a descriptor NAME"
                    + DESCRIPTOR
                    + " beside them; 'rim intake FOLDER' writes a first one for each file and shows how"
                    + " it is read)";
        }
        return "none of the "
                + files.size()
                + " files in "
                + folders
                + " has a descriptor, or a name by which a table is known: "
                + String.join(", ", files.subList(0, Math.min(FEW, files.size())))
                + (files.size() > FEW ? ", …" : "")
                + " (write a first descriptor beside each with 'rim intake FOLDER', answer what it"
                + " asks, and look at the page that it makes)";
    }

    private Sources found() {
        var ignored = new ArrayList<>(candidates.keySet());
        ignored.removeAll(claimed.keySet());
        ignored.removeAll(lists.keySet());
        ignored.removeIf(SourceFolders::isDocument);
        return new Sources(
                List.copyOf(claimed.values()),
                List.copyOf(datasets.values()),
                names.with(indicators),
                structure,
                List.copyOf(lists.values()),
                ignored,
                passedOver);
    }

    private void list(List<Path> folders) {
        for (Path folder : new LinkedHashSet<>(folders)) {
            if (!Files.isDirectory(folder)) {
                faults.add("no such folder: '" + folder + "' [--sources]");
                continue;
            }
            var prefix =
                    folders.size() == 1
                            ? ""
                            : folder.toAbsolutePath().normalize().getFileName() + "/";
            try {
                FolderFiles.in(folder).stream()
                        .filter(SourceFolders::mayBeData)
                        .forEach(file -> addCandidate(prefix + relative(folder, file), file));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list " + folder, e);
            }
        }
    }

    private void addCandidate(String path, Path file) {
        var other = candidates.put(path, file);
        if (other != null) {
            faults.add(
                    "two files have the path '"
                            + path
                            + "': "
                            + other
                            + " and "
                            + file
                            + " (rename a folder)");
        }
    }

    private static boolean mayBeData(Path file) {
        var name = name(file);
        return !name.startsWith(".")
                && !name.equals("origin.json")
                && !name.startsWith("README")
                && !OwnPage.is(file);
    }

    private void readCatalogues() {
        indicators.addAll(known.indicators());
        var saidBy = new HashMap<String, Path>();
        for (Path file : endingIn(INDICATORS)) {
            var added =
                    orFault(() ->
                            CheckedJson.read(
                                    file,
                                    Catalogue.class,
                                    "catalogue.schema.json",
                                    Catalogue.class));
            if (added != null) {
                added.indicators().forEach(own -> addIndicator(own, file, saidBy));
                names = names.naming(added);
            }
        }
    }

    /// What a folder says of an indicator stands in place of what is known of it.
    private void addIndicator(Indicator own, Path file, Map<String, Path> saidBy) {
        var other = saidBy.putIfAbsent(own.code(), file);
        if (other == null) {
            indicators.removeIf(i -> i.code().equals(own.code()));
        } else if (!other.equals(file)) {
            faults.add(
                    "two indicators '"
                            + own.code()
                            + "': ["
                            + other
                            + "] and ["
                            + file
                            + "] (keep one)");
            return;
        }
        indicators.add(own);
    }

    private void readStructure() {
        var read = orFault(() -> StructureFiles.read(endingIn(StructureFiles.ENDING), indicators));
        structure = read == null ? Optional.empty() : read;
    }

    private void readDescriptors() {
        for (Path file : endingIn(DESCRIPTOR)) {
            var dataset =
                    orFault(() ->
                            CheckedJson.read(
                                    file,
                                    DatasetDescriptor.class,
                                    "dataset.schema.json",
                                    DatasetDescriptor.class));
            if (dataset != null) {
                if (datasets.put(dataset.dataset(), dataset) != null) {
                    faults.add(
                            "two descriptors of dataset '"
                                    + dataset.dataset()
                                    + "' ["
                                    + file
                                    + "]");
                }
                claim(dataset, file);
            }
        }
    }

    private void claim(DatasetDescriptor dataset, Path descriptor) {
        for (var each : named(dataset.files(), descriptor).entrySet()) {
            var other =
                    claimed.put(
                            each.getKey(), new SourceFile(dataset, each.getValue(), each.getKey()));
            if (other != null) {
                faults.add(twice(each.getKey(), other.dataset().dataset(), dataset.dataset()));
            }
        }
    }

    private void readLists() {
        for (Path file : endingIn(PRIORITIES)) {
            var list =
                    orFault(() ->
                            CheckedJson.read(
                                    file,
                                    PriorityList.class,
                                    PriorityList.SCHEMA,
                                    PriorityList.class));
            if (list == null) {
                continue;
            }
            boolean isKnown =
                    datasets.containsKey(list.dataset())
                            || lists.values().stream()
                                    .anyMatch(l -> l.list().dataset().equals(list.dataset()));
            if (isKnown) {
                faults.add("two descriptors of dataset '" + list.dataset() + "' [" + file + "]");
            }
            for (var each : named(list.files(), file).entrySet()) {
                var listed =
                        lists.put(
                                each.getKey(),
                                new PriorityListFile(list, each.getValue(), each.getKey()));
                var claim = claimed.get(each.getKey());
                if (listed != null && !listed.list().equals(list)) {
                    faults.add(twice(each.getKey(), listed.list().dataset(), list.dataset()));
                } else if (claim != null) {
                    faults.add(twice(each.getKey(), claim.dataset().dataset(), list.dataset()));
                }
            }
        }
    }

    private static String twice(String path, String one, String other) {
        return "two descriptors name '" + path + "': " + one + " and " + other;
    }

    /// The files that a descriptor names: those beside it, or else any.
    private Map<String, Path> named(List<String> patterns, Path descriptor) {
        var named = new TreeMap<String, Path>();
        for (String pattern : patterns) {
            var anywhere =
                    candidates.entrySet().stream()
                            .filter(e -> !isDocument(e.getKey()))
                            .filter(e -> Wildcards.matches(pattern, name(e.getValue())))
                            .toList();
            var beside =
                    anywhere.stream()
                            .filter(e ->
                                    descriptor
                                            .resolveSibling(name(e.getValue()))
                                            .equals(e.getValue()))
                            .toList();
            if (anywhere.isEmpty()) {
                faults.add("no file '" + pattern + "' in the sources folders [" + descriptor + "]");
            }
            (beside.isEmpty() ? anywhere : beside)
                    .forEach(e -> named.put(e.getKey(), e.getValue()));
        }
        return named;
    }

    /// Known datasets feed what no other file feeds, in the order in which they are preferred.
    private void matchKnown() {
        var own = new TreeSet<>(datasets.keySet());
        var found = new TreeMap<String, DatasetDescriptor>();
        candidates.forEach((path, file) -> {
            if (!claimed.containsKey(path) && !lists.containsKey(path) && !isDocument(path)) {
                KnownFiles.descriptor(file)
                        .filter(known -> !own.contains(known.dataset()))
                        .ifPresent(known -> found.put(path, known));
            }
        });
        var fed = fedComponents();
        for (var known : KnownDatasets.all()) {
            boolean isThere =
                    found.values().stream().anyMatch(d -> d.dataset().equals(known.dataset()));
            if (isThere) {
                var feeds = new ArrayList<Feed>();
                for (var feed : known.feeds()) {
                    var by = fed.putIfAbsent(feed.component(), known.dataset());
                    if (by == null) {
                        feeds.add(feed);
                    } else {
                        passedOver.add(new PassedOver(known.dataset(), feed.component(), by));
                    }
                }
                claimKnown(known.dataset(), feeds, found);
            }
        }
    }

    private Map<String, String> fedComponents() {
        var fed = new HashMap<String, String>();
        datasets.values().forEach(d -> d.feeds().forEach(f -> fed.put(f.component(), d.dataset())));
        return fed;
    }

    private void claimKnown(String code, List<Feed> feeds, Map<String, DatasetDescriptor> found) {
        found.forEach((path, descriptor) -> {
            var file = candidates.get(path);
            if (file != null && descriptor.dataset().equals(code)) {
                var feeding = descriptor.feeding(feeds);
                claimed.put(path, new SourceFile(feeding, file, path));
                datasets.putIfAbsent(code, feeding);
            }
        });
    }

    private static boolean isDocument(String path) {
        return path.endsWith(DESCRIPTOR)
                || path.endsWith(INDICATORS)
                || path.endsWith(PRIORITIES)
                || path.endsWith(StructureFiles.ENDING);
    }

    private List<Path> endingIn(String ending) {
        return candidates.values().stream().filter(file -> name(file).endsWith(ending)).toList();
    }

    private <T> @Nullable T orFault(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RimException e) {
            faults.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
