package rim.app.question.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rim.engine.difference.EditionDifference;
import rim.engine.difference.ValueChange;

class DifferenceRowsTest {
    private static ValueChange change(String region, double size) {
        return new ValueChange("business_rd", region, 2019, 1.0, 1 + size, size);
    }

    private static final List<ValueChange> VALUES =
            List.of(change("FI1D", 3), change("SE32", 2), change("SE33", 1));

    private static final EditionDifference ALL =
            new EditionDifference(
                    "2018", "2019", List.of(), 2019, List.of(), List.of(), List.of(), VALUES,
                    List.of(), List.of(), null);

    /// Not only those among the values that changed most in all regions.
    @Test
    void theFewValuesAreOfTheRegionsThatAreAskedFor() {
        var own = DifferenceRows.withValuesOf(ALL, Set.of("SE33"));
        assertThat(DifferenceRows.withFewValues(own, 1).values()).containsExactly(VALUES.get(2));
        assertThat(DifferenceRows.withValuesOf(ALL, Set.of()).values()).isEqualTo(VALUES);
    }
}
