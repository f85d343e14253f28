package rim.schemas.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.dataset.NaceDivisions.Match;

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

    @ParameterizedTest
    @CsvSource({
        "'C - Manufacturing » C.26 - Computers, electronic and optical products', C26",
        "'A - Agriculture, forestry and fishing; I 55 Accommodation', A I55",
        "'C26.1: Electronic components', C26",
        "'B: Mining | C10', B C10",
        "'X99 - Something', X99",
        "'Vitamin C and plan B', ''",
        "'Agriculture, forestry & fishing', ''",
        "'Industry 4.0 in SE33', ''",
        "'B-E - Industry', B-E",
        "'C10-C12: Food; C24_C25', C10-C12 C24_C25",
        "'M_N - Professional services', M_N",
        "'C', C",
        "'X; C', C",
        "'C10-C12, J62 - Programming', C10-C12 J62"
    })
    void codesStandInTextsBeforeTheirNames(String text, String codes) {
        assertThat(String.join(" ", NaceDivisions.codesIn(List.of(text.split("; ")))))
                .isEqualTo(codes);
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
