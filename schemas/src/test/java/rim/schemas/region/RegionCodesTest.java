package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rim.schemas.region.NutsVersion.NUTS_2006;
import static rim.schemas.region.NutsVersion.NUTS_2010;
import static rim.schemas.region.NutsVersion.NUTS_2013;
import static rim.schemas.region.NutsVersion.NUTS_2016;
import static rim.schemas.region.NutsVersion.NUTS_2021;
import static rim.schemas.region.NutsVersion.NUTS_2024;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rim.schemas.RimException;

class RegionCodesTest {
    private static final Set<String> EU27 =
            Set.of(
                    "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
                            .split(" "));

    /// Number of NUTS 2 regions of the 27 members of 2020 in each version, as Eurostat publishes
    /// it; in 2006 Greece was GR.
    @ParameterizedTest
    @CsvSource({
        "NUTS_2010,235",
        "NUTS_2013,236",
        "NUTS_2016,240",
        "NUTS_2021,242",
        "NUTS_2024,244"
    })
    void theListsHaveAsManyRegionsAsEurostatSays(NutsVersion version, int regions) {
        assertThat(
                        NutsList.of(version).regions().stream()
                                .filter(r -> r.level().orElse(-1) == 2)
                                .filter(r -> EU27.contains(r.country().orElseThrow()))
                                .filter(r -> !r.code().endsWith("ZZ")))
                .hasSize(regions);
    }

    @ParameterizedTest
    @EnumSource
    void everyRegionHasItsParentInTheList(NutsVersion version) {
        var list = NutsList.of(version);
        assertThat(list.regions().stream().flatMap(r -> r.parent().stream()).distinct())
                .allMatch(parent -> list.find(parent).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "EU28,AGGREGATE",
        "EA19,AGGREGATE",
        "FI19_20,AGGREGATE",
        "ES01,AGGREGATE",
        "ATZZ,EXTRA_REGIO",
        "ITX,EXTRA_REGIO",
        "RS21,NUTS",
        "SE33,NUTS",
        "EL,NUTS",
        "UK,NUTS",
        "NA,OTHER",
        "RU,OTHER",
        "XK,OTHER"
    })
    void aCodeIsTakenForWhatItIsNotForItsLength(String code, RegionKind kind) {
        var codes = new RegionCodes(List.of(NUTS_2016));
        if (code.startsWith("RS")) {
            codes = new RegionCodes(List.of(NUTS_2021));
        }
        assertThat(codes.find(code).orElseThrow().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"XX99", "ZZZ", "se33", "''", "SE3Z", "QQZZ"})
    void anUnknownCodeIsNotGuessed(String code) {
        assertThat(new RegionCodes(List.of(NUTS_2016)).find(code)).isEmpty();
    }

    @Test
    void theFirstVersionThatHasACodeGivesItsMeaning() {
        var codes = new RegionCodes(List.of(NUTS_2016, NUTS_2013));
        assertThat(codes.find("SE33").orElseThrow().version()).contains(NUTS_2016);
        assertThat(codes.find("PL12").orElseThrow().version()).contains(NUTS_2013);
    }

    @Test
    void aRegionWhoseCodeChangedIsCarriedBothWays() {
        assertThat(CodeCarrier.carry("FR82", NUTS_2013, NUTS_2016))
                .isEqualTo(new CodeCarrier.Renamed("FRL0"));
        assertThat(CodeCarrier.carry("FRL0", NUTS_2016, NUTS_2013))
                .isEqualTo(new CodeCarrier.Renamed("FR82"));
        assertThat(CodeCarrier.carry("EL11", NUTS_2010, NUTS_2021))
                .isEqualTo(new CodeCarrier.Renamed("EL51"));
        assertThat(CodeCarrier.carry("SE33", NUTS_2006, NUTS_2024))
                .isEqualTo(new CodeCarrier.Same("SE33"));
    }

    @Test
    void aRegionThatWasSplitOrMovedIsNotCarried() {
        assertThat(CodeCarrier.carry("PL12", NUTS_2013, NUTS_2016))
                .isEqualTo(new CodeCarrier.NotCarried(CodeCarrier.Reason.SPLIT_OR_MERGED));
        assertThat(CodeCarrier.carry("HU11", NUTS_2016, NUTS_2013))
                .isEqualTo(new CodeCarrier.NotCarried(CodeCarrier.Reason.SPLIT_OR_MERGED));
        assertThat(CodeCarrier.carry("NL31", NUTS_2016, NUTS_2021))
                .isEqualTo(new CodeCarrier.NotCarried(CodeCarrier.Reason.AREA_CHANGED));
        assertThat(CodeCarrier.carry("NL31", NUTS_2021, NUTS_2013))
                .isEqualTo(new CodeCarrier.NotCarried(CodeCarrier.Reason.AREA_CHANGED));
    }

    @Test
    void aYearWithoutAVersionIsRefused() {
        assertThatThrownBy(() -> NutsVersion.of(2014))
                .isInstanceOf(RimException.class)
                .hasMessage(
                        "Unknown NUTS version: 2014 (known: 2006, 2010, 2013, 2016, 2021, 2024)");
    }
}
