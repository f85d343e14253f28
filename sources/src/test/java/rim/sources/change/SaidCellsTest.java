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

    @Test
    void whatTwoFilesSayAlikeIsSaidOnce() {
        var once = of(9, 1, 2, 3);
        var twice = of(9, 1, 2, 3);
        twice.say("sex=T", "SE11", 2000, 1.0, "");
        twice.say("sex=T", "SE11", 2001, 2.0, "");
        assertThat(once.changeTo(twice))
                .hasValueSatisfying(
                        change -> assertThat(change).hasToString("0 cells new, 0 revised, 0 gone"));
        assertThat(twice.changeTo(once))
                .hasValueSatisfying(
                        change -> assertThat(change).hasToString("0 cells new, 0 revised, 0 gone"));
    }

    private static SaidCells of(int most, double... values) {
        var said = new SaidCells(most);
        for (int i = 0; i < values.length; i++) {
            said.say("sex=T", "SE11", 2000 + i, values[i], "");
        }
        return said;
    }
}
