package rim.sources.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @TempDir Path folder;

    /// Gives a few bytes at a time, as a network does.
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }

    private static Lines lines(String text) {
        return new Lines(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }

    private static List<String> all(Lines lines) throws IOException {
        var found = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            found.add(line);
        }
        return found;
    }

    @Test
    void linesEndWithALineFeedAloneOrAfterACarriageReturn() throws IOException {
        assertThat(all(lines("a\nb\r\n\r\n\nc"))).containsExactly("a", "b", "", "", "c");
        assertThat(all(lines(""))).isEmpty();
        assertThat(all(lines("\n"))).containsExactly("");
        assertThat(all(lines("a\rb\r\r\n"))).containsExactly("a\rb\r");
    }

    @Test
    void onlyALastLineWithoutALineEndIsCut() throws IOException {
        var lines = lines("a\nb");
        lines.next();
        assertThat(lines.isCut()).isFalse();
        lines.next();
        assertThat(lines.isCut()).isTrue();
        assertThat(lines.next()).isNull();
        assertThat(lines.passed()).isEqualTo(3);
    }

    @Test
    void everyByteIsPassedOnceWhetherALineIsReadOrSkipped() throws IOException {
        var random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            var text = new StringBuilder();
            var ends = new ArrayList<Long>();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append("é".repeat(random.nextInt(9)))
                        .append(random.nextBoolean() ? "\n" : "\r\n");
                ends.add((long) text.toString().getBytes(StandardCharsets.UTF_8).length);
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            var lines = new Lines(inPieces(bytes, random), StandardCharsets.UTF_8);
            for (long end : ends) {
                if (random.nextBoolean()) {
                    assertThat(lines.skip()).isTrue();
                } else {
                    assertThat(lines.next()).isNotNull();
                }
                assertThat(lines.passed()).isEqualTo(end);
            }
            assertThat(lines.skip()).isFalse();
        }
    }

    @Test
    void linesLongerThanABlockAreWhole() throws IOException {
        var random = new Random(9);
        var expected = new ArrayList<String>();
        for (int length : new int[] {1 << 18, 1, (1 << 18) - 1, 600_000, 0, (1 << 18) + 1}) {
            expected.add("x".repeat(length) + random.nextInt(10));
        }
        assertThat(all(lines(String.join("\n", expected) + "\n"))).isEqualTo(expected);
    }

    /// A line without an end, such as a file that is no text, costs bounded memory.
    @Test
    void aLineThatIsTooLongIsCutAndTheNextOneIsRead() throws IOException {
        var text = "x".repeat(Lines.LONGEST + 400_000) + "\nnext\n";
        var lines = lines(text);
        var line = lines.next();
        assertThat(line).isNotNull();
        assertThat(String.valueOf(line).length())
                .isGreaterThanOrEqualTo(Lines.LONGEST)
                .isLessThan(text.length());
        assertThat(lines.isTooLong()).isTrue();
        assertThat(lines.passed()).isEqualTo(text.length() - 5);
        assertThat(lines.next()).isEqualTo("next");
        assertThat(lines.isTooLong()).isFalse();
    }

    private Path packed(String name, byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return Files.write(folder.resolve(name), packed.toByteArray());
    }

    private Path zipped(String... namesAndTexts) throws IOException {
        var file = folder.resolve("x.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String text(Path file) throws IOException {
        try (var in = SourceBytes.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatAFileIsItsBytesSayAndNotItsName() throws IOException {
        var plain = Files.writeString(folder.resolve("plain.gz"), "a,b\n");
        var gzip = packed("packed.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
        var zip = zipped("x.csv", "a,b\n");
        assertThat(SourceBytes.isPacked(plain)).isFalse();
        assertThat(SourceBytes.isPacked(gzip)).isTrue();
        assertThat(SourceBytes.isPacked(zip)).isTrue();
        assertThat(SourceBytes.isZip(gzip)).isFalse();
        assertThat(SourceBytes.isZip(zip)).isTrue();
        assertThat(List.of(text(plain), text(gzip), text(zip))).containsOnly("a,b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK", "\u001f"})
    void aFileShorterThanAnyMarkIsPlain(String text) throws IOException {
        var file = Files.write(folder.resolve("s"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(SourceBytes.isPacked(file)).isFalse();
        assertThat(SourceBytes.isZip(file)).isFalse();
        assertThat(SourceBytes.isOle2(file)).isFalse();
    }

    @Test
    void whatSystemsPutBesideTheOneFileOfAZipIsPassedOver() throws IOException {
        assertThat(
                        text(
                                zipped(
                                        "folder/", "",
                                        "README.txt", "read me",
                                        "__MACOSX/x.csv", "resource",
                                        "folder/.hidden", "x",
                                        "folder/x.csv", "data")))
                .isEqualTo("data");
    }

    @Test
    void aZipOfSeveralFilesIsNoSource() throws IOException {
        var zip = zipped("a.csv", "1", "b.csv", "2");
        assertThatThrownBy(() -> SourceBytes.open(zip))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "the zip file holds 2 files [a.csv, b.csv] (expected one source; unpack it)");
        var none = zipped("README", "1");
        assertThatThrownBy(() -> SourceBytes.open(none)).hasMessageContaining("holds 0 files");
    }

    /// Sizes in bytes: harmless up to 64 MiB, then 400 times the packed size, 8 GiB at most.
    @ParameterizedTest
    @CsvSource({
        "1, 67108864",
        "0, 67108864",
        "-1, 67108864",
        "167772, 67108864",
        "167773, 67109200",
        "1000000, 400000000",
        "100000000, 8589934592"
    })
    void aPackedFileMayUnpackToSoMuch(long packed, long allowed) throws IOException {
        try (var in = new Unpacked(new Endless(allowed), packed)) {
            var buffer = new byte[1 << 20];
            long read = 0;
            while (read < allowed) {
                read += in.read(buffer, 0, (int) Math.min(buffer.length, allowed - read));
            }
            assertThat(in.read()).isEqualTo(-1);
        }
        try (var in = new Unpacked(new Endless(allowed + 1), packed)) {
            var buffer = new byte[1 << 20];
            assertThatThrownBy(
                            () -> {
                                while (in.read(buffer, 0, buffer.length) >= 0) {}
                            })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("it unpacks to more than " + allowed + " bytes");
        }
    }

    /// So many bytes that take no memory.
    private static final class Endless extends InputStream {
        private long left;

        Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            left -= given;
            return given;
        }
    }

    @Test
    void aPlainFileIsReadFromAnywhere() throws IOException {
        var file = Files.writeString(folder.resolve("x"), "0123456789");
        for (int start = 0; start <= 10; start++) {
            try (var in = SourceBytes.open(file, start)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("0123456789".substring(start));
            }
        }
    }

    @Test
    void wideCharactersAreGivenAsUtf8AByteAtATimeToo() throws IOException {
        var text = "Övre\n\ud83d\ude00".repeat(30_000);
        var file = Files.write(folder.resolve("wide"), text.getBytes(StandardCharsets.UTF_16));
        try (var in = SourceBytes.openText(file, StandardCharsets.UTF_16)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        }
        try (var in = SourceBytes.openText(file, StandardCharsets.UTF_16)) {
            assertThat(in.read()).isEqualTo(0xc3);
            assertThat(in.read()).isEqualTo(0x96);
        }
        assertThat(SourceBytes.lineCharset(StandardCharsets.UTF_16LE))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(SourceBytes.lineCharset(StandardCharsets.ISO_8859_1))
                .isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whateverALibraryThrowsIsDamageOfTheFile() throws IOException {
        assertThat(Damage.guarded(() -> "fine")).isEqualTo("fine");
        assertThatThrownBy(() ->
                        Damage.guarded(() -> {
                            throw new IllegalStateException("record 7");
                        }))
                .isInstanceOf(IOException.class)
                .hasMessage("the workbook is damaged: record 7");
        var own = new IOException("encrypted");
        assertThatThrownBy(() ->
                        Damage.guarded(() -> {
                            throw own;
                        }))
                .isSameAs(own);
    }
}
