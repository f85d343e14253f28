package rim.schemas.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The last touch to a draft before it is published: no empty folders, and a manifest with its
/// seal, its parent's and, where the steward has a key, a signature.
///
/// @param storage where its parent is
/// @param signer signs the manifest
record Publication(HomeStorage storage, Optional<EditionSigner> signer) {

    void finish(Edition draft) throws IOException {
        removeEmptyFolders(draft.folder());
        Seal.put(draft.manifestFile(), parentDigest(draft), signer.map(EditionSigner::publicKey));
        if (signer.isPresent()) {
            signer.get().sign(draft.manifestFile());
        }
    }

    private static void removeEmptyFolders(Path draft) throws IOException {
        List<Path> folders;
        try (Stream<Path> walk = Files.walk(draft)) {
            folders = new ArrayList<>(walk.filter(Files::isDirectory).toList());
        }
        Collections.reverse(folders);
        for (Path each : folders) {
            try (Stream<Path> inside = Files.list(each)) {
                if (inside.findAny().isPresent()) {
                    continue;
                }
            }
            Files.delete(each);
        }
    }

    private Optional<String> parentDigest(Edition draft) throws IOException {
        var parent = ManifestHead.parentIn(draft.manifestFile()).flatMap(EditionName::of);
        if (parent.isEmpty() || !storage.hasManifest(parent.get().toString())) {
            return Optional.empty();
        }
        var before = storage.described(parent.get());
        return Optional.of(Seal.of(before.manifestFile()).digest());
    }
}
