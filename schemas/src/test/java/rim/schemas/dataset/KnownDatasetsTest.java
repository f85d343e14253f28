package rim.schemas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.indicator.Catalogue;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.NutsVersion;

class KnownDatasetsTest {

    private static DatasetDescriptor read(String resource) {
        return CheckedJson.read(
                DatasetDescriptor.class, resource, "dataset.schema.json", DatasetDescriptor.class);
    }

    private static DatasetDescriptor known(String code) {
        return read("known/" + code + ".dataset.json");
    }

    static Stream<DatasetDescriptor> all() {
        return KnownDatasets.resources().stream().map(KnownDatasetsTest::read);
    }

    @Test
    void everyDescriptorThatComesWithTheProgramIsNamed() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(DatasetDescriptor.class.getResource("known"));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            assertThat(files.map(file -> "known/" + file.getFileName()))
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
        assertThat(known.ranges()).as("what is possible").isNotEmpty();
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

    /// A component is fed once, and each stands somewhere in the catalogue.
    @Test
    void everyComponentIsFedOnceAndUsed() {
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
        assertThat(fed).doesNotHaveDuplicates();
        assertThat(used).containsAll(fed);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSumIsOverADimensionOfWhichCodesAreNamed(DatasetDescriptor known) {
        for (var feed : known.feeds()) {
            assertThat(feed.cellsPerValue()).as(feed.component()).isPositive();
            assertThat(feed.conversion()).as(feed.component()).isNotNull();
            feed.where()
                    .codes()
                    .forEach((dimension, codes) -> {
                        if (!dimension.equals(feed.sumOver())) {
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
                "nama_10r_2gdp | gdp_per_inhabitant | unit=PPS_HAB|RATE",
                "ilc_li41 | at_risk_of_poverty | unit=PC_POP|RATE",
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
        assertThat(feed.where().codes().get(part[0])).containsExactly(part[1]);
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
            assertThat(download.path()).contains("/" + known.source().code() + "?");
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
