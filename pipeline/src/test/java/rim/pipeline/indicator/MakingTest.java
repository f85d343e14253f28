package rim.pipeline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rim.schemas.indicator.Indicator;
import rim.schemas.indicator.Recipe;

/// Gaps and ratios of two components: of women and men, say.
class MakingTest {
    private static final Recipe GAP = new Recipe.Subtract("men", "women");
    private static final Recipe RATIO = new Recipe.Divide("women", "men", 1.0);

    private static List<Part> part(
            double value, @Nullable String missing, String flags, String cell) {
        return List.of(Part.observed("s", "SE33", 2016, 2019, value, missing, flags, cell));
    }

    /// Value, reason, flags, unit, status and cells of the only row.
    private static List<@Nullable Object> made(Recipe recipe, Map<String, List<Part>> parts) {
        var indicator = new Indicator("a", "A", "PP", null, "-", Map.of(), recipe);
        var rows = new ArrayList<List<@Nullable Object>>();
        Making.of(indicator).rows(parts, rows::add);
        assertThat(rows).hasSize(1);
        return rows.getFirst().subList(3, 9);
    }

    @Test
    void aGapIsTheFirstLessTheSecondWithFlagsAndCellsOfBoth() {
        var parts =
                Map.of(
                        "women",
                        part(30.5, null, "e", "t#2:3"),
                        "men",
                        part(33, null, "b", "t#3:3"));
        assertThat(made(GAP, parts))
                .containsExactly(-2.5, null, "be", "PP", "derived", "t#3:3 t#2:3");
        assertThat(made(RATIO, parts).getFirst()).isEqualTo(30.5 / 33);
        var close =
                Map.of(
                        "women",
                        part(76.9, null, "", "t#2:3"),
                        "men",
                        part(71.2, null, "", "t#3:3"));
        assertThat(made(GAP, close).getFirst()).isEqualTo(5.7);
    }

    @Test
    void whereOneSideIsMissingTheReasonSaysWhich() {
        var hidden =
                Map.of(
                        "women", part(Double.NaN, "confidential", "c", "t#2:3"),
                        "men", part(33, null, "", "t#3:3"));
        assertThat(made(GAP, hidden)).startsWith(null, "women:confidential");
        assertThat(made(RATIO, hidden)).startsWith(null, "women:confidential");
        var alone = Map.of("women", part(30, null, "", "t#2:3"));
        assertThat(made(GAP, alone)).startsWith(null, "men:no_observation");
    }

    @Test
    void nothingIsDividedByNothingAndAGapOfNothingIsAGap() {
        var parts = Map.of("women", part(4, null, "", "t#2:3"), "men", part(0, null, "", "t#3:3"));
        assertThat(made(RATIO, parts)).startsWith(null, "division_by_zero");
        assertThat(made(GAP, parts)).startsWith(4.0, null);
        var below = Map.of("women", part(4, null, "", "t#2:3"), "men", part(-2, null, "", "t#3:3"));
        assertThat(made(RATIO, below)).startsWith(null, "division_by_negative");
        assertThat(made(GAP, below)).startsWith(6.0, null);
    }
}
