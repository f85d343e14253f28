package rim.sources.raw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlaggedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    7.9 bu~7.9~bu
                    7.9 pe~7.9~pe
                    3 bdep~3~bdep
                    4700p~4700~p
                    4700bu~4700~bu
                    3.1 (b)~3.1~(b)
                    5 @C~5~@C
                    5 b@C~5~b@C
                    2 x~2~x
                    1 234 u~1 234~u
                    : c~:~c
                    :@C~:~@C
                    12.5~12.5~''
                    """)
    void flagsAreTakenOffAValue(String text, String value, String flags) {
        assertThat(FlaggedText.of(text)).isEqualTo(new FlaggedText(value, flags));
    }

    /// Units and words are no flags, with or without a space.
    @ParameterizedTest
    @ValueSource(strings = {"12km", "12 km", "5 mio", "40 per", "3 pcs", "3pcs", "7 ha", "9 euro"})
    void aWordBehindANumberStays(String text) {
        assertThat(FlaggedText.of(text)).isEqualTo(new FlaggedText(text, ""));
    }
}
