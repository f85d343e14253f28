package rim.schemas.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NaceNamesTest {
    /// Regulation (EC) No 1893/2006 has 21 sections and 88 divisions.
    @Test
    void everySectionAndDivisionHasANameInBothLanguages() {
        var sections = IntStream.rangeClosed('A', 'U').mapToObj(Character::toString).toList();
        int divisions = 0;
        for (var section : sections) {
            assertThat(NaceNames.of(section, "en")).as(section).isPresent();
            assertThat(NaceNames.of(section, "sv"))
                    .isPresent()
                    .isNotEqualTo(NaceNames.of(section, "en"));
            for (int division = 1; division <= 99; division++) {
                var code = section + (division < 10 ? "0" : "") + division;
                divisions +=
                        NaceNames.of(code, "sv").filter(name -> !name.isBlank()).isPresent()
                                ? 1
                                : 0;
            }
        }
        assertThat(divisions).isEqualTo(88);
    }

    @Test
    void severalAreNamedByBothEnds() {
        assertThat(NaceNames.of("C21", "en")).hasValue("Pharmaceuticals");
        assertThat(NaceNames.of("C21", "fi")).hasValue("Pharmaceuticals");
        assertThat(NaceNames.of("J62_J63", "sv"))
                .hasValue("Dataprogrammering och datakonsultverksamhet; Informationstjänster");
        assertThat(NaceNames.of("B-E", "en"))
                .hasValue("Mining and quarrying – Water supply, sewerage and waste management");
        assertThat(NaceNames.of("TOTAL", "en")).isEmpty();
        assertThat(NaceNames.of("A-B-C", "en")).isEmpty();
        assertThat(NaceNames.of("", "en")).isEmpty();
    }
}
