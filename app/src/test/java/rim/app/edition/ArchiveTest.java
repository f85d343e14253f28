package rim.app.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.Answer;
import rim.app.SmallEdition;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.EditionSigner;

/// What lets an archive be trusted for decades: signatures, findings, and what may go.
class ArchiveTest {
    @TempDir Path folder;

    private Path key(String name) throws GeneralSecurityException, IOException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem(folder.resolve(name + ".pub"), "PUBLIC KEY", pair.getPublic().getEncoded());
        return pem(folder.resolve(name + ".pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private DataHome signedHome() throws GeneralSecurityException, IOException {
        var home = new DataHome(folder.resolve("home")).signing(EditionSigner.of(key("rim")));
        SmallEdition.publish(home, "2019");
        return home;
    }

    @Test
    void aSignedEditionIsKnownByItsKey() throws GeneralSecurityException, IOException {
        var home = signedHome();
        key("other");
        var own = folder.resolve("rim.pub").toString();
        var other = folder.resolve("other.pub").toString();
        assertThat(Answer.to(home, "verify").out()).contains("It is signed with the key ");
        assertThat(Answer.to(home, "verify", "--key", own).out())
                .contains("signed with the key of");
        var foreign = Answer.to(home, "verify", "--key", other, "--format", "csv");
        assertThat(foreign.code()).isEqualTo(1);
        assertThat(foreign.lines()).anyMatch(l -> l.startsWith("manifest.sig,unsigned,"));
        var plain = SmallEdition.publishedIn(folder.resolve("plain"));
        assertThat(Answer.to(plain, "verify", "--key", own, "--format", "csv").lines())
                .anyMatch(l -> l.startsWith("manifest.sig,unsigned,") && l.contains("not signed"));
        Files.delete(home.inForce().folder().resolve("manifest.sig"));
        assertThat(Answer.to(home, "verify", "--format", "csv").lines())
                .anyMatch(l -> l.startsWith("manifest.sig,lacking,"));
        assertThat(Answer.to(plain, "verify", "--key", folder.toString()).err())
                .contains("No public key", "openssl genpkey");
        assertThat(Answer.to(plain, "verify", "--key", folder.resolve("rim.pem").toString()).err())
                .contains("it has no '-----BEGIN PUBLIC KEY-----'");
    }

    /// The signature is one that others check too, and the key one that they make.
    @Test
    void openSslSaysTheSame() throws IOException, InterruptedException {
        assumeThat(openSsl("version")).as("there is no openssl").isZero();
        var key = folder.resolve("o.pem").toString();
        var published = folder.resolve("o.pub").toString();
        openSsl("genpkey", "-algorithm", "ed25519", "-out", key);
        openSsl("pkey", "-in", key, "-pubout", "-out", published);
        var home = new DataHome(folder.resolve("home")).signing(EditionSigner.of(Path.of(key)));
        SmallEdition.publish(home, "2019");
        var edition = home.inForce().folder();
        assertThat(
                        openSsl(
                                "pkeyutl",
                                "-verify",
                                "-pubin",
                                "-inkey",
                                published,
                                "-rawin",
                                "-in",
                                edition.resolve("manifest.json").toString(),
                                "-sigfile",
                                edition.resolve("manifest.sig").toString()))
                .isZero();
        assertThat(Answer.to(home, "verify", "--key", published).code()).isZero();
    }

    private static int openSsl(String... words) throws InterruptedException {
        var all = new ArrayList<>(List.of("openssl"));
        all.addAll(List.of(words));
        try {
            return new ProcessBuilder(all)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    /// Of every file each of the eight bits of some byte.
    @Test
    void anyBitOfAnyFileThatChangesIsFound() throws GeneralSecurityException, IOException {
        var home = signedHome();
        var name = EditionName.parse("2019");
        var random = new Random(19);
        List<Path> files;
        try (var walk = Files.walk(home.inForce().folder())) {
            files =
                    walk.filter(f -> f.toFile().isFile() && f.toFile().length() > 0)
                            .sorted()
                            .toList();
        }
        assertThat(files).hasSizeGreaterThan(15);
        for (Path each : files) {
            var bytes = Files.readAllBytes(each);
            for (int bit = 0; bit < 8; bit++) {
                var flipped = bytes.clone();
                flipped[random.nextInt(bytes.length)] ^= (byte) (1 << bit);
                Files.write(each, flipped);
                assertThat(home.verification(name).isSound()).as(each + " bit " + bit).isFalse();
            }
            Files.write(each, bytes);
        }
        assertThat(home.verification(name).isSound()).isTrue();
    }

    @Test
    void theOldestGoButThoseThatAreNeeded() {
        var home = new DataHome(folder);
        for (int year = 2010; year < 2020; year++) {
            SmallEdition.publish(home, String.valueOf(year));
        }
        Answer.to(home, "rollback", "2012", "--reason", "pinned");
        assertThat(Answer.to(home, "prune", "--keep", "3", "--dry-run").out())
                .isEqualTo("Would remove 6 editions: 2010, 2011, 2013, 2014, 2015, 2016.\n");
        assertThat(home.editions()).hasSize(10);
        assertThat(Answer.to(home, "prune", "--keep", "3").out()).startsWith("Removed 6 editions");
        assertThat(home.editions())
                .extracting(e -> e.name().toString())
                .containsExactly("2012", "2017", "2018", "2019");
        assertThat(folder.resolve("removed/2010.json")).exists();
        assertThat(folder.resolve("drafts")).isEmptyDirectory();
        assertThat(Answer.to(home, "verify").code()).isZero();
        assertThat(Answer.to(home, "prune", "--keep", "3").out()).startsWith("Nothing to remove");
        assertThat(Answer.to(home, "prune", "--keep", "0").code()).isEqualTo(2);
        SmallEdition.publish(home, "2010");
        assertThat(home.named("2010").name()).as("no name is given twice").hasToString("2010-r2");
    }
}
