package rim.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.Progress;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.dataset.KnownDatasets;
import rim.schemas.edition.Manifest.Input;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.table.ScoreTable;
import rim.sources.download.Downloadable;
import rim.sources.download.Downloads;
import rim.sources.download.Outcome;
import rim.sources.download.Patience;
import rim.sources.sample.EurostatService;
import rim.sources.sample.KnownTable;

/// From an empty folder to an edition: fetched from a service on this machine that behaves as
/// Eurostat's does, with made-up figures for the true regions.
class OpenEditionTest {
    private static final Patience SHORT =
            new Patience(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    3,
                    Duration.ofMillis(5),
                    Duration.ofMillis(20),
                    Duration.ofSeconds(60));

    @TempDir private Path home;
    @TempDir private Path sources;

    private static List<String> europe() {
        var nuts = NutsList.of(NutsVersion.parse(2024));
        var codes = new ArrayList<>(List.of("EU27_2020"));
        for (int level = 0; level <= 2; level++) {
            nuts.atLevel(level).stream().map(Region::code).forEach(codes::add);
        }
        return codes;
    }

    private List<DatasetDescriptor> fetch(EurostatService service, String what) throws IOException {
        var wanted = new Downloadable(sources).wanted(List.of(what));
        assertThat(wanted.without()).isEmpty();
        var downloads =
                new Downloads(sources, Optional.of(service.base()), SHORT, Progress.silent());
        for (var dataset : wanted.datasets()) {
            var outcome = downloads.get(dataset);
            assertThat(outcome.fault()).as(dataset.dataset()).isNull();
            assertThat(outcome.status()).isEqualTo(Outcome.Status.NEW);
        }
        return wanted.datasets();
    }

    /// An update by a preset, with a tenth of its draws.
    private UpdateResult update(String name) throws IOException {
        var preset = CheckedJson.text(Methodology.class, name + ".json");
        var methodology = Files.createDirectories(home.resolve("methods")).resolve(name + ".json");
        Files.writeString(
                methodology,
                preset.replace("\"draws\": 1000", "\"draws\": 100")
                        .replace("\"base\": 64", "\"base\": 8"));
        var plain = Requests.update("2026", home, sources);
        return AnnualUpdate.run(
                new UpdateRequest(
                        plain.edition(),
                        plain.sources(),
                        plain.reports(),
                        methodology.toString(),
                        plain.home(),
                        plain.spark(),
                        plain.acceptance(),
                        plain.reader(),
                        plain.indexing(),
                        plain.priorities()),
                Progress.silent());
    }

    private static void assertThatEveryCellIsAccountedForAndNoneRefused(Input input) {
        assertThat(input.read())
                .as(input.path())
                .isEqualTo(input.accepted() + input.missing() + input.quarantined());
        assertThat(input.quarantinedByReason()).as(input.path()).isEmpty();
        assertThat(input.accepted()).as(input.path()).isPositive();
    }

    @Test
    void anEditionOfTodaysEuropeIsMadeFromAnEmptyFolder() throws IOException {
        try (var service = new EurostatService(europe(), 2020, 2024)) {
            fetch(service, "open-2026");
        }
        var result = update("open-2026");
        assertThat(result.manifest().inputs())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(OpenEditionTest::assertThatEveryCellIsAccountedForAndNoneRefused);
        long regions =
                SparkTest.SPARK
                        .read()
                        .parquet(result.edition().folderOf(ScoreTable.TABLE).toString())
                        .filter("node = 'innovation_index' and score is not null and year = 2024")
                        .filter("length(region) = 4")
                        .select("region")
                        .distinct()
                        .count();
        assertThat(regions).isGreaterThanOrEqualTo(240);
    }

    @Test
    void everyKnownTableGoesThroughOneUpdateTogether() throws IOException {
        var regions = List.of("EU27_2020", "SE", "SE11", "SE12", "SE33", "FI", "FI19", "DK01");
        List<DatasetDescriptor> fetched;
        try (var service = new EurostatService(regions, 2021, 2024)) {
            fetched = fetch(service, "all");
        }
        var others = writeOthers(fetched);
        var result = update("themes-2026");
        assertThat(result.manifest().inputs())
                .extracting(Input::dataset)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(fetched.stream(), others.stream())
                                .map(DatasetDescriptor::dataset)
                                .toList());
        assertThat(result.manifest().inputs())
                .allSatisfy(OpenEditionTest::assertThatEveryCellIsAccountedForAndNoneRefused);
        assertThat(
                        SparkTest.SPARK
                                .read()
                                .parquet(result.edition().folderOf(ScoreTable.TABLE).toString())
                                .filter("region = 'SE11' and year = 2024 and score is not null")
                                .select("node")
                                .collectAsList())
                .extracting(row -> row.getString(0))
                .contains("themes", "equality", "health_social", "culture_creative")
                .contains("women_researchers", "tertiary_education_ratio");
    }

    /// Files of known tables that nobody can download any more, or never could. The Scoreboard's
    /// own databases have a test of their own.
    private List<DatasetDescriptor> writeOthers(List<DatasetDescriptor> fetched)
            throws IOException {
        var others =
                KnownDatasets.all().stream()
                        .filter(d -> !fetched.contains(d))
                        .filter(d -> d.publishes() == null)
                        .toList();
        for (var known : others) {
            switch (known.dataset()) {
                case "i40_core" ->
                        Files.writeString(
                                sources.resolve("i40_core_long.csv"),
                                "indicator,NUTS2,YEAR,value\nTERT_30_34,SE11,2019,55.5\n");
                case "eu_regional_policy" ->
                        Files.writeString(
                                sources.resolve("eligibility_categories_2014_2020.csv"),
                                "nuts2_id,category_2014_2020\nSE11,more_developed\n");
                default ->
                        Files.writeString(
                                sources.resolve(known.dataset() + ".tsv"),
                                new KnownTable(known).tsv(List.of("SE11", "SE12"), 2010, 2012));
            }
        }
        return others;
    }
}
