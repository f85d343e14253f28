package rim.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rim.schemas.dataset.Conversion;
import rim.schemas.dataset.Conversion.Measure;
import rim.schemas.dataset.DatasetDescriptor.Feed;
import rim.schemas.dataset.SeriesChoice;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Overlap.Weight;

class ConvertingTest {
    private static Part component(String region, int nuts, double value) {
        return Part.observed("s", region, nuts, 2015, value, null, "", "d.tsv#" + region + ":1");
    }

    private static Map<String, Part> converted(
            List<Part> observed, Conversion conversion, NutsVersion edition) {
        return converted(observed, conversion, EditionRegions.of(edition));
    }

    private static Map<String, Part> converted(
            List<Part> observed, Conversion conversion, EditionRegions edition) {
        var carried = new Carrying(edition).carried(observed);
        var feed = new Feed("c", SeriesChoice.ALL, null, conversion);
        var versions = new TreeSet<NutsVersion>();
        observed.forEach(part -> versions.add(NutsVersion.parse(part.nuts())));
        var all =
                new Converting(List.of(feed), edition, versions)
                        .completed("c", carried, observed, List.of());
        var byRegion = new TreeMap<String, Part>();
        all.forEach(part -> byRegion.put(part.region(), part));
        return byRegion;
    }

    private static Part part(Map<String, Part> parts, String region) {
        return Objects.requireNonNull(parts.get(region), region);
    }

    private static String arithmetic(Map<String, Part> parts, String region) {
        return Objects.requireNonNull(part(parts, region).origin()).arithmetic();
    }

    @Test
    void totalsOfCountsAreKeptFromVersionToVersion() {
        var count = new Conversion(Measure.COUNT, Weight.POPULATION, 0.0);
        var old = new ArrayList<Part>();
        double total = 0;
        for (var region : NutsList.of(NutsVersion.parse(2013)).atLevel(2)) {
            double value = 1_000 + 7 * old.size();
            total += value;
            old.add(component(region.code(), 2013, value));
        }
        var in2016 = converted(old, count, NutsVersion.parse(2016));
        assertThat(in2016.values().stream().mapToDouble(Part::value).sum())
                .isCloseTo(total, within(1e-6));
        var as2016 =
                in2016.entrySet().stream()
                        .map(e -> component(e.getKey(), 2016, e.getValue().value()))
                        .toList();
        var in2021 = converted(as2016, count, NutsVersion.parse(2021));
        assertThat(in2021.values().stream().mapToDouble(Part::value).sum())
                .isCloseTo(total, within(1e-6));
        var as2021 =
                in2021.entrySet().stream()
                        .map(e -> component(e.getKey(), 2021, e.getValue().value()))
                        .toList();
        double ofUk =
                in2021.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("UK"))
                        .mapToDouble(e -> e.getValue().value())
                        .sum();
        var in2024 = converted(as2021, count, NutsVersion.parse(2024));
        assertThat(ofUk).isPositive();
        assertThat(in2024.values().stream().mapToDouble(Part::value).sum())
                .isCloseTo(total - ofUk, within(1e-6));
        var kept = new TreeMap<>(Map.of("UK", 2021));
        var withUk = converted(old, count, EditionRegions.of(NutsVersion.parse(2024), kept));
        assertThat(withUk.values().stream().mapToDouble(Part::value).sum())
                .isCloseTo(total, within(1e-6));
        assertThat(withUk).containsKeys("UKM8", "UKM9", "UKC1").doesNotContainKey("UKM3");
    }

    @Test
    void aRateOfMergedRegionsIsTheirWeightedMeanAndSaysWhatItRestsOn() {
        var rate = new Conversion(Measure.RATE, Weight.POPULATION, 0.6);
        var rows =
                converted(
                        List.of(
                                component("NO01", 2016, 2),
                                component("NO02", 2016, 4),
                                component("NO03", 2016, 6)),
                        rate,
                        NutsVersion.parse(2021));
        // 1268387.7 people of NO01, 15843.5 of NO02 and 575350.1 of NO03 live in NO08
        var no08 = part(rows, "NO08");
        assertThat(no08.value())
                .isCloseTo(
                        (2 * 1268387.7 + 4 * 15843.5 + 6 * 575350.1)
                                / (1268387.7 + 15843.5 + 575350.1),
                        within(1e-9));
        assertThat(arithmetic(rows, "NO08"))
                .isEqualTo(
                        "NUTS 2016 by population, 2015: NO01 2 × 0.68208241 + NO02 4 × 0.00851993"
                                + " + NO03 6 × 0.30939766");
        assertThat(Objects.requireNonNull(no08.origin()).share()).isCloseTo(0.865, within(0.001));
        assertThat(no08.cells()).isEqualTo("d.tsv#NO01:1 d.tsv#NO02:1 d.tsv#NO03:1");
    }

    @Test
    void aRateIsNotGivenToSmallPartsOfTheRegionItWasMeasuredIn() {
        var croatia = List.of(component("HR04", 2016, 1.5));
        assertThat(
                        converted(
                                croatia,
                                new Conversion(Measure.RATE, Weight.POPULATION, 0.5),
                                NutsVersion.parse(2021)))
                .isEmpty();
        assertThat(
                        converted(
                                croatia,
                                new Conversion(Measure.RATE, Weight.POPULATION, 0.0),
                                NutsVersion.parse(2021)))
                .containsOnlyKeys("HR02", "HR05", "HR06");
    }

    @Test
    void aCountLacksAValueWhenAPartDoes() {
        var count = new Conversion(Measure.COUNT, Weight.POPULATION, 0.0);
        assertThat(converted(List.of(component("NO01", 2016, 5)), count, NutsVersion.parse(2021)))
                .isEmpty();
    }

    @Test
    void aRegionsOwnValueGoesBeforeAConvertedOne() {
        var rate = new Conversion(Measure.RATE, Weight.AREA, 0.0);
        var rows =
                converted(
                        List.of(component("HR04", 2016, 1.5), component("HR05", 2021, 9)),
                        rate,
                        NutsVersion.parse(2021));
        assertThat(part(rows, "HR05").value()).isEqualTo(9);
        assertThat(part(rows, "HR05").origin()).isNull();
        assertThat(part(rows, "HR02").value()).isEqualTo(1.5);
    }

    // weights: people of 2018, see the tables of regions
    @Test
    void anEditionOn2024HasValuesOfTheRegionsThatThenBegan() {
        var count = new Conversion(Measure.COUNT, Weight.POPULATION, 0.0);
        var old =
                List.of(
                        component("NL31", 2021, 1_000),
                        component("NL33", 2021, 3_000),
                        component("PT16", 2021, 2_000),
                        component("PT17", 2021, 2_500),
                        component("PT18", 2021, 700),
                        component("SE33", 2021, 500));
        var rows = converted(old, count, NutsVersion.parse(2024));
        assertThat(rows)
                .containsOnlyKeys("NL35", "NL36", "PT19", "PT1A", "PT1B", "PT1C", "PT1D", "SE33");
        assertThat(rows.values().stream().mapToDouble(Part::value).sum())
                .isCloseTo(9_700, within(1e-9));
        assertThat(part(rows, "NL35").value())
                .isCloseTo(1_000 + 3_000 * 34826.7 / (34826.7 + 3640855), within(1e-9));
        assertThat(part(rows, "PT1D").value())
                .isCloseTo(
                        2_000 * 574172.3 / (574172.3 + 1641656.5)
                                + 700 * 237348.9 / (237348.9 + 468200.3),
                        within(1e-9));
        assertThat(arithmetic(rows, "PT1D"))
                .isEqualTo(
                        "NUTS 2021 by population, 2015: PT16 2000 × 0.25912304 + PT18 700 × 0.33640305");
        assertThat(part(rows, "SE33").origin()).isNull();
        var back =
                converted(
                        List.of(component("PT1A", 2024, 1_800), component("PT1B", 2024, 700)),
                        count,
                        NutsVersion.parse(2021));
        assertThat(part(back, "PT17").value()).isEqualTo(2_500);
    }
}
