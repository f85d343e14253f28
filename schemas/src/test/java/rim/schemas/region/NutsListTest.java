package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.RimException;

class NutsListTest {
    private static final Set<String> EU_27 =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    // GISCO's lists, countries outside the Union included
    @ParameterizedTest
    @CsvSource({
        "2006, 35, 116, 318, 1462",
        "2010, 35, 116, 316, 1453",
        "2013, 35, 116, 320, 1480",
        "2016, 37, 125, 332, 1522",
        "2021, 37, 125, 334, 1514",
        "2024, 39, 115, 299, 1345",
    })
    void hasAsManyRegionsOfEachLevelAsTheSource(int year, int l0, int l1, int l2, int l3) {
        var list = list(year);

        assertThat(IntStream.range(0, 4).mapToObj(level -> list.atLevel(level).size()))
                .containsExactly(l0, l1, l2, l3);
        assertThat(list.regions()).hasSize(l0 + l1 + l2 + l3);
    }

    // Eurostat, "History of NUTS" (regulations 105/2007, 31/2011, 1319/2013, 2016/2066, 2019/1755,
    // 2023/674): regions of the Member States of the time
    @ParameterizedTest
    @CsvSource({
        "2006, 97, 271, 1303, UK, HR",
        "2010, 97, 270, 1294, UK, HR",
        "2013, 98, 276, 1342, UK, -",
        "2016, 104, 281, 1348, UK, -",
        "2021, 92, 242, 1166, -, UK",
        "2024, 92, 244, 1165, -, UK",
    })
    void isCompleteForTheMemberStatesOfTheTime(
            int year, int l1, int l2, int l3, String with, String without) {
        var list = list(year);

        assertThat(
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(level ->
                                        list.atLevel(level).stream()
                                                .map(NutsListTest::country)
                                                .filter(c -> !c.equals(without))
                                                .filter(c -> c.equals(with) || EU_27.contains(c))
                                                .count()))
                .containsExactly((long) l1, (long) l2, (long) l3);
    }

    // Counted in Eurostat's lists without extra-regio codes, for the 27 countries of 2020
    @ParameterizedTest
    @CsvSource({"2006, 237", "2010, 235", "2013, 236", "2016, 240", "2021, 242", "2024, 244"})
    void hasTheKnownNumberOfNuts2RegionsOfTheUnionOf2020(int year, int count) {
        assertThat(list(year).atLevel(2))
                .filteredOn(region -> EU_27.contains(country(region)))
                .hasSize(count);
    }

    @ParameterizedTest
    @MethodSource("rim.schemas.region.NutsVersion#all")
    void everyRegionBelowACountryHasAParentOneLevelUp(NutsVersion version) {
        var list = NutsList.of(version);

        for (var region : list.regions()) {
            var parent = region.parent();
            if (region.level().orElseThrow() == 0) {
                assertThat(parent).isNull();
            } else {
                assertThat(parent).as(region.code()).isNotNull();
                var found = list.find(String.valueOf(parent)).orElseThrow();
                assertThat(found.level()).hasValue(region.level().orElseThrow() - 1);
                assertThat(found.country()).isEqualTo(region.country());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rim.schemas.region.NutsVersion#all")
    void regionsComeInCodeOrderWithTrimmedNames(NutsVersion version) {
        var regions = NutsList.of(version).regions();

        assertThat(regions).isSortedAccordingTo(Comparator.comparing(Region::code));
        assertThat(regions)
                .flatExtracting(Region::name, Region::nameLocal)
                .allMatch(name -> name.toString().matches("\\S+( \\S+)*"));
        assertThat(regions).allMatch(region -> region.kind() == RegionKind.NUTS);
        assertThat(regions).allMatch(r -> r.nuts().orElseThrow() == version.year());
    }

    @ParameterizedTest
    @MethodSource("rim.schemas.region.NutsVersion#all")
    void upperNorrlandIsInAllVersions(NutsVersion version) {
        var region = NutsList.of(version).find("SE33").orElseThrow();

        assertThat(region.name()).isEqualTo("Övre Norrland");
        assertThat(region.level()).hasValue(2);
        assertThat(region.country()).isEqualTo("SE");
        assertThat(region.parent()).isEqualTo("SE3");
    }

    @Test
    void theLocalNameKeepsItsScript() {
        var attica = list(2021).find("EL30").orElseThrow();

        assertThat(attica.name()).isEqualTo("Attiki");
        // the first letter is a Latin A, as published
        assertThat(attica.nameLocal()).isEqualTo("Aττική");
    }

    @Test
    void aNameWithACommaIsWhole() {
        assertThat(list(2021).find("EL42").orElseThrow().code()).isEqualTo("EL42");
        assertThat(list(2021).find("UKM75").orElseThrow().name()).isEqualTo("Edinburgh, City of");
    }

    @Test
    void greeceIsGrIn2006AndElLater() {
        assertThat(list(2006).find("GR")).isPresent();
        assertThat(list(2006).find("EL")).isEmpty();
        assertThat(list(2010).find("GR")).isEmpty();
        assertThat(list(2010).find("EL")).isPresent();
    }

    @Test
    void theUnitedKingdomIsNotIn2024() {
        assertThat(list(2021).find("UK")).isPresent();
        assertThat(list(2024).find("UK")).isEmpty();
    }

    @Test
    void aNorthernIrishRegionOf2016HasTheParentItsCodeHides() {
        assertThat(list(2016).find("UKN10").orElseThrow().parent()).isEqualTo("UKN0");
    }

    @Test
    void whatIsNoNutsRegionIsNotFound() {
        assertThat(list(2013).find("EU28")).isEmpty();
        assertThat(list(2013).find("ATZZ")).isEmpty();
        assertThat(list(2013).find("se33")).isEmpty();
        assertThat(list(2013).find("")).isEmpty();
        assertThat(list(2013).atLevel(4)).isEmpty();
    }

    @Test
    void anUnknownVersionIsRefusedWithTheKnownOnes() {
        assertThat(NutsVersion.parse(2013)).isEqualTo(NutsVersion.parse(2013));
        assertThatThrownBy(() -> NutsVersion.parse(2014))
                .isInstanceOf(RimException.class)
                .hasMessage(
                        "Unknown NUTS version: 2014 (known: 2006, 2010, 2013, 2016, 2021, 2024)");
    }

    private static NutsList list(int year) {
        return NutsList.of(NutsVersion.parse(year));
    }

    private static String country(Region region) {
        return "GR".equals(region.country()) ? "EL" : String.valueOf(region.country());
    }
}
