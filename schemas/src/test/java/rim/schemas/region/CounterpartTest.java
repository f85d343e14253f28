package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.region.Counterpart.Match;
import rim.schemas.region.Counterpart.Scored;

class CounterpartTest {
    private static Scored scored(NutsVersion version, int level) {
        return new Scored(
                version,
                level,
                NutsList.of(version).atLevel(level).stream()
                        .map(Region::code)
                        .collect(Collectors.toSet()));
    }

    /// Levels and codes that the database of the Regional Innovation Scoreboard 2025 has.
    @ParameterizedTest
    @CsvSource({
        "SE11, 2021, SE11, SAME",
        "CY0, 2021, CY00, ONLY_REGION",
        "EE0, 2021, EE00, ONLY_REGION",
        "LV0, 2021, LV00, ONLY_REGION",
        "LU0, 2021, LU00, ONLY_REGION",
        "MT0, 2021, MT00, ONLY_REGION",
        "DE3, 2021, DE30, ONLY_REGION",
        "CY, 2021, CY00, ONLY_REGION",
        "AT1, 2021, , COARSER",
        "BE2, 2021, , COARSER",
        "FRC, 2021, , COARSER",
        "NL35, 2024, NL35, SAME",
        "PT1A, 2024, PT1A, SAME",
        "PT17, 2021, , SPLIT_OR_MERGED",
        "SE110, 2021, SE11, ONLY_REGION",
        "SE331, 2021, , FINER",
        "UKI3, 2021, , COUNTRY_NOT_IN_VERSION"
    })
    void aRegionOfTheSameTerritoryIsFound(String code, int nuts, String region, Match match) {
        assertThat(
                        scored(NutsVersion.parse(2024), 2)
                                .of(code, Optional.of(NutsVersion.parse(nuts))))
                .isEqualTo(new Counterpart(Optional.ofNullable(region), match));
    }

    @Test
    void aCodeOfThisVersionMayBeAnotherOfAnEarlierOne() {
        assertThat(
                        scored(NutsVersion.parse(2013), 2)
                                .of("FRK2", Optional.of(NutsVersion.parse(2021))))
                .isEqualTo(new Counterpart(Optional.of("FR71"), Match.RENAMED));
    }

    @Test
    void aCountryOfOneRegionIsThatRegionInAnEditionOfCountries() {
        var countries = scored(NutsVersion.parse(2024), 0);
        assertThat(countries.of("CY0", Optional.of(NutsVersion.parse(2021))))
                .isEqualTo(new Counterpart(Optional.of("CY"), Match.ONLY_REGION));
        assertThat(countries.of("SE11", Optional.of(NutsVersion.parse(2021))).match())
                .isEqualTo(Match.FINER);
    }

    @Test
    void whatTheEditionLeavesOutIsNotScored() {
        var sweden = new Scored(NutsVersion.parse(2024), 2, Set.of("SE11", "SE12"));
        assertThat(sweden.of("FI1B", Optional.of(NutsVersion.parse(2021))).match())
                .isEqualTo(Match.NOT_SCORED);
        assertThat(sweden.of("FI1", Optional.of(NutsVersion.parse(2021))).match())
                .isEqualTo(Match.NOT_SCORED);
    }

    @Test
    void anAggregateStandsForItself() {
        assertThat(scored(NutsVersion.parse(2024), 2).of("EU27_2020", Optional.empty()))
                .isEqualTo(new Counterpart(Optional.of("EU27_2020"), Match.OUTSIDE_NUTS));
    }
}
