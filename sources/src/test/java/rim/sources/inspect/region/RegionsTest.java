package rim.sources.inspect.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;

/// What texts stand for regions, and what versions their codes are of.
class RegionsTest {
    private static Set<String> codes(NutsVersion version, int level) {
        return NutsList.of(version).atLevel(level).stream()
                .map(Region::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All NUTS 2 codes of a version tell that version, whatever year the values are of.
    @ParameterizedTest
    @MethodSource("rim.schemas.region.NutsVersion#all")
    void aVersionIsToldByItsCodes(NutsVersion version) {
        var fit = NutsFit.of(codes(version, 2), version.year());
        assertThat(fit.fits()).hasSize(NutsVersion.all().size());
        assertThat(fit.fits().getFirst().version()).isEqualTo(version);
        assertThat(fit.fits().getFirst().absent()).isZero();
        assertThat(fit.fits().getFirst().known()).isEqualTo(codes(version, 2).size());
        assertThat(fit.needed()).containsExactly(version);
    }

    @Test
    void whereVersionsAreEquallyGoodTheOneInForceAtTheTimeIsTaken() {
        var swedish = Set.of("SE11", "SE12", "SE21", "SE22", "SE23", "SE31", "SE32", "SE33");
        assertThat(NutsFit.of(swedish, 2012).fits().getFirst().version())
                .isEqualTo(NutsVersion.parse(2013));
        assertThat(NutsFit.of(swedish, 2015).fits().getFirst().version())
                .isEqualTo(NutsVersion.parse(2016));
        assertThat(NutsFit.of(swedish, 2030).fits().getFirst().version())
                .isEqualTo(NutsVersion.parse(2024));
    }

    @Test
    void codesOfTwoVersionsNeedBoth() {
        var mixed = new TreeSet<>(codes(NutsVersion.parse(2013), 2));
        mixed.add("FRK2");
        var fit = NutsFit.of(mixed, 2015);
        assertThat(fit.needed().getFirst()).isEqualTo(NutsVersion.parse(2013));
        assertThat(fit.needed()).hasSize(2);
        assertThat(NutsList.of(fit.needed().getLast()).find("FRK2")).isPresent();
    }

    @Test
    void whatIsNoNutsCodeDoesNotCount() {
        var fit = NutsFit.of(Set.of("EU28", "US", "nonsense", "SE33"), 2019);
        assertThat(fit.fits()).allMatch(f -> f.of() == 1 && f.known() == 1);
        assertThat(NutsFit.of(Set.of("nonsense"), 2019).needed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SE33,SE33",
        "se33,SE33",
        "EU27_2020,EU27_2020",
        "Sweden,SE",
        "'Madrid, Comunidad de',ES30",
        "'Rioja, La',ES23",
        "'Navarra, Comunidad Foral de',ES22",
        "SWE,SE",
        "Sverige,SE",
        "Schweden,SE",
        "GRC,EL",
        "Greece,EL",
        "United Kingdom,UK",
        "GBR,UK",
        "Övre Norrland,SE33",
        "ovre  norrland,SE33",
        "Île-de-France,FR1",
        "Ile-de-France,FR1",
        "Αττική,EL3"
    })
    void aTextMayStandForARegion(String text, String code) {
        assertThat(RegionNames.codeOf(text))
                .hasValueSatisfying(found -> assertThat(found).startsWith(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "2019", "12.5", "_SE33", ":", "total"})
    void whatStandsForNoRegionHasNoCode(String text) {
        assertThat(RegionNames.codeOf(text)).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForANameIsNotLookedUp() {
        assertThat(RegionNames.codeOf("Sweden" + " ".repeat(120))).isEmpty();
    }
}
