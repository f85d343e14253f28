package rim.sources.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;
import rim.sources.form.FormSample.Line;

/// Packed files, and those that were packed to do harm.
class ArchiveTest {
    private static final String CSV =
            "'form': 'long-csv', 'csv': {'region': 'geo', 'year': 'time', 'value': 'value'}";
    private static final String HEADER = "geo,time,value\n";
    private static final String LINE = "SE33,2019,1.5\n";

    @TempDir private Path folder;

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void repeat(OutputStream out, String line, long bytes) throws IOException {
        var block = line.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }

    private Path gzip(Writing writing) throws IOException {
        var file = folder.resolve("x.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            writing.to(out);
        }
        return file;
    }

    private Path zip(String name, int entries, Writing writing) throws IOException {
        var file = folder.resolve("x.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries; i++) {
                out.putNextEntry(new ZipEntry(i + name));
                writing.to(out);
            }
        }
        return file;
    }

    private static void write(OutputStream out) throws IOException {
        out.write((HEADER + LINE).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void gzipAndZipAreReadAsWhatTheyHold() throws IOException {
        assertThat(Read.file(gzip(ArchiveTest::write), CSV).accepted()).hasSize(1);
        assertThat(Read.file(zip("x.csv", 1, ArchiveTest::write), CSV).accepted()).hasSize(1);
    }

    @Test
    void aGzipFileThatUnpacksToTooMuchIsReadUpToTheLimitAndRefused() throws IOException {
        var bomb =
                gzip(out -> {
                    out.write(HEADER.getBytes(StandardCharsets.UTF_8));
                    repeat(out, "\n", 80L << 20);
                });
        assertThat(Files.size(bomb)).isLessThan(200_000);
        assertRefused(bomb, "unpacks to more than 67108864 bytes");
    }

    @Test
    void aZipFileThatUnpacksToTooMuchIsReadUpToTheLimitAndRefused() throws IOException {
        var bomb =
                zip(
                        "x.csv",
                        1,
                        out -> {
                            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
                            repeat(out, "\n", 80L << 20);
                        });
        assertRefused(bomb, "unpacks to more than");
    }

    private static void assertRefused(Path bomb, String why) {
        var read = Read.file(bomb, CSV);
        assertThat(read.isBalanced()).isTrue();
        assertThat(read.refused())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.reason()).isEqualTo("broken_file");
                    assertThat(r.detail()).contains(why);
                });
    }

    @Test
    void aZipFileOfManyFilesIsRefused() throws IOException {
        assertThatThrownBy(() -> Read.file(zip("x.csv", 1_001, ArchiveTest::write), CSV))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("has 1001 entries (at most 1000)");
        assertThatThrownBy(() -> Read.file(zip("x.csv", 2, ArchiveTest::write), CSV))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("holds 2 files [0x.csv, 1x.csv] (expected one source");
    }

    @Test
    void aNameThatClimbsOutOfTheZipFileDoesNoHarm() throws IOException {
        var file = zip("/../../../x.csv", 1, ArchiveTest::write);
        assertThat(Read.file(file, CSV).accepted()).hasSize(1);
        assertThat(folder).isDirectoryNotContaining(p -> p.toString().endsWith("x.csv"));
    }

    @Test
    void aWorkbookWithASheetThatUnpacksToTooMuchIsRefused() throws IOException {
        var plain = folder.resolve("plain.xlsx");
        Files.write(plain, FormSample.XLSX.write(List.of(new Line("SE33", "1.5", ""))));
        var bomb = folder.resolve("bomb.xlsx");
        try (var from = new ZipFile(plain.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (var entry : Collections.list(from.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    var xml =
                            new String(
                                    from.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8);
                    int end = xml.indexOf("</sheetData>");
                    out.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
                    repeat(out, "<row></row>", 300L << 20);
                    out.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
                } else {
                    from.getInputStream(entry).transferTo(out);
                }
            }
        }
        var read = Read.file(bomb, FormSample.XLSX.descriptor());
        assertThat(read.isBalanced()).isTrue();
        assertThat(read.accepted()).hasSize(1);
        assertThat(read.refusedBy()).containsEntry("broken_file", 1L);
    }
}
