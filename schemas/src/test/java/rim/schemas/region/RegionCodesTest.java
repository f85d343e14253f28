package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;

class RegionCodesTest {
    private static final RegionCodes CODES = RegionCodes.of(List.of(NutsVersion.parse(2013)));

    @ParameterizedTest
    @CsvSource({
        "SE33, NUTS, 2, SE",
        "SE, NUTS, 0, SE",
        "EL30, NUTS, 2, EL",
        "UK, NUTS, 0, UK",
        "EU28, AGGREGATE, , ",
        "EU27, AGGREGATE, , ",
        "EU27_2020, AGGREGATE, , ",
        "EU15, AGGREGATE, , ",
        "EA19, AGGREGATE, , ",
        "EFTA, AGGREGATE, , ",
        "FI19_20, AGGREGATE, , ",
        "ES01, AGGREGATE, , ",
        "ITE4, AGGREGATE, , ",
        "ATZ, EXTRA_REGIO, , AT",
        "ATZZ, EXTRA_REGIO, , AT",
        "ATZZZ, EXTRA_REGIO, , AT",
        "ITXX, EXTRA_REGIO, , IT",
        "NA, OTHER, , NA",
        "RS, OTHER, , RS",
        "XK, OTHER, , XK",
        "JP, OTHER, , JP",
    })
    void saysWhatACodeStandsForWithoutGuessingFromItsLength(
            String code, RegionKind kind, Integer level, String country) {
        var region = CODES.find(code).orElseThrow();

        assertThat(region.code()).isEqualTo(code);
        assertThat(region.kind()).isEqualTo(kind);
        assertThat(region.level().stream().boxed())
                .isEqualTo(level == null ? List.of() : List.of(level));
        assertThat(region.nuts().isPresent()).isEqualTo(kind == RegionKind.NUTS);
        assertThat(region.country()).isEqualTo(country);
        assertThat(region.name()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "ZZZ", "QQ", "SE3X", "SEZX", "SEXZ", "XXZZ", "SE34", "ATZZZZ", "at13", " SE33",
                "GR", "GB", "USZZ"
            })
    void anUnknownCodeStaysUnknown(String code) {
        assertThat(CODES.find(code)).isEmpty();
    }

    @Test
    void namibiaIsACountryAndNotAGap() {
        assertThat(CODES.find("NA").orElseThrow().name()).isEqualTo("Namibia");
    }

    @Test
    void aRegionNamedWithZStaysARegion() {
        assertThat(CODES.find("CZ").orElseThrow().kind()).isEqualTo(RegionKind.NUTS);
        assertThat(CODES.find("CZ0").orElseThrow().kind()).isEqualTo(RegionKind.NUTS);
        assertThat(CODES.find("CZZ").orElseThrow().kind()).isEqualTo(RegionKind.EXTRA_REGIO);
    }

    @Test
    void anExtraRegioCodeIsNamedAfterItsCountry() {
        assertThat(CODES.find("SEZZ").orElseThrow().name()).isEqualTo("SVERIGE (extra-regio)");
    }

    @Test
    void theFirstVersionThatHasTheCodeCounts() {
        var codes =
                RegionCodes.of(
                        List.of(
                                NutsVersion.parse(2016),
                                NutsVersion.parse(2013),
                                NutsVersion.parse(2006)));

        assertThat(codes.find("SE33").orElseThrow().nuts()).hasValue(2016);
        assertThat(codes.find("FR82").orElseThrow().nuts()).hasValue(2013);
        assertThat(codes.find("GR30").orElseThrow().nuts()).hasValue(2006);
        assertThat(codes.find("HU11").orElseThrow().nuts()).hasValue(2016);
        assertThat(codes.find("HU10").orElseThrow().nuts()).hasValue(2013);
    }

    @Test
    void aCodeThatANutsVersionHasIsNoJointRegionThere() {
        var codes = RegionCodes.of(List.of(NutsVersion.parse(2010), NutsVersion.parse(2006)));

        assertThat(codes.find("ITE4").orElseThrow().name()).isEqualTo("Lazio");
    }

    @Test
    void aCountryThatLeftTheClassificationIsKnownAsAnother() {
        var codes = RegionCodes.of(List.of(NutsVersion.parse(2024)));

        assertThat(codes.find("UK").orElseThrow().kind()).isEqualTo(RegionKind.OTHER);
        assertThat(codes.find("UKM7")).isEmpty();
        assertThat(codes.find("RS").orElseThrow().kind()).isEqualTo(RegionKind.NUTS);
    }

    @Test
    void atLeastOneVersionMustBeGiven() {
        assertThatThrownBy(() -> RegionCodes.of(List.of())).isInstanceOf(RimException.class);
        assertThat(CODES.versions()).containsExactly(NutsVersion.parse(2013));
    }

    @Test
    void aggregatesAndCountriesShareNoCode() {
        var aggregates = ResourceTable.rows("aggregates.csv").stream().map(List::getFirst).toList();
        var countries = ResourceTable.rows("countries.csv").stream().map(List::getFirst).toList();

        assertThat(aggregates).doesNotHaveDuplicates().doesNotContainAnyElementsOf(countries);
        assertThat(countries).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]{2}"));
    }
}
