package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;
import static rim.schemas.region.Carried.Reason.AREA_CHANGED;
import static rim.schemas.region.Carried.Reason.COUNTRY_NOT_IN_VERSION;
import static rim.schemas.region.Carried.Reason.NOT_IN_VERSION;
import static rim.schemas.region.Carried.Reason.SPLIT_OR_MERGED;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rim.schemas.region.Carried.NotCarried;
import rim.schemas.region.Carried.Renamed;
import rim.schemas.region.Carried.Same;

class NutsChangesTest {

    @ParameterizedTest
    @CsvSource({
        "2013, FR82, 2016, FRL0",
        "2013, FR24, 2016, FRB0",
        "2013, FR7, 2016, FRK",
        "2013, FRA, 2016, FRY",
        "2013, FRA5, 2016, FRY5",
        "2013, PL33, 2016, PL72",
        "2013, FR824, 2016, FRL04",
        "2010, EL11, 2013, EL51",
        "2010, FR94, 2013, FRA4",
        "2006, GR, 2010, EL",
        "2006, ITD3, 2010, ITH3",
        "2006, GR11, 2013, EL51",
        "2006, ITE4, 2021, ITI4",
        "2006, FR83, 2024, FRM0",
        "2016, HR041, 2021, HR050",
        "2016, UKN10, 2021, UKN0A",
        "2021, NL332, 2024, NL361",
        "2021, PT185, 2024, PT1D3",
        "2013, PT16D, 2024, PT191",
    })
    void aRenamedRegionIsCarriedInBothDirections(int from, String code, int to, String renamed) {
        assertThat(carry(code, from, to)).isEqualTo(new Renamed(renamed));
        assertThat(carry(renamed, to, from)).isEqualTo(new Renamed(code));
    }

    @ParameterizedTest
    @CsvSource({
        "SE33, 2006, 2024",
        "FR10, 2013, 2016",
        "FR, 2006, 2024",
        "NO, 2016, 2021",
        "HU10, 2006, 2013",
        "NL32, 2016, 2024",
        "TR10, 2006, 2021",
        "SE33, 2021, 2021",
    })
    void anUnchangedRegionKeepsItsCodeInBothDirections(String code, int from, int to) {
        assertThat(carry(code, from, to)).isEqualTo(new Same(code));
        assertThat(carry(code, to, from)).isEqualTo(new Same(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2013, PL12, 2016",
        "2013, HU10, 2016",
        "2013, HU10, 2024",
        "2013, IE01, 2016",
        "2013, LT00, 2016",
        "2016, HU11, 2013",
        "2016, HR04, 2021",
        "2021, HR02, 2016",
        "2006, HR02, 2021",
        "2010, UKI1, 2013",
        "2010, SI01, 2013",
        "2013, PL1, 2016",
        "2021, PT17, 2024",
        "2024, PT1A, 2021",
        "2021, NO082, 2024",
    })
    void aSplitOrMergedRegionIsNotCarried(int from, String code, int to) {
        assertThat(carry(code, from, to)).isEqualTo(new NotCarried(SPLIT_OR_MERGED));
    }

    // population shares of the JRC matrices: NL31 0.974, NL33 0.991, NO02 0.959, NO06 0.992
    @ParameterizedTest
    @CsvSource({
        "2016, NL31, 2021",
        "2021, NL31, 2016",
        "2016, NL33, 2021",
        "2016, NO02, 2021",
        "2016, NO06, 2021",
        "2021, NO06, 2013",
        "2016, NO060, 2021",
        "2013, ITH4, 2016",
        "2006, UKM6, 2010",
        "2013, NL31, 2024",
    })
    void theSameCodeWithAnotherTerritoryIsNotCarriedSilently(int from, String code, int to) {
        assertThat(carry(code, from, to)).isEqualTo(new NotCarried(AREA_CHANGED));
    }

    // 2.6 % of the people of NL35 lived in NL33; Saint-Barthélemy left FR91
    @ParameterizedTest
    @CsvSource({
        "2021, NL31, 2024",
        "2024, NL35, 2021",
        "2021, NL33, 2024",
        "2021, NL310, 2024",
        "2010, FR91, 2013",
        "2013, FRA1, 2010",
        "2010, FR9, 2013",
        "2013, UKM2, 2016",
        "2016, NO05, 2021",
        "2021, PT16, 2024",
        "2024, PT1C, 2021",
        "2021, FI197, 2024",
        "2021, LV006, 2024",
    })
    void aNewCodeForAnotherTerritoryIsNoRename(int from, String code, int to) {
        assertThat(carry(code, from, to)).isEqualTo(new NotCarried(AREA_CHANGED));
    }

    @Test
    void aCountryThatTheOtherVersionLacksIsSaidToBeMissing() {
        assertThat(carry("UKM7", 2021, 2024)).isEqualTo(new NotCarried(COUNTRY_NOT_IN_VERSION));
        assertThat(carry("RS11", 2016, 2013)).isEqualTo(new NotCarried(COUNTRY_NOT_IN_VERSION));
        assertThat(carry("XK00", 2024, 2021)).isEqualTo(new NotCarried(COUNTRY_NOT_IN_VERSION));
    }

    @Test
    void aLostGreekRegionDoesNotMakeGreeceMissing() {
        assertThat(carry("EL1", 2010, 2013)).isEqualTo(new NotCarried(SPLIT_OR_MERGED));
        assertThat(carry("EL", 2013, 2006)).isEqualTo(new Renamed("GR"));
    }

    @Test
    void aCodeThatIsNotInTheVersionToCarryFromIsRefused() {
        assertThat(carry("FRL0", 2013, 2016)).isEqualTo(new NotCarried(NOT_IN_VERSION));
        assertThat(carry("EU28", 2013, 2016)).isEqualTo(new NotCarried(NOT_IN_VERSION));
        assertThat(carry("ATZZ", 2013, 2013)).isEqualTo(new NotCarried(NOT_IN_VERSION));
        assertThat(carry("", 2013, 2016)).isEqualTo(new NotCarried(NOT_IN_VERSION));
    }

    @Test
    void onlyACarriedCodeHasATarget() {
        assertThat(carry("FR82", 2013, 2016).target()).hasValue("FRL0");
        assertThat(carry("FR10", 2013, 2016).target()).hasValue("FR10");
        assertThat(carry("PL12", 2013, 2016).target()).isEmpty();
    }

    @Test
    void everyRenameLinksACodeThatEndedWithOneThatBegan() {
        for (var row : ResourceTable.rows("renames.csv")) {
            var from = NutsList.of(NutsVersion.parse(Integer.parseInt(row.get(0))));
            var to = NutsList.of(NutsVersion.parse(Integer.parseInt(row.get(2))));
            var old = from.find(row.get(1)).orElseThrow();
            var renamed = to.find(row.get(3)).orElseThrow();
            assertThat(renamed.level()).as(row.toString()).isEqualTo(old.level());
            assertThat(to.find(old.code())).as(row.toString()).isEmpty();
            assertThat(from.find(renamed.code())).as(row.toString()).isEmpty();
        }
    }

    @Test
    void noCodeIsBothRenamedAndRedrawn() {
        var renamed = steps("renames.csv");
        assertThat(renamed).doesNotHaveDuplicates();
        assertThat(steps("area_changed.csv"))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(renamed);
    }

    @Test
    void everyChangedAreaNamesCodesOfItsVersions() {
        for (var row : ResourceTable.rows("area_changed.csv")) {
            var from = NutsVersion.parse(Integer.parseInt(row.get(0)));
            var to = NutsVersion.parse(Integer.parseInt(row.get(2)));
            assertThat(NutsList.of(from).find(row.get(1))).as(row.toString()).isPresent();
            assertThat(NutsList.of(to).find(row.get(3))).as(row.toString()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("rim.schemas.region.NutsVersion#all")
    void whatIsCarriedComesBackToTheSameCode(NutsVersion from) {
        for (var to : NutsVersion.all()) {
            for (var region : NutsList.of(from).regions()) {
                NutsChanges.carry(region.code(), from, to)
                        .target()
                        .ifPresent(target ->
                                assertThat(NutsChanges.carry(target, to, from).target())
                                        .as(from + " " + region.code() + " " + to)
                                        .hasValue(region.code()));
            }
        }
    }

    // counted outside this program from the conversion matrices and change tables
    @ParameterizedTest
    @CsvSource({
        "2006, 2010, 114, 299, 1400",
        "2010, 2013, 113, 309, 1372",
        "2013, 2016, 108, 312, 1446",
        "2016, 2021, 125, 323, 1470",
        "2021, 2024, 113, 288, 1299",
        "2013, 2024, 96, 262, 1215",
    })
    void carriesAsManyRegionsOfEachLevelAsTheSourcesSupport(
            int from, int to, long l1, long l2, long l3) {
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(level -> carried(level, from, to)))
                .containsExactly(l1, l2, l3);
    }

    private static long carried(int level, int from, int to) {
        return NutsList.of(NutsVersion.parse(from)).atLevel(level).stream()
                .filter(region -> carry(region.code(), from, to).target().isPresent())
                .count();
    }

    private static List<String> steps(String file) {
        return ResourceTable.rows(file).stream().map(row -> row.get(0) + " " + row.get(1)).toList();
    }

    private static Carried carry(String code, int from, int to) {
        return NutsChanges.carry(code, NutsVersion.parse(from), NutsVersion.parse(to));
    }
}
