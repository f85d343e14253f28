package rim.sources.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.Progress;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.Form;
import rim.schemas.dataset.KnownDatasets;
import rim.schemas.json.CheckedJson;
import rim.sources.SharedData;
import rim.sources.change.ChangedCells;
import rim.sources.change.SaidCells;
import rim.sources.download.Outcome.Status;
import rim.sources.folder.SourceFolders;

class DownloadsTest {
    private static final Patience SHORT =
            new Patience(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(500),
                    3,
                    Duration.ofMillis(5),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(20));

    @TempDir private Path folder;
    private StatisticalService service;

    @BeforeEach
    void start() throws IOException {
        service = new StatisticalService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String json(String path, String more) {
        return "{'dataset': 'x', 'title': 'X', 'source': {'publisher': 'P', 'code': 'c', 'licence': 'l'}, 'form': 'eurostat-tsv', 'nuts': [2016], 'files': ['x.tsv.gz'], 'download': {'base': 'http://127.0.0.1:1', 'path': '"
                        .replace('\'', '"')
                + path
                + "\""
                + more
                + "}}";
    }

    private static DatasetDescriptor dataset(String path, String more) {
        return parse(json(path, more));
    }

    private static DatasetDescriptor parse(String json) {
        return CheckedJson.parse(
                json,
                "test",
                DatasetDescriptor.class,
                "dataset.schema.json",
                DatasetDescriptor.class);
    }

    private Outcome fetch(String path, String more) {
        return new Downloads(folder, Optional.of(service.base()), SHORT, Progress.silent())
                .get(dataset(path, more));
    }

    private Outcome fetch(String path) {
        return fetch(path, "");
    }

    private void assertThatTheFileIsWhole() {
        assertThat(folder.resolve("x.tsv.gz")).hasBinaryContent(service.table);
        assertThat(folder).isDirectoryNotContaining(p -> p.toString().endsWith(".part"));
    }

    @Test
    void aFileIsNewThenUnchangedThenChanged() {
        assertThat(fetch("data/table").status()).isEqualTo(Status.NEW);
        assertThatTheFileIsWhole();
        assertThat(fetch("data/table").status()).isEqualTo(Status.UNCHANGED);
        service.isChecked = false;
        assertThat(fetch("data/table").status()).isEqualTo(Status.UNCHANGED);
        service.table =
                StatisticalService.gzip("geo\\time\t2019 \nSE33\t1.6 \nSE11\t2.5 \nSE12\t3 \n");
        service.tag = "\"v2\"";
        var changed = fetch("data/table");
        assertThat(changed.status()).isEqualTo(Status.CHANGED);
        assertThat(changed.change()).startsWith("2 lines new, 1 gone");
        assertThatTheFileIsWhole();
    }

    @Test
    void aFileThatIsNoLongerWhatCameComesAnew() throws IOException {
        for (String garbage : List.of("garbage", "\u001f\u008bgarbage", "PK\u0003\u0004garbage")) {
            fetch("data/table");
            Files.writeString(folder.resolve("x.tsv.gz"), garbage, StandardCharsets.ISO_8859_1);
            var again = fetch("data/table");
            assertThat(again.status()).isEqualTo(Status.CHANGED);
            assertThat(again.change()).endsWith("the file of last time cannot be read");
            assertThatTheFileIsWhole();
        }
    }

    private Outcome fetchWorkbook(double value) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Data");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("geo");
            header.createCell(1).setCellValue("2019");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("SE11");
            row.createCell(1).setCellValue(value);
            book.write(out);
            service.table = out.toByteArray();
            service.tag = "\"" + value + "\"";
        }
        var descriptor =
                json("data/table", "")
                        .replace("x.tsv.gz", "x.xlsx")
                        .replace(
                                "\"eurostat-tsv\"",
                                "\"excel\", \"sheet\": {\"region\": \"geo\", \"across\": \"year\"}");
        return new Downloads(folder, Optional.of(service.base()), SHORT, Progress.silent())
                .get(parse(descriptor));
    }

    @Test
    void aWorkbookIsFetchedAsAnyFile() throws IOException {
        assertThat(fetchWorkbook(1.5).status()).isEqualTo(Status.NEW);
        var changed = fetchWorkbook(2.5);
        assertThat(changed.status()).isEqualTo(Status.CHANGED);
        assertThat(changed.change()).contains("1 revised").doesNotContain("lines");
        assertThat(folder.resolve("x.xlsx")).hasBinaryContent(service.table);
    }

    @Test
    void aPatternIsNoNameOfAFile() {
        var dataset = parse(json("data/table", "").replace("x.tsv.gz", "x*.gz"));
        var downloads =
                new Downloads(folder, Optional.of(service.base()), SHORT, Progress.silent());
        var outcome = downloads.get(dataset);
        assertThat(outcome.status()).isEqualTo(Status.FAILED);
        assertThat(outcome.fault()).contains("'x*.gz' stands for many (expected a name as 'file'");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPackedBodyWithoutAHeaderIsReadAsItsDescriptorSays() throws IOException {
        fetch("data/table");
        Files.writeString(folder.resolve("x.dataset.json"), json("data/table", ""));
        assertThat(SourceFolders.scan(List.of(folder)).files()).hasSize(1);
    }

    @Test
    void anAnswerThatComesLaterIsAwaited() {
        assertThat(fetch("data/large").status()).isEqualTo(Status.NEW);
        assertThatTheFileIsWhole();
        assertThat(service.requests)
                .containsExactly(
                        "/data/large",
                        "/1.0/async/status/" + StatisticalService.ID,
                        "/1.0/async/status/" + StatisticalService.ID,
                        "/1.0/async/status/" + StatisticalService.ID,
                        "/1.0/async/data/" + StatisticalService.ID);
    }

    @Test
    void aPromiseInAnEnvelopeIsOneToo() {
        assertThat(fetch("data/queued").status()).isEqualTo(Status.NEW);
        assertThatTheFileIsWhole();
    }

    @Test
    void aFaultIsToldAndTheFileOfLastTimeStays() {
        fetch("data/table");
        var failed = fetch("data/fault");
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.fault()).contains("No results found");
        assertThatTheFileIsWhole();
        assertThat(fetch("data/expired").fault()).contains("gave up: EXPIRED");
        assertThat(fetch("data/nothing").fault()).contains("404", "Dataset unknown");
    }

    @Test
    void aBrokenConnectionIsTakenUpWhereItBroke() {
        service.table =
                StatisticalService.gzip(
                        "geo\\time\t2019 \n"
                                + "SE33\t1.5 \n".repeat(99)
                                + "SE11\t"
                                + Math.PI
                                + " \n");
        assertThat(fetch("data/broken").status()).isEqualTo(Status.NEW);
        assertThatTheFileIsWhole();
        assertThat(service.requests)
                .containsExactly(
                        "/data/broken", "/data/broken bytes=" + service.table.length / 2 + "-");
    }

    @Test
    void aBusyServiceIsAskedAgainAndASilentOneGivenUp() {
        assertThat(fetch("data/busy").status()).isEqualTo(Status.NEW);
        assertThat(service.requests).hasSize(3);
        var silent = fetch("data/slow");
        assertThat(silent.status()).isEqualTo(Status.FAILED);
        assertThat(silent.fault()).contains("after 3 tries");
    }

    @Test
    void aHostWithoutConnectionIsNotTriedForEachDataset() throws IOException {
        String nowhere;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = "127.0.0.1:" + closed.getLocalPort();
        }
        var downloads =
                new Downloads(folder, Optional.of("http://" + nowhere), SHORT, Progress.silent());
        assertThat(downloads.get(dataset("data/x", "")).fault())
                .startsWith("no connection to " + nowhere + " after 3 tries (is there a network");
        assertThat(downloads.get(dataset("data/y", "")).fault())
                .isEqualTo("not tried, as there is no connection to " + nowhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "noise", "too-large", "fault", "cut"})
    void whatIsNotTheDatasetNeverReplacesIt(String path) {
        fetch("data/table");
        assertThat(fetch("data/" + path).status()).isEqualTo(Status.FAILED);
        assertThatTheFileIsWhole();
    }

    @Test
    void aTableOfWhichNothingCanBeReadNeverReplacesOneThatCan() {
        fetch("data/table");
        var whole = service.table;
        service.table = StatisticalService.gzip("geo\\time\t2019 \nQQ99\t1.6 \n");
        service.tag = "\"v2\"";
        var failed = fetch("data/table");
        assertThat(failed.fault()).contains("no cell of it could be read", "unknown_region");
        service.table = whole;
        assertThatTheFileIsWhole();
    }

    @Test
    void aServiceThatAsksToWaitIsAskedAgainAfterThat() {
        long began = System.nanoTime();
        assertThat(fetch("data/asked-to-wait").status()).isEqualTo(Status.NEW);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofSeconds(1));
        assertThat(service.requests).hasSize(2);
    }

    @Test
    void aServiceThatSendsOnIsFollowedTenTimesAndOnlyWithinItsHosts() {
        assertThat(fetch("data/moved").status()).isEqualTo(Status.NEW);
        assertThatTheFileIsWhole();
        assertThat(fetch("data/loop").fault()).contains("more than 10 times");
        assertThat(service.requests).hasSize(2 + 11);
        assertThat(fetch("data/elsewhere").fault()).contains("another host, 'localhost'");
    }

    @Test
    void aPartIsNotContinuedUnderAWeakTag() {
        service.table =
                StatisticalService.gzip(
                        "geo\\time\t2019 \n"
                                + "SE33\t1.5 \n".repeat(99)
                                + "SE11\t"
                                + Math.PI
                                + " \n");
        service.tag = "W/\"v1\"";
        fetch("data/broken");
        assertThat(service.requests).allSatisfy(r -> assertThat(r).isEqualTo("/data/broken"));
    }

    @Test
    void aChangeIsToldInCells() {
        fetch("data/table");
        service.table =
                StatisticalService.gzip("geo\\time\t2019 \t2020 \nSE33\t1.5 \t: \nSE12\t2 \t3 p\n");
        service.tag = "\"v2\"";
        assertThat(fetch("data/table").change()).endsWith("2 cells new, 0 revised, 1 gone");
    }

    /// Counted by a script over the two files: 2,274 cells the same, 249 revised, 48 new, none
    /// gone.
    @Test
    void theTwoVintagesOfARealTableDifferAsCounted() {
        var csv = SharedData.file("eurostat-2026", "eurostat_tgs00042_gerd_rd_expenditure.csv");
        var tsv = SharedData.file("eurostat-2026", "estat_tgs00042.tsv");
        var known = KnownDatasets.find("tgs00042").orElseThrow();
        var change = SaidCells.of(known.as(Form.SDMX_CSV), csv).changeTo(SaidCells.of(known, tsv));
        assertThat(change).contains(new ChangedCells(48, 249, 0));
    }

    @Test
    void aPresetIsTheDatasetsThatItsIndicatorsAreMadeFrom() throws IOException {
        var all = new Downloadable(folder);
        var open = all.wanted(List.of("open-2026"));
        assertThat(open.without()).isEmpty();
        assertThat(open.datasets())
                .extracting(DatasetDescriptor::dataset)
                .contains("edat_lfse_04", "trng_lfse_04", "rd_e_gerdreg", "htec_emp_reg2")
                .doesNotHaveDuplicates();
        assertThat(all.wanted(List.of("themes-2026")).without()).isEmpty();
        assertThat(all.wanted(List.of("ris-2025")).without()).contains("pct_patents", "trademarks");
        assertThat(all.wanted(List.of("all")).datasets()).hasSizeGreaterThan(60);
        assertThatThrownBy(() -> all.of(List.of("ipr_ta_reg")))
                .hasMessageContaining("no longer published; its last year was 2016");
    }

    /// By xz, 7-Zip, bzip2.
    @ParameterizedTest
    @ValueSource(strings = {"fd377a585a00", "377abcaf271c", "425a6839"})
    void aFileThatIsPackedInAnotherFormIsRefusedByItself(String beginning) {
        assertThat(fetch("data/table").status()).isEqualTo(Status.NEW);
        var whole = service.table;
        service.table = HexFormat.of().parseHex(beginning + "00".repeat(50));
        service.tag = "\"packed\"";
        var refused = fetch("data/table");
        assertThat(refused.status()).isEqualTo(Status.FAILED);
        assertThat(refused.fault()).contains("is packed by").contains("unpack it");
        service.table = whole;
        assertThatTheFileIsWhole();
    }

    @Test
    void aDamagedFileOrAWrongChecksumIsRefused() {
        assertThat(fetch("data/cut").status()).isEqualTo(Status.FAILED);
        var wrong = fetch("data/table", ", \"sha256\": \"" + "0".repeat(64) + "\"");
        assertThat(wrong.fault()).contains("expected 000000");
        assertThat(folder.resolve("x.tsv.gz")).doesNotExist();
    }

    @Test
    void theDatasetsOfTheFolderAndTheKnownOnesCanBeDownloaded() throws IOException {
        Files.writeString(folder.resolve("x.dataset.json"), json("data/table", ""));
        var all = new Downloadable(folder);
        assertThat(all.of(List.of())).extracting(DatasetDescriptor::dataset).containsExactly("x");
        assertThat(all.of(List.of("nama_10r_2gdp"))).hasSize(1);
    }
}
