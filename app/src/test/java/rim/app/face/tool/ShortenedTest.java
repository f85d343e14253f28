package rim.app.face.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ShortenedTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void listsAreCutAlikeAndEachCutIsSaidOnce() throws IOException {
        var whole = JSON.readTree("{\"a\":[{\"b\":[1,2,3]},{\"b\":[4,5,6]},{\"b\":[]}],\"c\":1}");
        var shortened = Shortened.of(whole, 2, 1000);
        assertThat(shortened.tree())
                .isEqualTo(JSON.readTree("{\"a\":[{\"b\":[1,2]},{\"b\":[4,5]}],\"c\":1}"));
        assertThat(shortened.cuts())
                .containsExactly(
                        "a.b has 3 members, of which 2 are shown.",
                        "a has 3 members, of which 2 are shown.");
    }

    @Test
    void listsAreCutUntilTheWholeFits() throws IOException {
        var whole = JSON.readTree("{\"a\":[11111,22222,33333,44444,55555,66666,77777,88888]}");
        assertThat(Shortened.of(whole, 8, 20).tree())
                .isEqualTo(JSON.readTree("{\"a\":[11111,22222]}"));
    }

    @Test
    void numbersHaveSixDigitsAndNoMoreThanTheyMean() throws IOException {
        var whole = JSON.readTree("[2.0300000000000002,0.1234567890123456,43200.0,1234567,1e-9]");
        assertThat(Shortened.of(whole, 9, 1000).tree().toString())
                .isEqualTo("[2.03,0.123457,43200.0,1234567,1E-9]");
    }
}
