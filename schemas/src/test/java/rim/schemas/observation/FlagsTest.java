package rim.schemas.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {

    @ParameterizedTest
    @CsvSource({"'',''", "b,b", "B,b", "ub,bu", "bdep,bdep", "pe,ep", "bb,b", "PeP,ep", "q,q"})
    void lettersAreSortedAndStandOnce(String text, String flags) {
        assertThat(Flags.parse(text)).contains(flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "b ", "b,e", "1", "b1", "é", "ß", "b|e", "-", "@C", "\u0130"})
    void whatIsNotMadeOfLettersIsNoFlags(String text) {
        assertThat(Flags.parse(text)).isEmpty();
    }

    @Test
    void theOrderOfTheLettersInTheFileDoesNotMatter() {
        var random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            var text = new StringBuilder();
            var letters = new TreeSet<Character>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                char letter = (char) ('a' + random.nextInt(26));
                letters.add(letter);
                text.append(random.nextBoolean() ? letter : (char) (letter - 32));
            }
            var sorted = new StringBuilder();
            letters.forEach(sorted::append);
            assertThat(Flags.parse(text.toString())).contains(sorted.toString());
        }
    }

    /// Eurostat's list of observation flags: `c` confidential, `z` not applicable, `u` low
    /// reliability.
    @ParameterizedTest
    @CsvSource({
        "'',NOT_AVAILABLE",
        "b,NOT_AVAILABLE",
        "c,CONFIDENTIAL",
        "z,NOT_APPLICABLE",
        "u,UNRELIABLE",
        "bu,UNRELIABLE",
        "cu,CONFIDENTIAL",
        "cz,CONFIDENTIAL",
        "uz,NOT_APPLICABLE",
        "bcdnuz,CONFIDENTIAL"
    })
    void theStrongestReasonCounts(String flags, MissingReason reason) {
        assertThat(MissingReason.of(flags)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIDENTIAL,confidential",
        "NOT_APPLICABLE,not_applicable",
        "UNRELIABLE,unreliable",
        "NOT_AVAILABLE,not_available"
    })
    void theCodeOfAReasonIsLowerSnakeCase(MissingReason reason, String code) {
        assertThat(reason.code()).isEqualTo(code);
    }
}
