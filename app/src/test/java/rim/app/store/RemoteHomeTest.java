package rim.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.app.Answer;
import rim.app.SmallEdition;
import rim.app.serve.edition.OpenEditions;
import rim.schemas.RimException;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.contribution.Event.Received;
import rim.schemas.contribution.Line;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Rollback;

/// A data home in stores: in HDFS, whose files are created once and renamed in one step, and in S3,
/// whose objects are written on conditions. Both are real and on loopback.
class RemoteHomeTest {
    private static final String HDFS = "hdfs";
    private static final String S3 = "s3a";

    @TempDir private static Path temporary;

    private static MiniDFSCluster hdfs;
    private static S3Server s3;
    private static int homes;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        s3 = S3Server.start(temporary.resolve("s3"));
        s3.describe(temporary.resolve("settings"));
        System.setProperty("rim.hadoop", temporary.resolve("settings").toString());
        System.setProperty("rim.work", temporary.resolve("work").toString());
        // a file's last block is asked for again and again until it is reported
        Files.writeString(
                temporary.resolve("settings").resolve("hdfs-site.xml"),
                "<configuration><property>"
                        + "<name>dfs.client.block.write.locateFollowingBlock.initial.delay.ms</name>"
                        + "<value>20</value></property></configuration>");
        var settings = new Configuration();
        settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, temporary.resolve("hdfs").toString());
        hdfs = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    }

    @AfterAll
    static void stop() {
        System.clearProperty("rim.hadoop");
        System.clearProperty("rim.work");
        System.clearProperty("rim.cache.bytes");
        if (hdfs != null) {
            hdfs.shutdown();
        }
        if (s3 != null) {
            s3.close();
        }
    }

    private static String place(String store) {
        return (store.equals(S3) ? s3.bucket() : hdfs.getURI().toString()) + "/home-" + homes;
    }

    private static RemoteFolder folder(String store) throws IOException {
        return new RemoteFolder(place(store), StoreSettings.read());
    }

    private static DataHome empty(String store) {
        homes++;
        return Places.home(place(store));
    }

    private static DataHome withTwo(String store) {
        var home = empty(store);
        publish(home, "2018");
        publish(home, "2019");
        return home;
    }

    @SuppressWarnings("try")
    private static void publish(DataHome home, String name) {
        try (var lock = home.lock()) {
            SmallEdition.publish(home, name);
        }
    }

    /// What another machine has of it: nothing yet.
    private static DataHome elsewhere(String store) throws IOException {
        System.setProperty(
                "rim.work", Files.createTempDirectory(temporary, "elsewhere").toString());
        return Places.home(place(store));
    }

    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    void whoeverReadsItGetsTheSameAnswersAsFromAFolder(String store) throws IOException {
        withTwo(store);
        var home = elsewhere(store);
        var local = SmallEdition.publishedIn(Files.createTempDirectory(temporary, "local"));

        for (var words :
                List.of(
                        new String[] {"rank", "--format", "csv"},
                        new String[] {"profile", "SE33", "--format", "json"},
                        new String[] {"search", "smart specialisation", "--format", "csv"},
                        new String[] {"diff", "2018", "2019", "--format", "json"})) {
            var answer = Answer.to(home, words);
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out()).as(words[0]).isEqualTo(Answer.to(local, words).out());
        }
        assertThat(Answer.to(home, "editions", "--format", "csv").lines()).hasSize(3);
        assertThat(Answer.to(home, "verify").out()).contains("Edition 2019 is as it was published");
    }

    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    void anEditionWithoutItsManifestIsNobodys(String store) throws IOException {
        var home = withTwo(store);
        var half = folder(store);
        half.create("editions/2020/scores/part-00000.parquet", new byte[] {1});

        assertThat(home.editions()).extracting(e -> e.name().toString()).doesNotContain("2020");
        assertThat(home.inForce().name()).hasToString("2019");
        assertThatExceptionOfType(RimException.class).isThrownBy(() -> home.named("2020"));

        publish(home, "2020");
        assertThat(half.exists("editions/2020/scores/part-00000.parquet")).isFalse();
        assertThat(home.verification(home.inForce().name()).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    void anEarlierEditionIsInForceAgainWithATrace(String store) {
        var home = withTwo(store);

        var answer = Answer.to(home, "rollback", "2018", "--reason", "a test");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(home.inForce().name()).hasToString("2018");
        assertThat(home.rollbacks()).extracting(Rollback::reason).containsExactly("a test");
        assertThat(home.next("2019")).hasToString("2019-r2");
    }

    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    void oneBadThingCostsALineAndIsMended(String store) throws IOException {
        var home = withTwo(store);
        var files = folder(store);
        files.create("editions/base-backup/manifest.json", new byte[] {'{', '}'});
        files.replace("CURRENT", new byte[] {'?'}, files.version("CURRENT"));

        var broken = Answer.to(home, "editions", "--format", "csv");
        assertThat(broken.code()).as(broken.err()).isZero();
        assertThat(broken.lines()).hasSize(3);
        assertThat(broken.err().lines()).hasSize(2).allMatch(line -> line.contains("rim repair"));

        assertThat(Answer.to(home, "repair").lines())
                .containsExactly(
                        "Moved editions/base-backup to aside/base-backup: that is no name of an"
                                + " edition.",
                        "CURRENT named no edition ('?'); it names 2019 now.",
                        "Edition 2019 is in force.");
        assertThat(files.exists("aside/base-backup/manifest.json")).isTrue();
        assertThat(Answer.to(home, "editions").err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    @SuppressWarnings("try")
    void twoUpdatesAtOnceNeverMix(String store) throws IOException {
        var home = withTwo(store);
        try (var lock = home.lock()) {
            assertThatThrownBy(() -> Places.home(place(store)).lock())
                    .isInstanceOf(RimException.class)
                    .hasMessageContaining("Another update is running in " + place(store))
                    .hasMessageContaining(", process " + ProcessHandle.current().pid() + ", since")
                    .hasMessageContaining("remove " + place(store) + "/UPDATE.lock");
        }
        home.lock().close();
        assertThat(folder(store).exists("UPDATE.lock")).isFalse();
    }

    /// Somebody removed the lock of an update that was still alive.
    @ParameterizedTest
    @ValueSource(strings = S3)
    @SuppressWarnings("try")
    void whatSomebodyElsePutInForceMeanwhileStaysSo(String store) throws IOException {
        var home = withTwo(store);
        try (var lock = home.lock()) {
            folder(store).delete("UPDATE.lock");
            publish(Places.home(place(store)), "2020");
            assertThatThrownBy(() -> SmallEdition.publish(home, "2021"))
                    .isInstanceOf(RimException.class)
                    .hasMessageContaining("Somebody else published in " + place(store));
        }
        assertThat(home.inForce().name()).hasToString("2020");
    }

    /// What regions sent in is kept in a store as in a folder, and seen from another machine.
    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    void contributionsAreKeptAsInAFolder(String store) throws IOException {
        var log = ContributionLog.of(empty(store));
        for (var content : List.of("one", "two")) {
            log.receive(sent(content), content.getBytes(StandardCharsets.UTF_8));
        }
        var read = ContributionLog.of(elsewhere(store)).read().received();
        assertThat(read)
                .extracting(Received::sha256)
                .containsExactly(Digests.of("one"), Digests.of("two"));
        assertThat(ContributionLog.of(elsewhere(store)).file(read.getLast()))
                .asString()
                .isEqualTo("two");
    }

    private static Received sent(String content) {
        var sha256 = Digests.of(content);
        return new Received(
                "2026-03-01T10:00:00Z",
                "Region",
                null,
                sha256.substring(0, 12),
                sha256,
                ContributionLog.pathOf(sha256, "csv"),
                "bidrag.csv",
                content.length(),
                "SE33",
                "sv",
                List.of(new Line(3, 9, null, null, null, null, null, "x", null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    void whatIsWrittenOnceIsWrittenByOne(String store) throws IOException {
        empty(store);
        var folder = folder(store);
        var one = "1".getBytes(StandardCharsets.UTF_8);
        var two = "2".getBytes(StandardCharsets.UTF_8);

        assertThat(folder.create("pointer", one)).isTrue();
        assertThat(folder.create("pointer", two)).isFalse();
        var version = folder.version("pointer");
        assertThat(folder.replace("pointer", two, version)).isTrue();
        assertThat(folder.bytes("pointer")).contains(two);
        if (store.equals(S3)) {
            assertThat(version).isPresent();
            assertThat(folder.replace("pointer", one, version)).isFalse();
            assertThat(folder.replace("pointer", one, Optional.empty())).isFalse();
            assertThat(folder.bytes("pointer")).contains(two);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    void aDamagedFileIsNamedAndNotRead(String store) throws IOException {
        withTwo(store);
        var folder = folder(store);
        folder.delete("editions/2019/methodology.json");
        folder.create("editions/2019/methodology.json", new byte[] {'{', '}'});
        var home = elsewhere(store);

        var answer = Answer.to(home, "rank");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("'methodology.json' is not as it was published");
        var verified = Answer.to(home, "verify", "--format", "csv");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("methodology.json,changed,"));
        assertThat(Answer.to(home, "rank", "--edition", "2018").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = S3)
    void aServiceTakesUpWhatIsPublishedElsewhere(String store)
            throws IOException, SQLException, InterruptedException {
        var here = withTwo(store);
        try (var editions = OpenEditions.in(elsewhere(store))) {
            assertThat(editions.inForceName()).isEqualTo("2019");
            publish(here, "2020");
            for (int i = 0; i < 100 && !editions.inForceName().equals("2020"); i++) {
                Thread.sleep(200);
            }
            assertThat(editions.inForceName()).isEqualTo("2020");
            try (var asked = editions.ask(Optional.of("2018"))) {
                assertThat(asked.manifest().edition()).isEqualTo("2018");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = S3)
    void whatIsKeptHereIsBounded(String store) throws IOException {
        withTwo(store);
        var home = elsewhere(store);
        var size =
                home.editions().getFirst().manifest().outputs().stream()
                        .mapToLong(o -> o.bytes())
                        .sum();
        System.setProperty("rim.cache.bytes", String.valueOf(size + size / 2));
        var bounded = elsewhere(store);
        var first = bounded.named("2018").folder();
        // as if nobody had asked since yesterday
        Files.setLastModifiedTime(first, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        bounded.named("2019");
        assertThat(first).doesNotExist();

        System.setProperty("rim.cache.bytes", "1000");
        var tooSmall = elsewhere(store);
        assertThatThrownBy(tooSmall::inForce)
                .isInstanceOf(RimException.class)
                .hasMessageContaining("and this machine keeps 1000 of editions from elsewhere");
        System.clearProperty("rim.cache.bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {HDFS, S3})
    void inputsAreBroughtHereAndFollowTheirPlace(String store) throws IOException {
        empty(store);
        var folder = folder(store);
        folder.create("a/one.csv", "1".getBytes(StandardCharsets.UTF_8));
        folder.create("Övre Norrland.csv", "2".getBytes(StandardCharsets.UTF_8));

        var here = Places.inputs(place(store));
        assertThat(here.resolve("a/one.csv")).hasContent("1");
        assertThat(here.resolve("Övre Norrland.csv")).hasContent("2");

        folder.delete("Övre Norrland.csv");
        folder.replace(
                "a/one.csv", "10".getBytes(StandardCharsets.UTF_8), folder.version("a/one.csv"));
        assertThat(Places.inputs(place(store))).isEqualTo(here);
        assertThat(here.resolve("a/one.csv")).hasContent("10");
        assertThat(here.resolve("Övre Norrland.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdfs://127.0.0.1:1/home", "nowhere://home"})
    void aStoreThatIsNotThereIsNamed(String place) {
        assertThatThrownBy(() -> Places.inputs(place))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("Cannot reach '" + place + "'");
    }
}
