package rim.schemas.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rim.schemas.region.Overlap.Weight;

/// The step from NUTS 2021 to 2024 and the chains that end with it.
class NutsStepTo2024Test {
    private static final Path WORKBOOK =
            Path.of(
                    System.getProperty("rim.shared", "../shared"),
                    "data/nuts-2024/NUTS2021-NUTS2024_konstantinamalt.xlsx");

    private static final Pattern EXTRA_REGIO = Pattern.compile("(..Z+)+");

    // Latvia, Finland and Friesland: nobody measured what moved
    private static final List<String> UNMEASURED =
            List.of(
                    "FI193", "FI194", "FI195", "FI197", "FI1C3", "FI1C4", "FI1D1", "FI1D2", "FI1D3",
                    "LV003", "LV006", "LV007", "LV008", "NL124", "NL125");

    /// What became of amounts.
    ///
    /// @param amounts by code of the later version
    /// @param lost codes of the earlier version that are neither carried nor shared out
    private record Moved(Map<String, Double> amounts, Set<String> lost) {
        double total() {
            return amounts.values().stream().mapToDouble(d -> d).sum();
        }
    }

    private static Moved move(
            Map<String, Double> amounts, NutsVersion from, NutsVersion to, Weight weight) {
        var parts =
                NutsOverlaps.between(from, to, weight).stream().collect(groupingBy(Overlap::from));
        var moved = new Moved(new TreeMap<>(), new TreeSet<>());
        amounts.forEach((code, amount) -> {
            var target = NutsChanges.carry(code, from, to).target();
            if (target.isPresent()) {
                moved.amounts().merge(target.get(), amount, Double::sum);
            } else if (parts.containsKey(code)) {
                parts.get(code)
                        .forEach(p ->
                                moved.amounts()
                                        .merge(p.to(), amount * p.shareOfFrom(), Double::sum));
            } else {
                moved.lost().add(code);
            }
        });
        return moved;
    }

    /// Made-up amounts, another one for every region.
    private static Map<String, Double> amounts(NutsVersion version, int level) {
        var amounts = new TreeMap<String, Double>();
        NutsList.of(version)
                .atLevel(level)
                .forEach(region -> amounts.put(region.code(), 1_000.0 + 7 * amounts.size()));
        return amounts;
    }

    private static double sum(Map<String, Double> amounts, Set<String> codes) {
        return codes.stream().mapToDouble(amounts::get).sum();
    }

    private static Set<String> codes(NutsVersion version, int level, String country) {
        return NutsList.of(version).atLevel(level).stream()
                .map(Region::code)
                .filter(code -> code.startsWith(country))
                .collect(toCollection(TreeSet::new));
    }

    private static Overlap overlap(
            NutsVersion from, String a, NutsVersion to, String b, Weight weight) {
        return NutsOverlaps.between(from, to, weight).stream()
                .filter(o -> o.from().equals(a) && o.to().equals(b))
                .findFirst()
                .orElseThrow();
    }

    private static List<ChangeTable> changes() throws IOException {
        Assumptions.assumeTrue(Files.exists(WORKBOOK), "no workbook at " + WORKBOOK);
        return ChangeTable.read(WORKBOOK).stream()
                .filter(row -> row.level() > 0)
                .filter(row -> !EXTRA_REGIO.matcher(row.from() + row.to()).matches())
                .toList();
    }

    // the workbook gives 16 regions a new code and nothing else, all of level 3; none of level 2
    @Test
    void everyRegionThatTheOfficialTableCallsRecodedIsCarriedBothWays() throws IOException {
        var recoded = changes().stream().filter(r -> r.change().equals("Code change")).toList();
        assertThat(recoded).hasSize(16).allMatch(row -> row.level() == 3);
        for (var row : recoded) {
            assertThat(
                            NutsChanges.carry(
                                            row.from(),
                                            NutsVersion.parse(2021),
                                            NutsVersion.parse(2024))
                                    .target())
                    .hasValue(row.to());
            assertThat(
                            NutsChanges.carry(
                                            row.to(),
                                            NutsVersion.parse(2024),
                                            NutsVersion.parse(2021))
                                    .target())
                    .hasValue(row.from());
        }
    }

    @Test
    void aRegionIsCarriedWhereTheOfficialTableHasItOnOneLineAndNowhereElse() throws IOException {
        var ours2021 = NutsList.of(NutsVersion.parse(2021));
        var ours2024 = NutsList.of(NutsVersion.parse(2024));
        int checked = 0;
        for (var row : changes()) {
            if (ours2021.find(row.from()).isPresent()) {
                checked++;
                var expected = ours2024.find(row.to()).map(Region::code);
                assertThat(
                                NutsChanges.carry(
                                                row.from(),
                                                NutsVersion.parse(2021),
                                                NutsVersion.parse(2024))
                                        .target())
                        .as(row.toString())
                        .isEqualTo(expected);
            }
        }
        // all that our list of 2021 has at levels 1 to 3 but those of the United Kingdom, which the
        // workbook does not repeat
        assertThat(checked).isEqualTo(125 + 334 + 1514 - 12 - 41 - 179);
    }

    @Test
    void everyRegionOfLevel2GoesSomewhereButThoseOfTheUnitedKingdom() {
        var regions = amounts(NutsVersion.parse(2021), 2);
        var carried = new TreeSet<String>();
        for (var code : regions.keySet()) {
            if (NutsChanges.carry(code, NutsVersion.parse(2021), NutsVersion.parse(2024))
                    .target()
                    .isPresent()) {
                carried.add(code);
            }
        }
        var moved =
                move(regions, NutsVersion.parse(2021), NutsVersion.parse(2024), Weight.POPULATION);
        var byWeight = new TreeSet<>(regions.keySet());
        byWeight.removeAll(carried);
        byWeight.removeAll(moved.lost());
        assertThat(regions).hasSize(334);
        assertThat(carried).hasSize(288);
        assertThat(byWeight).containsExactly("NL31", "NL33", "PT16", "PT17", "PT18");
        assertThat(moved.lost()).hasSize(41).isEqualTo(codes(NutsVersion.parse(2021), 2, "UK"));
        var begun = new TreeSet<>(amounts(NutsVersion.parse(2024), 2).keySet());
        begun.removeAll(moved.amounts().keySet());
        assertThat(begun).containsExactly("BA01", "BA02", "BA03", "XK00");
    }

    @Test
    void whatComesBackFrom2024IsExactForLisbonAlone() {
        var back =
                NutsOverlaps.between(
                        NutsVersion.parse(2024), NutsVersion.parse(2021), Weight.POPULATION);
        var sources =
                back.stream().filter(o -> o.to().length() == 4).collect(groupingBy(Overlap::to));
        assertThat(sources).containsOnlyKeys("NL31", "NL33", "PT16", "PT17", "PT18");
        var exact =
                sources.entrySet().stream()
                        .filter(e -> e.getValue().stream().allMatch(o -> o.shareOfFrom() == 1))
                        .map(Map.Entry::getKey);
        assertThat(exact).containsExactly("PT17");
        assertThat(
                        move(
                                        amounts(NutsVersion.parse(2024), 2),
                                        NutsVersion.parse(2024),
                                        NutsVersion.parse(2021),
                                        Weight.POPULATION)
                                .lost())
                .containsExactly("BA01", "BA02", "BA03", "XK00");
    }

    @Test
    void aRegionOfLevel3IsLostOnlyWhereNobodyMeasuredWhatMoved() {
        var moved =
                move(
                        amounts(NutsVersion.parse(2021), 3),
                        NutsVersion.parse(2021),
                        NutsVersion.parse(2024),
                        Weight.POPULATION);
        var expected = codes(NutsVersion.parse(2021), 3, "UK");
        expected.addAll(UNMEASURED);
        assertThat(moved.lost()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void theTotalIsKeptAtLevels2And3ButForWhatIsNamedAsLost(Weight weight) {
        for (int level = 2; level <= 3; level++) {
            var old = amounts(NutsVersion.parse(2021), level);
            var moved = move(old, NutsVersion.parse(2021), NutsVersion.parse(2024), weight);
            double all = old.values().stream().mapToDouble(d -> d).sum();
            assertThat(moved.total()).isCloseTo(all - sum(old, moved.lost()), within(1e-6));
            assertThat(moved.amounts().keySet())
                    .isSubsetOf(NutsList.of(NutsVersion.parse(2024)).codes());
        }
    }

    // FR91 lost Saint-Barthélemy and Saint-Martin in 2013, and nobody measured how much that was
    @ParameterizedTest
    @CsvSource({"2006, FR91", "2010, FR91", "2013,", "2016,"})
    void theTotalIsKeptOverAnyNumberOfVersionsButForWhatIsNamedAsLost(
            int year, @Nullable String unmeasured) {
        var version = NutsVersion.parse(year);
        var old = amounts(version, 2);
        var moved = move(old, version, NutsVersion.parse(2024), Weight.POPULATION);
        var expected = codes(version, 2, "UK");
        if (unmeasured != null) {
            expected.add(unmeasured);
        }
        assertThat(moved.lost()).isEqualTo(expected);
        double all = old.values().stream().mapToDouble(d -> d).sum();
        assertThat(moved.total()).isCloseTo(all - sum(old, expected), within(1e-6));
    }

    // the Dutch shift is in the matrix of 2016 to 2021 and in the change table of 2021 to 2024:
    // going step by step counts it twice, which the relation given for both ends prevents
    @Test
    void aChainIsWhatItsStepsAreTogether() {
        var of2016 = amounts(NutsVersion.parse(2016), 2);
        var steps =
                move(of2016, NutsVersion.parse(2016), NutsVersion.parse(2021), Weight.POPULATION)
                        .amounts();
        var stepwise =
                move(steps, NutsVersion.parse(2021), NutsVersion.parse(2024), Weight.POPULATION)
                        .amounts();
        var atOnce =
                move(of2016, NutsVersion.parse(2016), NutsVersion.parse(2024), Weight.POPULATION)
                        .amounts();
        assertThat(atOnce.keySet()).isEqualTo(stepwise.keySet());
        var differing = new TreeSet<String>();
        atOnce.forEach((code, amount) -> {
            if (Math.abs(amount - stepwise.getOrDefault(code, 0.0)) > 1e-6) {
                differing.add(code);
            }
        });
        assertThat(differing).containsExactly("NL35", "NL36");
    }

    // 34,826.7 of 3,675,681.7 people of NL33 by the matrix
    @Test
    void aShiftThatTwoSourcesDateDifferentlyIsCountedOnce() {
        for (var from :
                Stream.of(NutsVersion.parse(2013), NutsVersion.parse(2016), NutsVersion.parse(2021))
                        .toList()) {
            assertThat(
                            overlap(
                                            from,
                                            "NL33",
                                            NutsVersion.parse(2024),
                                            "NL35",
                                            Weight.POPULATION)
                                    .shareOfFrom())
                    .isCloseTo(34826.7 / (3640855 + 34826.7), within(1e-6));
        }
    }

    // NL329 took a part of NL324 by the matrix of 2016 to 2021 and is in no list of 2013, so that
    // what NL32B has of the regions of 2013 is not known
    @Test
    void aRegionThatSharesAnotherWithALostOneIsLeftOutRatherThanMadeOfWhatIsLeft() {
        assertThat(
                        NutsOverlaps.between(
                                NutsVersion.parse(2016),
                                NutsVersion.parse(2024),
                                Weight.POPULATION))
                .anyMatch(o -> o.from().equals("NL324") && o.to().equals("NL32B"));
        assertThat(NutsList.of(NutsVersion.parse(2013)).find("NL324")).isPresent();
        assertThat(NutsList.of(NutsVersion.parse(2013)).find("NL329")).isEmpty();
        assertThat(
                        NutsOverlaps.between(
                                NutsVersion.parse(2013),
                                NutsVersion.parse(2024),
                                Weight.POPULATION))
                .isNotEmpty()
                .noneMatch(o -> o.from().startsWith("NL32") || o.to().startsWith("NL32"));
    }

    // 42,678.3 people of Eisenach, 120,595.7 of Wartburgkreis without Kaltennordheim's 3,340.7
    @Test
    void aMergedRegionIsAllOfOneAndMostOfAnother() {
        var eisenach =
                overlap(
                        NutsVersion.parse(2021),
                        "DEG0N",
                        NutsVersion.parse(2024),
                        "DEG0R",
                        Weight.POPULATION);
        assertThat(eisenach.shareOfFrom()).isOne();
        assertThat(eisenach.shareOfTo()).isCloseTo(42678.3 / 163274.0, within(1e-9));
        assertThat(
                        overlap(
                                        NutsVersion.parse(2021),
                                        "DEG0P",
                                        NutsVersion.parse(2024),
                                        "DEG0R",
                                        Weight.POPULATION)
                                .shareOfFrom())
                .isCloseTo(120595.7 / 123936.4, within(1e-9));
    }

    // Alentejo: Lezíria do Tejo (PT185) of 237,348.9 people went to Oeste e Vale do Tejo, the four
    // others of 93,263.3, 116,625.6, 105,497.9 and 152,813.5 remained
    @Test
    void aSplitRegionGoesWhereItsRegionsOfLevel3Go() {
        double remained = 93263.3 + 116625.6 + 105497.9 + 152813.5;
        assertThat(
                        overlap(
                                        NutsVersion.parse(2021),
                                        "PT18",
                                        NutsVersion.parse(2024),
                                        "PT1C",
                                        Weight.POPULATION)
                                .shareOfFrom())
                .isCloseTo(remained / (remained + 237348.9), within(1e-6));
        assertThat(
                        overlap(
                                        NutsVersion.parse(2021),
                                        "PT18",
                                        NutsVersion.parse(2024),
                                        "PT1C",
                                        Weight.POPULATION)
                                .shareOfTo())
                .isOne();
    }

    // people as GDP over GDP per head of 2021, 2022 and 2023: 71.83, 71.76 and 71.78 %
    @Test
    void lisbonIsSplitByPeopleAndTheHalvesAreExactlyIt() {
        var lisbon =
                overlap(
                        NutsVersion.parse(2021),
                        "PT17",
                        NutsVersion.parse(2024),
                        "PT1A",
                        Weight.POPULATION);
        assertThat(lisbon.shareOfFrom()).isCloseTo(0.7179, within(5e-5));
        var halves = new HashMap<>(Map.of("PT1A", 700.0, "PT1B", 300.0));
        assertThat(
                        move(halves, NutsVersion.parse(2024), NutsVersion.parse(2021), Weight.AREA)
                                .amounts())
                .isEqualTo(Map.of("PT17", 1000.0));
    }

    // the table says that these are what they were before 2020
    @ParameterizedTest
    @CsvSource({
        "NO031, NO083",
        "NO012, NO084",
        "NO032, NO085",
        "NO033, NO093",
        "NO034, NO094",
        "NO072, NO072",
        "NO073, NO073",
    })
    void aCountyThatWasMergedAndSplitAgainIsItself(String before, String after) {
        for (var weight : Weight.values()) {
            var overlap =
                    overlap(
                            NutsVersion.parse(2016),
                            before,
                            NutsVersion.parse(2024),
                            after,
                            weight);
            assertThat(overlap.shareOfFrom()).isOne();
            assertThat(overlap.shareOfTo()).isOne();
        }
    }
}
