package rim.schemas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestsTest {
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String NOTHING =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir Path folder;

    /// The examples of FIPS 180-2, appendix B, and the digest of nothing.
    @ParameterizedTest
    @CsvSource({
        "''," + NOTHING,
        "abc," + ABC,
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void textsHaveTheDigestsOfTheStandard(String text, String digest) throws IOException {
        assertThat(Digests.of(text)).isEqualTo(digest);
        assertThat(Digests.of(Files.writeString(folder.resolve("x"), text))).isEqualTo(digest);
    }

    /// The third example of FIPS 180-2: a million letters, more than one buffer holds.
    @Test
    void aLongFileHasTheDigestOfTheStandard() throws IOException {
        var file = Files.writeString(folder.resolve("long"), "a".repeat(1_000_000));
        assertThat(Digests.of(file))
                .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    @ParameterizedTest
    @ValueSource(ints = {65535, 65536, 65537, 131072, 131073})
    void lengthsAroundTheBufferAreReadWhole(int length) throws IOException {
        var text = "x".repeat(length - 1) + "y";
        var file = Files.writeString(folder.resolve("f"), text);
        assertThat(Digests.of(file)).isEqualTo(Digests.of(text));
    }

    @Test
    void aTextIsDigestedAsUtf8() throws IOException {
        var file = Files.write(folder.resolve("ö"), "Övre".getBytes(StandardCharsets.UTF_8));
        assertThat(Digests.of("Övre")).isEqualTo(Digests.of(file));
    }

    @Test
    void theFilesOfAFolderAreListedByPathWithThoseBelow() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        Files.writeString(folder.resolve("z"), "abc");
        Files.writeString(folder.resolve("b/c/d"), "");
        Files.writeString(folder.resolve("a"), "abc");
        assertThat(Digests.ofAll(folder))
                .containsExactly(ABC + " a", NOTHING + " " + Path.of("b/c/d"), ABC + " z");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var none = folder.resolve("none");
        assertThatThrownBy(() -> Digests.of(none))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot read " + none);
        assertThatThrownBy(() -> Digests.ofAll(none))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot list " + none);
    }

    /// A pipe would be waited for; what is behind it or a link to nothing is no file.
    @Test
    void whatIsNoFileStopsNothing() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a"), "abc");
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("round"), folder);
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(Digests.ofAll(folder)).containsExactly(ABC + " a");
    }

    /// Whoever may read everything, as an administrator, is not kept from it.
    @Test
    void whatMayNotBeReadIsALine() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "abc");
        Files.writeString(folder.resolve("a"), "abc");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "this account may read everything");
        assertThat(Digests.ofAll(folder)).containsExactly(ABC + " a", "unreadable secret");
    }
}
