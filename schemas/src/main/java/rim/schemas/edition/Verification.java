package rim.schemas.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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

    /// Reads every file of an edition.
    public static Verification of(Edition edition) {
        var manifest = edition.manifest();
        var findings = new ArrayList<Finding>();
        var named = new HashSet<String>();
        for (var output : manifest.outputs()) {
            named.add(output.path());
            checked(edition.folder().resolve(output.path()), output, findings);
        }
        for (var path : paths(edition)) {
            if (!named.contains(path) && !path.equals("manifest.json")) {
                var found = Digests.of(edition.folder().resolve(path));
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

    private static void checked(Path file, Manifest.Output output, List<Finding> findings) {
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(output.path(), Problem.LACKING, output.sha256(), null));
            return;
        }
        var found = Digests.of(file);
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

    private static List<String> paths(Edition edition) {
        try (Stream<Path> walk = Files.walk(edition.folder())) {
            var paths =
                    new ArrayList<>(
                            walk.filter(Files::isRegularFile)
                                    .map(f -> edition.folder().relativize(f).toString())
                                    .map(path -> path.replace('\\', '/'))
                                    .toList());
            Collections.sort(paths);
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + edition.folder(), e);
        }
    }
}
