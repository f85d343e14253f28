package rim.app.question.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.app.question.priorities.NaceDivisions.Match;

class NaceDivisionsTest {

    @ParameterizedTest
    @CsvSource({
        "C10, 10",
        "C10-C12, 10 11 12",
        "C24_C25, 24 25",
        "B, 5 6 7 8 9",
        "A01, 1",
        "D_E, 35 36 37 38 39",
        "B-D, 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 35",
        "J62_J63, 62 63"
    })
    void aCodeIsItsDivisions(String code, String divisions) {
        assertThat(
                        NaceDivisions.of(code).orElseThrow().stream()
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(divisions);
    }

    @ParameterizedTest
    @CsvSource({"TOTAL", "C99", "H04L", "10", "''", "C10-", "A01-A02-A03"})
    void whatIsNoCodeOfNaceIsNone(String code) {
        assertThat(NaceDivisions.of(code)).isEmpty();
    }

    @Test
    void anActivityIsTheSameOrAPartOrWiderOrNeither() {
        var food = NaceDivisions.of(List.of("C10", "C11"));
        assertThat(NaceDivisions.match(NaceDivisions.of("C10-C11").orElseThrow(), food))
                .contains(Match.SAME);
        assertThat(NaceDivisions.match(NaceDivisions.of("C10").orElseThrow(), food))
                .contains(Match.PART);
        assertThat(NaceDivisions.match(NaceDivisions.of("C").orElseThrow(), food))
                .contains(Match.WIDER);
        assertThat(NaceDivisions.match(NaceDivisions.of("C11-C12").orElseThrow(), food)).isEmpty();
        assertThat(NaceDivisions.match(NaceDivisions.of("J").orElseThrow(), food)).isEmpty();
    }
}
