package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.pipeline.UpdateResult.Outcome;
import rim.schemas.Progress;
import rim.schemas.contribution.ContributionLog;
import rim.schemas.contribution.Event.Decided;
import rim.schemas.contribution.Event.Received;
import rim.schemas.contribution.State;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Manifest.Output;
import rim.schemas.edition.Quality.Verdict;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.table.ContributionTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;
import rim.schemas.table.QuarantineTable;
import rim.schemas.table.Table;
import rim.sources.contribution.SentFile;

/// What regions send in, in an update.
class ContributionsTest {
    private static final String HEADER =
            "region,year,value in the source,corrected value,source of the corrected"
                    + " value,comment,report to add,dataset,series\n";
    private static final List<String> COMPONENTS =
            List.of(
                    "tertiary_education",
                    "lifelong_learning",
                    "rd_government",
                    "rd_higher_education",
                    "rd_business",
                    "employment_high_tech_manufacturing",
                    "employment_knowledge_intensive_services",
                    "patents_epo_per_gdp");

    @TempDir private Path folder;

    private UpdateResult update(Path home, Path sources) {
        return AnnualUpdate.run(Requests.update("2019", home, sources), Progress.silent());
    }

    private static ContributionLog log(Path home) {
        return ContributionLog.of(new DataHome(home));
    }

    /// Sends a file as a region does.
    private Received send(Path home, String region, String rows) throws IOException {
        var content = HEADER + rows;
        var file = folder.resolve("sent.csv");
        Files.writeString(file, content);
        var sent = SentFile.read(file, Optional.empty());
        assertThat(sent.faults()).isEmpty();
        var sha256 = Digests.of(content);
        var received =
                new Received(
                        "2026-03-01T10:00:00Z",
                        "Region " + region,
                        null,
                        sha256.substring(0, 12),
                        sha256,
                        ContributionLog.pathOf(sha256, "csv"),
                        "sent.csv",
                        content.length(),
                        region,
                        "en",
                        sent.lines());
        log(home).receive(received, content.getBytes(StandardCharsets.UTF_8));
        return received;
    }

    private static void decide(Path home, State decision, List<String> lines) {
        log(home)
                .append(
                        new Decided(
                                "2026-04-02T09:00:00Z",
                                "steward",
                                null,
                                decision,
                                "confirmed",
                                lines));
    }

    private static List<Row> rows(Edition edition, Table table, String condition) {
        return SparkTest.SPARK
                .read()
                .parquet(edition.folderOf(table).toString())
                .filter(condition)
                .collectAsList();
    }

    @Test
    void anAcceptedValueTakesThePlaceOfTheOneThatItCorrects() throws IOException {
        var home = folder.resolve("home");
        var sources =
                SmallSources.writeTo(
                        folder.resolve("sources"), "SE33", "SE11", "FR82", "PL12", "EU28");
        assertThat(update(home, sources).manifest().inputs()).hasSize(1);
        var sent =
                send(
                        home,
                        "SE33",
                        """
                        SE33,2018,1.3,7.25,SCB,two municipalities lacked,,small,what=tertiary_education
                        SE33,2017,99,8,SCB,,,small,what=tertiary_education
                        SE33,2014,,6,SCB,,,small,what=tertiary_education
                        SE33,2019,5.4,:,SCB,,,small,what=rd_business
                        SE33,2015,1,9,SCB,,,small,what=tertiary_education
                        SE33,,,,,good figures,,,
                        """);
        assertThat(update(home, sources).outcome()).isEqualTo(Outcome.UNCHANGED);

        var id = sent.id();
        decide(
                home,
                State.ACCEPTED,
                List.of(id + "#2", id + "#3", id + "#4", id + "#5", id + "#7"));
        decide(home, State.REFUSED, List.of(id + "#6"));
        var corrected = update(home, sources);
        assertThat(corrected.outcome()).isEqualTo(Outcome.PUBLISHED);
        var edition = corrected.edition();

        var observed =
                rows(edition, ObservationTable.TABLE, "file LIKE 'contributions/%'").stream()
                        .map(r ->
                                r.getAs("year") + " " + r.getAs("value") + " " + r.getAs("missing"))
                        .toList();
        assertThat(observed)
                .containsExactlyInAnyOrder(
                        "2018 7.25 null", "2014 6.0 null", "2019 null withdrawn");
        var indicator =
                rows(
                                edition,
                                IndicatorTable.TABLE,
                                "indicator = 'tertiary_education' AND region = 'SE33' AND year = 2018")
                        .getFirst();
        assertThat(indicator.<Double>getAs("value")).isEqualTo(7.25);
        assertThat(indicator.<String>getAs("cells")).isEqualTo(sent.file() + "#2:4");
        assertThat(edition.manifest().verdict()).isEqualTo(Verdict.SOUND);
        assertThat(rows(edition, QuarantineTable.TABLE, "reason = 'corrected'"))
                .extracting(r -> r.<String>getAs("file"), r -> r.<String>getAs("text"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("small.csv", "1.3"),
                        org.assertj.core.groups.Tuple.tuple("small.csv", "5.4"));
        assertThat(rows(edition, QuarantineTable.TABLE, "reason = 'corrected' AND text = '1.3'"))
                .extracting(r -> r.<String>getAs("detail"))
                .containsExactly(
                        "corrected to 7.25 by SE33, 2026-04-02, because two municipalities lacked ["
                                + sent.file()
                                + "#2:4]");
        assertThat(rows(edition, ContributionTable.TABLE, "state = 'asked_again'"))
                .extracting(r -> r.<String>getAs("line"), r -> r.<String>getAs("found"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id + "#3", "1.2"));
        assertThat(rows(edition, ContributionTable.TABLE, "kind = 'comment'"))
                .extracting(r -> r.<String>getAs("comment"))
                .containsExactly("good figures");
        var file = corrected.manifest().inputs().getLast();
        assertThat(file.sha256()).isEqualTo(sent.sha256());
        assertThat(file.read()).isEqualTo(4);
        assertThat(file.accepted()).isEqualTo(2);
        assertThat(file.missing()).isEqualTo(1);
        assertThat(file.quarantinedByReason()).isEqualTo(Map.of("source_changed", 1L));
        assertThat(update(home, sources).outcome()).isEqualTo(Outcome.UNCHANGED);

        // nothing else changed: what is there is taken over, the corrected values with it
        Files.writeString(
                Files.createDirectories(sources.resolve("other")).resolve("other.csv"),
                "what;geo;time;value;flag\nx;SE33;2018;1;\n");
        Files.writeString(
                sources.resolve("other/other.dataset.json"),
                SmallSources.descriptor("")
                        .replace("\"small\"", "\"other\"")
                        .replace("small.csv", "other.csv")
                        .replaceAll("\"feeds\": \\[.*\\]", "\"feeds\": []"));
        var further = update(home, sources).edition();
        for (var table : List.of(IndicatorTable.TABLE, ContributionTable.TABLE)) {
            assertThat(digests(further, table)).isEqualTo(digests(edition, table));
        }
        assertThat(rows(further, QuarantineTable.TABLE, "reason = 'corrected'")).hasSize(2);

        // taken back: the source's value is there again
        decide(home, State.REFUSED, List.of(id + "#2"));
        var back = update(home, sources).edition();
        assertThat(
                        rows(
                                        back,
                                        IndicatorTable.TABLE,
                                        "indicator = 'tertiary_education' AND region = 'SE33' AND year = 2018")
                                .getFirst()
                                .<Double>getAs("value"))
                .isEqualTo(1.3);
    }

    private static Map<String, String> digests(Edition edition, Table table) {
        var digests = new TreeMap<String, String>();
        edition.manifest().outputs().stream()
                .filter(o -> o.path().startsWith(table.name() + "/"))
                .forEach(o -> digests.put(o.path(), o.sha256()));
        return digests;
    }

    /// Nothing that was sent is lost or silently applied.
    @Test
    void tenThousandLinesOfThreeHundredRegionsReplayToTheSameEdition() throws IOException {
        var codes =
                NutsList.of(NutsVersion.parse(2016)).atLevel(2).stream()
                        .map(r -> r.code())
                        .filter(code -> !code.endsWith("Z"))
                        .limit(300)
                        .toList();
        assertThat(codes).hasSize(300);
        var sources = SmallSources.writeTo(folder.resolve("sources"), codes.toArray(String[]::new));
        var home = folder.resolve("home");
        var random = new Random(2026);
        int all = 0;
        var expected = new TreeMap<State, Integer>();
        for (int r = 0; r < codes.size(); r++) {
            int lines = r < 100 ? 34 : 33;
            all += lines;
            decideAtRandom(
                    home, send(home, codes.get(r), rows(codes.get(r), r, lines)), random, expected);
        }
        assertThat(all).isEqualTo(10_000);

        var first = update(home, sources);
        var record = log(home).read();
        assertThat(record.lines()).hasSize(all);
        var accepted = record.accepted();
        assertThat(accepted).hasSize(expected.getOrDefault(State.ACCEPTED, 0));
        assertThat(rows(first.edition(), ContributionTable.TABLE, "true")).hasSize(accepted.size());
        long applied = rows(first.edition(), ContributionTable.TABLE, "state = 'applied'").size();
        assertThat(applied).isLessThan(accepted.size()).isGreaterThan(accepted.size() / 2);
        assertThat(rows(first.edition(), ObservationTable.TABLE, "file LIKE 'contributions/%'"))
                .hasSize((int) applied);
        assertThat(rows(first.edition(), QuarantineTable.TABLE, "reason = 'corrected'"))
                .hasSize((int) applied);
        assertThat(rows(first.edition(), QuarantineTable.TABLE, "reason = 'source_changed'"))
                .hasSize((int) (accepted.size() - applied));
        assertThat(first.manifest().inputs()).allMatch(i -> i.isBalanced());

        var again = folder.resolve("again");
        copy(home.resolve("contributions"), again.resolve("contributions"));
        var second = update(again, sources);
        assertThat(second.manifest().fingerprint()).isEqualTo(first.manifest().fingerprint());
        assertThat(outputs(second.edition())).isEqualTo(outputs(first.edition()));
    }

    /// Corrections of a region's first cells. One in ten corrects what the source never said.
    private static String rows(String region, int r, int lines) {
        var rows = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            int c = i / 5;
            int year = 2015 + i % 5;
            double value = 1 + c + 0.5 * r + 0.1 * (year - 2015);
            rows.append(region)
                    .append(',')
                    .append(year)
                    .append(',')
                    .append(i % 10 == 3 ? value + 1 : value)
                    .append(',')
                    .append(value + 0.25)
                    .append(",office,,,small,what=")
                    .append(COMPONENTS.get(c))
                    .append('\n');
        }
        return rows.toString();
    }

    private static void decideAtRandom(
            Path home, Received sent, Random random, Map<State, Integer> expected) {
        var accepted = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (var line : sent.lines()) {
            int draw = random.nextInt(10);
            if (draw < 7) {
                accepted.add(sent.nameOf(line));
            } else if (draw < 9) {
                refused.add(sent.nameOf(line));
            }
        }
        if (!accepted.isEmpty()) {
            decide(home, State.ACCEPTED, accepted);
        }
        if (!refused.isEmpty()) {
            decide(home, State.REFUSED, refused);
        }
        expected.merge(State.ACCEPTED, accepted.size(), Integer::sum);
        expected.merge(State.REFUSED, refused.size(), Integer::sum);
    }

    private static Map<String, String> outputs(Edition edition) {
        var outputs = new TreeMap<String, String>();
        for (Output each : edition.manifest().outputs()) {
            if (!each.path().startsWith("quality")) {
                outputs.put(each.path(), each.sha256());
            }
        }
        return outputs;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }
}
