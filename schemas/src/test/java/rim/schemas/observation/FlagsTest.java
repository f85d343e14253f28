package rim.schemas.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a text of flags means, after Eurostat's list of observation flags and the code lists
/// `CL_OBS_STATUS` and `CL_CONF_STATUS` of SDMX.
class FlagsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    pe~ep
                    bdep~bdep
                    b;p~bp
                    b, p~bp
                    (b)~b
                    (bu)~bu
                    @C~c
                    |C~c
                    b|C~bc
                    b @N~bc
                    b|F~b
                    C~c
                    @D~c
                    """)
    void severalFlagsAndTheStatusOfConfidentialityAreLetters(String text, String letters) {
        assertThat(Flags.parse(text)).contains(letters);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "b,b", "B,b", "ub,bu", "bdep,bdep", "pe,ep", "bb,b", "PeP,ep", "q,q"})
    void lettersAreSortedAndStandOnce(String text, String flags) {
        assertThat(Flags.parse(text)).contains(flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "1", "b1", "b|C|D", "@1", "né", "é", "ß", "-", "\u0130"})
    void whatIsNotMadeOfLettersIsNoFlags(String text) {
        assertThat(Flags.parse(text)).isEmpty();
    }

    @Test
    void theReasonOfAMissingValueHasAName() {
        assertThat(MissingReason.of("bc").code()).isEqualTo("confidential");
        assertThat(MissingReason.of("m").code()).isEqualTo("not_applicable");
        assertThat(MissingReason.of("z").code()).isEqualTo("not_applicable");
        assertThat(MissingReason.of("bu").code()).isEqualTo("unreliable");
        assertThat(MissingReason.of("").code()).isEqualTo("not_available");
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
