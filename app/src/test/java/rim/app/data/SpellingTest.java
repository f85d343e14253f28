package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> NAMES =
            List.of("AT", "NO", "FR10", "SE33", "Stockholm", "Övre Norrland");

    @ParameterizedTest
    @CsvSource({
        "SE3,SE33",
        "SE331,SE33",
        "Stockholms län,Stockholm",
        "Ovre Norland,Övre Norrland",
        "Övre,Övre Norrland"
    })
    void whatIsNearIsFound(String typed, String name) {
        assertThat(Spelling.nearest(typed, NAMES, List::of)).startsWith(name);
    }

    @ParameterizedTest
    @CsvSource({"Atlantis", "Nowhere", "'FR10; DROP TABLE x'", "Wakanda"})
    void aCodeThatAWordBeginsWithIsNotNear(String typed) {
        assertThat(Spelling.nearest(typed, NAMES, List::of)).isEmpty();
    }
}
