package rim.sources.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.edition.Digests;

class LineChangeTest {
    @TempDir Path folder;

    private LineChange between(String old, String now) throws IOException {
        return LineChange.between(
                Files.writeString(folder.resolve("old"), old),
                Files.writeString(folder.resolve("now"), now));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "'', '', 0, 0",
        "'a\n', 'a\n', 0, 0",
        "'a\n', 'a', 0, 0",
        "'a\n', '', 0, 1",
        "'', 'a\n', 1, 0",
        "'a\nb\n', 'b\na\n', 0, 0",
        "'a\nb\n', 'a\nc\n', 1, 1",
        "'a\na\n', 'a\n', 0, 1",
        "'a\n', 'a\na\n', 1, 0",
        "'\n\n', '\n', 0, 1",
        "'ab\nc\n', 'a\nbc\n', 2, 2",
        "'ab\n', 'ba\n', 1, 1",
        "'a\n', 'a\r\n', 1, 1"
    })
    void linesThatOnlyOneOfTheFilesHasAreCounted(String old, String now, long added, long gone)
            throws IOException {
        assertThat(between(old, now)).isEqualTo(new LineChange(added, gone));
    }

    @Test
    void orderDoesNotMatterAndEveryChangedLineIsFound() throws IOException {
        var random = new Random(8);
        for (int trial = 0; trial < 20; trial++) {
            var lines = new ArrayList<String>();
            for (int i = 0; i < 3_000; i++) {
                lines.add("SE33," + random.nextInt(1_000_000));
            }
            var now = new ArrayList<>(lines);
            int changed = random.nextInt(50);
            for (int i = 0; i < changed; i++) {
                now.set(i, "changed " + i);
            }
            Collections.shuffle(now, random);
            assertThat(between(String.join("\n", lines), String.join("\n", now)))
                    .isEqualTo(new LineChange(changed, changed));
        }
    }

    @Test
    void thePackedTextIsComparedAndNotThePackage() throws IOException {
        var packed = folder.resolve("x.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write("a\nb\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        var plain = Files.writeString(folder.resolve("x"), "b\na\n");
        assertThat(LineChange.between(packed, plain)).isEqualTo(new LineChange(0, 0));
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        var patience = Patience.USUAL;
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 64))
                .extracting(retry -> patience.before(retry).toSeconds())
                .containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        var long1 =
                new Patience(
                        Duration.ZERO,
                        Duration.ZERO,
                        3,
                        Duration.ofDays(1),
                        Duration.ofDays(9),
                        Duration.ZERO);
        assertThat(long1.before(200)).isEqualTo(Duration.ofDays(9));
    }

    @Test
    void whatIsRememberedOfADownloadIsReadAgain() throws IOException {
        var file = Files.writeString(folder.resolve("a.tsv"), "x");
        var address = "https://example.org/é?a=b#c";
        var known = new LastTime(address, "W/\"1:2\"", "Mon, 1 Jan", Digests.of(file));
        known.remember(file);
        assertThat(LastTime.of(file)).isEqualTo(known);
        assertThat(folder.resolve(".a.tsv.fetched")).exists();
    }

    @Test
    void nothingIsRememberedOfAFileThatIsGoneOrWasNeverFetched() throws IOException {
        var file = folder.resolve("a.tsv");
        var none = new LastTime("", "", "", "");
        assertThat(LastTime.of(file)).isEqualTo(none);
        new LastTime("x", "y", "z", "s").remember(file);
        assertThat(LastTime.of(file)).isEqualTo(none);
        Files.writeString(file, "x");
        Files.writeString(folder.resolve(".a.tsv.fetched"), "address=\\u12");
        assertThat(LastTime.of(file)).isEqualTo(none);
        Files.writeString(folder.resolve(".a.tsv.fetched"), "address=x\n");
        assertThat(LastTime.of(file)).isEqualTo(none);
    }

    private static List<String> codes(List<DatasetDescriptor> datasets) {
        return datasets.stream().map(DatasetDescriptor::dataset).toList();
    }

    private void descriptor(String dataset, String more) throws IOException {
        Files.writeString(
                folder.resolve(dataset + ".dataset.json"),
                ("{'dataset':'"
                                + dataset
                                + "','title':'Own','source':{'publisher':'P','code':'c','licence':'L'},'form':'eurostat-tsv','files':['d.tsv'],'nuts':[2016]"
                                + more
                                + "}")
                        .replace('\'', '"'));
    }

    private static final String DOWNLOAD = ",'download':{'base':'https://example.org','path':'x'}";

    @Test
    void withoutNamesAllThatTheFolderDescribesAreDownloaded() throws IOException {
        descriptor("b", DOWNLOAD);
        descriptor("a", DOWNLOAD);
        descriptor("c", "");
        assertThat(codes(new Downloadable(folder).of(List.of()))).containsExactly("a", "b");
    }

    @Test
    void namedOnesComeAsNamedAndOwnOnesBeforeKnownOnes() throws IOException {
        descriptor("ilc_li41", DOWNLOAD);
        var found = new Downloadable(folder).of(List.of("nama_10r_2gdp", "ilc_li41"));
        assertThat(codes(found)).containsExactly("nama_10r_2gdp", "ilc_li41");
        assertThat(found.getLast().title()).isEqualTo("Own");
    }

    @Test
    void everyUnknownNameIsToldWithTheKnownOnes() throws IOException {
        var none = new Downloadable(folder.resolve("none"));
        assertThatThrownBy(() -> none.of(List.of("ilc_li41", "x", "i40_core")))
                .isInstanceOfSatisfying(
                        RimException.class,
                        e ->
                                assertThat(e.faults())
                                        .containsExactly(
                                                "no dataset 'x' that can be downloaded",
                                                "no dataset 'i40_core' that can be downloaded",
                                                "'rim datasets --known' lists those that can be"));
        assertThatThrownBy(() -> none.of(List.of()))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Nothing to download");
    }
}
