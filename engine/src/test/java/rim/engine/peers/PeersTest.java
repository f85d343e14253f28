package rim.engine.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rim.engine.peers.PeerChoice.SameCountry;
import rim.engine.peers.PeerComparison.Standing;
import rim.engine.peers.PeerComparison.Verdict;
import rim.engine.peers.RegionStructure.Dimension;
import rim.engine.peers.RegionStructure.Variable;
import rim.schemas.RimException;

class PeersTest {
    private static final double NONE = Double.NaN;

    private static Dimension dimension(String code, String... variables) {
        return new Dimension(
                code, code, List.of(variables).stream().map(v -> new Variable(v, v)).toList());
    }

    /// Five regions; two variables of one dimension, one of another.
    private static RegionStructure structure() {
        return new RegionStructure(
                "test",
                List.of("AA01", "AA02", "BB01", "BB02", "CC01"),
                List.of(dimension("size", "people", "density"), dimension("wealth", "income")),
                new double[][] {
                    {0, 1, 2, 3, 4},
                    {0, 10, 0, 10, 0},
                    {100, 150, 100, 200, 100},
                });
    }

    @Test
    void theDistanceIsTheWeightedSumOfSquaredDifferencesWithDimensionsAlike() {
        var peers = Peers.of(structure(), "AA01", PeerChoice.nearest(4)).peers();
        assertThat(peers)
                .extracting(Peers.Peer::region)
                .containsExactly("BB01", "CC01", "AA02", "BB02");
        // BB01: ½ (½ · (2/4)² + ½ · 0) + ½ · 0
        assertThat(peers.get(0).distance()).isEqualTo(0.0625, within(1e-15));
        // AA02: ½ (½ · (1/4)² + ½ · 1) + ½ · (1/2)²
        assertThat(peers.get(2).distance()).isEqualTo(0.015625 + 0.25 + 0.125, within(1e-15));
        assertThat(peers)
                .allSatisfy(p ->
                        assertThat(p.parts().stream().mapToDouble(Peers.Part::distance).sum())
                                .isEqualTo(p.distance(), within(1e-15)));
    }

    @Test
    void regionsOfTheSameCountryAreLeftOutOnDemand() {
        var choice = PeerChoice.nearest(9).from(SameCountry.EXCLUDED);
        assertThat(Peers.of(structure(), "AA01", choice).peers())
                .extracting(Peers.Peer::region)
                .containsExactly("BB01", "CC01", "BB02");
    }

    @Test
    void aMissingVariableLeavesItsWeightToItsDimension() {
        var whole = structure();
        whole.values()[0][2] = NONE;
        var peer = Peers.of(whole, "AA01", PeerChoice.nearest(1)).peers().getFirst();
        assertThat(peer.region()).isEqualTo("BB01");
        assertThat(peer.distance()).isZero();
        assertThat(peer.coverage()).isEqualTo(0.75);
    }

    @Test
    void whoHasTooLittleInCommonIsNoPeer() {
        var whole = structure();
        whole.values()[0][2] = NONE;
        whole.values()[2][2] = NONE;
        assertThat(Peers.of(whole, "AA01", PeerChoice.nearest(9)).peers())
                .extracting(Peers.Peer::region)
                .doesNotContain("BB01");
    }

    @Test
    void stabilityIsAShareOfDrawsAndTheSameEveryTime() {
        var peers = Peers.of(structure(), "AA01", PeerChoice.nearest(2));
        assertThat(peers).isEqualTo(Peers.of(structure(), "AA01", PeerChoice.nearest(2)));
        assertThat(peers.peers()).allSatisfy(p -> assertThat(p.stays()).isBetween(0.0, 1.0));
        double together =
                peers.peers().stream().mapToDouble(Peers.Peer::stays).sum()
                        + peers.near().stream().mapToDouble(Peers.Peer::stays).sum();
        assertThat(together).isEqualTo(2, within(1e-9));
        assertThat(peers.stability()).isGreaterThan(0.5);
    }

    @Test
    void aVariableOfExtremeShapeIsDrawnIn() {
        var values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 59 ? 10_000 : i;
        }
        var dimension = List.of(dimension("size", "people"));
        var codes = java.util.stream.IntStream.range(0, 60).mapToObj(i -> "AA" + i).toList();
        var structure = new RegionStructure("test", codes, dimension, new double[][] {values});
        var comparable = ComparableVariables.of(structure, PeerChoice.Shape.USUAL)[0];
        assertThat(comparable[0]).isZero();
        assertThat(comparable[59]).isEqualTo(1);
        assertThat(comparable[30]).isGreaterThan(0.3);
        assertThat(comparable).isSorted();
        var asItIs = ComparableVariables.of(structure, new PeerChoice.Shape(99, 999))[0];
        assertThat(asItIs[30]).isEqualTo(0.003, within(1e-12));
    }

    @Test
    void anUnknownRegionIsAnErrorThatNamesThoseOfItsCountry() {
        assertThatThrownBy(() -> Peers.of(structure(), "AA09", PeerChoice.nearest(1)))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("'AA09'")
                .hasMessageContaining("AA01, AA02");
    }

    @Test
    void aStrengthIsAboveThreeQuartersOfThePeersAndSureToBeAboveTheirMedian() {
        var peers = List.of("B", "C", "D", "E", "F");
        var others =
                Map.of(
                        "B", new Standing(0.1, null, null),
                        "C", new Standing(0.2, null, null),
                        "D", new Standing(0.3, null, null),
                        "E", new Standing(0.4, null, null),
                        "F", new Standing(0.5, null, null));
        assertThat(verdict(new Standing(0.45, null, null), others, peers))
                .isEqualTo(Verdict.STRENGTH);
        assertThat(verdict(new Standing(0.45, 0.31, 0.6), others, peers))
                .isEqualTo(Verdict.STRENGTH);
        assertThat(verdict(new Standing(0.45, 0.29, 0.6), others, peers)).isEqualTo(Verdict.LEVEL);
        assertThat(verdict(new Standing(0.35, null, null), others, peers)).isEqualTo(Verdict.LEVEL);
        assertThat(verdict(new Standing(0.15, null, null), others, peers))
                .isEqualTo(Verdict.WEAKNESS);
        assertThat(verdict(new Standing(0.15, 0.1, 0.35), others, peers)).isEqualTo(Verdict.LEVEL);
    }

    private static Verdict verdict(Standing own, Map<String, Standing> others, List<String> peers) {
        var all = new java.util.HashMap<>(others);
        all.put("A", own);
        return PeerComparison.of("A", peers, List.of("n"), Map.of("n", all)).getFirst().verdict();
    }
}
