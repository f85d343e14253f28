package rim.schemas.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rim.schemas.region.Overlap.Weight;

class NutsOverlapsTest {
    private static double share(
            NutsVersion from,
            NutsVersion to,
            Weight weight,
            String a,
            String b,
            ToDoubleFunction<Overlap> what) {
        return NutsOverlaps.between(from, to, weight).stream()
                .filter(o -> o.from().equals(a) && o.to().equals(b))
                .mapToDouble(what)
                .findFirst()
                .orElse(0);
    }

    /// Shares by population as other users of the same matrices state them.
    @Test
    void aSplitRegionIsSharedOut() {
        Function<String, Double> ofHr04 =
                to ->
                        share(
                                NutsVersion.parse(2016),
                                NutsVersion.parse(2021),
                                Weight.POPULATION,
                                "HR04",
                                to,
                                Overlap::shareOfFrom);
        assertThat(ofHr04.apply("HR02")).isCloseTo(0.403, within(5e-4));
        assertThat(ofHr04.apply("HR05")).isCloseTo(0.295, within(5e-4));
        assertThat(ofHr04.apply("HR06")).isCloseTo(0.302, within(5e-4));
        assertThat(
                        share(
                                NutsVersion.parse(2013),
                                NutsVersion.parse(2016),
                                Weight.POPULATION,
                                "IE02",
                                "IE05",
                                o -> 1))
                .isOne();
    }

    @Test
    void aRegionThatKeptItsCodeAndLostTerritoryIsNotPassedOver() {
        assertThat(
                        share(
                                NutsVersion.parse(2016),
                                NutsVersion.parse(2021),
                                Weight.POPULATION,
                                "NL33",
                                "NL31",
                                Overlap::shareOfTo))
                .isCloseTo(0.0262, within(5e-4));
        assertThat(
                        share(
                                NutsVersion.parse(2016),
                                NutsVersion.parse(2021),
                                Weight.AREA,
                                "NO02",
                                "NO02",
                                Overlap::shareOfTo))
                .isOne();
    }

    @ParameterizedTest
    @EnumSource
    void theSharesOfARegionAddUpWhateverTheDirection(Weight weight) {
        for (NutsVersion from : NutsVersion.all()) {
            for (NutsVersion to : NutsVersion.all()) {
                var overlaps = NutsOverlaps.between(from, to, weight);
                allAddUp(overlaps, Overlap::from, Overlap::shareOfFrom);
                allAddUp(overlaps, Overlap::to, Overlap::shareOfTo);
                assertThat(overlaps)
                        .allSatisfy(o -> {
                            assertThat(NutsList.of(from).find(o.from())).isPresent();
                            assertThat(NutsList.of(to).find(o.to())).isPresent();
                            assertThat(Math.max(o.shareOfFrom(), o.shareOfTo()))
                                    .isGreaterThanOrEqualTo(0.001);
                        });
            }
        }
    }

    private static void allAddUp(
            List<Overlap> overlaps,
            Function<Overlap, String> region,
            ToDoubleFunction<Overlap> share) {
        assertThat(overlaps.stream().collect(groupingBy(region, summingDouble(share))).values())
                .allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-12)));
    }

    @Test
    void whereNobodyKnowsThereIsNothing() {
        assertThat(
                        NutsOverlaps.between(
                                NutsVersion.parse(2021),
                                NutsVersion.parse(2024),
                                Weight.POPULATION))
                .isNotEmpty()
                .noneMatch(o -> o.from().startsWith("LV") || o.from().startsWith("FI"))
                .noneMatch(o -> o.from().startsWith("UK"));
        assertThat(
                        NutsOverlaps.between(
                                NutsVersion.parse(2016), NutsVersion.parse(2016), Weight.AREA))
                .isEmpty();
        assertThat(
                        NutsOverlaps.between(
                                NutsVersion.parse(2010), NutsVersion.parse(2013), Weight.AREA))
                .isNotEmpty();
    }
}
