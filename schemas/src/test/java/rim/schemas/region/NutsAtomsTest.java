package rim.schemas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NutsAtomsTest {
    private static NutsVersion nuts(int year) {
        return NutsVersion.parse(year);
    }

    // Croatia's new regions of 2021 are counties that were not touched; Oeste e Vale do Tejo got a
    // part of Médio Tejo, and Lisbon was one region of level 3
    @Test
    void aRegionIsTheSumOfWholeRegionsOfLevel3WhereNoneOfThemWasCut() {
        assertThat(NutsAtoms.sums(nuts(2016), nuts(2021)).keySet())
                .contains("HR02", "HR05", "HR06", "NO08")
                .doesNotContain("NL31", "NL33", "SE33");
        assertThat(NutsAtoms.sums(nuts(2021), nuts(2024)))
                .containsEntry("PT1C", List.of("PT181", "PT184", "PT186", "PT187"))
                .doesNotContainKeys("PT1A", "PT1B", "PT1D", "NL35");
        assertThat(NutsAtoms.sums(nuts(2024), nuts(2021)))
                .containsEntry("PT17", List.of("PT1A0", "PT1B0"));
    }

    // Saxony's districts were merged in 2010 across the borders of its regions of level 2
    @Test
    void versionsThatNoMatrixOfLevel3ReachesAreReachedByWhatWasMergedWhole() {
        assertThat(NutsAtoms.sums(nuts(2006), nuts(2010)).get("FI1B"))
                .containsExactly("FI181", "FI182");
        assertThat(NutsAtoms.sums(nuts(2006), nuts(2024)))
                .containsEntry("FI1B", List.of("FI181", "FI182"));
    }

    @Test
    void noAtomIsInTwoRegionsOfALevel() {
        for (var from : NutsVersion.all()) {
            for (var to : NutsVersion.all()) {
                var seen = new TreeSet<String>();
                NutsAtoms.sums(from, to)
                        .forEach((code, atoms) -> {
                            assertThat(NutsList.of(from).codes()).containsAll(atoms);
                            if (code.length() == 4) {
                                for (var atom : atoms) {
                                    assertThat(seen.add(atom))
                                            .as(from + " " + to + " " + atom)
                                            .isTrue();
                                }
                            }
                        });
            }
        }
    }
}
