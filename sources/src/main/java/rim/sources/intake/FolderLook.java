package rim.sources.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.Counted;
import rim.schemas.Progress;
import rim.schemas.RimException;
import rim.schemas.methodology.Methodology.RegionChoice;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.sources.folder.SourceFile;
import rim.sources.folder.SourceFolders;
import rim.sources.inspect.Inspection;
import rim.sources.intake.FolderAccount.Undescribed;

/// Looks at all files of a folder at once.
public final class FolderLook {
    private final Path folder;
    private final Goal goal;
    private final Optional<Earlier> earlier;
    private final Progress progress;
    private final Map<String, Inspection> inspected = new ConcurrentHashMap<>();
    private final Map<String, Undescribed> undescribed = new ConcurrentHashMap<>();

    private FolderLook(Path folder, Goal goal, Optional<Earlier> earlier, Progress progress) {
        this.folder = folder;
        this.goal = goal;
        this.earlier = earlier;
        this.progress = progress;
    }

    /// What the files are to give values to.
    ///
    /// @param methodology its name
    /// @param indicators codes of its indicators, in its order
    /// @param nuts version of the regions
    /// @param regions which of them are scored
    public record Goal(
            String methodology, List<String> indicators, NutsVersion nuts, RegionChoice regions) {
        public Goal {
            indicators = List.copyOf(indicators);
        }
    }

    /// Writes a descriptor beside each file that has none, and reads every file as an update would.
    ///
    /// @param earlier what the files are compared with
    /// @throws RimException when there is no such folder, or it cannot be written to
    public static FolderAccount of(
            Path folder, Goal goal, Optional<Earlier> earlier, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new RimException(
                    "No such folder: '" + folder + "' (expected one with data files)");
        }
        return new FolderLook(folder, goal, earlier, progress).look();
    }

    private FolderAccount look() {
        try (var workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            describe(workers);
            var seen = SourceFolders.look(List.of(folder));
            var descriptors = descriptorFiles();
            var files = seen.sources().files();
            progress.step("Reading " + Counted.of(files.size(), "file", "files"), files.size());
            var read = all(workers, together(files), each -> look(each, descriptors));
            var found = new HashMap<String, FileLook.Looked>();
            read.forEach(each -> each.forEach(l -> found.put(l.account().path(), l)));
            return account(
                    seen,
                    files,
                    files.stream()
                            .map(file -> Objects.requireNonNull(found.get(file.path())))
                            .toList());
        } finally {
            progress.done();
        }
    }

    /// Files that are looked at one after the other: those of a dataset, where they are compared as
    /// a whole.
    private List<List<SourceFile>> together(List<SourceFile> files) {
        return earlier.isEmpty()
                ? files.stream().map(List::of).toList()
                : List.copyOf(
                        files.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                file -> file.dataset().dataset(),
                                                LinkedHashMap::new,
                                                Collectors.toList()))
                                .values());
    }

    /// Writes a descriptor for each file that has none.
    private void describe(ExecutorService workers) {
        progress.step("Looking through " + folder, 0);
        var seen = SourceFolders.look(List.of(folder)).sources();
        var without = seen.ignored();
        var taken = new ArrayList<String>();
        seen.datasets().forEach(d -> taken.add(d.dataset()));
        seen.priorityLists().forEach(l -> taken.add(l.dataset()));
        var descriptors = new NewDescriptors(taken);
        progress.step("Describing " + Counted.of(without.size(), "file", "files"), without.size());
        var found = all(workers, without, this::inspected);
        // one after the other, so that codes do not depend on which file was done first
        for (int i = 0; i < without.size(); i++) {
            var inspection = found.get(i);
            if (inspection != null) {
                var path = without.get(i);
                descriptors.write(
                        inspection.dataset().dataset(), inspection.json(), folder.resolve(path));
                inspected.put(path, inspection);
            }
        }
    }

    private @Nullable Inspection inspected(String path) {
        try {
            return Inspection.of(folder.resolve(path));
        } catch (RimException e) {
            undescribed.put(path, new Undescribed(path, String.valueOf(e.getMessage())));
            return null;
        } finally {
            countOne();
        }
    }

    private void countOne() {
        synchronized (progress) {
            progress.advance(1);
        }
    }

    private static <T, R extends @Nullable Object> List<R> all(
            ExecutorService workers, List<T> things, Function<T, R> work) {
        var waiting = new ArrayList<Future<R>>();
        for (T each : things) {
            waiting.add(workers.submit(() -> work.apply(each)));
        }
        var results = new ArrayList<R>();
        for (var each : waiting) {
            results.add(joined(each));
        }
        return results;
    }

    private static <R extends @Nullable Object> R joined(Future<R> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<FileLook.Looked> look(List<SourceFile> dataset, Map<String, Path> descriptors) {
        var files =
                dataset.stream()
                        .map(file ->
                                new FileLook(folder, file, inspected.get(file.path()), descriptors))
                        .toList();
        return new DatasetLook(files, earlier).look(this::countOne);
    }

    /// The descriptors in the folder by the code of their dataset.
    private Map<String, Path> descriptorFiles() {
        var found = new TreeMap<String, Path>();
        try (var walk = Files.walk(folder)) {
            walk.filter(p -> p.toString().endsWith(".dataset.json"))
                    .sorted()
                    .forEach(p -> FileLook.datasetOf(p).ifPresent(code -> found.put(code, p)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
        return found;
    }

    private FolderAccount account(
            SourceFolders.Seen seen, List<SourceFile> files, List<FileLook.Looked> read) {
        var feeding = new Feeding(EditionRegions.of(goal.nuts(), goal.regions().kept()));
        for (int i = 0; i < files.size(); i++) {
            var fed = read.get(i).fed();
            if (fed != null) {
                feeding.add(files.get(i).path(), files.get(i).dataset().feeds(), fed);
            }
        }
        return new FolderAccount(
                folder.toString(),
                goal.methodology(),
                goal.nuts().year(),
                goal.regions().level(),
                feeding.scored(goal.regions()).size(),
                earlier.map(Earlier::name).orElse(null),
                read.stream()
                        .map(FileLook.Looked::account)
                        .sorted(
                                Comparator.comparing(FileAccount::concern)
                                        .thenComparing(FileAccount::path))
                        .toList(),
                ListAccount.of(seen.sources().lists()),
                new TreeMap<>(undescribed).values().stream().toList(),
                feeding.indicators(goal.indicators(), seen.sources().catalogue(), goal.regions()),
                feeding.regions(),
                seen.faults());
    }
}
