package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rim.schemas.region.Overlap.Weight;

class EditionRegionsTest {
    private static EditionRegions keeping(Map<String, Integer> kept) {
        return EditionRegions.of(NutsVersion.parse(2024), new TreeMap<>(kept));
    }

    @Test
    void theRegionsOfACountryThatLeftCanBeKeptAsAnEarlierVersionHasThem() {
        var regions = keeping(Map.of("UK", 2021));
        assertThat(regions.regions().stream().filter(r -> r.level().orElse(-1) == 2))
                .hasSize(299 + 41);
        assertThat(regions.regions())
                .filteredOn(region -> "UK".equals(region.country()))
                .allMatch(region -> region.nuts().orElse(0) == 2021);
        assertThat(regions.carry("UKM7", NutsVersion.parse(2016)).target()).hasValue("UKM7");
        assertThat(regions.carry("NL33", NutsVersion.parse(2021)).target()).isEmpty();
        assertThat(regions.overlaps(NutsVersion.parse(2013), Weight.POPULATION))
                .anyMatch(o -> o.from().equals("UKM3") && o.to().equals("UKM8"))
                .anyMatch(o -> o.from().equals("PT17") && o.to().equals("PT1A"))
                .noneMatch(o -> o.to().equals("PT17"));
        assertThat(regions.faults()).isEmpty();
    }

    @Test
    void onlyACountryThatLeftCanBeKept() {
        assertThat(keeping(Map.of("SE", 2021, "XX", 2021)).faults())
                .containsExactly(
                        "SE is in NUTS 2024 (expected a country that left it)",
                        "NUTS 2021 has no country XX");
    }
}
