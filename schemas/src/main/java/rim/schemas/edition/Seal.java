package rim.schemas.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A manifest's digest of itself and of the manifest of its parent, as the file has them.
///
/// The last member of a sealed manifest is `sha256`: the digest of the file's bytes without that
/// member. So no byte of a manifest changes unseen, and whoever changes one and its digest is found
/// by the editions that came after, which name it. Manifests of earlier programs have no seal.
///
/// @param digest of the bytes without the seal; of all bytes where there is none
/// @param declared the digest that the manifest names; null where it has no seal
/// @param parent the digest of its parent's manifest that it names; null where it names none
/// @param isWanted whether the manifest was written by a program that seals
/// @param signedBy the public key whose signature stands beside; null for none
record Seal(
        String digest,
        @Nullable String declared,
        @Nullable String parent,
        boolean isWanted,
        @Nullable String signedBy) {
    private static final String MEMBER = "sha256";
    private static final String PARENT = "parent_sha256";
    private static final String SIGNED_BY = "signed_by";
    private static final String END = "\n}\n";
    private static final Pattern SEALED =
            Pattern.compile(
                    "(.*),\n  \"" + MEMBER + "\" : \"([0-9a-f]{64})\"\n}\n", Pattern.DOTALL);

    /// Seals a manifest of a draft.
    ///
    /// @param parent digest of the parent's manifest; empty where there is none
    /// @param signer public key of whoever signs it; empty where nobody does
    static void put(Path manifest, Optional<String> parent, Optional<String> signer)
            throws IOException {
        var tree = EditionJson.read(manifest, ObjectNode.class);
        tree.remove(MEMBER);
        tree.put(EditionFormat.MEMBER, EditionFormat.CURRENT.text());
        tree.put(PARENT, parent.orElse(null));
        tree.remove(SIGNED_BY);
        signer.ifPresent(key -> tree.put(SIGNED_BY, key));
        var text = EditionJson.text(tree) + "\n";
        var sealed =
                text.substring(0, text.length() - END.length())
                        + ",\n  \""
                        + MEMBER
                        + "\" : \""
                        + Digests.of(text)
                        + "\""
                        + END;
        Files.writeString(manifest, sealed);
    }

    /// The seal of a manifest, whole or not.
    static Seal of(Path manifest) throws IOException {
        // of single bytes, so that what is no text is read as it is
        var text = new String(Files.readAllBytes(manifest), StandardCharsets.ISO_8859_1);
        var sealed = SEALED.matcher(text);
        boolean isSealed = sealed.matches();
        var body = isSealed ? sealed.group(1) + END : text;
        return new Seal(
                Digests.of(body.getBytes(StandardCharsets.ISO_8859_1)),
                isSealed ? sealed.group(2) : null,
                named(PARENT, text),
                isSealed || text.contains("\"" + PARENT + "\""),
                named(SIGNED_BY, text));
    }

    private static @Nullable String named(String member, String text) {
        var named = Pattern.compile("\n  \"" + member + "\" : \"([^\"]*)\"").matcher(text);
        return named.find() ? named.group(1) : null;
    }

    /// Whether the manifest is what it says that it is; true where nothing is said.
    boolean isWhole() {
        return isWanted ? digest.equals(declared) : declared == null;
    }
}
