package rim.schemas.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import rim.schemas.RimException;

/// Signs the manifests of editions with a key of the steward's: Ed25519 (RFC 8032), keys in PEM as
/// OpenSSL writes them. The manifest names the public key, and `manifest.sig` beside it holds the
/// 64 bytes of the signature of all its bytes.
public final class EditionSigner {
    /// The file of the signature.
    static final String FILE = "manifest.sig";

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private final PrivateKey own;
    private final PublicKey published;

    private EditionSigner(PrivateKey own, PublicKey published) {
        this.own = own;
        this.published = published;
    }

    /// Signs with the private key of a file.
    ///
    /// @throws RimException when the file holds none
    public static EditionSigner of(Path file) {
        try {
            var decoded = KeyFactory.getInstance(ALGORITHM);
            var own = decoded.generatePrivate(new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY")));
            var seed = ((EdECPrivateKey) own).getBytes().orElseThrow();
            var signer = new EditionSigner(own, publicOf(seed));
            var trial = ALGORITHM.getBytes(StandardCharsets.US_ASCII);
            if (!isSigned(trial, signer.signature(trial), signer.publicKey())) {
                throw new GeneralSecurityException("this Java derives another public key");
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw noKey(file, "private", e);
        }
    }

    /// Java makes a pair from random bytes, and these are the private key.
    private static PublicKey publicOf(byte[] seed) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM);
        pair.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        return pair.generateKeyPair().getPublic();
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        }
    }

    /// The public key of a file, as manifests name keys.
    ///
    /// @throws RimException when the file holds none
    public static String publicKey(Path file) {
        try {
            var key =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(pem(file, "PUBLIC KEY")));
            return Base64.getEncoder().encodeToString(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw noKey(file, "public", e);
        }
    }

    private static byte[] pem(Path file, String kind) throws GeneralSecurityException {
        try {
            var found = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (found.find()) {
                if (found.group(1).equals(kind)) {
                    return Base64.getMimeDecoder().decode(found.group(2));
                }
            }
            throw new GeneralSecurityException("it has no '-----BEGIN " + kind + "-----'");
        } catch (IOException e) {
            throw new GeneralSecurityException("it cannot be read (" + e + ")", e);
        }
    }

    private static RimException noKey(Path file, String kind, GeneralSecurityException cause) {
        return new RimException(
                "No "
                        + kind
                        + " key: "
                        + cause.getMessage()
                        + " (expected Ed25519 in PEM, as from 'openssl genpkey -algorithm ed25519 -out"
                        + " key.pem' and 'openssl pkey -in key.pem -pubout -out key.pub') ["
                        + file
                        + "]",
                cause);
    }

    /// The public key, as manifests name keys: its X.509 form in Base64.
    public String publicKey() {
        return Base64.getEncoder().encodeToString(published.getEncoded());
    }

    /// Writes the signature of a manifest beside it.
    void sign(Path manifest) throws IOException {
        try {
            Files.write(manifest.resolveSibling(FILE), signature(Files.readAllBytes(manifest)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with Ed25519", e);
        }
    }

    private byte[] signature(byte[] text) throws GeneralSecurityException {
        var signing = Signature.getInstance(ALGORITHM);
        signing.initSign(own);
        signing.update(text);
        return signing.sign();
    }

    /// Whether bytes were signed with the private key to a public one.
    static boolean isSigned(byte[] text, byte[] signature, String publicKey) {
        try {
            var key =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(text);
            return checking.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
