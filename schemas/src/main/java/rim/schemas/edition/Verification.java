package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether an edition's files are still those that its manifest names. Needs no Spark.
///
/// @param edition name of the edition
/// @param files how many the manifest names
/// @param bytes how many they have together, by the manifest
/// @param findings what differs, by path; none when all is as published
public record Verification(String edition, int files, long bytes, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public enum Problem {
        /// Its bytes are others.
        CHANGED,
        /// It is named but not there.
        LACKING,
        /// It is there but not named.
        ADDED,
        /// The manifest's own figures contradict each other.
        UNBALANCED,
        /// The search index cannot be read.
        BROKEN_INDEX
    }

    /// @param path inside the edition
    /// @param expected SHA-256 by the manifest, or what should hold
    /// @param found SHA-256 of the file, or what holds
    public record Finding(
            String path, Problem problem, @Nullable String expected, @Nullable String found) {}

    public boolean isSound() {
        return findings.isEmpty();
    }

    /// The same with more findings.
    public Verification with(List<Finding> more) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return new Verification(edition, files, bytes, all);
    }

    /// The files of an edition, wherever they are kept.
    public interface Kept {
        /// Paths inside the edition, sorted.
        List<String> paths() throws IOException;

        /// SHA-256 of a file.
        String digest(String path) throws IOException;
    }

    /// Reads every file of an edition.
    public static Verification of(Edition edition) {
        try {
            return of(edition, new Folder(edition.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + edition.folder(), e);
        }
    }

    /// Reads every file of an edition.
    ///
    /// @param edition with at least its manifest
    public static Verification of(Edition edition, Kept kept) throws IOException {
        var manifest = edition.manifest();
        var findings = new ArrayList<Finding>();
        var named = new HashSet<String>();
        var there = new TreeSet<>(kept.paths());
        for (var output : manifest.outputs()) {
            named.add(output.path());
            if (there.contains(output.path())) {
                checked(kept.digest(output.path()), output, findings);
            } else {
                findings.add(new Finding(output.path(), Problem.LACKING, output.sha256(), null));
            }
        }
        for (var path : there) {
            if (!named.contains(path) && !path.equals("manifest.json")) {
                var found = kept.digest(path);
                findings.add(new Finding(path, Problem.ADDED, null, found));
            }
        }
        manifest.inputs().stream()
                .filter(input -> !input.isBalanced())
                .forEach(input -> findings.add(unbalanced(input)));
        return new Verification(
                edition.name().toString(),
                manifest.outputs().size(),
                manifest.outputs().stream().mapToLong(Manifest.Output::bytes).sum(),
                findings);
    }

    private static void checked(String found, Manifest.Output output, List<Finding> findings) {
        if (!found.equals(output.sha256())) {
            findings.add(new Finding(output.path(), Problem.CHANGED, output.sha256(), found));
        }
    }

    private static Finding unbalanced(Manifest.Input input) {
        return new Finding(
                "manifest.json",
                Problem.UNBALANCED,
                "cells of " + input.path() + ": read = accepted + missing + quarantined",
                input.read()
                        + " and "
                        + (input.accepted() + input.missing() + input.quarantined()));
    }

    /// Files in a folder of this machine.
    private record Folder(Path folder) implements Kept {
        @Override
        public List<String> paths() throws IOException {
            try (Stream<Path> walk = Files.walk(folder)) {
                return walk.filter(Files::isRegularFile)
                        .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            }
        }

        @Override
        public String digest(String path) {
            return Digests.of(folder.resolve(path));
        }
    }
}
