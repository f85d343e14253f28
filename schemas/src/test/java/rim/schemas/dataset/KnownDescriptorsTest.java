package rim.schemas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.indicator.Catalogue;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.NutsVersion;

class KnownDescriptorsTest {

    private static DatasetDescriptor read(String resource) {
        return CheckedJson.read(
                DatasetDescriptor.class, resource, "dataset.schema.json", DatasetDescriptor.class);
    }

    private static DatasetDescriptor known(String code) {
        return read("known/" + code + ".dataset.json");
    }

    /// Units that Eurostat's code list has under two codes, the older and the newer.
    private static final List<List<String>> RENAMED_UNITS =
            List.of(
                    List.of("PC", "PC_POP"),
                    List.of("THS", "THS_PER"),
                    List.of("PPS_HAB", "PPS_EU27_2020_HAB"),
                    List.of("MIO_PPS", "MIO_PPS_EU27_2020"));

    /// Balances, rates of change, and names of categories.
    private static final List<String> OF_ANY_SIGN =
            List.of(
                    "nama_10r_3gva",
                    "nama_10r_2gfcf",
                    "nama_10r_2hhinc",
                    "demo_r_gind3",
                    "tgs00099",
                    "tgs00026",
                    "eu_regional_policy");

    static Stream<DatasetDescriptor> all() {
        return KnownDatasets.resources().stream().map(KnownDescriptorsTest::read);
    }

    @Test
    void everyDescriptorThatComesWithTheProgramIsNamed() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(DatasetDescriptor.class.getResource("known"));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            assertThat(
                            files.map(file -> "known/" + file.getFileName())
                                    .filter(name -> name.endsWith(".dataset.json")))
                    .containsExactlyInAnyOrderElementsOf(KnownDatasets.resources());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDescriptorStandsUnderTheNameOfItsDataset(DatasetDescriptor known) {
        assertThat(KnownDatasets.resources())
                .contains("known/" + known.dataset() + ".dataset.json");
        assertThat(known.files()).isNotEmpty();
        assertThat(known.source().licence()).isNotBlank();
        assertThat(known.ranges().isEmpty())
                .as("any number is possible")
                .isEqualTo(OF_ANY_SIGN.contains(known.dataset()));
    }

    @Test
    void noFileBelongsToTwoDatasets() {
        assertThat(all().flatMap(known -> known.files().stream())).doesNotHaveDuplicates();
        assertThat(all().map(DatasetDescriptor::dataset)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsVersionsOfNutsExist(DatasetDescriptor known) {
        assertThat(known.nuts())
                .allSatisfy(year -> assertThat(NutsVersion.parse(year)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aLayoutHasNoFaults(DatasetDescriptor known) {
        if (known.csv() != null) {
            assertThat(known.csvLayout().columns().faults()).isEmpty();
        }
        if (known.sheet() != null) {
            assertThat(known.sheetLayout().columns().faults()).isEmpty();
        }
    }

    @Test
    void everyComponentStandsInTheCatalogue() {
        var used =
                CheckedJson.read(
                                Catalogue.class,
                                Catalogue.RESOURCE,
                                "catalogue.schema.json",
                                Catalogue.class)
                        .indicators()
                        .stream()
                        .flatMap(indicator -> indicator.made().components().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        var fed =
                all().flatMap(known -> known.feeds().stream())
                        .map(DatasetDescriptor.Feed::component)
                        .toList();
        assertThat(used).containsAll(fed);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDatasetFeedsAComponentOnce(DatasetDescriptor known) {
        assertThat(known.feeds())
                .extracting(DatasetDescriptor.Feed::component)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyWhatIsSummedHasSeveralCodesAndAUnitThatWasRenamed(DatasetDescriptor known) {
        for (var feed : known.feeds()) {
            assertThat(feed.cellsPerValue()).as(feed.component()).isPositive();
            assertThat(feed.conversion() == null)
                    .as(feed.component() + " is a name, not a quantity")
                    .isEqualTo(feed.component().equals("cohesion_category"));
            feed.where()
                    .codes()
                    .forEach((dimension, codes) -> {
                        boolean isRenamed =
                                dimension.equals("unit") && RENAMED_UNITS.contains(codes);
                        if (!dimension.equals(feed.sumOver()) && !isRenamed) {
                            assertThat(codes).as(feed.component()).hasSize(1);
                        }
                    });
        }
    }

    /// Eurostat's definitions of the data sets: codes as in its code lists.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trng_lfse_04 | lifelong_learning | age=Y25-64|RATE",
                "nama_10r_2gdp | gdp_per_inhabitant | unit=PPS_HAB+PPS_EU27_2020_HAB|RATE",
                "ilc_li41 | at_risk_of_poverty | unit=PC+PC_POP|RATE",
                "lfst_r_lfe2eedu | employed_tertiary | isced11=ED5-8|COUNT",
                "pat_ep_rtot | patents_epo_per_gdp | unit=GDP_BEUR|RATE"
            })
    void aFeedTakesTheSeriesThatItsComponentMeans(
            String dataset, String component, String series, Conversion.Measure measure) {
        var feed =
                known(dataset).feeds().stream()
                        .filter(f -> f.component().equals(component))
                        .findFirst()
                        .orElseThrow();
        var part = series.split("=", -1);
        assertThat(feed.where().codes().get(part[0])).containsExactly(part[1].split("\\+", -1));
        assertThat(Objects.requireNonNull(feed.conversion()).measure()).isEqualTo(measure);
    }

    @Test
    void employmentInServicesIsSummedOverThreeGroupsOfSections() {
        var feed =
                known("lfst_r_lfe2en2").feeds().stream()
                        .filter(f -> f.component().equals("employed_information_and_professional"))
                        .findFirst()
                        .orElseThrow();
        assertThat(feed.sumOver()).isEqualTo("nace_r2");
        assertThat(feed.cellsPerValue()).isEqualTo(3);
        assertThat(feed.where().codes().get("nace_r2")).isEqualTo(List.of("J", "K", "M_N"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDownloadAsksTheServiceForTheDatasetOfThatCode(DatasetDescriptor known) {
        var download = known.download();
        if (download != null) {
            assertThat(download.path())
                    .matches(".*/(?i:" + Pattern.quote(known.source().code()) + ")[/?].*");
            assertThat(download.base()).startsWith("https://").endsWith("/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ilc_li41,0,true",
        "ilc_li41,100,true",
        "ilc_li41,100.1,false",
        "trng_lfse_04,-0.1,false",
        "nama_10r_2gdp,-1,false",
        "nama_10r_2gdp,1e9,true"
    })
    void whatIsImpossibleIsOutsideTheRange(String dataset, double value, boolean isPossible) {
        assertThat(known(dataset).ranges()).allMatch(r -> r.contains(value) == isPossible);
    }
}
