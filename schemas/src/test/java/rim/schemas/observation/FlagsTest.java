package rim.schemas.observation;

import static org.assertj.core.api.Assertions.assertThat;

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
    @ValueSource(strings = {"?", "1", "b1", "b|C|D", "@1", "né"})
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
}
