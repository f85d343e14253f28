package rim.sources.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SaidCellsTest {
    @Test
    void whatIsTooMuchIsNotComparedRatherThanInPart() {
        assertThat(of(2, 1, 2).changeTo(of(2, 1, 3)))
                .hasValueSatisfying(
                        change -> assertThat(change).hasToString("0 cells new, 1 revised, 0 gone"));
        assertThat(of(2, 1, 2).changeTo(of(2, 1, 2, 3))).isEmpty();
        assertThat(of(2, 1, 2, 3).changeTo(of(2, 1, 2))).isEmpty();
    }

    private static SaidCells of(int most, double... values) {
        var said = new SaidCells(most);
        for (int i = 0; i < values.length; i++) {
            said.say("sex=T", "SE11", 2000 + i, values[i], "");
        }
        return said;
    }
}
