package rim.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionUnitsTest {

    /// SE3, a region of level 1, is above SE33, which is scored.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"method\":\"parent_growth\"}|true",
                "{\"method\":\"parent_difference\"}|true",
                "{\"method\":\"parent_level\"}|true",
                "{\"method\":\"best\",\"of\":[{\"method\":\"latest\"},{\"method\":\"parent_level\"}]}|true",
                "{\"method\":\"latest\"}|false"
            })
    void regionsAboveAreThereWhereAMethodForGapsAsksForThem(String gaps, boolean areThere) {
        var text =
                "{\"name\":\"above\",\"title\":\"-\",\"description\":\"-\",\"source\":\"-\",\"nuts\":2016,"
                        + "\"regions\":{\"level\":2,\"countries\":[\"SE\"]},\"indicator_defaults\":{\"gaps\":["
                        + gaps
                        + "]},\"tree\":{\"code\":\"index\",\"children\":[{\"code\":\"a\"}]}}";
        var panel = RegionUnits.panel(Methodologies.parse(text, "above").methodology()).build();
        assertThat(panel.unit("SE33")).isNotNegative();
        assertThat(panel.unit("SE3") >= 0).isEqualTo(areThere);
    }
}
