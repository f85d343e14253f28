package rim.schemas.edition;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whether an edition's files are still those that its manifest names. Needs no Spark.
///
/// @param edition name of the edition
/// @param files how many the manifest names
/// @param bytes how many they have together, by the manifest
/// @param sealed whether the manifest carries its own digest; those of earlier programs do not, so
///   that what changes in them alone is found only where a later edition names their digest
/// @param signedBy the public key, Base64 of its X.509 form, that the manifest says it was signed
///   with; null for none
/// @param findings what differs, by path; none when all is as published
public record Verification(
        String edition,
        int files,
        long bytes,
        boolean sealed,
        @Nullable String signedBy,
        List<Finding> findings) {

    private static final String MANIFEST = "manifest.json";

    public Verification {
        findings = List.copyOf(findings);
    }

    public enum Problem {
        /// Its bytes are others.
        CHANGED,
        /// It is named but not there.
        LACKING,
        /// It is there but not named; a folder without files has a slash behind its path.
        ADDED,
        /// It is a link to something that lies elsewhere, and may change with that.
        LINKED,
        /// It cannot be read, or is no file.
        UNREADABLE,
        /// A later edition names another manifest as its parent's.
        UNCHAINED,
        /// The manifest's own figures contradict each other.
        UNBALANCED,
        /// The signature is not there, not of this manifest, or not by the key that was asked for.
        UNSIGNED,
        /// The search index cannot be read.
        BROKEN_INDEX
    }

    /// @param path inside the edition
    /// @param expected SHA-256 by the manifest, or what should hold
    /// @param found SHA-256 of the file, or what holds
    public record Finding(
            String path, Problem problem, @Nullable String expected, @Nullable String found) {

        static Finding unchained(EditionName later, String named, String own) {
            return new Finding(MANIFEST, Problem.UNCHAINED, named + " by " + later, own);
        }
    }

    public boolean isSound() {
        return findings.isEmpty();
    }

    /// The same with more findings.
    public Verification with(List<Finding> more) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        return new Verification(edition, files, bytes, sealed, signedBy, all);
    }

    /// The files of an edition, wherever they are kept.
    public interface Kept {
        /// Paths inside the edition, sorted.
        List<String> paths() throws IOException;

        /// SHA-256 of a file.
        String digest(String path) throws IOException;

        /// The bytes of a small file.
        byte[] bytes(String path) throws IOException;

        /// What is there and is no file, such as links and empty folders.
        default List<Finding> others() throws IOException {
            return List.of();
        }
    }

    /// Reads every file of an edition.
    public static Verification of(Edition edition) {
        try {
            return of(edition, new EditionFolder(edition.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + edition.folder(), e);
        }
    }

    /// Reads every file of an edition.
    ///
    /// @param edition with at least its manifest
    public static Verification of(Edition edition, Kept kept) throws IOException {
        var name = edition.name().toString();
        var seal = Seal.of(edition.manifestFile());
        var findings = new ArrayList<Finding>();
        if (!seal.isWhole()) {
            findings.add(new Finding(MANIFEST, Problem.CHANGED, seal.declared(), seal.digest()));
        }
        Manifest manifest;
        try {
            manifest = edition.manifest();
        } catch (UncheckedIOException e) {
            findings.add(new Finding(MANIFEST, Problem.UNREADABLE, null, said(e)));
            return new Verification(name, 0, 0, false, null, findings);
        }
        if (manifest.outputs().stream().anyMatch(o -> o.path() == null || o.sha256() == null)) {
            // the name of a member was changed
            findings.add(
                    new Finding(MANIFEST, Problem.UNREADABLE, null, "an output without its path"));
            return new Verification(name, 0, 0, false, null, findings);
        }
        if (!name.equals(manifest.edition())) {
            findings.add(new Finding(MANIFEST, Problem.CHANGED, name, manifest.edition()));
        }
        findings.addAll(differences(manifest, seal, kept));
        unsigned(edition, seal, kept).ifPresent(findings::add);
        manifest.inputs().stream()
                .filter(input -> !input.isBalanced())
                .forEach(input -> findings.add(unbalanced(input)));
        return new Verification(
                name,
                manifest.outputs().size(),
                manifest.outputs().stream().mapToLong(Manifest.Output::bytes).sum(),
                seal.declared() != null,
                seal.signedBy(),
                findings);
    }

    private static String said(UncheckedIOException failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static List<Finding> differences(Manifest manifest, Seal seal, Kept kept)
            throws IOException {
        var findings = new ArrayList<Finding>();
        var others =
                kept.others().stream()
                        .filter(each -> !isFolder(each) || isStrange(each, manifest, seal))
                        .toList();
        var named = new HashSet<String>();
        others.forEach(each -> named.add(each.path()));
        var there = new TreeSet<>(kept.paths());
        for (var output : manifest.outputs()) {
            var path = output.path();
            if (there.contains(path)) {
                difference(path, output.sha256(), kept).ifPresent(findings::add);
            } else if (!named.contains(path)) {
                findings.add(new Finding(path, Problem.LACKING, output.sha256(), null));
            }
            named.add(path);
        }
        for (var path : there) {
            boolean isOwn =
                    path.equals(MANIFEST)
                            || (path.equals(EditionSigner.FILE) && seal.signedBy() != null);
            if (!named.contains(path) && !isOwn) {
                difference(path, null, kept).ifPresent(findings::add);
            }
        }
        findings.addAll(others);
        return findings;
    }

    /// A signature stands beside a manifest that names a key, and nowhere else.
    private static Optional<Finding> unsigned(Edition edition, Seal seal, Kept kept)
            throws IOException {
        var key = seal.signedBy();
        if (key == null) {
            return Optional.empty();
        }
        var text = Files.readAllBytes(edition.manifestFile());
        try {
            return EditionSigner.isSigned(text, kept.bytes(EditionSigner.FILE), key)
                    ? Optional.empty()
                    : Optional.of(
                            new Finding(
                                    EditionSigner.FILE,
                                    Problem.UNSIGNED,
                                    key,
                                    "another signature"));
        } catch (FileNotFoundException | NoSuchFileException e) {
            return Optional.of(new Finding(EditionSigner.FILE, Problem.LACKING, key, null));
        } catch (IOException e) {
            return Optional.of(
                    new Finding(
                            EditionSigner.FILE,
                            Problem.UNREADABLE,
                            key,
                            e.getClass().getSimpleName()));
        }
    }

    /// The same, which also has to be signed with a certain key.
    public Verification by(String publicKey) {
        return publicKey.equals(signedBy)
                ? this
                : with(
                        List.of(
                                new Finding(
                                        EditionSigner.FILE,
                                        Problem.UNSIGNED,
                                        publicKey,
                                        signedBy == null ? "not signed" : signedBy)));
    }

    private static boolean isFolder(Finding other) {
        return other.path().endsWith("/");
    }

    /// An empty folder is, unless it is what is left of files that lack, or an earlier program may
    /// have published it.
    private static boolean isStrange(Finding folder, Manifest manifest, Seal seal) {
        return seal.isWanted()
                && manifest.outputs().stream()
                        .noneMatch(output -> (output.path() + "/").startsWith(folder.path()));
    }

    private static Optional<Finding> difference(String path, @Nullable String expected, Kept kept) {
        try {
            var found = kept.digest(path);
            var problem = expected == null ? Problem.ADDED : Problem.CHANGED;
            return found.equals(expected)
                    ? Optional.empty()
                    : Optional.of(new Finding(path, problem, expected, found));
        } catch (IOException e) {
            return Optional.of(
                    new Finding(path, Problem.UNREADABLE, expected, e.getClass().getSimpleName()));
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
}
