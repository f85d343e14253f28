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
    @ValueSource(
            strings = {
                "reliable",
                "values",
                "km",
                "mio",
                "series",
                "estimated twice",
                "good",
                "?",
                "1",
                "b1",
                "b|C|D",
                "@1",
                "né",
                "é",
                "ß",
                "-",
                "\u0130"
            })
    void whatIsNeitherLettersNorANameIsNoFlags(String text) {
        assertThat(Flags.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    Normal value~''
                    Break in series~b
                    Time series break~b
                    provisional value~p
                    Missing value; data cannot exist~z
                    Missing value; suppressed~q
                    Unreliable~u
                    """)
    void aNameStandsForItsLetter(String text, String letters) {
        assertThat(Flags.parse(text)).contains(letters);
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
            while (letters.size() < 1 + trial % 6) {
                char letter = "bcdefimnprsuz".charAt(random.nextInt(13));
                if (!letters.add(letter)) {
                    continue;
                }
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
