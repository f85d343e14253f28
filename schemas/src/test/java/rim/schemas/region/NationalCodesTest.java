package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;

class NationalCodesTest {
    private static final NationalCodes SWEDEN = NationalCodes.of("SE");

    @Test
    void everyMunicipalityLiesInARegionOfEveryVersion() {
        assertThat(SWEDEN.local()).hasSize(290);
        for (NutsVersion version : NutsVersion.all()) {
            assertThat(NutsList.of(version).codes())
                    .as("%s", version)
                    .containsAll(SWEDEN.local().values());
        }
        assertThat(Set.copyOf(SWEDEN.local().values())).hasSize(21);
    }

    /// The first two digits of a municipality are its county.
    @Test
    void aMunicipalityLiesInItsCounty() {
        SWEDEN.local()
                .forEach((area, county) ->
                        assertThat(SWEDEN.codeOf(area.substring(3, 5))).as(area).contains(county));
    }

    @ParameterizedTest
    @CsvSource({
        "00,SE",
        "Riket,SE",
        "00 Riket,SE",
        "01,SE110",
        "1,SE110",
        "0001,SE110",
        "Stockholms län,SE110",
        "01 Stockholms län,SE110",
        "25,SE332",
        "25 Norrbotten county,SE332",
        "Västra Götalandsregionen,SE232",
        "0114,SE_0114",
        "114,SE_0114",
        "0114 Upplands Väsby,SE_0114",
        "upplands väsby,SE_0114",
        "Stockholm,SE_0180",
        "2580,SE_2580"
    })
    void aCodeANameOrBothStandForARegion(String text, String code) {
        assertThat(SWEDEN.codeOf(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "02", "0113", "9999", "G36012", "0114 2020", "SE11", "Oslo", "01 län"})
    void anythingElseStandsForNone(String text) {
        assertThat(SWEDEN.codeOf(text)).isEmpty();
    }

    @Test
    void aLocalAreaIsKnownByCountryAndCodeWhateverTheVersion() {
        var codes = RegionCodes.of(List.of(NutsVersion.parse(2024)));
        var area = codes.find("SE_2580").orElseThrow();
        assertThat(area.name()).isEqualTo("Luleå");
        assertThat(area.kind()).isEqualTo(RegionKind.LOCAL);
        assertThat(area.parent()).isEqualTo("SE332");
        assertThat(area.level()).isEmpty();
        assertThat(codes.find("SE_2502")).isEmpty();
        assertThat(codes.find("NO_0301")).isEmpty();
    }

    @Test
    void aFileIsOfTheCountryThatKnowsNearlyAllOfItsRegions() {
        assertThat(NationalCodes.fitting(Set.of("0114", "0180", "2580"))).contains("SE");
        assertThat(NationalCodes.fitting(Set.of("0114", "Bergen"))).isEmpty();
        assertThat(NationalCodes.fitting(Set.of())).isEmpty();
    }

    @Test
    void aCountryWithoutAListIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> NationalCodes.of("NO"))
                .isInstanceOf(RimException.class)
                .hasMessage("No codes of the country 'NO' (expected one of SE)");
    }

    /// Other countries number their regions too: Länder, comunidades, fylker.
    @ParameterizedTest
    @CsvSource({
        "01 Stockholm county,SE110",
        "25 Norrbotten,SE332",
        "14 Västra Götaland county,SE232",
        "0001 Region Stockholm,SE110",
        "0180 Stockholm,SE_0180",
        "00 Whole country,SE",
        "08 Baden-Württemberg,",
        "09 Cataluña,",
        "03 Oslo,",
        "01 Andalucía,",
        "75 Paris,"
    })
    void aCodeBesideANameIsOneOnlyWithItsOwnName(String text, @Nullable String code) {
        assertThat(NationalCodes.of("SE").codeOf(text)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @CsvSource({
        "04 Sörmland,SE122",
        "04 Södermanland,SE122",
        "4 Sörmland,SE122",
        "0004 Region Södermanland,SE122",
        "14 Västra Götalandsregionen,SE232",
        "14 Västmanlands län,",
        "19 Västmanland,SE125",
        "20 Dalarna county,SE312"
    })
    void anyListedNameOfARegionIsItsOwnAndNoneOfAnothers(String text, @Nullable String code) {
        assertThat(SWEDEN.codeOf(text)).isEqualTo(Optional.ofNullable(code));
        assertThat(SWEDEN.codeMeant(text)).isEqualTo(Optional.ofNullable(code));
    }

    /// A file is said to have them: names in English, and such as were in use before, are not
    /// listed.
    @ParameterizedTest
    @CsvSource({
        "1480 Gothenburg,SE_1480",
        "12 Scania,SE224",
        "20 Kopparbergs län,SE312",
        "00 Sweden,SE",
        "0180 Stockholm,SE_0180",
        "08 Baden-Württemberg,",
        "09 Cataluña,",
        "09 Bayern,",
        "03 Oslo,",
        "12 Malmö,",
        "25 Västerbotten,",
        "0113 Nowhere,"
    })
    void whereCodesAreSaidToBeTheCountrysAnyNameThatIsNoOthersWillDo(
            String text, @Nullable String code) {
        assertThat(SWEDEN.codeMeant(text)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void fewShortNumbersMayBeAnyCountrys() {
        assertThat(NationalCodes.isCertain(Set.of("08", "09"))).isFalse();
        assertThat(NationalCodes.isCertain(Set.of("01 Stockholm", "09"))).isTrue();
        assertThat(NationalCodes.isCertain(Set.of("0114", "0180", "2580"))).isTrue();
        assertThat(
                        NationalCodes.isCertain(
                                IntStream.range(3, 15)
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.toSet())))
                .isTrue();
    }
}
